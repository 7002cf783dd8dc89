/** Sums against a count of their own over the raw files, and against what the filter finds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyFilter, filterIndex } from '../../src/find/filter.ts'
import { itemsOf } from '../../src/find/items.ts'
import {
  type Dimension,
  dimensions,
  filterOf,
  groupInvestments,
  investment,
  sums,
} from '../../src/find/sums.ts'
import type { Figure, Indicator } from '../../src/geo/types.ts'
import type { Filter } from '../../src/state/view-state.ts'
import { plan } from '../style/plan.ts'

const file = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../geo/lanzhou', name), 'utf8'))
interface Raw {
  districts: string[]
  precision: string
  sector: string
  status: { state: string }[]
  figures?: Figure[]
}
const raw: Raw[] = file('projects.geojson').features.map((f: { properties: Raw }) => f.properties)
const indicators: Indicator[] = file('indicators.json')

const items = itemsOf(plan)
const index = filterIndex(items)
const find = (filter: Filter) => applyFilter(index, filter).matches
const axes = dimensions.flatMap(rows =>
  dimensions.filter(d => d !== rows).map((columns): [Dimension, Dimension] => [rows, columns]),
)

/** Values of a project, read from the file and nothing else. */
const rawValues: Record<Dimension, (p: Raw) => string[]> = {
  district: p => (p.districts.length ? p.districts : [p.precision === 'city' ? 'city' : 'none']),
  sector: p => [p.sector],
  state: p => [p.status[p.status.length - 1]?.state ?? ''],
}
const rawAmount = (p: Raw) => p.figures?.find(f => f.what.zh === '总投资')

describe.each(axes)('sums by %s and %s', (rows, columns) => {
  const result = sums(plan, items, {}, [rows, columns])

  it('count every project of the file, once in all and once in each cell', () => {
    const count = (test: (p: Raw) => boolean) => {
      const those = raw.filter(test)
      const stated = those.map(rawAmount).filter(f => f !== undefined)
      return {
        projects: those.length,
        stated: stated.length,
        amount: stated.reduce((total, f) => total + Number(f.value), 0),
      }
    }
    const isIn = (dimension: Dimension, value: string) => (p: Raw) => rawValues[dimension](p).includes(value)
    expect(result.total).toEqual(count(() => true))
    expect(new Set(result.rows)).toEqual(new Set(raw.flatMap(rawValues[rows])))
    for (const row of result.rows) {
      expect(result.byRow.get(row), row).toEqual(count(isIn(rows, row)))
      for (const column of result.columns)
        expect(result.cell(row, column), `${row} ${column}`).toEqual(
          count(p => isIn(rows, row)(p) && isIn(columns, column)(p)),
        )
    }
    for (const column of result.columns)
      expect(result.byColumn.get(column), column).toEqual(count(isIn(columns, column)))
  })

  it('tell how many projects count more than once', () => {
    const twice = raw.filter(p => rawValues[rows](p).length > 1 || rawValues[columns](p).length > 1)
    expect(result.repeated).toBe(twice.length)
  })

  it.each<Filter>([
    {},
    { district: ['620102', 'gaoxin'] },
    { state: ['planned'], sector: ['housing', 'water'] },
    { text: '兰州', precision: ['district', 'none'] },
  ])('lead to exactly the projects that they count, with the filter %o', filter => {
    const some = sums(plan, find(filter), filter, [rows, columns])
    expect(find(filterOf(filter, {}))).toHaveLength(some.total.projects)
    for (const row of some.rows) {
      expect(find(filterOf(filter, { [rows]: row })), row).toHaveLength(some.byRow.get(row)?.projects ?? 0)
      for (const column of some.columns)
        expect(find(filterOf(filter, { [rows]: row, [columns]: column })), `${row} ${column}`).toHaveLength(
          some.cell(row, column).projects,
        )
    }
  })
})

it('stand in the plan’s order, what lies in no district last', () => {
  const { rows, columns } = sums(plan, items, {}, ['district', 'state'])
  expect(rows.slice(0, 3)).toEqual(['620102', '620103', '620104'])
  expect(rows.slice(-3)).toEqual(['outside', 'city', 'none'])
  expect(columns.slice(0, 3)).toEqual(['planned', 'signed', 'construction'])
})

it('leave out other layers', () => {
  const others = items.filter(item => item.layer !== 'projects')
  expect(others.length).toBeGreaterThan(100)
  expect(sums(plan, others, {}, ['sector', 'state']).total.projects).toBe(0)
})

describe('an investment', () => {
  const figure = (zh: string, value: number | string, unit: string, asOf?: string): Figure => ({
    what: { zh, en: zh },
    value,
    unit,
    ...(asOf && { asOf }),
    ref: 'common-knowledge',
  })

  it('is what a figure calls so, in 亿元', () => {
    expect(investment([figure('总投资', 53, '亿元')])).toBe(53)
    expect(investment([figure('投资（约）', 5000, '万元')])).toBeCloseTo(0.5)
    expect(investment([figure('计划总投资额', 2, '亿元')])).toBe(2)
  })

  it.each([
    figure('全年产值目标（不低于）', 45, '亿元'),
    figure('年度完成投资', 24.1, '亿元'),
    figure('签约额（超）', 8, '亿元'),
    figure('助企融资', 1389, '亿元'),
    figure('总投资', 10, '亿美元'),
    figure('总投资', '数十', '亿元'),
    figure('建成投产用时', 10, '个月'),
  ])('is not $what.zh of $value $unit', other => {
    expect(investment([other])).toBeNull()
  })

  it('is the newest of several, never their sum', () => {
    const [old, newer] = [figure('总投资', 40, '亿元', '2022'), figure('总投资', 53, '亿元', '2023-05')]
    expect(investment([newer, old])).toBe(53)
    expect(investment()).toBeNull()
  })

  it('of many projects together is told apart', () => {
    const together = groupInvestments(indicators)
    expect(together.map(r => r.value)).toEqual(expect.arrayContaining([1522, 306, 5280, 6100]))
    expect(together.every(r => /元$/.test(r.unit) && !r.project)).toBe(true)
    expect(together.map(r => r.value)).not.toContain(53)
  })
})
