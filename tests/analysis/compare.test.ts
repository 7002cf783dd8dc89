import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaOf } from '../../src/analysis/geometry/geodesic.ts'
import { type Outcome, type ResultProperties, ToolError } from '../../src/analysis/tool.ts'
import { run } from '../../src/analysis/tools/compare.ts'
import { plan } from '../style/plan.ts'

/** From the south-west corner, degrees wide and high. */
const square = (x: number, y: number, size = 0.1): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const text = (word: string) => ({ zh: word, en: word })
const feature = (ring: Position[], properties: Partial<ResultProperties> = {}) => ({
  type: 'Feature' as const,
  geometry: { type: 'Polygon' as const, coordinates: [ring] },
  properties: { part: 'area' as const, ...properties },
})
const outcome = (features: Outcome['features'], keys: string[] = []): Outcome => ({
  features,
  sentences: [text('…')],
  assumptions: [],
  tables: [
    {
      title: text('towns'),
      columns: [{ title: text('name') }],
      rows: keys.map(key => ({ key: key as 'towns/x', cells: [text(key)] })),
    },
  ],
})

const compare = async (of: string, outcomes: Record<string, Outcome>) =>
  run({ of }, plan, {
    progress: () => {},
    outcomeOf: async id => outcomes[id] ?? Promise.reject(new ToolError('tool.no-result', { id })),
  })
const area = (x: number, y: number, w: number, h: number) =>
  areaOf({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
        [x, y],
      ],
    ],
  })

describe('two results', () => {
  // B lies half a square further east.
  const a = outcome([feature(square(103.6, 36))], ['towns/one', 'towns/both'])
  const b = outcome([feature(square(103.65, 36))], ['towns/both', 'hubs/two'])

  it('are split into what only one has and what both have', async () => {
    const { features } = await compare('A_B', { A: a, B: b })
    const sizes = Object.fromEntries(
      features.map(({ geometry, properties }) => [properties.part, areaOf(geometry as never)]),
    )
    expect(sizes.loss).toBeCloseTo(area(103.6, 36, 0.05, 0.1), -4)
    expect(sizes.area).toBeCloseTo(area(103.65, 36, 0.05, 0.1), -4)
    expect(sizes.gain).toBeCloseTo(area(103.7, 36, 0.05, 0.1), -4)
  })

  it('name what only one reaches', async () => {
    const { tables, sentences } = await compare('A_B', { A: a, B: b })
    expect(tables.slice(1).map(({ rows }) => rows.map(row => row.key))).toEqual([['hubs/two'], ['towns/one']])
    expect(sentences[1]?.zh).toBe('只有 B 能到的有 1 处，只有 A 能到的有 1 处。')
    expect(sentences[0]?.zh).toBe(
      '与 A 相比，B 多出 49.99 平方公里，少了 49.99 平方公里；两者共有 49.99 平方公里。',
    )
  })

  it('name nothing that only perhaps is reached, and nothing that they start from', async () => {
    const rows = (outcome: Outcome, ...verdicts: ('yes' | 'unknown')[]): Outcome => ({
      ...outcome,
      tables: outcome.tables.map(table => ({
        ...table,
        rows: table.rows.map((row, i) => ({ ...row, verdict: verdicts[i] })),
      })),
    })
    const given = {
      ...b,
      tables: [...b.tables, ...a.tables.map(table => ({ ...table, given: true as const }))],
    }
    const reachedBy = async (one: Outcome, other: Outcome) =>
      (await compare('A_B', { A: one, B: other })).tables
        .slice(1)
        .map(table => table.rows.map(row => row.key))
    expect(await reachedBy(rows(a, 'unknown', 'yes'), b)).toEqual([['hubs/two']])
    expect(await reachedBy(a, rows(b, 'unknown', 'yes'))).toEqual([['hubs/two'], ['towns/one']])
    expect(await reachedBy(a, given)).toEqual([['hubs/two'], ['towns/one']])
  })

  it('say that they are the same', async () => {
    const { sentences, features } = await compare('A_B', { A: a, B: a })
    expect(sentences[0]?.zh).toMatch(/^A 与 B 的范围相同，都是 99\.98 平方公里/)
    expect(features.map(({ properties }) => properties.part)).toEqual(['area'])
  })

  it('say that they lie apart', async () => {
    const far = outcome([feature(square(104, 36.3))])
    expect((await compare('A_B', { A: a, B: far })).sentences[0]?.zh).toMatch(/没有重叠/)
  })

  it('have what overlaps within one counted once', async () => {
    const twice = outcome([feature(square(103.6, 36)), feature(square(103.65, 36))])
    const { sentences } = await compare('A_B', { A: a, B: twice })
    expect(sentences[0]?.zh).toBe('与 A 相比，B 多出 49.99 平方公里，没有减少；两者共有 99.98 平方公里。')
  })
})

describe('rings', () => {
  const ringsAt = (x: number) =>
    outcome([
      feature(square(x, 36.05, 0.05), { step: 0, label: text('30') }),
      feature(square(x, 36), { step: 1, label: text('60') }),
    ])

  it('are compared ring by ring', async () => {
    const { tables } = await compare('A_B', { A: ringsAt(103.6), B: ringsAt(103.65) })
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ en }) => en))).toEqual([
      ['30', '24.99 km²', '—', '24.99 km²'],
      ['60', '49.99 km²', '49.99 km²', '49.99 km²'],
    ])
  })

  it('are compared as a whole where they are others', async () => {
    const { tables } = await compare('A_B', {
      A: ringsAt(103.6),
      B: outcome([feature(square(103.6, 36))]),
    })
    expect(tables[0]?.rows).toHaveLength(1)
  })
})

describe('what cannot be compared', () => {
  const a = outcome([feature(square(103.6, 36))])
  const line = outcome([{ ...feature([]), geometry: { type: 'Point', coordinates: [103.6, 36] } }])
  it.each([
    ['one result', 'A', 'compare.two'],
    ['a result with itself', 'A_A', 'compare.two'],
    ['three results', 'A_B_C', 'compare.two'],
    ['none', '', 'compare.two'],
    ['one without an area', 'A_L', 'compare.no-area'],
    ['one that is not there', 'A_Z', 'tool.no-result'],
  ])('%s', async (_, of, key) => expect(compare(of, { A: a, L: line })).rejects.toMatchObject({ key }))
})
