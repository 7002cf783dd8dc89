/** Travel times on networks that can be reckoned with a pencil, and what has to hold on any network. */
import { describe, expect, it } from 'vitest'
import { areaOf, destination } from '../../src/analysis/geometry/geodesic.ts'
import { difference } from '../../src/analysis/geometry/overlay.ts'
import { networkOf } from '../../src/analysis/network/network.ts'
import { arrival, reachFrom } from '../../src/analysis/network/reach.ts'
import { ringArea } from '../../src/analysis/network/ring-area.ts'
import { type By, type Speeds, usualSpeeds, ways } from '../../src/analysis/network/speeds.ts'
import type { Surroundings } from '../../src/analysis/network/stops.ts'
import { inside } from '../../src/geo/inside.ts'
import type { LngLat, PlanFeature, PlanProperties } from '../../src/geo/types.ts'
import { numbers } from '../random.ts'

const origin: LngLat = [103.8, 36]
/** So many kilometres east and north. */
const at = (east: number, north: number): LngLat =>
  destination(destination(origin, 0, north * 1000), 90, east * 1000)

let ids = 0
const corridor = (properties: Partial<PlanProperties>, ...line: LngLat[]): PlanFeature => ({
  type: 'Feature',
  properties: {
    id: `corridor-${++ids}`,
    name: '某线',
    nameEn: 'Some Line',
    kind: 'some',
    precision: 'site',
    mode: 'road',
    class: 'class-1',
    state: 'existing',
    ...properties,
  },
  geometry: { type: 'LineString', coordinates: line },
})
const station = (place: LngLat): PlanFeature => ({
  type: 'Feature',
  properties: {
    id: `station-${++ids}`,
    name: '某站',
    nameEn: 'Some Station',
    kind: 'passenger-station',
    precision: 'site',
    state: 'existing',
  },
  geometry: { type: 'Point', coordinates: place },
})

/** Numbers for the pencil: 60 km/h on highways, 90 on expressways, 120 on railways, 30 off the corridors, no detour. */
const pencil: Speeds = {
  ...usualSpeeds,
  highway: 75,
  expressway: 90,
  rail: 60,
  metro: 45,
  drive: 30,
  walk: 5,
  bus: 15,
  busWait: 10,
  railWait: 20,
  metroWait: 5,
  detour: 1,
  farthest: 20,
}
const highway = { class: 'class-1', designSpeed: 80 }
const expressway = { class: 'expressway-100', designSpeed: 100 }
const railway = { mode: 'rail', class: 'hsr-200', designSpeed: 200 } as const

function minutes(
  corridors: PlanFeature[],
  from: LngLat,
  to: LngLat,
  by: By = 'car',
  { settlements = [], cities = [], stations = [] }: Partial<Surroundings> = {},
) {
  const setting = { surroundings: { settlements, cities, stations }, isOpen: () => true }
  return arrival(reachFrom(networkOf(corridors, setting, by, pencil), from), to).minutes
}

