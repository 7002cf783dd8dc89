import * as turf from '@turf/turf'
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaOf, destination, lengthOf } from '../../src/analysis/geometry/geodesic.ts'
import { difference, discs, grow, intersection, union } from '../../src/analysis/geometry/overlay.ts'
import { inside } from '../../src/geo/inside.ts'
import type { LngLat } from '../../src/geo/types.ts'
import { metres, metresToLines, middle, shapes } from './shapes.ts'

const share = (value: number, of: number) => Math.abs(value / of - 1)
const contains = ({ coordinates }: MultiPolygon, at: Position) => coordinates.some(rings => inside(at, rings))

/** The greatest part of the radius that a corner of an area, or the middle of its side, is off; every so many sides. */
const worst = ({ coordinates }: MultiPolygon, radius: number, away: (at: Position) => number, every = 1) =>
  Math.max(
    ...coordinates
      .flat()
      .flatMap(ring => ring.slice(1).map((to, i) => [to, middle(ring[i] as Position, to)]))
      .filter((_, i) => i % every === 0)
      .flat()
      .map(at => share(away(at), radius)),
  )

describe('what goes in and comes out unchanged', () => {
  it('keeps areas within 0.2 % and lengths within 0.1 %: 1,000 stars and long strips', async () => {
    const { size, star, strip } = shapes(6)
    for (let i = 0; i < 1000; i++) {
      const polygon = i % 2 ? star(size(300, 40_000)) : strip(size(2000, 50_000))
      const same = await union([polygon])
      expect(share(areaOf(same), areaOf(polygon))).toBeLessThan(2e-3)
      expect(share(lengthOf(same), lengthOf(polygon))).toBeLessThan(1e-3)
    }
  })

  it('is GeoJSON as RFC 7946 has it, whichever way rings came: closed, right-handed, seven decimals', async () => {
    const square = (west: number, size: number): Position[] => [
      [west, 36],
      [west + size, 36],
      [west + size, 36 + size],
      [west, 36 + size],
      [west, 36],
    ]
    const hole = square(103, 0.3).map(([x = 0, y = 0]) => [x / 3 + 68.7, y / 3 + 24.05])
    for (const coordinates of [
      [square(103, 0.3), hole],
      [square(103, 0.3).reverse(), hole],
      [square(103, 0.3), hole.toReversed()],
    ]) {
      const { coordinates: polygons } = await union([{ type: 'Polygon', coordinates }])
      expect(polygons).toHaveLength(1)
      expect(polygons[0]).toHaveLength(2)
      for (const [i, ring] of (polygons[0] ?? []).entries()) {
        expect(ring.at(-1)).toEqual(ring[0])
        expect(turf.booleanClockwise(turf.lineString(ring))).toBe(i > 0)
        for (const value of ring.flat()) expect(value).toBe(Number(value.toFixed(7)))
      }
    }
  })
})

describe('union, intersection, difference', () => {
  it('are what Turf makes of pairs of stars', async () => {
    const { size, star } = shapes(7)
    for (let i = 0; i < 60; i++) {
      const [a, other] = [star(size(500, 5000)), star(3000)]
      const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [
        a.coordinates[0]?.[0],
        other.coordinates[0]?.[0],
      ]
      const moved = other.coordinates.map(ring => ring.map(([x = 0, y = 0]) => [x - bx + ax, y - by + ay]))
      const b: Polygon = { type: 'Polygon', coordinates: moved }
      const both = turf.featureCollection([turf.feature(a), turf.feature(b)])
      const theirs = (found: { geometry: Polygon | MultiPolygon } | null) =>
        found ? areaOf(found.geometry) : 0
      const whole = areaOf(a) + areaOf(b)
      const pairs = [
        [areaOf(await union([a, b])), theirs(turf.union(both))],
        [areaOf(await intersection(a, b)), theirs(turf.intersect(both))],
        [areaOf(await difference(a, b)), theirs(turf.difference(both))],
      ] as const
      for (const [ours, turfs] of pairs) expect(Math.abs(ours - turfs) / whole).toBeLessThan(1e-3)
    }
  })

  it('are empty where nothing is left', async () => {
    const { star } = shapes(8)
    const a = star(1000)
    const far = { ...a, coordinates: a.coordinates.map(ring => ring.map(([x = 0, y = 0]) => [x + 1, y])) }
    const none: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }
    expect(await intersection(a, far)).toEqual(none)
    expect(await intersection(none, a)).toEqual(none)
    expect(await difference(a, a)).toEqual(none)
    expect(await union([])).toEqual(none)
    expect(share(areaOf(await difference(a, none)), areaOf(a))).toBeLessThan(2e-3)
  })

  it('joins many by place to what all at once would be', async () => {
    const { place, within } = shapes(9)
    const centre = place()
    const areas = await Promise.all(
      Array.from({ length: 80 }, () => discs([destination(centre, within(0, 360), within(0, 20_000))], 1000)),
    )
    const byHalves = areas.reduce<Promise<MultiPolygon>>(
      async (sum, area) => union([await sum, area]),
      Promise.resolve({ type: 'MultiPolygon', coordinates: [] }),
    )
    expect(share(areaOf(await union(areas)), areaOf(await byHalves))).toBeLessThan(1e-5)
  })
})

