/**
 * Plane geometry on whole micro-degrees, six decimals: within a city every product below stays under 2^53, so that
 * "touches" and "crosses" are exact answers. Distances are in metres on a sphere of the mean Earth radius.
 */
import type { Geometry, Position } from 'geojson'

export type Grid = readonly [number, number]
export type Segment = { a: Grid; b: Grid; line: number; index: number }

export const toGrid = (p: Position): Grid => [Math.round((p[0] ?? 0) * 1e6), Math.round((p[1] ?? 0) * 1e6)]
export const fromGrid = ([x, y]: Grid) => `[${x / 1e6},${y / 1e6}]`
export const same = (a: Grid, b: Grid) => a[0] === b[0] && a[1] === b[1]

/** 1: `c` lies left of `a`→`b`, −1: right, 0: on the line. */
export const turn = (a: Grid, b: Grid, c: Grid) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

/** Twice the signed area; positive runs anticlockwise. */
export const doubleArea = (ring: Grid[]) =>
  pairs(ring).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0)

export const pairs = <T>(items: T[]): [T, T][] =>
  items.slice(1).map((item, i) => [items[i] as T, item] as [T, T])

/** Lines or rings of a geometry, polygon by polygon. */
export function linesOf(geometry: Geometry | null): Position[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates]
  if (geometry?.type === 'MultiLineString' || geometry?.type === 'Polygon') return geometry.coordinates
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

export function polygonsOf(geometry: Geometry | null): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates]
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : []
}

export function positionsOf(geometry: Geometry | null): Position[] {
  if (geometry?.type === 'Point') return [geometry.coordinates]
  return geometry?.type === 'MultiPoint' ? geometry.coordinates : linesOf(geometry).flat()
}

const onSegment = (p: Grid, a: Grid, b: Grid) =>
  turn(a, b, p) === 0 &&
  p[0] >= Math.min(a[0], b[0]) &&
  p[0] <= Math.max(a[0], b[0]) &&
  p[1] >= Math.min(a[1], b[1]) &&
  p[1] <= Math.max(a[1], b[1])

/** How two segments meet: `touch` shares one point and an end lies on it, `cross` is everything worse. */
export function meeting(s: Segment, t: Segment): 'none' | 'touch' | 'cross' {
  const onS = [t.a, t.b].filter(p => onSegment(p, s.a, s.b))
  const onT = [s.a, s.b].filter(p => onSegment(p, t.a, t.b))
  const touching = [...onS, ...onT]
  if (touching.length > 0) return touching.every(p => same(p, touching[0] as Grid)) ? 'touch' : 'cross'
  const apart = turn(s.a, s.b, t.a) === turn(s.a, s.b, t.b) || turn(t.a, t.b, s.a) === turn(t.a, t.b, s.b)
  return apart ? 'none' : 'cross'
}

/** Pairs of segments whose boxes meet, by a sweep from west to east. */
export function* near(segments: Segment[]): Generator<[Segment, Segment]> {
  const west = ({ a, b }: Segment) => Math.min(a[0], b[0])
  const sorted = [...segments].sort((s, t) => west(s) - west(t))
  let active: Segment[] = []
  for (const s of sorted) {
    active = active.filter(t => Math.max(t.a[0], t.b[0]) >= west(s))
    for (const t of active)
      if (
        Math.min(s.a[1], s.b[1]) <= Math.max(t.a[1], t.b[1]) &&
        Math.min(t.a[1], t.b[1]) <= Math.max(s.a[1], s.b[1])
      )
        yield [t, s]
    active.push(s)
  }
}

/** Even-odd rule over all rings; points on the border may fall on either side. */
export function inside([x, y]: Grid, rings: Grid[][]): boolean {
  let odd = false
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as Grid
      const [bx, by] = ring[i] as Grid
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd
    }
  return odd
}

const metresPerMicroDegree = (6_371_008.8 * Math.PI) / 180 / 1e6

/** Metres from a point to a line, in a plane that touches the sphere at the point; good for some tens of kilometres. */
export function metresToLine(p: Grid, line: Grid[]): number {
  const kx = Math.cos((p[1] * Math.PI) / 180e6)
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Grid, line[i] as Grid]
    const [ax, ay] = [(a[0] - p[0]) * kx, a[1] - p[1]]
    const [dx, dy] = [(b[0] - a[0]) * kx, b[1] - a[1]]
    const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
    least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy))
  }
  return least * metresPerMicroDegree
}
