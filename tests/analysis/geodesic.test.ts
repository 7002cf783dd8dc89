import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaOf, bearing, destination, distance, lengthOf } from '../../src/analysis/geometry/geodesic.ts'
import type { LngLat } from '../../src/geo/types.ts'
import { bounds, shapes } from './shapes.ts'

const a = 6378137
const e2 = 0.00669437999014

/** From the centre of the earth, metres. */
function space([lng = 0, lat = 0]: Position) {
  const [x, y] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180]
  const n = a / Math.sqrt(1 - e2 * Math.sin(y) ** 2)
  return [n * Math.cos(y) * Math.cos(x), n * Math.cos(y) * Math.sin(x), n * (1 - e2) * Math.sin(y)] as const
}

/** The straight line through the earth, bent onto a sphere of the radius that the earth has there in that direction. */
function byChord(from: Position, to: Position) {
  const chord = Math.hypot(...space(from).map((value, i) => value - (space(to)[i] as number)))
  const lat = (((from[1] as number) + (to[1] as number)) * Math.PI) / 360
  const w = 1 - e2 * Math.sin(lat) ** 2
  const [east, north] = [a / Math.sqrt(w), (a * (1 - e2)) / w ** 1.5]
  const direction = (bearing(from as [number, number], to as [number, number]) * Math.PI) / 180
  const radius = 1 / (Math.sin(direction) ** 2 / east + Math.cos(direction) ** 2 / north)
  return 2 * radius * Math.asin(chord / 2 / radius)
}

/** Square metres between two parallels and two meridians. */
function zone(west: number, south: number, east: number, north: number) {
  const e = Math.sqrt(e2)
  const q = (lat: number) => {
    const sine = Math.sin((lat * Math.PI) / 180)
    return sine / (1 - e2 * sine ** 2) + Math.atanh(e * sine) / e
  }
  return ((((east - west) * Math.PI) / 180) * a * a * (1 - e2) * (q(north) - q(south))) / 2
}

/** A ring along the parallels, in steps so small that the geodesics between them stay on them. */
function ring(west: number, south: number, east: number, north: number): Position[] {
  const steps = Array.from({ length: 201 }, (_, i) => west + ((east - west) * i) / 200)
  const corners = [...steps.map(x => [x, south]), ...steps.toReversed().map(x => [x, north])]
  return [...corners, [west, south]]
}

describe('distance, bearing, destination', () => {
  it('are those of the ellipsoid: from airport to airport, as GeographicLib’s manual has it', () => {
    const jfk: LngLat = [-73.8, 40.6]
    const lhr: LngLat = [-0.5, 51.6]
    expect(distance(jfk, lhr)).toBeCloseTo(5551759.4, 0)
    expect(bearing(jfk, lhr)).toBeCloseTo(51.198883, 6)
  })

  it('agree with chords through the earth, 1,000 times in and around the city', () => {
    const { place, within, size } = shapes(1)
    for (let i = 0; i < 1000; i++) {
      const from = place()
      const [direction, metres] = [within(0, 360), size(10, 60_000)]
      const to = destination(from, direction, metres)
      expect(Math.abs(byChord(from, to) / metres - 1)).toBeLessThan(1e-5)
      expect(distance(from, to)).toBeCloseTo(metres, 5)
      expect(bearing(from, to)).toBeCloseTo(direction, 4)
    }
  })

  it('have bearings from 0 to 360', () => {
    expect(bearing([103, 36], [103, 37])).toBe(0)
    expect(bearing([103, 36], [103, 35])).toBe(180)
    expect(bearing([103, 36], [102.9, 36])).toBeGreaterThan(269)
  })
})

describe('lengthOf', () => {
  const line = [
    [103, 36],
    [103, 36.1],
    [103.1, 36.1],
  ]
  const length = distance([103, 36], [103, 36.1]) + distance([103, 36.1], [103.1, 36.1])

  it('adds up lines and parts, and goes around areas and their holes', () => {
    expect(lengthOf({ type: 'LineString', coordinates: line })).toBe(length)
    expect(lengthOf({ type: 'MultiLineString', coordinates: [line, line] })).toBe(2 * length)
    const around = length + distance([103.1, 36.1], [103, 36])
    const closed = [...line, [103, 36]]
    expect(lengthOf({ type: 'Polygon', coordinates: [closed, closed] })).toBeCloseTo(2 * around, 6)
    expect(lengthOf({ type: 'MultiPolygon', coordinates: [[closed], [closed]] })).toBeCloseTo(2 * around, 6)
    expect(
      lengthOf({ type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: line }] }),
    ).toBe(length)
    expect(lengthOf({ type: 'Point', coordinates: [103, 36] })).toBe(0)
  })
})

describe('areaOf', () => {
  it('is the area between parallels and meridians that the formula for the ellipsoid gives', () => {
    const { within } = shapes(2)
    for (let i = 0; i < 100; i++) {
      const [west, south] = [within(bounds[0], bounds[2]), within(bounds[1], bounds[3])]
      const [east, north] = [west + within(0.01, 0.6), south + within(0.01, 0.6)]
      const area = areaOf({ type: 'Polygon', coordinates: [ring(west, south, east, north)] })
      expect(Math.abs(area / zone(west, south, east, north) - 1)).toBeLessThan(1e-5)
    }
  })

  it('takes holes out, and adds up parts, whichever way rings run', () => {
    const outer = ring(103, 36, 103.2, 36.2)
    const hole = ring(103.05, 36.05, 103.1, 36.1)
    const [all, none] = [zone(103, 36, 103.2, 36.2), zone(103.05, 36.05, 103.1, 36.1)]
    for (const coordinates of [
      [outer, hole],
      [outer.toReversed(), hole],
      [outer, hole.toReversed()],
    ])
      expect(areaOf({ type: 'Polygon', coordinates }) / (all - none)).toBeCloseTo(1, 5)
    const parts = areaOf({ type: 'MultiPolygon', coordinates: [[outer, hole], [hole]] })
    expect(parts / all).toBeCloseTo(1, 5)
    expect(areaOf({ type: 'MultiPolygon', coordinates: [] })).toBe(0)
  })
})