describe('roads', () => {
  /*
   *   C ─ expressway's end
   *   │
   *   │ 15 km: 10 min
   *   │
   *   M · · Q        Q 2 km east of M; at M there is no interchange
   *   │
   *   │ 15 km: 10 min
   *   │
   *   B ─ the expressway meets the highway
   *   │
   *   │ · R            R 1 km east of the middle
   *   │ 10 km: 10 min
   *   │
   *   A
   *   ·
   *   P              P 2 km south of A: 4 min
   */
  const [a, b, m, c] = [at(0, 0), at(0, 10), at(0, 25), at(0, 40)]
  const [p, q, r] = [at(0, -2), at(2, 25), at(1, 5)]
  const network = [corridor(highway, a, b), corridor(expressway, b, m, c)]
  /** To the side of a road twice as fast one leaves it early, at 30° (sin 30° = 30 / 60). */
  const aside = (km: number) => 2 * km * Math.cos(Math.PI / 6)

  it.each<[string, LngLat, LngLat, number]>([
    ['along both', a, c, 10 + 20],
    ['with a leg to the road', p, c, 4 + 10 + 20],
    ['to the side of a highway, which is left anywhere', p, r, 4 + 5 + aside(1)],
    ['straight, where that is faster', at(2, 0), at(3, 0), 2],
    ['past an expressway, which is left at B', a, q, 10 + 2 * Math.hypot(15, 2)],
  ])('%s', (_, from, to, expected) => {
    expect(minutes(network, from, to)).toBeCloseTo(expected, 1)
    expect(minutes(network, to, from)).toBeCloseTo(expected, 1)
  })

  it('leave an expressway near a town', () => {
    expect(minutes(network, a, q, 'car', { settlements: [at(-3, 25)] })).toBeCloseTo(10 + 10 + 4, 1)
  })

  it('leave an expressway where a highway meets it', () => {
    expect(minutes([...network, corridor(highway, m, at(0.5, 25))], a, q)).toBeCloseTo(10 + 10 + 0.5 + 3, 1)
  })

  it('do not lead to what is too far from them', () => {
    expect(minutes(network, a, at(-21, -1))).toBe(Number.POSITIVE_INFINITY)
    expect(minutes([], a, at(21, 0))).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('trains', () => {
  /*
   *   H · S ────── 40 km: 20 min ────── T ── 20 km: 10 min ── U
   *   1 km                                     (another line)
   *
   *   On foot 1 km takes 12 min. Each ride adds 20 min, of which half when one gets off.
   */
  const [s, t, u] = [at(0, 0), at(40, 0), at(60, 0)]
  const home = at(-1, 0)
  const lines = [corridor(railway, s, t), corridor(railway, t, u)]
  const stations = [s, t, u].map(station)

  it('take a way on foot, a wait and a ride', () => {
    expect(minutes(lines, home, t, 'transit', { stations })).toBeCloseTo(12 + 20 + 20, 1)
    expect(minutes(lines, t, home, 'transit', { stations })).toBeCloseTo(12 + 20 + 20, 1)
  })

  it('are changed at a station', () => {
    expect(minutes(lines, s, u, 'transit', { stations })).toBeCloseTo(20 + 20 + 20 + 10, 1)
  })

  it('run through where lines meet without a station', () => {
    const ends = [s, u].map(station)
    expect(minutes(lines, s, u, 'transit', { stations: ends })).toBeCloseTo(20 + 20 + 10, 1)
  })

  it('use the faster line where two share a stretch', () => {
    // 10 km in 10 min; then 30 km in 15 min on the one, in 30 on the other.
    const [x, y] = [at(10, 0), at(30, 0)]
    const slow = corridor({ ...railway, designSpeed: 100 }, s, x, y, t)
    const fast = corridor(railway, x, y, t)
    const expected = 20 + 10 + 15
    for (const some of [
      [slow, fast],
      [fast, slow],
    ])
      expect(minutes(some, s, t, 'transit', { stations: [s, t].map(station) })).toBeCloseTo(expected, 1)
  })

  it('are reached by bus where that is faster than on foot', () => {
    // 5 km: 60 min on foot, 10 + 20 by bus.
    expect(minutes(lines, at(-5, 0), t, 'transit', { stations })).toBeCloseTo(30 + 20 + 20, 1)
  })

  it('are reached by car, along roads', () => {
    // 10 km of highway in 10 min, then 2 km to the station in 4 min; straight it would be 24 min.
    const road = corridor(highway, at(-12, 0), at(-2, 0))
    expect(minutes([...lines, road], at(-12, 0), t, 'any', { stations })).toBeCloseTo(10 + 4 + 20 + 20, 1)
  })

  it('do not stop where there is no station, nor carry anyone on a freight line', () => {
    expect(minutes(lines, s, t, 'transit')).toBe(Number.POSITIVE_INFINITY)
    const freight = [corridor({ ...railway, name: '货车线' }, s, t)]
    expect(minutes(freight, s, t, 'transit', { stations })).toBe(Number.POSITIVE_INFINITY)
  })

  it('stop at cities where the line is not built yet', () => {
    const planned = [corridor({ ...railway, state: 'planned' }, s, t)]
    expect(minutes(planned, s, t, 'transit', { cities: [s, t].map(station) })).toBeCloseTo(20 + 20, 1)
    expect(minutes(lines, s, t, 'transit', { cities: [s, t].map(station) })).toBe(Number.POSITIVE_INFINITY)
  })

  it('of the metro stop every 2 km where no station is known', () => {
    // 36 km/h: stations at 0, 2.5, 5, 7.5 and 10 km.
    const along = Array.from({ length: 9 }, (_, i) => at(i * 1.25, 0))
    const metro = corridor({ mode: 'metro', class: 'metro', designSpeed: 80 }, ...along)
    expect(minutes([metro], s, at(10, 0), 'transit')).toBeCloseTo(5 + 10 / 0.6, 1)
    expect(minutes([metro], s, at(6.25, 0), 'transit')).toBeCloseTo(5 + 5 / 0.6 + 15, 1)
  })
})

describe('on any network', { timeout: 30_000 }, () => {
  const kinds: Partial<PlanProperties>[] = [
    highway,
    expressway,
    { class: 'urban-arterial', designSpeed: 50 },
    railway,
    { ...railway, state: 'planned' },
    { mode: 'metro', class: 'metro', designSpeed: 80 },
  ]

  /** Corridors between 25 junctions in 40 by 40 km, with stations at some. */
  function anyNetwork(seed: number) {
    const random = numbers(seed)
    const spot = () => at(random() * 40, random() * 40)
    const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)] as T
    const junctions = Array.from({ length: 25 }, spot)
    const corridors = Array.from({ length: 24 }, () => {
      const line = [...new Set(Array.from({ length: 4 }, () => pick(junctions)))]
      return corridor(pick(kinds), ...(line.length > 1 ? line : ([junctions[0], junctions[1]] as LngLat[])))
    })
    const surroundings: Surroundings = {
      settlements: Array.from({ length: 5 }, spot),
      cities: [station(pick(junctions))],
      stations: junctions.slice(0, 10).map(station),
    }
    return { random, spot, corridors, setting: { surroundings, isOpen: () => true } }
  }
  const seeds = Array.from({ length: 6 }, (_, i) => i + 1)

  it.each(ways)('%s: more corridors never make anyone slower', by => {
    for (const seed of seeds) {
      const { random, spot, corridors, setting } = anyNetwork(seed)
      const fewer = corridors.filter(() => random() < 0.7)
      const from = spot()
      const [less, more] = [fewer, corridors].map(some =>
        reachFrom(networkOf(some, setting, by, usualSpeeds), from),
      )
      for (let i = 0; i < 20; i++) {
        const to = spot()
        const [before, after] = [less, more].map(reach => reach && arrival(reach, to).minutes)
        // Their planes differ a little.
        expect(after).toBeLessThanOrEqual((before ?? 0) + 0.01)
      }
    }
  })

  it.each(ways)('%s: there takes as long as back', by => {
    for (const seed of seeds) {
      const { spot, corridors, setting } = anyNetwork(seed)
      const network = networkOf(corridors, setting, by, usualSpeeds)
      for (let i = 0; i < 5; i++) {
        const [a, b] = [spot(), spot()]
        const there = arrival(reachFrom(network, a), b).minutes
        const back = arrival(reachFrom(network, b), a).minutes
        expect(there === back || Math.abs(there - back) < 1e-6).toBe(true)
      }
    }
  })

  it.each(ways)('%s: rings nest, and hold what is reached in their time', async by => {
    for (const seed of seeds.slice(0, 4)) {
      const { spot, corridors, setting } = anyNetwork(seed)
      const reach = reachFrom(networkOf(corridors, setting, by, usualSpeeds), spot())
      const [inner, outer] = await Promise.all([ringArea(reach, 20), ringArea(reach, 40)])
      expect(areaOf(await difference(inner, outer))).toBeLessThan(1)
      for (let i = 0; i < 100; i++) {
        const to = spot()
        const { minutes } = arrival(reach, to)
        // At the very edge the chords of the circles decide.
        if (Math.abs(minutes - 40) > 0.2)
          expect(outer.coordinates.some(rings => inside(to, rings))).toBe(minutes < 40)
      }
    }
  })
})
