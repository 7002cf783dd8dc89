/**
 * Which features lie under a point of the screen. Asked of the data and not of a renderer, so that both renderers
 * give the same answer and a name that found no room can still be clicked.
 */
import type { FeatureCollection, Geometry, Point, Position } from 'geojson'
import { inside } from '../geo/inside.ts'
import type { Bounds, FeatureKey, LngLat, PlanFeature, PlanLayer } from '../geo/types.ts'
import { toWorld, worldPixels } from '../state/camera.ts'
import type { BadgeProperties } from '../style/badges.ts'

type XY = [number, number]

/** World coordinates of the points, lines and rings of a geometry, with their extent; computed once. */
interface Outline {
  points: XY[]
  lines: XY[][]
  polygons: XY[][][]
  box: Bounds
}

const outlines = new WeakMap<PlanFeature, Outline>()
const world = (p: Position): XY => toWorld(p as LngLat)

function outline(feature: PlanFeature): Outline {
  const known = outlines.get(feature)
  if (known) return known
  const made: Outline = {
    points: [],
    lines: [],
    polygons: [],
    box: [Infinity, Infinity, -Infinity, -Infinity],
  }
  const add = (g: Geometry | null) => {
    if (g?.type === 'Point') made.points.push(world(g.coordinates))
    else if (g?.type === 'MultiPoint') made.points.push(...g.coordinates.map(world))
    else if (g?.type === 'LineString') made.lines.push(g.coordinates.map(world))
    else if (g?.type === 'MultiLineString') made.lines.push(...g.coordinates.map(l => l.map(world)))
    else if (g?.type === 'Polygon') made.polygons.push(g.coordinates.map(r => r.map(world)))
    else if (g?.type === 'MultiPolygon')
      made.polygons.push(...g.coordinates.map(p => p.map(r => r.map(world))))
  }
  add(feature.geometry)
  for (const [x, y] of [...made.points, ...made.lines.flat(), ...made.polygons.flat(2)]) {
    const [w, s, e, n] = made.box
    made.box = [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)]
  }
  outlines.set(feature, made)
  return made
}

const distance = ([px, py]: XY, [ax, ay]: XY, [bx, by]: XY) => {
  const [dx, dy] = [bx - ax, by - ay]
  const t = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}

const toLine = (p: XY, line: XY[]) =>
  line.slice(1).reduce((d, b, i) => Math.min(d, distance(p, line[i] as XY, b)), Infinity)

/**
 * @param layers the visible layers in drawing order
 * @param tolerance in pixels
 * @returns keys, points first, then lines, then areas; the smaller and the higher first
 */
export function pick(layers: PlanLayer[], at: LngLat, zoom: number, tolerance: number): FeatureKey[] {
  const p = toWorld(at)
  const pixels = worldPixels(zoom)
  const reach = tolerance / pixels
  const hits: { key: FeatureKey; kind: number; size: number; order: number }[] = []
  layers.forEach(({ entry, features }, order) => {
    for (const feature of features) {
      const { points, lines, polygons, box } = outline(feature)
      if (p[0] < box[0] - reach || p[0] > box[2] + reach || p[1] < box[1] - reach || p[1] > box[3] + reach)
        continue
      const near = Math.min(...points.map(([x, y]) => Math.hypot(x - p[0], y - p[1])))
      const along = Math.min(...lines.map(line => toLine(p, line)))
      const key: FeatureKey = `${entry.id}/${feature.properties.id}`
      if (near <= reach * 1.6) hits.push({ key, kind: 0, size: near, order })
      else if (along <= reach) hits.push({ key, kind: 1, size: along, order })
      else if (polygons.some(rings => inside(p, rings)))
        hits.push({ key, kind: 2, size: (box[2] - box[0]) * (box[3] - box[1]), order })
    }
  })
  return hits.sort((a, b) => a.kind - b.kind || a.size - b.size || b.order - a.order).map(h => h.key)
}

/** Half of a badge's width and height in pixels, about. */
const badge: XY = [14, 11]

/** The badge under a point. Same units as `pick`; `scale` is that of the drawing. */
export function pickBadge(
  badges: FeatureCollection<Point, BadgeProperties> | null,
  at: LngLat,
  zoom: number,
  scale: number,
  tolerance: number,
): BadgeProperties | undefined {
  const [x, y] = toWorld(at)
  const pixels = worldPixels(zoom)
  return badges?.features.find(({ geometry }) => {
    const [bx, by] = world(geometry.coordinates)
    const dx = Math.abs(x - bx) * pixels
    const dy = Math.abs(y - by) * pixels
    return dx <= badge[0] * scale + tolerance / 2 && dy <= badge[1] * scale + tolerance / 2
  })?.properties
}
