/**
 * Areas joined, cut and grown. GeoJSON comes in and goes out: WGS84, right-hand rule, seven decimals (1 cm). What is between is
 * done in a plane centred on what comes in (`plane.ts`), where edges are geodesics.
 */
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { LngLat } from '../../geo/types.ts'
import { combine, inflate, nested, type Path, type Paths } from './clipper.ts'
import { outline, type Progress } from './discs.ts'
import { type Parts, partsOf, partsOfAll, positionsOf } from './parts.ts'
import { boundsOf, type Plane, planeOf, type XY } from './plane.ts'

type Area = Polygon | MultiPolygon

const pathOf = (positions: Position[], plane: Plane): Path =>
  Float64Array.from(positions.flatMap(at => [...plane.to(at), 0]))

/** Twice the area, greater than 0 where the path runs counterclockwise. */
const turning = (path: Path) =>
  path.reduce((sum, x, i) => {
    if (i % 3) return sum
    const next = (i + 3) % path.length
    return sum + x * (path[next + 1] as number) - (path[next] as number) * (path[i + 1] as number)
  }, 0)

const backwards = (path: Path): Path =>
  path.map((_, i) => path[path.length - 3 - (i - (i % 3)) + (i % 3)] as number)

/** Rings in the plane, outer ones counterclockwise and holes clockwise, whichever way they came. */
const ringsOf = (polygons: Position[][][], plane: Plane): Paths =>
  polygons.flatMap(rings =>
    rings.map((ring, i) => {
      const path = pathOf(ring.slice(1), plane)
      return turning(path) > 0 === (i === 0) ? path : backwards(path)
    }),
  )

const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

function ringOf(path: Path, plane: Plane): Position[] {
  const ring: Position[] = []
  for (let i = 0; i < path.length; i += 3) {
    const [lng, lat] = plane.from([path[i], path[i + 1]] as XY)
    ring.push([rounded(lng), rounded(lat)])
  }
  return [...ring, ...ring.slice(0, 1)]
}

async function areaFrom(paths: Paths, plane: Plane): Promise<MultiPolygon> {
  const polygons = await nested(paths)
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map(rings => rings.map(ring => ringOf(ring, plane))),
  }
}

/** In one go up to here; more are halved by place, since what lies apart is joined sooner by itself. */
const atOnce = 32

async function joined(areas: Paths[]): Promise<Paths> {
  if (areas.length <= atOnce) return combine('Union', areas.flat())
  const start = ([path]: Paths): XY => [path?.[0] ?? 0, path?.[1] ?? 0]
  const [west, south, east, north] = boundsOf(areas.map(start))
  const axis = east - west > north - south ? 0 : 1
  const sorted = areas.toSorted((a, b) => start(a)[axis] - start(b)[axis])
  const half = sorted.length >> 1
  return combine('Union', [...(await joined(sorted.slice(0, half))), ...(await joined(sorted.slice(half)))])
}

/** All that lies in any of them. */
export async function union(areas: Area[]): Promise<MultiPolygon> {
  const polygons = areas.flatMap(area => partsOf(area).polygons)
  const plane = planeOf(polygons.flat(2))
  return areaFrom(await joined(polygons.map(rings => ringsOf([rings], plane))), plane)
}

async function cut(operation: 'Intersection' | 'Difference', a: Area, b: Area): Promise<MultiPolygon> {
  const [first, second] = [partsOf(a).polygons, partsOf(b).polygons]
  const plane = planeOf(first.flat(2))
  return areaFrom(await combine(operation, ringsOf(first, plane), ringsOf(second, plane)), plane)
}

/** What lies in both. */
export const intersection = (a: Area, b: Area) => cut('Intersection', a, b)
/** What lies in the first and not in the second. */
export const difference = (a: Area, b: Area) => cut('Difference', a, b)

function outlineOf(
  points: Position[],
  radii: (i: number) => number,
  plane: Plane,
  progress?: Progress,
): Paths {
  const places = points.map(plane.to)
  const column = (value: (at: XY, i: number) => number) => Float64Array.from(places, value)
  const discs = { x: column(([x]) => x), y: column(([, y]) => y), radius: column((_, i) => radii(i)) }
  return outline(discs, progress)
}

/**
 * Circles around points, merged; `radii` in metres, one for all or one for each. A whole circle has 64 chords, at
 * most 0.09 % of the radius off, and the right area.
 */
export function discs(
  points: LngLat[],
  radii: number | number[],
  progress?: Progress,
): Promise<MultiPolygon> {
  const plane = planeOf(points)
  const radius = (i: number) => (typeof radii === 'number' ? radii : (radii[i] ?? 0))
  return areaFrom(outlineOf(points, radius, plane, progress), plane)
}

async function grown(parts: Parts, metres: number, plane: Plane, progress?: Progress): Promise<Paths> {
  const works: (() => Promise<Paths>)[] = [
    async () => outlineOf(parts.points, () => metres, plane),
    ...parts.lines.map(line => () => inflate([pathOf(line, plane)], metres, 'line')),
    ...parts.polygons.map(rings => () => inflate(ringsOf([rings], plane), metres, 'area')),
  ]
  const areas: Paths[] = []
  for (const [i, work] of works.entries()) {
    const area = await work()
    if (area.length) areas.push(area)
    progress?.((i + 1) / works.length)
  }
  return joined(areas)
}

/** All that lies within `metres` (> 0) of any of the geometries, merged; each by itself where it is the only one. */
export async function grow(
  geometries: Geometry[],
  metres: number,
  progress?: Progress,
): Promise<MultiPolygon> {
  const parts = partsOfAll(geometries)
  const plane = planeOf(positionsOf(parts))
  return areaFrom(await grown(parts, metres, plane, progress), plane)
}
