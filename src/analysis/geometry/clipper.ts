/**
 * Clipper2 (A. Johnson) in WebAssembly: operations on polygons in a plane, in metres. What it makes in WebAssembly's
 * memory is deleted here; nothing of it leaves this file.
 */
import factory, { type PathsD } from 'clipper2-wasm'
import { ToolError } from '../tool.ts'

/** A line, or a ring without its last point repeated: x, y, 0 of each point, metres. */
export type Path = Float64Array
/** Rings: outer ones counterclockwise, holes clockwise. */
export type Paths = Path[]

type Clipper = Awaited<ReturnType<typeof factory>>
let loading: Promise<Clipper> | undefined
function load() {
  loading ??= factory().catch(error => {
    // Asked again, it is fetched again.
    loading = undefined
    throw new ToolError('tool.no-clipper', { detail: String(error) })
  })
  return loading
}

/** It reckons in whole millimetres. */
const decimals = 3
/** How far the points of a rounded edge may lie apart: chords are at most 0.03 % of the radius inside. */
const roundness = 0.0003

function given(clipper: Clipper, paths: Paths): PathsD {
  const all = new clipper.PathsD()
  for (const points of paths) {
    const path = new clipper.PathD()
    path.assign(points)
    all.push_back(path)
    path.delete()
  }
  return all
}

function taken(paths: PathsD): Paths {
  return Array.from({ length: paths.size() }, (_, i) => {
    const path = paths.get(i)
    const points = path.view().slice()
    path.delete()
    return points
  })
}

type Operation = 'Union' | 'Intersection' | 'Difference'

/** What lies in any of `subjects`, and in or outside `clips`; where areas overlap, they count once. */
export async function combine(operation: Operation, subjects: Paths, clips: Paths = []): Promise<Paths> {
  const clipper = await load()
  const [a, b] = [given(clipper, subjects), given(clipper, clips)]
  const solution = clipper.BooleanOpD(clipper.ClipType[operation], clipper.FillRule.NonZero, a, b, decimals)
  const paths = taken(solution)
  for (const object of [a, b, solution]) object.delete()
  return paths
}

/** All that lies within `metres` of the lines, or of the rings' insides, merged; corners round. */
export async function inflate(paths: Paths, metres: number, kind: 'line' | 'area'): Promise<Paths> {
  const clipper = await load()
  const { Round } = clipper.EndType
  const end = kind === 'line' ? Round : clipper.EndType.Polygon
  const all = given(clipper, paths)
  const tolerance = metres * roundness
  const solution = clipper.InflatePathsD(all, metres, clipper.JoinType.Round, end, 2, decimals, tolerance)
  const inflated = taken(solution)
  for (const object of [all, solution]) object.delete()
  return inflated
}

/** The same areas, free of crossings, as outer rings each with its holes. */
export async function nested(paths: Paths): Promise<Paths[]> {
  const clipper = await load()
  const all = given(clipper, paths)
  const engine = new clipper.ClipperD(decimals)
  const tree = new clipper.PolyPathD()
  engine.AddSubject(all)
  engine.ExecutePoly(clipper.ClipType.Union, clipper.FillRule.NonZero, tree)
  const pointsOf = (node: typeof tree) => {
    const path = node.polygon()
    const points = path.view().slice()
    path.delete()
    return points
  }
  // A child belongs to the tree, and is deleted with it.
  const children = (node: typeof tree) => Array.from({ length: node.count() }, (_, i) => node.child(i))
  const polygons: Paths[] = []
  const waiting = children(tree)
  for (let outer = waiting.pop(); outer; outer = waiting.pop()) {
    const holes = children(outer)
    polygons.push([pointsOf(outer), ...holes.map(pointsOf)])
    waiting.push(...holes.flatMap(children))
  }
  for (const object of [tree, engine, all]) object.delete()
  return polygons
}
