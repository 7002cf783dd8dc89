import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { destination, distance } from '../../src/analysis/geometry/geodesic.ts'
import { fastestWays, networksOf } from '../../src/analysis/network/connections.ts'
import { usualSpeeds } from '../../src/analysis/network/speeds.ts'
import { resolvePlace } from '../../src/analysis/places/places.ts'
import { promisesBetween } from '../../src/analysis/places/promises.ts'
import type { Outcome, ResultProperties } from '../../src/analysis/tool.ts'
import { run } from '../../src/analysis/tools/brief.ts'
import type { LngLat, Plan, PlanFeature, PlanProperties } from '../../src/geo/types.ts'
import { plan } from '../style/plan.ts'

const job = { progress: () => {}, outcomeOf: () => Promise.reject(new Error('not asked')) }
const brief = async (a: string, b: string, of: Plan = plan): Promise<Outcome> => run({ a, b }, of, job)
const keys = { newArea: 'parks/lanzhou-new-area', city: 'structure/core-main-city' }

const origin: LngLat = [103.6, 36]
/** So many kilometres east and north. */
const at = (east: number, north: number): LngLat =>
  destination(destination(origin, 90, east * 1000), 0, north * 1000)
const feature = (
  id: string,
  kind: string,
  geometry: PlanFeature['geometry'],
  more: Partial<PlanProperties> = {},
): PlanFeature => ({
  type: 'Feature',
  geometry,
  properties: { id, name: id, nameEn: id, kind, precision: 'site', ...more },
})
const line = (...coordinates: Position[]) => ({ type: 'LineString' as const, coordinates })
const square = (east: number, north: number, half: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      at(east - half, north - half),
      at(east + half, north - half),
      at(east + half, north + half),
      at(east - half, north + half),
      at(east - half, north - half),
    ],
  ],
})

/**
 * Two squares of 4 km, 40 km from centre to centre, and three roads of 60 km/h from one centre to the other: a
 * straight one, one under construction at 120 km/h, and one planned that goes round. A railway has no stations.
 */
const road = { mode: 'road', class: 'class-2', designSpeed: 60 } as const
const example: Plan = {
  ...plan,
  catalogue: {
    ...plan.catalogue,
    promises: [
      {
        id: 'soon',
        title: { zh: '三十五分钟圈', en: 'Circle' },
        minutes: 35,
        between: ['parks/west', 'parks/east'],
        ref: { doc: 'plan', at: '第一章' },
      },
    ],
  },
  layers: plan.layers.map(({ entry }) => ({
    entry,
    features:
      {
        parks: [
          feature('west', 'industrial-park', square(0, 0, 2)),
          feature('east', 'industrial-park', square(40, 0, 2)),
          feature('lost', 'industrial-park', { type: 'Point', coordinates: at(20, 40) }),
        ],
        corridors: [
          feature('straight', 'road', line(at(0, 0), at(20, 0), at(40, 0)), { ...road, state: 'existing' }),
          feature('fast', 'road', line(at(0, 0), at(20, 1), at(40, 0)), {
            ...road,
            class: 'class-1',
            designSpeed: 120,
            state: 'under-construction',
          }),
          feature('round', 'road', line(at(0, 0), at(20, 9), at(40, 0)), { ...road, state: 'planned' }),
          feature('rail', 'rail', line(at(0, 0), at(40, 0)), {
            mode: 'rail',
            class: 'trunk-160',
            state: 'existing',
          }),
        ],
      }[entry.id as 'parks'] ?? [],
  })),
}

