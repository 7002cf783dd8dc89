/** Which figures make which chart, on the plan's own figures and on some that disagree. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bySubject, chartsOf, type Mark, matchingRows } from '../../src/find/figures.ts'
import type { Indicator } from '../../src/geo/types.ts'

const rows: Indicator[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../geo/lanzhou/indicators.json'), 'utf8'),
)
const charts = chartsOf(rows)
const values = (marks: Mark[]) => marks.map(({ row }) => row.value)
const sum = (numbers: unknown[]) => (numbers as number[]).reduce((a, b) => a + b, 0)

const row = (part: Partial<Indicator> & { value: Indicator['value'] }): Indicator => ({
  id: `${part.value} ${part.asOf} ${part.ref?.at}`,
  subject: { zh: '甲市', en: 'A' },
  indicator: { zh: '人口', en: 'Population' },
  unit: '万人',
  asOf: '2020',
  kind: 'actual',
  ref: { doc: 'plan', at: '第一章' },
  ...part,
})

describe('goals', () => {
  it('are all pairs of the table of goals, with the number that the table gives', () => {
    const table = rows.filter(({ ref }) => ref.at === '表 2-1')
    const wanted = table
      .filter(({ kind }) => kind === 'target')
      .map(goal => {
        const found = table.find(r => r.kind === 'actual' && r.indicator.zh === goal.indicator.zh)
        return [goal.indicator.zh, found?.value, goal.value]
      })
    expect(wanted.length).toBeGreaterThan(10)
    const drawn = charts.changes.flatMap(({ changes }) =>
      changes.map(({ actual, target }) => [
        actual[0]?.row.indicator.zh,
        ...values(actual),
        ...values(target),
      ]),
    )
    for (const pair of wanted) expect(drawn).toContainEqual(pair)
  })

  it('come from different clauses too, where the subject and the indicator are the same', () => {
    const [city] = charts.changes
    expect(city).toMatchObject({ subject: { zh: '兰州市' }, from: '2020', to: '2025' })
    const gdp = city?.changes.find(c => c.actual[0]?.row.indicator.zh === '地区生产总值')
    expect([values(gdp?.actual ?? []), values(gdp?.target ?? [])]).toEqual([[2886.74], [4000]])
  })

  it('show every number where clauses disagree, and one mark for what several clauses say', () => {
    const at = (clause: string) => ({ ref: { doc: 'plan', at: clause } })
    const { changes } = chartsOf([
      row({ value: 400, ...at('第一章') }),
      row({ value: 400, ...at('第二章') }),
      row({ value: 410, ...at('第三章') }),
      row({ value: 500, asOf: '2025', kind: 'target', ...at('第二章') }),
    ])
    const [change] = changes[0]?.changes ?? []
    expect(values(change?.actual ?? [])).toEqual([400, 410])
    expect(change?.actual[0]?.rows).toHaveLength(2)
    // The reader is led to the clause that has the goal as well.
    expect(change?.actual[0]?.row.ref.at).toBe('第二章')
  })

  it('without a number are shown as such', () => {
    const { changes } = chartsOf([row({ value: 100 }), row({ value: null, asOf: '2025', kind: 'target' })])
    expect(changes[0]?.changes[0]?.target[0]).toMatchObject({ size: null, row: { value: null } })
  })
})

describe('series', () => {
  const seriesOf = (subject: string) =>
    charts.series.find(group => group.subject.zh === subject)?.series ?? []

  it('has the old estates year by year, with the sum that the box gives', () => {
    const [estates] = seriesOf('兰州市')
    expect(estates?.marks.map(m => m.row.asOf)).toEqual(['2021', '2022', '2023', '2024', '2025'])
    expect(estates?.total?.id).toBe('old-estates-total')
    expect(sum(values(estates?.marks ?? []))).toBe(estates?.total?.value)
  })

  it('follows the New Area over the years, whatever words a document uses', () => {
    const drawn = seriesOf('兰州新区').map(({ marks }) => [marks[0]?.row.indicator.en, ...values(marks)])
    expect(drawn).toContainEqual(['GDP', 5, 448])
    expect(drawn).toContainEqual(['Projects attracted so far', 1080, 1300])
  })

  it('compares numbers of different units by their size', () => {
    const { marks } = seriesOf('兰州新区').find(s => s.marks[0]?.row.indicator.zh === '经营主体') ?? {}
    expect(marks?.map(({ size }) => size)).toEqual([1000, 50_000])
  })

  it('leaves out what stays the same, and what mixes goals with what was reached', () => {
    const { series } = chartsOf([row({ value: 5 }), row({ value: 5, asOf: '2021' })])
    expect(series).toEqual([])
    expect(chartsOf([row({ value: 5 }), row({ value: 6, asOf: '2021', kind: 'target' })]).series).toEqual([])
  })

  it('gives no total that is not the sum', () => {
    const { series } = chartsOf([
      row({ value: 5 }),
      row({ value: 6, asOf: '2021' }),
      row({ value: 12, indicator: { zh: '总人口', en: 'In all' } }),
    ])
    expect(series[0]?.series[0]?.total).toBeUndefined()
  })
})

describe('profiles', () => {
  const hitech = charts.profiles.find(p => p.subject.zh === '兰州高新区' && p.unit === '亿元')
  const bar = (zh: string) => hitech?.bars.find(b => b.mark.row.indicator.zh === zh)

  it('shows the High-tech Zone’s economy of 2023 with its growth', () => {
    expect(hitech?.asOf).toBe('2023')
    expect(bar('第二产业增加值')?.growth?.value).toBe(2.2)
    expect(bar('地区生产总值')?.growth).toBeUndefined()
  })

  it('sets in what adds up to another bar', () => {
    const partsOf = (zh: string) =>
      hitech?.bars.filter(b => b.part !== undefined && hitech.bars[b.part] === bar(zh)).map(b => b.mark) ?? []
    expect(values(partsOf('地区生产总值'))).toEqual([1.39, 237.3, 113.6])
    expect(values(partsOf('第二产业增加值'))).toEqual([205.8, 31.5])
    expect(hitech?.bars.filter(b => b.part !== undefined)).toHaveLength(5)
  })

  it('sets rates of growth apart from amounts', () => {
    const growth = charts.profiles.find(p => p.subject.zh === '兰州新区' && p.unit === '%')
    expect(growth?.bars.map(b => b.mark.row.value)).toContain(103)
    expect(growth?.bars.every(b => b.mark.row.indicator.zh.endsWith('增长'))).toBe(true)
  })
})

describe('comparisons', () => {
  it('has the shantytown projects by district, and their sum', () => {
    const chart = charts.comparisons.find(c => c.marks[0]?.row.indicator.zh === '棚户区改造项目')
    expect(chart?.marks.map(m => [m.row.subject.zh, m.row.value])).toEqual([
      ['城关区', 45],
      ['七里河区', 9],
      ['安宁区', 4],
      ['西固区', 32],
      ['兰州高新区', 2],
      ['兰州新区', 1],
    ])
    expect(chart?.total?.value).toBe(93)
  })

  it('does not compare two works that share nothing but a unit', () => {
    const work = (project: string, value: number) =>
      row({ value, project, subject: { zh: project, en: project } })
    expect(chartsOf([work('a', 1), work('b', 100)]).comparisons).toEqual([])
    expect(chartsOf([work('a', 1), work('b', 100), work('c', 3)]).comparisons).toHaveLength(1)
  })
})

describe('the list of all figures', () => {
  const all = { text: '', subject: '', doc: '' }

  it('has each of them once', () => {
    const listed = bySubject(matchingRows(rows, all)).flatMap(group => group.rows)
    expect(listed).toHaveLength(rows.length)
    expect(new Set(listed)).toEqual(new Set(rows))
  })

  it('is narrowed by words in either language, by clause, by number, by subject and by document', () => {
    const found = (part: Partial<typeof all>) => matchingRows(rows, { ...all, ...part })
    expect(found({ text: '老旧小区 2024' }).map(r => r.value)).toEqual([273])
    expect(found({ text: 'URBANISATION 表 2-1' }).every(r => r.ref.at === '表 2-1')).toBe(true)
    expect(found({ text: '2112' }).map(r => r.id)).toEqual(['old-estates-total'])
    expect(found({ subject: '城关区' }).map(r => r.value)).toEqual([45])
    const counts = [...new Set(rows.map(r => r.ref.doc))].map(doc => found({ doc }).length)
    expect(sum(counts)).toBe(rows.length)
    expect(found({ text: '没有的' })).toEqual([])
  })
})
