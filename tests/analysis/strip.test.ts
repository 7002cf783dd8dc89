import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { destination, distance } from '../../src/analysis/geometry/geodesic.ts'
import { placeOf } from '../../src/analysis/places/places.ts'
import type { Outcome } from '../../src/analysis/tool.ts'
import { run } from '../../src/analysis/tools/strip.ts'
import type { LngLat, Plan, PlanFeature, PlanProperties } from '../../src/geo/types.ts'
import { plan } from '../style/plan.ts'

const job = { progress: () => {}, outcomeOf: () => Promise.reject(new Error('not asked')) }
const strip = async (along: string, km: string, of: Plan = plan): Promise<Outcome> =>
  run({ along, km }, of, job)

const start: LngLat = [103.6, 36]
/** A place so far along a road that runs due east, and so far north of it. */
const beside = (along: number, north: number): LngLat =>
  destination(destination(start, 90, along * 1000), 0, north * 1000)

const feature = (
  id: string,
  kind: string,
  geometry: Geometry | null,
  more: Partial<PlanProperties> = {},
): PlanFeature => ({
  type: 'Feature',
  geometry,
  properties: { id, name: id, nameEn: id, kind, precision: 'site', ...more },
})
const point = (along: number, north: number): Geometry => ({
  type: 'Point',
  coordinates: beside(along, north),
})
const square = (west: number, east: number): Geometry => ({
  type: 'Polygon',
  coordinates: [[beside(west, -1), beside(east, -1), beside(east, 1), beside(west, 1), beside(west, -1)]],
})
const road: Geometry = { type: 'LineString', coordinates: [0, 5, 10, 15, 20].map(km => beside(km, 0)) }

/** The real catalogue with a few features on a road of 20 km. */
const small = (layers: Record<string, PlanFeature[]>): Plan => ({
  ...plan,
  layers: plan.layers.map(({ entry }) => ({ entry, features: layers[entry.id] ?? [] })),
})
const example = small({
  corridors: [feature('road', 'expressway', road), feature('other', 'expressway', road)],
  districts: [feature('county', 'county', square(-5, 30), { adcode: '620199' })],
  hubs: [
    feature('west-station', 'passenger-station', point(0, 0.5)),
    feature('east-station', 'passenger-station', point(20, 9)),
  ],
  towns: [
    feature('near', 'town', point(12, 1), { uncertainty: 0 }),
    feature('rough', 'town', point(7.2, 2), { precision: 'place', uncertainty: 2000 }),
    feature('beyond', 'town', point(9, 4), { precision: 'place', uncertainty: 2000 }),
    feature('far', 'town', point(9, 8), { precision: 'place', uncertainty: 2000 }),
  ],
  parks: [feature('park', 'industrial-park', square(3, 6))],
  projects: [
    feature('builder', 'line-works', road, { corridors: ['road'] }),
    feature('crossing', 'line-works', { type: 'LineString', coordinates: [beside(8, -2), beside(8, 2)] }),
    feature('somewhere', 'plant-works', null, { precision: 'district', districts: ['620199'] }),
    feature('anywhere', 'programme', null, { precision: 'city' }),
  ],
})

