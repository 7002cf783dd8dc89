import type { Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { destination, distance } from '../../src/analysis/geometry/geodesic.ts'
import { between, distanceTo, nearestIndex } from '../../src/analysis/geometry/nearest.ts'
import { discs } from '../../src/analysis/geometry/overlay.ts'
import type { LngLat } from '../../src/geo/types.ts'
import { metres, metresToLines, shapes } from './shapes.ts'

const share = (value: number, of: number) => Math.abs(value / of - 1)
const places = (seed: number, count: number) => Array.from({ length: count }, shapes(seed).place)

describe('nearestIndex', () => {
  it('finds the nearest of many as the geodesic has them, in their order', () => {
    const points = places(30, 3000)
    const { nearest } = nearestIndex(points)
    for (const at of places(31, 40)) {
      const expected = points.map(point => metres(at, point)).sort((a, b) => a - b)
      const found = nearest(at, 200)
      expect(found.map(near => near.metres)).toEqual(expected.slice(0, 200))
      for (const near of found) expect(metres(at, points[near.index] as LngLat)).toBe(near.metres)
    }
  })

  it('gives all there are where more are asked for', () => {
    const points = places(32, 5)
    expect(
      nearestIndex(points)
        .nearest([103, 36], 10)
        .map(near => near.index)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4])
    expect(nearestIndex([]).nearest([103, 36], 10)).toEqual([])
  })
})

describe('within', () => {
  it('finds the points near a line, with their distances', () => {
    const line = shapes(33).line(100_000, 15)
    const points = places(34, 1000)
    const expected = points
      .map((at, index) => ({ index, metres: metresToLines(at, [line.coordinates]) }))
      .filter(near => near.metres <= 5000)
    const found = nearestIndex(points).within(line, 5000)
    expect(found.map(near => near.index)).toEqual(expected.map(near => near.index))
    expect(found.length).toBeGreaterThan(10)
    for (const [i, near] of found.entries())
      expect(Math.abs(near.metres - (expected[i]?.metres ?? 0))).toBeLessThan(0.5)
  })

  it('takes lines in parts, and finds nothing among nothing', () => {
    const [a, b] = [shapes(35).line(20_000, 5), shapes(36).line(20_000, 5)]
    const points = places(37, 1000)
    const lines = { type: 'MultiLineString' as const, coordinates: [a.coordinates, b.coordinates] }
    const both = nearestIndex(points).within(lines, 9000)
    const each = [a, b].flatMap(line =>
      nearestIndex(points)
        .within(line, 9000)
        .map(near => near.index),
    )
    expect(both.map(near => near.index)).toEqual([...new Set(each)].sort((x, y) => x - y))
    expect(nearestIndex([]).within(a, 9000)).toEqual([])
  })
})

describe('distanceTo', () => {
  it('is the geodesic to the nearest part of lines and areas, 1,000 times', () => {
    const { place, line, star, size } = shapes(38)
    for (let i = 0; i < 1000; i++) {
      const at = place()
      const source: Geometry = i % 2 ? line(size(1000, 50_000), 4) : star(size(1000, 20_000))
      const { near, at: there } = distanceTo(at, source)
      if (near === 0) continue
      expect(near).toBe(metres(at, there))
      if (i % 10) continue
      const lines =
        source.type === 'LineString'
          ? [source.coordinates]
          : (source as { coordinates: Position[][] }).coordinates
      expect(share(near, metresToLines(at, lines))).toBeLessThan(1e-4)
    }
  })

  it('is 0 inside an area and not in its hole', async () => {
    const at: LngLat = [103.8, 36]
    const ring = async (radius: number) => (await discs([at], radius)).coordinates[0]?.[0] ?? []
    const area: Geometry = {
      type: 'Polygon',
      coordinates: [await ring(5000), (await ring(2000)).toReversed()],
    }
    expect(distanceTo(destination(at, 45, 3000), area)).toEqual({ near: 0, at: destination(at, 45, 3000) })
    expect(share(distanceTo(at, area).near, 2000)).toBeLessThan(2e-3)
    expect(share(distanceTo(destination(at, 45, 9000), area).near, 4000)).toBeLessThan(2e-3)
  })

  it('takes points and collections, and is endless to nothing', () => {
    const far = destination([103, 36], 70, 4000)
    const point: Geometry = { type: 'Point', coordinates: far }
    const found = distanceTo([103, 36], {
      type: 'GeometryCollection',
      geometries: [{ type: 'MultiPoint', coordinates: [[105, 36]] }, point],
    })
    expect(found.near).toBeCloseTo(4000, 3)
    expect(distance(found.at, far)).toBeLessThan(1e-3)
    expect(distanceTo([103, 36], { type: 'MultiPolygon', coordinates: [] }).near).toBe(Infinity)
  })
})

describe('between', () => {
  it('is the shortest way from edge to edge, from either side', () => {
    const { star, line, size } = shapes(39)
    for (let i = 0; i < 60; i++) {
      const [a, b] = [star(size(1000, 30_000)), line(size(1000, 50_000), 5)]
      const { near, from, to } = between(a, b)
      expect(between(b, a).near).toBeCloseTo(near, 2)
      expect(distanceTo(from, a).near).toBeLessThan(0.5)
      expect(distanceTo(to, b).near).toBeLessThan(0.5)
      if (near === 0) continue
      const corners = [
        ...b.coordinates.map(at => distanceTo(at as LngLat, a).near),
        ...a.coordinates.flat().map(at => distanceTo(at as LngLat, b).near),
      ]
      expect(share(near, Math.min(...corners))).toBeLessThan(2e-4)
    }
  })

  it('is 0 where they cross, and where one lies in the other', () => {
    const cross: Geometry = {
      type: 'LineString',
      coordinates: [
        [103, 36],
        [104, 36],
      ],
    }
    const other: Geometry = {
      type: 'LineString',
      coordinates: [
        [103.5, 35.5],
        [103.5, 36.5],
      ],
    }
    const { near, from } = between(cross, other)
    expect(near).toBe(0)
    expect(from[0]).toBeCloseTo(103.5, 6)
    const { star } = shapes(40)
    const big = star(20_000)
    const [first = [0, 0]] = big.coordinates[0] ?? []
    expect(between(big, { type: 'Point', coordinates: first }).near).toBeLessThan(1e-3)
    const centre = destination(first as LngLat, 180, 15_000)
    expect(
      between(big, { type: 'LineString', coordinates: [centre, destination(centre, 90, 10)] }).near,
    ).toBe(0)
  })

  it('asks for two geometries that are somewhere', () => {
    const nothing: Geometry = { type: 'MultiPolygon', coordinates: [] }
    expect(() => between({ type: 'Point', coordinates: [103, 36] }, nothing)).toThrow('without a position')
  })
})
