import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { type CircleId, circleIds, circles } from '../../src/analysis/circles/living-circles.ts'
import { areaOf, distance } from '../../src/analysis/geometry/geodesic.ts'
import { type Outcome, ToolError } from '../../src/analysis/tool.ts'
import { run } from '../../src/analysis/tools/circles.ts'
import type { Plan } from '../../src/geo/types.ts'
import { say, toolWords } from '../../src/text/tools.ts'
import { plan } from '../style/plan.ts'

const ask = async (params: Record<string, string>, of: Plan = plan) =>
  run(params, of, {
    progress: () => {},
    outcomeOf: id => Promise.reject(new ToolError('tool.no-result', { id })),
  })
const first = ({ sentences }: Outcome) => sentences[0]?.zh ?? ''
const areaOfPart = ({ features }: Outcome, part: string) => {
  const found = features.find(f => f.properties.part === part && f.geometry.type !== 'Point')
  return found ? areaOf(found.geometry as MultiPolygon) : 0
}
const table = ({ tables }: Outcome, title: string) => tables.find(t => t.title.en === title)?.rows ?? []
const chengguan = 'districts/chengguan-district'

describe('circles around services', () => {
  it('have the radius of the standard, and another if asked', async () => {
    const radii: [string, number][] = [
      ['15', 1000],
      ['10', 500],
      ['5', 300],
    ]
    for (const [circle, metres] of radii) {
      const outcome = await ask({ circle, kind: 'market' })
      expect(areaOfPart(outcome, 'area') / (Math.PI * metres ** 2)).toBeCloseTo(1, 2)
    }
    const narrow = await ask({ circle: '15', kind: 'market', r15: '800' })
    expect(areaOfPart(narrow, 'area') / (Math.PI * 800 ** 2)).toBeCloseTo(1, 2)
    expect(first(narrow)).toContain('直线 800 米')
  })

  it('cover a part of a boundary, and leave the rest', async () => {
    const outcome = await ask({ kind: 'metro-station', within: chengguan })
    const district = plan.layers
      .find(({ entry }) => entry.id === 'districts')
      ?.features.find(f => f.properties.id === 'chengguan-district')
    const whole = areaOf(district?.geometry as MultiPolygon)
    const rest = areaOfPart(outcome, 'rest')
    const [, low, high = low] = /的 (\d+)(?:–(\d+))?%/.exec(first(outcome)) ?? []
    const share = (1 - rest / whole) * 100
    expect(share).toBeGreaterThanOrEqual(Number(low) - 0.5)
    expect(share).toBeLessThanOrEqual(Number(high) + 0.5)
    expect(first(outcome)).toMatch(/城关区.*未覆盖/)
  })

  it('say that the data has not all, but for metro stations', async () => {
    expect(first(await ask({ kind: 'hospital' }))).toContain('非全部')
    expect(first(await ask({ kind: 'metro-station' }))).not.toContain('非全部')
  })

  it('count only those that reach the boundary', async () => {
    const all = await ask({ kind: 'hospital' })
    const some = await ask({ kind: 'hospital', within: chengguan })
    expect(first(all)).toContain('15 处医院')
    expect(first(some)).toContain('5 处医院')
    expect(table(some, 'Centres of the circles')).toHaveLength(5)
  })

  it('say so where none reaches the boundary', async () => {
    const outcome = await ask({ kind: 'market', within: 'districts/honggu-district' })
    expect(first(outcome)).toMatch(/没有一处.*覆盖 0%/)
    expect(areaOfPart(outcome, 'area')).toBe(0)
    expect(areaOfPart(outcome, 'rest')).toBeGreaterThan(5e8)
  })

  it('take the kinds that the circle asks for, each counted by itself', async () => {
    const rows = table(await ask({}), 'By kind of facility')
    expect(rows.map(({ cells }) => cells[0]?.zh)).toEqual(['医院', '中学', '文化场馆', '体育场馆', '街道'])
    expect(table(await ask({}), 'By district')).toHaveLength(8)
  })

  it('have ranges only where positions are not exact', async () => {
    const exact = structuredClone(plan)
    for (const { features } of exact.layers)
      for (const { properties } of features) if (properties.kind === 'hospital') properties.uncertainty = 0
    expect(first(await ask({ kind: 'hospital', within: chengguan }))).toMatch(/\d–\d/)
    expect(first(await ask({ kind: 'hospital', within: chengguan }, exact))).not.toMatch(/\d–\d/)
  })

  it('warn where a position is less exact than the circle is large', async () => {
    const { sentences } = await ask({ circle: 'work' })
    expect(sentences[1]?.zh).toContain('位置的误差都大于圈的半径')
  })
})

