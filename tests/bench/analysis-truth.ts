/** The places that the benchmark of the analysis asks about, and the right answers, made slowly and another way. */
import type { LineString, Position } from 'geojson'
import type { LngLat } from '../../src/geo/types.ts'
import { bounds, metres, metresToEdge } from '../analysis/shapes.ts'
import { numbers } from '../random.ts'

const [west, south, east, north] = bounds

export function scattered(count: number, seed: number): LngLat[] {
  const random = numbers(seed)
  return Array.from({ length: count }, () => [
    west + random() * (east - west),
    south + random() * (north - south),
  ])
}

/** Around 60 centres, two thirds within 3 km of theirs, as services are around towns. */
export function clustered(count: number): LngLat[] {
  const random = numbers(count)
  const centres = scattered(60, 3)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = centres[i % centres.length] as LngLat
    return [x + normal() * 0.033, y + normal() * 0.027]
  })
}

/** 200 corners, winding, from one end of the region to the other. */
export const longLine = (): LineString => ({
  type: 'LineString',
  coordinates: Array.from({ length: 200 }, (_, i) => [
    west + 0.2 + (i / 199) * (east - west - 0.4),
    (south + north) / 2 + 0.4 * Math.sin(i / 15) + 0.05 * Math.sin(i / 2),
  ]),
})

const radians = Math.PI / 180
/** Metres of a degree of latitude and of longitude at a latitude, on the ellipsoid. */
function degree(lat: number) {
  const w = 1 - 0.00669437999 * Math.sin(lat * radians) ** 2
  const across = (6378137 / Math.sqrt(w)) * Math.cos(lat * radians)
  return [across * radians, ((6378137 * (1 - 0.00669437999)) / w ** 1.5) * radians] as const
}
/** Within 0.3 % up to 20 km. */
function roughly([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position) {
  const [x, y] = degree((ay + by) / 2)
  return Math.hypot((bx - ax) * x, (by - ay) * y)
}

/** The indexes of the nearest, by the geodesic to all that come into question. */
export function trueNearest(at: LngLat, points: LngLat[], count: number): number[] {
  const rough = points.map(point => roughly(at, point))
  const limit = (rough.toSorted((a, b) => a - b)[count - 1] ?? 0) * 1.01
  return rough
    .flatMap((away, index) => (away <= limit ? [{ index, away: metres(at, points[index] as LngLat) }] : []))
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ index }) => index)
}

/** Roughly, from a place to the straight line between two, and whether that is near `reach` enough to doubt. */
function roughToEdge(at: Position, from: Position, to: Position) {
  const [x, y] = degree(at[1] as number)
  const offset = ([lng = 0, lat = 0]: Position) =>
    [(lng - (at[0] as number)) * x, (lat - (at[1] as number)) * y] as const
  const [[ax, ay], [bx, by]] = [offset(from), offset(to)]
  const [dx, dy] = [bx - ax, by - ay]
  const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
  return Math.hypot(ax + share * dx, ay + share * dy)
}

/** The indexes of all points within reach of a line, by the geodesic where it is close. */
export function trueWithin({ coordinates }: LineString, reach: number, points: LngLat[]): number[] {
  const edges = coordinates.slice(1).map((to, i) => [coordinates[i] ?? to, to] as const)
  return points.flatMap((at, index) => {
    const rough = edges.map(edge => roughToEdge(at, ...edge))
    if (rough.some(away => away < 0.99 * reach)) return [index]
    const doubtful = edges.filter((_, i) => (rough[i] ?? 0) < 1.01 * reach)
    return doubtful.some(edge => metresToEdge(at, ...edge) <= reach) ? [index] : []
  })
}

/**
 * Square metres of the union of circles, from the lengths that they have together on lines across, 20 m apart; on each
 * line in the scale of its latitude. Of one circle of 1 km exact to 1e-5.
 */
export function trueArea(points: LngLat[], radius: number): number {
  const step = 20 / 111_000
  const rows = new Map<number, [number, number][]>()
  for (const [lng, lat] of points) {
    const [across, up] = degree(lat)
    const half = radius / up
    for (let row = Math.ceil((lat - half) / step); row * step <= lat + half; row++) {
      const width = Math.sqrt(Math.max(0, radius ** 2 - ((row * step - lat) * up) ** 2)) / across
      const parts = rows.get(row)
      if (parts) parts.push([lng - width, lng + width])
      else rows.set(row, [[lng - width, lng + width]])
    }
  }
  let area = 0
  for (const [row, parts] of rows) {
    const [across, up] = degree(row * step)
    let [length, covered] = [0, Number.NEGATIVE_INFINITY]
    for (const [start, end] of parts.sort((a, b) => a[0] - b[0])) {
      length += Math.max(0, end - Math.max(start, covered))
      covered = Math.max(covered, end)
    }
    area += length * across * step * up
  }
  return area
}
