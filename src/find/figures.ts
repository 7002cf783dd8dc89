/** Which figures of the documents make which chart. Read off the figures themselves, so that any plan has its charts. */
import type { Indicator, Text } from '../geo/types.ts'
import { inBaseUnit } from '../text/quantity.ts'

/** A number that the documents state, with every row that states it. Rows that differ are marks of their own. */
export interface Mark {
  /** The row that the reader is led to. */
  row: Indicator
  rows: Indicator[]
  /** In the unit without its 万 or 亿; `null` where there is no number. */
  size: number | null
}

/** The same indicator of the same subject, found and aimed at. Where the documents disagree there are several marks. */
export interface Change {
  actual: Mark[]
  target: Mark[]
}

export interface Series {
  subject: Text
  marks: Mark[]
  /** What the same clause gives as their sum. */
  total: Indicator | undefined
}

export interface Bar {
  mark: Mark
  /** How much it grew, where the documents say so. */
  growth: Indicator | undefined
  /** Place of the bar that this one is a part of. */
  part: number | undefined
}

export interface Charts {
  /** By subject and the two dates. */
  changes: { subject: Text; from: string; to: string; changes: Change[] }[]
  /** The same over several dates, by subject. */
  series: { subject: Text; series: Series[] }[]
  /** What one clause says of a subject at one date, in one unit. */
  profiles: { subject: Text; asOf: string; unit: string; bars: Bar[] }[]
  /** The same of several subjects. */
  comparisons: { marks: Mark[]; total: Indicator | undefined }[]
}

const grouped = <T>(list: T[], key: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}

const clause = ({ ref }: Indicator) => `${ref.doc} ${ref.at}`
type Value = Indicator['value']
const sizeOf = ({ value, unit }: Indicator) => (typeof value === 'number' ? inBaseUnit(value, unit) : null)

/** Rows of one indicator as marks. The row shown is of the clause that says most about it, such as a table of goals. */
const marksOf = (rows: Indicator[]): Mark[] => {
  const said = (row: Indicator) => rows.filter(other => clause(other) === clause(row)).length
  return grouped(rows, row => [row.asOf, row.kind, sizeOf(row) ?? row.value].join(' '))
    .map(same => {
      const row = same.reduce((best, other) => (said(other) > said(best) ? other : best))
      return { row, rows: same, size: sizeOf(row) }
    })
    .sort((a, b) => (a.row.asOf < b.row.asOf ? -1 : a.row.asOf > b.row.asOf ? 1 : 0))
}

/** Whether numbers of one unit add up to the total, as far as the decimals given allow. */
const addUp = (total: Value, parts: Value[]) => {
  const numbers = [total, ...parts].filter(n => typeof n === 'number')
  if (numbers.length <= parts.length || parts.length < 2) return false
  const decimals = Math.max(...numbers.map(n => `${n}`.split('.')[1]?.length ?? 0))
  const rest = numbers.slice(1).reduce((left, part) => left - part, numbers[0] as number)
  return Math.abs(rest) < (decimals ? parts.length : 1) * 10 ** -decimals
}

/** A rate of growth: a percentage, but no share of a whole. */
export const isGrowth = ({ indicator, unit }: Indicator) =>
  unit === '%' && /增长(（.*）)?$/.test(indicator.zh)

/** The place of the value that each value is a part of: values that stand together and add up to another one. */
const partsOf = (values: Value[]): (number | undefined)[] => {
  const part: (number | undefined)[] = values.map(() => undefined)
  values.forEach((total, whole) => {
    for (let from = 0; from < values.length; from++)
      for (let to = from + 2; to <= values.length; to++)
        if ((whole < from || whole >= to) && addUp(total, values.slice(from, to))) part.fill(whole, from, to)
  })
  return part
}

/** Parts stand below their whole. */
const asTree = (bars: Bar[]): Bar[] => {
  const below = (whole: number | undefined): Bar[] =>
    bars.flatMap((bar, place) => (bar.part === whole ? [bar, ...below(place)] : []))
  const order = below(undefined)
  return order.map(bar => ({
    ...bar,
    part: bar.part === undefined ? undefined : order.indexOf(bars[bar.part] as Bar),
  }))
}

export function chartsOf(rows: Indicator[]): Charts {
  // English names are the plan's own and the same where two documents put one thing into different words.
  const byIndicator = grouped(rows, ({ subject, indicator }) => `${subject.en} ${indicator.en}`).map(marksOf)
  return {
    changes: changesOf(byIndicator),
    series: seriesOf(rows, byIndicator),
    profiles: profilesOf(rows),
    comparisons: comparisonsOf(rows),
  }
}