describe('the circle of a place', () => {
  const checks = async (at: string, circle = '15') =>
    new Map(
      table(await ask({ around: 'place', at, circle }), 'Checklist of facilities').map(row => [
        row.cells[0]?.en,
        row,
      ]),
    )

  it('lists all that the circle asks for, present, missing or not known', async () => {
    const station = await checks('hubs/lanzhou-station')
    expect(station.size).toBe(circles[15].facilities.length)
    expect(station.get('Metro station (where possible)')?.verdict).toBe('yes')
    expect(station.get('Home for the elderly')?.verdict).toBe('unknown')
  })

  it('calls missing only what the data has completely', async () => {
    const rural = await checks('102.9,36.7')
    const verdicts = [...rural].map(([name, { verdict }]) => [name, verdict])
    expect(verdicts.filter(([, verdict]) => verdict === 'no')).toEqual([
      ['Metro station (where possible)', 'no'],
    ])
    expect(verdicts.filter(([, verdict]) => verdict === 'yes')).toEqual([])
  })

  it('is not sure of what lies nearer to the edge than it is exact', async () => {
    const { features } = plan.layers.find(({ entry }) => entry.id === 'services') ?? { features: [] }
    const venue = features.find(f => f.properties.name === '兰州奥体中心')
    const [x = 0, y = 0] = venue?.geometry?.type === 'Point' ? venue.geometry.coordinates : []
    const beside = async (lat: number) =>
      (await checks(`${x},${y + lat}`)).get('Large sports ground')?.verdict
    const north = (metres: number) => metres / (distance([x, y], [x, y + 0.01]) / 0.01)
    expect(await beside(north(790))).toBe('yes')
    expect(await beside(north(810))).toBe('unknown')
    expect(await beside(north(1190))).toBe('unknown')
  })

  it('tells its share of a boundary', async () => {
    const outcome = await ask({ around: 'place', at: 'hubs/lanzhou-station', within: chengguan })
    expect(outcome.sentences[1]?.zh).toMatch(/城关区.*1\.5%/)
    expect(areaOfPart(outcome, 'rest')).toBeGreaterThan(1e8)
  })
})

describe('every circle', () => {
  it('that the plan names has its clause in the outline', () => {
    const refs = circleIds.flatMap(id => [circles[id].clause ?? [], circles[id].also ?? []].flat())
    expect(refs).toHaveLength(4)
    for (const { doc, at } of refs) {
      const { outline = [] } = plan.catalogue.documents.find(({ id }) => id === doc) ?? {}
      expect(outline.map(clause => clause.at)).toContain(at)
    }
  })

  it.each(['work', 'service', 'fitness'] as CircleId[])(
    'names its clause and its radius: %s',
    async circle => {
      const { assumptions, sentences } = await ask({ circle })
      expect(assumptions[1]?.zh).toContain(circles[circle].clause?.at)
      expect(sentences[0]?.zh).toContain('直线 1 公里')
    },
  )

  it('is called a straight-line reference, and guesses no population', async () => {
    for (const circle of circleIds) {
      const { assumptions } = await ask({ circle, kind: 'park' })
      expect(assumptions[0]?.zh).toContain('直线参考，不等于步行可达')
      expect(assumptions.at(-1)?.zh).toContain('不推算服务人口')
    }
  })

  it('has words for its facilities, by kinds that the plan has', () => {
    for (const { facilities } of Object.values(circles))
      for (const { id, by } of facilities) {
        expect(toolWords.en).toHaveProperty([`circles.facility.${id}`])
        for (const { layer, kinds = [] } of by) {
          const known = plan.layers.find(({ entry }) => entry.id === layer)?.entry.kinds.map(k => k.id)
          expect(known).toEqual(expect.arrayContaining(kinds))
        }
      }
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['no facility in the data', { circle: '5' }, 'circles.no-centres'],
    ['no place', { around: 'place' }, 'tool.not-given'],
    ['only a district known', { around: 'place', at: 'parks/park-hydrogen' }, 'circles.district-only'],
    ['a radius of zero', { r15: '0' }, 'tool.bad-number'],
    ['a kind that is none', { kind: 'bank' }, 'tool.bad-choice'],
    ['a boundary without an area', { within: 'hubs/lanzhou-station' }, 'tool.no-area'],
    [
      'a boundary that crosses itself',
      { within: '103.7,36_103.9,36.1_103.9,36_103.7,36.1' },
      'tool.area-crossing',
    ],
  ])('%s', async (_, params, key) => {
    await expect(ask(params as Record<string, string>)).rejects.toMatchObject({ key })
  })

  it('a circle of the plan, where the plan does not name it', async () => {
    const other = { ...plan, catalogue: { ...plan.catalogue, documents: [] } }
    await expect(ask({ circle: 'work' }, other)).rejects.toMatchObject({ key: 'circles.no-clause' })
    expect(say('circles.no-clause', { circle: 'x', at: 'y' }).zh).toContain('没有y')
  })
})
