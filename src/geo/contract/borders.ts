/** Districts tile the city: no gaps, no overlaps, and every border between two of them the same, point by point. */
import { doubleArea, fromGrid, type Grid, inside, pairs, polygonsOf, same, toGrid } from './exact.ts'
import { featuresOf, type PlanFiles, type Violation } from './plan-files.ts'

const file = 'districts.geojson'

interface Edge {
  id: string
  a: Grid
  b: Grid
}

const angle = (a: Grid, b: Grid) => Math.atan2(b[1] - a[1], b[0] - a[0])

/** Traces the edges that no neighbour shares into rings, keeping what lies outside on the right. */
function outerRings(edges: Edge[]): Edge[][] {
  const from = new Map<string, Edge[]>()
  for (const edge of edges) from.set(`${edge.a}`, [...(from.get(`${edge.a}`) ?? []), edge])
  const left = new Set(edges)
  const rings: Edge[][] = []
  for (const start of edges) {
    const ring: Edge[] = []
    for (let edge: Edge | undefined = start; edge && left.delete(edge); ) {
      ring.push(edge)
      const { a, b }: Edge = edge
      const back = angle(b, a)
      const turned = (e: Edge) => (angle(e.a, e.b) - back + 4 * Math.PI - 1e-9) % (2 * Math.PI)
      edge = (from.get(`${b}`) ?? []).filter(e => left.has(e)).sort((e, f) => turned(e) - turned(f))[0]
    }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}

/** Just right of the middle of an edge, where another district must not be. */
const beside = ({ a, b }: Edge): Grid => {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  return [(a[0] + b[0]) / 2 + (b[1] - a[1]) / length, (a[1] + b[1]) / 2 - (b[0] - a[0]) / length]
}

export function* borderViolations(plan: PlanFiles): Generator<Violation> {
  const areas = featuresOf(plan, file).map(({ properties, geometry }) => ({
    id: properties.id,
    rings: polygonsOf(geometry).flatMap(polygon => polygon.map(ring => ring.map(toGrid))),
  }))
  const edges = areas.flatMap(({ id, rings }) =>
    rings.flatMap(pairs).flatMap(([a, b]) => (same(a, b) ? [] : { id, a, b })),
  )
  const directed = new Set(edges.map(({ a, b }) => `${a}>${b}`))
  if (directed.size < edges.length)
    yield { file, code: 'overlap', detail: 'a border runs the same way twice' }
  const alone = edges.filter(({ a, b }) => !directed.has(`${b}>${a}`))

  const reported = new Set<string>()
  for (const edge of alone)
    for (const { id, rings } of areas) {
      if (id === edge.id || reported.has(`${edge.id} ${id}`) || !inside(beside(edge), rings)) continue
      reported.add(`${edge.id} ${id}`)
      yield { file, feature: edge.id, code: 'overlap', detail: `${id} ${fromGrid(edge.a)}` }
    }

  for (const ring of outerRings(alone)) {
    const [first] = ring as [Edge]
    const ids = [...new Set(ring.map(edge => edge.id))]
    const area = doubleArea([...ring.map(edge => edge.a), first.a])
    // A hole inside one district is somebody else's land.
    if (area > 0 || ids.length === 1) continue
    const code = area === 0 ? 'border-not-shared' : 'gap'
    yield { file, feature: first.id, code, detail: `${ids.join(', ')} ${fromGrid(first.a)}` }
  }
}
