/** Projects and their investment, summed by two of district, sector and state. */
import type { Figure, Indicator, Plan } from '../geo/types.ts'
import { statusStates } from '../geo/types.ts'
import type { Facet, Filter } from '../state/view-state.ts'
import { type Item, isProject, projectLayer, valuesOf } from './items.ts'
import { districtCodes } from './sort.ts'

/** What projects can be summed by. */
export const dimensions = ['district', 'sector', 'state'] as const satisfies Facet[]
export type Dimension = (typeof dimensions)[number]

export interface Sum {
  projects: number
  /** How many of them state an investment. */
  stated: number
  /** Of those, 亿元. */
  amount: number
}

export interface Sums {
  /** Values of the two dimensions that have a project, in the plan's order. */
  rows: string[]
  columns: string[]
  cell: (row: string, column: string) => Sum
  byRow: Map<string, Sum>
  byColumn: Map<string, Sum>
  /** Each project once. */
  total: Sum
  /** Projects that stand in more than one row or more than one column: the parts add up to more than the total. */
  repeated: number
}

const money: Record<string, number> = { 元: 1e-8, 万元: 1e-4, 亿元: 1 }
/** 投资, 总投资, 计划总投资额 …; never what is spent so far (完成投资), a growth, or an output value. */
const isInvestment = /^(项目|计划|规划|预计|概算|估算)?总?投资(总额|额|规模)?$/

/** An amount in 亿元; `null` if it is not money in yuan, or no number. */
const inYi = (value: Figure['value'] | null, unit: string) => {
  const factor = money[unit]
  return factor && typeof value === 'number' ? value * factor : null
}

/** The investment that a project's figures state, in 亿元: of several, the newest. `null` where there is none. */
export function investment(figures: Figure[] = []): number | null {
  const stated = figures.flatMap(({ what, value, unit, asOf = '' }) => {
    const amount = isInvestment.test(what.zh.replace(/[（(].*?[）)]/g, '').trim()) ? inYi(value, unit) : null
    return amount === null ? [] : [{ amount, asOf }]
  })
  return stated.sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0)).at(-1)?.amount ?? null
}

/** Investments that the documents state for many projects together: never part of a sum of projects. */
export const groupInvestments = (indicators: Indicator[]) =>
  indicators.filter(
    ({ indicator, value, unit, project }) =>
      !project && indicator.zh.includes('投资') && inYi(value, unit) !== null,
  )

/** Values of a dimension in the plan's own order. */
const ordered = (plan: Plan, dimension: Dimension, known: string[]): string[] => {
  if (dimension === 'district') return districtCodes(plan, known)
  const order: readonly string[] =
    dimension === 'sector' ? plan.catalogue.sectors.map(({ id }) => id) : statusStates
  return [...order.filter(value => known.includes(value)), ...known.filter(value => !order.includes(value))]
}

const empty = (): Sum => ({ projects: 0, stated: 0, amount: 0 })
const add = (sum: Sum, amount: number | null) => {
  sum.projects++
  if (amount === null) return
  sum.stated++
  sum.amount += amount
}

/**
 * Sums over the projects among `items`. A project of several districts counts in each of them, once in the total.
 * Where the filter chooses values of a dimension only these are shown, so that each sum is what a click on it finds.
 */
export function sums(
  plan: Plan,
  items: Item[],
  filter: Filter,
  [rows, columns]: [Dimension, Dimension],
): Sums {
  const cells = new Map<string, Sum>()
  const byRow = new Map<string, Sum>()
  const byColumn = new Map<string, Sum>()
  const total = empty()
  let repeated = 0
  const shown = (dimension: Dimension, values: string[]) => {
    const chosen = filter[dimension]
    return chosen?.length ? values.filter(value => chosen.includes(value)) : values
  }
  const count = (sums: Map<string, Sum>, key: string, amount: number | null) => {
    const sum = sums.get(key) ?? empty()
    add(sum, amount)
    sums.set(key, sum)
  }
  for (const item of items) {
    if (!isProject(item)) continue
    const values = valuesOf(item)
    const amount = investment(item.feature.properties.figures)
    const [own, across] = [shown(rows, values[rows]), shown(columns, values[columns])]
    add(total, amount)
    if (own.length > 1 || across.length > 1) repeated++
    for (const row of own) count(byRow, row, amount)
    for (const column of across) count(byColumn, column, amount)
    for (const row of own) for (const column of across) count(cells, `${row} ${column}`, amount)
  }
  return {
    rows: ordered(plan, rows, [...byRow.keys()]),
    columns: ordered(plan, columns, [...byColumn.keys()]),
    cell: (row, column) => cells.get(`${row} ${column}`) ?? empty(),
    byRow,
    byColumn,
    total,
    repeated,
  }
}

/** The filter that finds exactly the projects of a sum: `chosen` are the values of its row and column. */
export const filterOf = (filter: Filter, chosen: Partial<Record<Dimension, string>>): Filter => ({
  ...filter,
  layer: [projectLayer],
  ...Object.fromEntries(Object.entries(chosen).map(([dimension, value]) => [dimension, [value]])),
})