describe('along a road', () => {
  it('stand all places within the distance, in order', async () => {
    const { strip: found } = await strip('road', '3', example)
    expect(found?.stops.map(({ key }) => key)).toEqual([
      'hubs/west-station',
      'parks/park',
      'towns/rough',
      'towns/near',
    ])
    expect(found?.length).toBeCloseTo(20_000, -1)
  })

  it('are told where they are, and no finer than that is known', async () => {
    const { tables } = await strip('road', '3', example)
    expect(tables[0]?.rows.map(({ cells, verdict = '' }) => [...cells.map(({ zh }) => zh), verdict])).toEqual(
      [
        ['west-station', '客运站', '0 米', '500 米', ''],
        ['park', '产业园', '第 3–6 公里', '穿过', ''],
        ['rough', '镇', '约 5–10 公里', '4 公里以内', 'unknown'],
        ['near', '镇', '12 公里', '1 公里', ''],
      ],
    )
  })

  it('is what may be within the distance kept apart', async () => {
    const { tables } = await strip('road', '3', example)
    const rows = (title: string) => tables.find(t => t.title.zh === title)?.rows.map(({ key }) => key)
    expect(rows('可能在 3 公里以内')).toEqual(['towns/beyond'])
    expect(rows('建设本通道的项目')).toEqual(['projects/builder'])
    expect(rows('与它相交、并行的线路工程')).toEqual(['projects/crossing'])
    expect(rows('只知道在沿线区县的项目、园区')).toEqual(['projects/somewhere'])
  })

  it('what builds another road on the same course is a line beside it', async () => {
    const { tables } = await strip('other', '3', example)
    expect(tables.find(({ title }) => title.zh === '建设本通道的项目')).toBeUndefined()
    expect(JSON.stringify(tables)).toContain('projects/builder')
  })

  it('are the ends named by what is nearest', async () => {
    const { sentences, strip: found } = await strip('road', '3', example)
    expect([found?.start.zh, found?.end.zh]).toEqual(['west-station', 'near东 8 公里处'])
    expect(sentences[0]?.zh).toBe(
      'road（约 20 公里）从west-station到near东 8 公里处，两侧 3 公里内有 4 处：枢纽车站 1 处、城镇街道 2 处、园区 1 处；依次为west-station、park、rough、near。',
    )
  })

  it('lies nothing where nothing is near', async () => {
    const { sentences, strip: found } = await strip(
      'road',
      '3',
      small({ corridors: [feature('road', 'expressway', road)] }),
    )
    expect(found?.stops).toEqual([])
    expect(sentences[0]?.zh).toContain('没有载明位置的')
  })

  it('of which the course is schematic the ranges are wider', async () => {
    const schematic = small({
      corridors: [feature('road', 'expressway', road, { precision: 'schematic' })],
      towns: [feature('near', 'town', point(12, 1))],
    })
    const { tables, assumptions } = await strip('road', '3', schematic)
    expect(tables[0]?.rows[0]?.cells[3]?.zh).toBe('4 公里以内')
    expect(assumptions.at(-1)?.zh).toContain('示意')
  })
})

describe('the plan', () => {
  it.each(['s1-airport-expressway', 'zhongchuan-intercity', 'metro-line-1', 'g1816-zhongtongdao'])(
    '%s has no town that it should not have, and misses none',
    async id => {
      const { strip: found } = await strip(id, '3')
      const line = plan.layers
        .find(({ entry }) => entry.id === 'corridors')
        ?.features.find(f => f.properties.id === id)?.geometry
      if (line?.type !== 'LineString') throw new Error(id)
      // Every 100 m or less, by the geodesic.
      const dense = line.coordinates.slice(1).flatMap((to, i) => {
        const [ax = 0, ay = 0] = line.coordinates[i] ?? to
        const [bx = 0, by = 0] = to
        const parts = Math.ceil(distance([ax, ay], to) / 100)
        return Array.from({ length: parts + 1 }, (_, p) => [
          ax + (p / parts) * (bx - ax),
          ay + (p / parts) * (by - ay),
        ])
      })
      const towns = plan.layers.find(({ entry }) => entry.id === 'towns')?.features ?? []
      const near = towns.flatMap(town => {
        const place = placeOf(town, 'towns', plan)
        if (!place || place.district) return []
        return Math.min(...dense.map(at => distance(at, place.at))) <= 3000 ? [place.key] : []
      })
      expect(
        found?.stops
          .filter(({ layer }) => layer === 'towns')
          .map(({ key }) => key)
          .sort(),
      ).toEqual(near.sort())
      expect(found?.stops.map(({ along }) => along)).toEqual(
        found?.stops.map(({ along }) => along).sort((a, b) => a - b),
      )
    },
  )
})

describe('what cannot be asked', () => {
  it.each([
    ['a corridor that is not there', 'no-such-road', '3', 'tool.corridor-unknown'],
    ['no corridor', '', '3', 'tool.not-given'],
    ['no distance', 'metro-line-1', 'x', 'tool.bad-number'],
    ['a distance of nothing', 'metro-line-1', '0', 'tool.bad-number'],
    ['a distance below nothing', 'metro-line-1', '-3', 'tool.bad-number'],
    ['a huge distance', 'metro-line-1', '1e9', 'tool.bad-number'],
  ])('%s', (_, along, km, key) => expect(strip(along, km)).rejects.toMatchObject({ key }))
})