describe('two places that a reader can check with a pencil', () => {
  const [a, b] = ['parks/west', 'parks/east']

  it('have the straight line from centre to centre and from edge to edge', async () => {
    const { tables } = await brief(a, b, example)
    expect(tables.at(-1)?.rows.map(({ cells }) => cells[1]?.zh)).toEqual(['40 公里', '35.99 公里'])
  })

  it('have a row for each road: 40 km at 60 km/h are 40 minutes at best, 53 at three quarters of it', async () => {
    const { tables } = await brief(a, b, example)
    expect(tables[0]?.rows.map(({ key, cells, verdict }) => [key, ...cells.map(c => c.zh), verdict])).toEqual(
      [
        // Both ends lie on the roads; 36 of 40 km are between the edges.
        ['corridors/straight', 'straight', '40／40', '40–54', '35–48', '不能', 'no'],
        ['corridors/fast', 'fast（在建）', '40／40', '20–27', '18–25', '能', 'yes'],
        ['corridors/round', 'round（规划）', '44／44', '43–59', '39–53', '不能', 'no'],
      ],
    )
  })

  it('are told what holds today and what later', async () => {
    const { sentences } = await brief(a, b, example)
    expect(sentences[0]?.zh).toBe(
      'west与east：中心到中心直线40 公里，边缘最近35.99 公里；今天开车最快约 40–54 分钟（经straight，约 40 公里）。' +
        '“三十五分钟圈”（规划第一章）：从中心到中心，今天做不到，在建工程完成后能做到；' +
        '只算两地边缘之间的开车（经straight），今天也要约 35–48 分钟，仍做不到。',
    )
    expect(sentences[1]?.zh).toBe('在建工程完成后，开车最快约 20–27 分钟（经fast，约 40 公里）。')
  })

  it('are the same the other way round', async () => {
    const there = (await brief(a, b, example)).tables[0]?.rows
    const back = (await brief(b, a, example)).tables[0]?.rows
    expect(back).toEqual(there)
  })

  it('draw each road, dashed if it is not there yet', async () => {
    const { features } = await brief(a, b, example)
    const parts = Object.fromEntries(
      features.flatMap(({ properties: { corridor, by, part } }) => (by ? [[corridor, part]] : [])),
    )
    expect(parts).toEqual({ straight: 'line', fast: 'access', round: 'access' })
  })
})

describe('the New Area and the main city', { timeout: 60_000 }, () => {
  const told = brief(keys.newArea, keys.city)

  it('are connected by the corridors that a planner would name', async () => {
    const { tables } = await told
    const named = tables[0]?.rows.map(({ key }) => key?.split('/')[1])
    for (const id of [
      's1-airport-expressway',
      'zhongchuan-intercity',
      'zhonglan-hsr',
      'lanqin-expressway',
      'g1816-zhongtongdao',
      'metro-line-5',
      'new-area-east-line',
      'quick-link-anning',
    ])
      expect(named, id).toContain(id)
  })

  it('are so far apart as anyone would say who has driven there', async () => {
    const [a, b] = [resolvePlace(keys.newArea, plan), resolvePlace(keys.city, plan)]
    expect(distance(a.at, b.at)).toBeGreaterThan(35_000)
    expect(distance(a.at, b.at)).toBeLessThan(60_000)
    const { features } = await told
    const way = features.find(({ properties: p }) => p.corridor === 's1-airport-expressway' && p.by)
    const { metres, minutesLow, minutesHigh } = { ...way?.properties } as ResultProperties
    expect(metres).toBeGreaterThan(50_000)
    expect(metres).toBeLessThan(75_000)
    expect(minutesLow).toBeGreaterThan(50)
    expect(minutesHigh).toBeLessThan(95)
  })

  it('hold the half-hour promise from edge to edge at most', async () => {
    const { sentences, tables } = await told
    expect(sentences[0]?.zh).toMatch(
      /^兰州新区与主城四区：中心到中心直线约 \d+–\d+ 公里，边缘最近约 \d+–\d+ 公里；今天开车最快约/,
    )
    expect(sentences[0]?.zh).toMatch(
      /“半小时同城化交通圈”（规划第四章第三节）：从中心到中心，今天做不到.*能做到。$/,
    )
    expect(sentences.at(-1)?.zh).toMatch(/^“1小时通勤交通圈”（规划第四章第一节）/)
    expect(new Set(tables[0]?.rows.map(({ verdict }) => verdict))).toEqual(new Set(['no']))
  })
})

