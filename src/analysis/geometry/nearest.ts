/** What lies near: points in their thousands by an R-tree in the plane, single geometries corner by corner. */
import Flatbush from 'flatbush'
import type { Geometry, LineString, MultiLineString } from 'geojson'
import type { LngLat } from '../../geo/types.ts'
import { distance } from './geodesic.ts'
import { holds, type Parts, partsOf, positionsOf } from './parts.ts'
import { metresBetween, type Plane, planeAt, planeOf, type XY } from './plane.ts'
import { nearestOn, type Segment, shortest } from './segment.ts'

/** One of many points, by its place among them, and how far it is. */
export interface Near {
  index: number
  metres: number
}

export interface PointIndex {
  /** The `count` points nearest to a place, nearest first, as the geodesic has it. */
  nearest(at: LngLat, count: number): Near[]
  /** All points within `metres` of a line, in the order of the points. */
  within(line: LineString | MultiLineString, metres: number): Near[]
}

/** The scale of the plane differs by less than this from 1 where points and places are in one region. */
const stretch = 1.001

export function nearestIndex(points: LngLat[]): PointIndex {
  const plane = planeOf(points)
  const places = points.map(plane.to)
  const tree = points.length ? new Flatbush(points.length) : null
  for (const [x, y] of places) tree?.add(x, y)
  tree?.finish()
  const place = (index: number) => places[index] as XY
  return {
    nearest(at, count) {
      const here = plane.to(at)
      const first = tree?.neighbors(...here, count) ?? []
      const [x, y] = place(first.at(-1) ?? 0) ?? here
      const reach = Math.hypot(x - here[0], y - here[1]) * stretch
      // Those that the plane puts a little too far may be among the nearest.
      const candidates = tree?.neighbors(...here, Infinity, reach) ?? []
      return candidates
        .map(index => ({ index, metres: distance(at, points[index] ?? at) }))
        .sort((a, b) => a.metres - b.metres)
        .slice(0, count)
    },
    within(line, metres) {
      const found = new Map<number, number>()
      const reach = metres * stretch
      for (const [a, b] of segmentsOf(partsOf(line), plane))
        tree?.search(
          Math.min(a[0], b[0]) - reach,
          Math.min(a[1], b[1]) - reach,
          Math.max(a[0], b[0]) + reach,
          Math.max(a[1], b[1]) + reach,
          index => {
            const away = metresBetween(place(index), nearestOn(place(index), a, b).at)
            if (away <= metres && away < (found.get(index) ?? Infinity)) found.set(index, away)
            return false
          },
        )
      return [...found].map(([index, away]) => ({ index, metres: away })).sort((a, b) => a.index - b.index)
    },
  }
}

/** Points as segments from and to themselves, lines, and the rings of areas. */
function segmentsOf({ points, lines, polygons }: Parts, plane: Plane): Segment[] {
  const paths = [...points.map(at => [at, at]), ...lines, ...polygons.flat()]
  return paths.flatMap(path => {
    const places = path.map(plane.to)
    return places.slice(1).map((to, i): Segment => [places[i] ?? to, to])
  })
}

/** Metres from a place to the nearest part of a geometry, and where that is; 0 inside an area, Infinity to nothing. */
export function distanceTo(at: LngLat, geometry: Geometry): { near: number; at: LngLat } {
  const parts = partsOf(geometry)
  if (holds(parts, at)) return { near: 0, at }
  const plane = planeAt(at)
  let near = Number.POSITIVE_INFINITY
  let best: XY | undefined
  for (const [a, b] of segmentsOf(parts, plane)) {
    const candidate = nearestOn([0, 0], a, b).at
    const away = metresBetween([0, 0], candidate)
    if (away < near) [near, best] = [away, candidate]
  }
  if (!best) return { near, at }
  const there = plane.from(best)
  return { near: distance(at, there), at: there }
}

/**
 * Metres between the nearest parts of two geometries, and where they are; 0 where they touch or overlap.
 * @throws Error where one has no position
 */
export function between(a: Geometry, b: Geometry): { near: number; from: LngLat; to: LngLat } {
  if (a.type === 'Point' && b.type === 'Point') {
    const [from, to] = [a.coordinates as LngLat, b.coordinates as LngLat]
    return { near: distance(from, to), from, to }
  }
  const [one, other] = [partsOf(a), partsOf(b)]
  const within =
    positionsOf(one).find(at => holds(other, at)) ?? positionsOf(other).find(at => holds(one, at))
  if (within) return { near: 0, from: within as LngLat, to: within as LngLat }
  const plane = planeOf([...positionsOf(one), ...positionsOf(other)])
  const others = segmentsOf(other, plane)
  const tree = others.length ? new Flatbush(others.length) : null
  for (const [[ax, ay], [bx, by]] of others)
    tree?.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
  tree?.finish()
  let near = Number.POSITIVE_INFINITY
  let best: Segment | undefined
  for (const segment of segmentsOf(one, plane)) {
    const [[ax, ay], [bx, by]] = segment
    const reach = near * stretch
    const box = [Math.min(ax, bx) - reach, Math.min(ay, by) - reach] as const
    for (const index of tree?.search(...box, Math.max(ax, bx) + reach, Math.max(ay, by) + reach) ?? []) {
      const way = shortest(segment, others[index] as Segment)
      const away = metresBetween(...way)
      if (away < near) [near, best] = [away, way]
    }
  }
  if (!best) throw new Error('a geometry without a position is nowhere')
  const [from, to] = [plane.from(best[0]), plane.from(best[1])]
  return { near: distance(from, to), from, to }
}
