/** Each feature's geometry by itself. */
import type { Position } from 'geojson'
import type { PlanFeature } from '../types.ts'
import {
  doubleArea,
  fromGrid,
  type Grid,
  inside,
  linesOf,
  meeting,
  near,
  pairs,
  polygonsOf,
  positionsOf,
  type Segment,
  same,
  toGrid,
  turn,
} from './exact.ts'
import type { Finding } from './plan-files.ts'

const tooPrecise = (p: Position) => p.some(v => Math.abs(v * 1e6 - Math.round(v * 1e6)) > 0.01)

const segmentsOf = (lines: Grid[][]): Segment[] =>
  lines.flatMap((points, line) => pairs(points).map(([a, b], index) => ({ a, b, line, index })))

/** Sharper than any bend of a road or railway at the scale of a city: the line was drawn back and forth. */
const sharpest = Math.cos((160 * Math.PI) / 180)

/** Whether `a`→`b`→`c` folds back: on a line by more than 160°, on a border, where land may taper, fully. */
function folds(a: Grid, b: Grid, c: Grid, ring: boolean): boolean {
  const kx = Math.cos((b[1] * Math.PI) / 180e6)
  const [ux, uy, vx, vy] = [(b[0] - a[0]) * kx, b[1] - a[1], (c[0] - b[0]) * kx, c[1] - b[1]]
  const along = ux * vx + uy * vy
  return ring ? turn(a, b, c) === 0 && along < 0 : along < sharpest * Math.hypot(ux, uy) * Math.hypot(vx, vy)
}

/** Repeated points, and places where a line turns back on itself. */
function* alongLine(points: Grid[], border: boolean): Generator<Finding> {
  const steps = pairs(points)
  for (const [a, b] of steps) if (same(a, b)) yield { code: 'duplicate-point', detail: fromGrid(a) }
  const around = border ? [...steps, steps[0] as [Grid, Grid]] : steps
  for (const [[a, b], [, c]] of pairs(around))
    if (folds(a, b, c, border)) yield { code: 'spike', detail: fromGrid(b) }
}

const withoutRepeats = (line: Grid[]) => line.filter((p, i) => i === 0 || !same(p, line[i - 1] as Grid))

/** Where a line meets itself, or rings cross each other; rings may touch each other in single points. */
function* crossings(lines: Grid[][]): Generator<Finding> {
  for (const [s, t] of near(segmentsOf(lines))) {
    const met = meeting(s, t)
    if (met === 'none' || (met === 'touch' && s.line !== t.line)) continue
    const line = lines[s.line] as Grid[]
    const apart = Math.abs(s.index - t.index)
    const closes = apart === line.length - 2 && same(line[0] as Grid, line.at(-1) as Grid)
    // Neighbours share their common point; whether they fold back is the matter of spikes.
    if (s.line === t.line && (apart <= 1 || closes)) continue
    yield { code: 'self-intersection', detail: `${fromGrid(t.a)} ${fromGrid(t.b)}` }
  }
}

function* polygonFindings(polygon: Position[][]): Generator<Finding> {
  const [shell = [], ...holes] = polygon.map(ring => ring.map(toGrid))
  if (doubleArea(shell) <= 0) yield { code: 'wrong-winding' }
  if (holes.some(hole => doubleArea(hole) >= 0)) yield { code: 'wrong-winding', detail: 'hole' }
  const outside = holes.find(hole => !hole.some(p => inside(p, [shell])))
  if (outside) yield { code: 'self-intersection', detail: `hole ${fromGrid(outside[0] as Grid)}` }
}

export function* geometryFindings({ geometry }: PlanFeature): Generator<Finding> {
  const fine = positionsOf(geometry).find(tooPrecise)
  if (fine) yield { code: 'too-precise', detail: JSON.stringify(fine) }
  const lines = linesOf(geometry).map(line => line.map(toGrid))
  const polygons = polygonsOf(geometry)
  for (const line of lines) yield* alongLine(line, polygons.length > 0)
  for (const polygon of polygons) yield* polygonFindings(polygon)
  // The parts of a line may cross, as branches do; those of an area may not.
  const groups = polygons.length > 0 ? [lines] : lines.map(line => [line])
  for (const group of groups) yield* crossings(group.map(withoutRepeats))
}
