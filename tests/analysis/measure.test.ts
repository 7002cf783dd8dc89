/** Distances, paths and areas, against the geodesics of GeographicLib and against the plan. */
import geographiclib from 'geographiclib-geodesic'
import { describe, expect, it } from 'vitest'
import { type Outcome, ToolError } from '../../src/analysis/tool.ts'
import { run } from '../../src/analysis/tools/measure.ts'
import { say } from '../../src/text/tools.ts'
import { plan } from '../style/plan.ts'

const earth = geographiclib.Geodesic.WGS84
const job = {
  progress() {},
  outcomeOf: () => Promise.reject(new Error('nothing to compare')),
}
const measure = async (points: string, shape?: string): Promise<Outcome> =>
  run({ points, ...(shape && { shape }) }, plan, job)
const reason = async (points: string, shape?: string) => {
  const error = await measure(points, shape).then(
    () => null,
    error => error,
  )
  expect(error).toBeInstanceOf(ToolError)
  return say(error.key, error.values)
}
const lines = ({ features }: Outcome) => features.filter(f => f.geometry.type === 'LineString')
const parts = (outcome: Outcome, part: string) =>
  lines(outcome).filter(({ properties }) => properties.part === part)

describe('a path', () => {
  it('has the length and the bearing of the geodesic', async () => {
    const { s12 = 0, azi1 = 0 } = earth.Inverse(36.06, 103.84, 36.1, 103.7)
    const outcome = await measure('103.84,36.06_103.7,36.1')
    const [leg] = parts(outcome, 'line')
    expect(leg?.properties.metres).toBeCloseTo(s12, 1)
    expect(leg?.properties.bearing).toBeCloseTo(azi1 + 360, 1)
    expect(outcome.sentences[0]?.zh).toBe('从点1到点2，直线距离 13.37 公里，方位西 289°。')
    expect(outcome.sentences[0]?.en).toContain('13.37 km')
  })

  it('tells each leg and the running total, and writes the lengths on the map', async () => {
    const outcome = await measure('103.84,36.06_103.7,36.1_103.65,36.2')
    const legs = parts(outcome, 'line')
    const rows = outcome.tables[0]?.rows.map(({ cells }) => cells.map(({ zh }) => zh)) ?? []
    expect(rows).toEqual([
      ['点1 → 点2', '13.37 公里', '西 289°', '13.37 公里'],
      ['点2 → 点3', '11.97 公里', '北 338°', '25.34 公里'],
    ])
    expect(outcome.sentences[0]?.zh).toContain('全长 25.34 公里')
    const labels = outcome.features.flatMap(({ properties }) => properties.label ?? []).map(({ zh }) => zh)
    expect(labels).toEqual(expect.arrayContaining(['13.37 公里', '11.97 公里', '点1', '点2', '点3']))
    expect(legs.map(({ properties }) => properties.leg)).toEqual([1, 2])
  })

  it('may lead back to where it began', async () => {
    const { sentences } = await measure('103.84,36.06_103.7,36.1_103.65,36.2_103.84,36.06')
    expect(sentences[0]?.zh).toContain('点1经 2 个点回到原处')
  })
})