describe('buffers', () => {
  const radii = [100, 300, 1000, 5000, 20_000, 50_000]

  it.each(radii)(
    'of %d m around points have edges within 0.5 per cent, and the area of the circle',
    async radius => {
      const { place } = shapes(radius)
      for (let i = 0; i < 20; i++) {
        const at = place()
        const circle = await discs([at], radius)
        expect(worst(circle, radius, edge => metres(edge, at))).toBeLessThan(5e-3)
        expect(share(areaOf(circle), Math.PI * radius ** 2)).toBeLessThan(1e-3)
        expect(
          worst(await grow([{ type: 'Point', coordinates: at }], radius), radius, edge => metres(edge, at)),
        ).toBeLessThan(5e-3)
      }
    },
  )

  it.each(radii)('of %d m around lines have edges within 0.5 per cent', async radius => {
    const { line, size } = shapes(radius + 1)
    for (let i = 0; i < 5; i++) {
      const source = line(size(1000, 40_000), 6)
      const area = await grow([source], radius)
      expect(contains(area, source.coordinates[3] as Position)).toBe(true)
      const away = (at: Position) => metresToLines(at, [source.coordinates])
      expect(worst(area, radius, away, 7)).toBeLessThan(5e-3)
    }
  })

  it.each(radii)('of %d m around areas have edges within 0.5 per cent, and hold the area', async radius => {
    const { star, strip, size } = shapes(radius + 2)
    for (const source of [star(size(1000, 20_000)), strip(8000)]) {
      const area = await grow([source], radius)
      const away = (at: Position) => metresToLines(at, source.coordinates)
      expect(worst(area, radius, away, 9)).toBeLessThan(5e-3)
      expect(areaOf(await difference(source, area))).toBe(0)
    }
  })

  it('leave a hole in a wide ring smaller, and close one that is narrow', async () => {
    const around = async (radius: number) => (await discs([[103.8, 36]], radius)).coordinates[0]?.[0] ?? []
    const ring: Polygon = {
      type: 'Polygon',
      coordinates: [await around(5000), (await around(2000)).toReversed()],
    }
    expect(share(areaOf(await grow([ring], 1000)), Math.PI * (6000 ** 2 - 1000 ** 2))).toBeLessThan(2e-3)
    expect(share(areaOf(await grow([ring], 2500)), Math.PI * 7500 ** 2)).toBeLessThan(2e-3)
  })

  it('merge what overlaps: points, lines, areas and collections', async () => {
    const at: LngLat = [103.8, 36]
    const line: Geometry = { type: 'LineString', coordinates: [at, destination(at, 90, 10_000)] }
    const whole = await grow([{ type: 'Point', coordinates: at }, line, await discs([at], 500)], 1000)
    expect(whole.coordinates).toHaveLength(1)
    const expected = await union([await grow([line], 1000), await discs([at], 1500)])
    expect(share(areaOf(whole), areaOf(expected))).toBeLessThan(1e-3)
    const collection: Geometry = { type: 'GeometryCollection', geometries: [line] }
    expect(areaOf(await grow([collection], 1000))).toBeCloseTo(areaOf(await grow([line], 1000)), 0)
    expect(await grow([], 1000)).toEqual({ type: 'MultiPolygon', coordinates: [] })
  })

  it('tell how much is done', async () => {
    const shares: number[] = []
    const { place, line } = shapes(10)
    await discs(Array.from({ length: 5000 }, place), 1000, done => shares.push(done))
    await grow([line(1000, 3), line(1000, 3)], 100, done => shares.push(done))
    expect(shares.length).toBeGreaterThan(5)
    expect(shares.every(done => done >= 0 && done <= 1)).toBe(true)
  })
})