it('the more is built, the faster', { timeout: 60_000 }, () => {
  const networks = networksOf(plan, usualSpeeds)
  for (const [a, b] of [
    [keys.newArea, keys.city],
    [keys.city, 'parks/yuzhong-eco-city'],
    [keys.newArea, 'context/baiyin'],
  ] as const) {
    const ways = fastestWays(networks, resolvePlace(a, plan), resolvePlace(b, plan), usualSpeeds)
    for (const by of ['car', 'transit'])
      for (const of of ['least', 'minutes', 'most'] as const) {
        const minutes = ways.filter(way => way.by === by).map(({ way }) => way[of])
        expect(minutes, `${a} ${b} ${by} ${of}`).toEqual([...minutes].sort((one, other) => other - one))
      }
    for (const { way } of ways) {
      expect(way.least).toBeLessThanOrEqual(way.minutes)
      expect(way.minutes).toBeLessThanOrEqual(way.most)
    }
  }
})

describe('promises', () => {
  const between = (a: string, b: string) =>
    promisesBetween(resolvePlace(a, plan), resolvePlace(b, plan), plan).map(({ id }) => id)
  it.each([
    ['the two that the plan names', keys.newArea, keys.city, ['half-hour', 'one-hour']],
    [
      'the same, named as parts of a structure',
      'structure/wing-new-area',
      keys.city,
      ['half-hour', 'one-hour'],
    ],
    ['places within them', 'hubs/zhongchuan-airport', 'hubs/lanzhou-west-station', ['half-hour', 'one-hour']],
    ['another pair of the circle', 'parks/yuzhong-eco-city', 'context/baiyin', ['one-hour']],
    ['two places within one', 'hubs/lanzhou-station', 'hubs/lanzhou-west-station', []],
    ['a place beyond the circle', keys.city, 'context/linxia', []],
  ])('for %s', (_, a, b, ids) => expect(between(a, b)).toEqual(ids))

  it('are not made up', async () => {
    const silent = { ...example, catalogue: { ...plan.catalogue, promises: [] } }
    const { sentences, tables } = await brief('parks/west', 'parks/east', silent)
    expect(sentences[0]?.zh).toMatch(/规划没有为这两地许诺出行时间。$/)
    expect(tables.flatMap(({ rows }) => rows).filter(({ verdict }) => verdict)).toEqual([])
  })
})

it('a project known only by its district has a range, and the reason why there is no more', async () => {
  const { sentences, tables } = await brief('parks/park-hydrogen', keys.city)
  expect(sentences[0]?.zh).toMatch(/中心到中心直线(约 \d+–\d+ 公里|\d+ 公里以内)/)
  expect(sentences.some(({ zh }) => zh.includes('只知所在区县'))).toBe(true)
  expect(tables).toHaveLength(1)
})

describe('what cannot be asked', () => {
  it.each([
    ['the same place twice', keys.city, keys.city, 'brief.same'],
    ['the same position twice', '103.7,36.1', '103.7,36.1', 'brief.same'],
    ['one place', keys.city, '', 'tool.not-given'],
    ['a place that is not there', keys.city, 'parks/nowhere', 'tool.place-unknown'],
    ['a place outside', keys.city, '10,50', 'tool.place-outside'],
    ['a place without a place', keys.city, 'parks/park-yuechuang', 'tool.place-nowhere'],
  ])('%s', (_, a, b, key) => expect(brief(a, b)).rejects.toMatchObject({ key }))

  it('a place that no way leads to', () =>
    expect(brief('parks/west', 'parks/lost', example)).rejects.toMatchObject({ key: 'brief.unreachable' }))
})