function changesOf(byIndicator: Mark[][]): Charts['changes'] {
  const changes = byIndicator.flatMap(marks => {
    const to = marks.filter(m => m.row.kind === 'target').at(-1)?.row.asOf
    const from = marks.filter(m => m.row.kind === 'actual' && to && m.row.asOf < to).at(-1)?.row.asOf
    if (!from || !to) return []
    const at = (kind: Indicator['kind'], asOf: string) =>
      marks.filter(({ row }) => row.kind === kind && row.asOf === asOf)
    return [{ actual: at('actual', from), target: at('target', to), from, to }]
  })
  const subjectOf = ({ actual }: Change) => (actual[0] as Mark).row.subject
  return grouped(changes, c => `${subjectOf(c).en} ${c.from} ${c.to}`).map(group => {
    const [{ from, to } = { from: '', to: '' }] = group
    return { subject: subjectOf(group[0] as Change), from, to, changes: group }
  })
}

function seriesOf(rows: Indicator[], byIndicator: Mark[][]): Charts['series'] {
  const series = byIndicator.flatMap(marks => {
    const [first] = marks
    const dates = new Set(marks.map(({ row }) => row.asOf))
    const changes = marks.some(({ size }) => size !== first?.size)
    if (!first || dates.size < 2 || !changes || marks.some(({ row }) => row.kind !== first.row.kind))
      return []
    return [{ subject: first.row.subject, marks, total: totalOf(rows, marks) }]
  })
  return grouped(series, ({ subject }) => subject.en).map(group => ({
    subject: (group[0] as Series).subject,
    series: group,
  }))
}

/** A row of the same clause and unit that states the sum of the marks. */
const totalOf = (rows: Indicator[], marks: Mark[]) => {
  const [first] = marks
  const parts = marks.map(({ row }) => (row.unit === first?.row.unit ? row.value : null))
  return rows.find(
    row =>
      first &&
      clause(row) === clause(first.row) &&
      row.unit === first.row.unit &&
      !marks.some(mark => mark.rows.includes(row)) &&
      addUp(row.value, parts),
  )
}

function profilesOf(rows: Indicator[]): Charts['profiles'] {
  const together = grouped(rows, row => [row.subject.en, row.asOf, row.kind, clause(row)].join(' '))
  return together.flatMap(said => {
    const growthOf = (row: Indicator) =>
      said.find(other => isGrowth(other) && other.indicator.zh.startsWith(row.indicator.zh) && other !== row)
    const own = said.filter(row => isGrowth(row) && !said.some(other => growthOf(other) === row))
    return [
      ...grouped(
        said.filter(row => !isGrowth(row)),
        row => row.unit,
      ),
      own,
    ].flatMap(group => {
      const [first] = group
      if (!first || (group === own ? own.length : group.filter(growthOf).length) < 3) return []
      const part = group === own ? [] : partsOf(group.map(row => row.value))
      const bars = group.map((row, i) => ({
        mark: { row, rows: [row], size: sizeOf(row) },
        growth: growthOf(row),
        part: part[i],
      }))
      return [{ subject: first.subject, asOf: first.asOf, unit: first.unit, bars: asTree(bars) }]
    })
  })
}

function comparisonsOf(rows: Indicator[]): Charts['comparisons'] {
  const same = ({ indicator, unit, asOf, kind, ref }: Indicator) =>
    [indicator.en, unit, asOf, kind, ref.doc, ref.at, ref.group].join(' ')
  return grouped(rows, same).flatMap(group => {
    const marks = grouped(group, row => row.subject.en).flatMap(marksOf)
    // Sizes of two works that have nothing in common but a unit are no comparison.
    const works = new Set(group.map(row => row.project)).size
    if (marks.length < 2 || (works > 1 && marks.length < 3)) return []
    const total = marks.find(whole =>
      totalOf(
        [whole.row],
        marks.filter(mark => mark !== whole),
      ),
    )
    return [{ marks: marks.filter(mark => mark !== total), total: total?.row }]
  })
}

/** What the reader asks the table for; nothing given: all. */
export interface Question {
  text: string
  /** Name of a subject in the plan's language. */
  subject: string
  /** Id of a document. */
  doc: string
}

/** The rows that answer: every word is found in their names, clause, unit, date or number. */
export function matchingRows(rows: Indicator[], { text, subject, doc }: Question): Indicator[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(row => {
    if ((subject && row.subject.zh !== subject) || (doc && row.ref.doc !== doc)) return false
    const { indicator, note, nature, ref } = row
    const texts = [row.subject, indicator, note, nature].flatMap(t => (t ? [t.zh, t.en] : []))
    const said = [...texts, `${row.value ?? ''}${row.unit}`, row.asOf, ref.at, ref.group ?? '']
    const all = said.join('\n').toLowerCase()
    return words.every(word => all.includes(word))
  })
}

/** Rows by subject, the subject with most rows first. */
export const bySubject = (rows: Indicator[]) =>
  grouped(rows, row => row.subject.zh)
    .map(group => ({ subject: (group[0] as Indicator).subject, rows: group }))
    .sort((a, b) => b.rows.length - a.rows.length)