describe('between features', () => {
  it('gives ranges from how exact they are, centre to centre and edge to edge', async () => {
    const outcome = await measure('parks/lanzhou-new-area_structure/core-main-city')
    const [line] = parts(outcome, 'line')
    const [gap] = parts(outcome, 'access')
    const { metresLow = 0, metresHigh = 0 } = (line?.properties ?? {}) as {
      metresLow?: number
      metresHigh?: number
    }
    // Both are schematic: ±3 km each.
    expect(metresHigh - metresLow).toBeCloseTo(12_000, 0)
    expect(gap?.properties.metresHigh).toBeLessThan(metresHigh)
    expect(outcome.sentences[0]?.zh).toMatch(
      /^从兰州新区到主城四区，直线距离中心到中心约 \d+–\d+ 公里，边到边约 \d+–\d+ 公里，方位大致南。$/,
    )
    expect(outcome.assumptions.map(({ zh }) => zh).join()).toMatch(/Karney.*不是路程.*±3 公里/)
    expect(parts(outcome, 'range')).toHaveLength(2)
  })

  it('tells no direction where either may lie on any side of the other', async () => {
    const { sentences } = await measure('parks/lanzhou-new-area_economic-circle/pole-new-area')
    expect(sentences[0]?.zh).toContain('公里以内')
    expect(sentences[0]?.zh).toContain('方位不定')
  })

  it('says that only the district is known', async () => {
    const { assumptions, sentences } = await measure('projects/hailiang-copper-foil_103.8,36.0')
    expect(sentences[0]?.zh).toMatch(/约 \d+–\d+ 公里/)
    expect(assumptions.map(({ zh }) => zh).join()).toContain('只知道所在区县')
  })
})

describe('an area', () => {
  it('is that of the ellipsoid, in three units, with its perimeter', async () => {
    const polygon = earth.Polygon(false)
    for (const [lat, lng] of [
      [36, 103.8],
      [36, 103.9],
      [36.1, 103.9],
      [36.1, 103.8],
    ] as const)
      polygon.AddPoint(lat, lng)
    const exact = polygon.Compute(false, true)
    const outcome = await measure('103.8,36_103.9,36_103.9,36.1_103.8,36.1', 'area')
    const [figure] = outcome.features
    expect(figure?.properties.squareMetres).toBe(Math.round(exact.area ?? 0))
    expect(outcome.sentences[0]?.zh).toBe('4 个点围成的面积 99.98 平方公里，周长 40.21 公里。')
    expect(outcome.tables[0]?.rows.map(({ cells }) => cells[1]?.en)).toEqual([
      '99,982,358',
      '9,998.2',
      '99.98',
    ])
    expect(outcome.tables[1]?.rows).toHaveLength(4)
  })

  it('is the same where the reader closes it, or goes round the other way', async () => {
    const square = '103.8,36_103.9,36_103.9,36.1_103.8,36.1'
    const { sentences } = await measure(square, 'area')
    expect((await measure(`${square}_103.8,36`, 'area')).sentences).toEqual(sentences)
    const backwards = square.split('_').reverse().join('_')
    expect((await measure(backwards, 'area')).sentences).toEqual(sentences)
  })

  it('is a range where its corners are', async () => {
    const { sentences } = await measure('towns/town-qingcheng_towns/town-datong_towns/town-haishiwan', 'area')
    expect(sentences[0]?.zh).toMatch(/面积约 [\d,]+–[\d,]+ 平方公里，周长约 \d+–\d+ 公里/)
  })
})

describe('what cannot be measured', () => {
  it.each([
    ['103.84,36.06', undefined, '“地点，依次”至少要 2 个，现有 1 个。'],
    ['103.84,36.06_103.84,36.06', undefined, '第 1 处“点1”与第 2 处“点1”在同一位置'],
    ['parks/lanzhou-new-area_parks/lanzhou-new-area', undefined, '“兰州新区”在同一位置'],
    ['103.8,36_nowhere/at-all', undefined, '规划里没有“nowhere/at-all”'],
    ['103.8,36_90,36', undefined, '在本图范围'],
    ['103.8,36_103.9,36', 'area', '面积至少要三个不同的点，现有 2 个。'],
    ['103.8,36_103.9,36_103.8,36', 'area', '面积至少要三个不同的点，现有 2 个。'],
    ['103.8,36_103.9,36.1_103.9,36_103.8,36.1', 'area', '从点1到点2的边与从点3到点4的边相交'],
    ['103.8,36_103.9,36_104,36', 'area', '在一条直线上'],
    ['103.8,36_103.9,36', 'volume', 'volume'],
  ])('%s (%s) is told', async (points, shape, told) => {
    const { zh, en } = await reason(points, shape)
    expect(zh).toContain(told)
    expect(en).not.toMatch(/[㐀-鿿]/u)
  })
})
