/** A place as a parameter names it: `LAYER/ID` or `LNG,LAT`. */
import type { Geometry, Position } from 'geojson'
import polylabel from 'polylabel'
import { shownBy } from '../find/shown-by.ts'
import type { FeatureKey, LngLat, Plan, PlanFeature, Text } from '../geo/types.ts'
import { say } from '../text/tools.ts'
import { distance } from './geodesic.ts'
import { ToolError } from './tool.ts'

export interface Place {
  at: LngLat
  name: Text
  /** Metres that `at` may be off; for a place known only by district, to the district's far end. */
  uncertainty: number
  geometry?: Geometry
  key?: FeatureKey
  /** Only its district is known: `geometry` is the district's. */
  district?: true
}

/** Metres for what is drawn to explain: worse than a known site, but never as far off as a place may be (5 km). */
export const schematicUncertainty = 3000

interface Index {
  byKey: Map<string, PlanFeature>
  /** By id, a district by its adcode too. */
  byId: Map<string, PlanFeature>
}
const indexes = new WeakMap<Plan, Index>()

function indexOf(plan: Plan): Index {
  const made = indexes.get(plan)
  if (made) return made
  const all = plan.layers.flatMap(({ entry, features }) => features.map(feature => ({ entry, feature })))
  const index = {
    byKey: new Map(
      all.map(({ entry, feature }) => [`${entry.id}/${feature.properties.id}`, feature] as const),
    ),
    byId: new Map(
      all.flatMap(({ feature }) => {
        const { id, adcode } = feature.properties
        return [id, ...(adcode ? [adcode] : [])].map(name => [name, feature] as const)
      }),
    ),
  }
  indexes.set(plan, index)
  return index
}

export const nameOf = ({ properties }: PlanFeature): Text => ({ zh: properties.name, en: properties.nameEn })

/** The middle of the longest line. */
function midpoint(lines: Position[][]): LngLat {
  const lengthOf = (line: Position[]) => line.reduce((sum, at, i) => sum + distance(line[i - 1] ?? at, at), 0)
  const longest = lines.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), [])
  let rest = lengthOf(longest) / 2
  for (let i = 1; i < longest.length; i++) {
    const [a = [], b = []] = longest.slice(i - 1)
    const step = distance(a, b)
    if (step >= rest && step > 0) {
      const t = rest / step
      const [ax = 0, ay = 0] = a
      const [bx = 0, by = 0] = b
      return [ax + t * (bx - ax), ay + t * (by - ay)]
    }
    rest -= step
  }
  return longest[0] as LngLat
}

/** Where a name would stand: the centre of the largest circle that fits. */
function labelPoint(polygons: Position[][][]): LngLat {
  const squeeze = Math.cos(((polygons[0]?.[0]?.[0]?.[1] ?? 0) * Math.PI) / 180)
  const found = polygons.map(rings =>
    polylabel(
      rings.map(ring => ring.map(([x = 0, y = 0]): LngLat => [x * squeeze, y])),
      0.0005,
    ),
  )
  const [x, y] = found.reduce((a, b) => (b.distance > a.distance ? b : a))
  return [x / squeeze, y]
}

/** The one of several points that is nearest to their mean. */
function middle(points: Position[]): LngLat {
  const mean = [0, 1].map(i => points.reduce((sum, p) => sum + (p[i] ?? 0), 0) / points.length)
  return points.reduce((a, b) => (distance(b, mean) < distance(a, mean) ? b : a)) as LngLat
}

const points = new WeakMap<Geometry, LngLat>()

/** A point that stands for a geometry: itself, a line's midpoint, an area's label point. */
export function pointOf(geometry: Geometry): LngLat {
  const point = points.get(geometry) ?? findPoint(geometry)
  points.set(geometry, point)
  return point
}

function findPoint(geometry: Geometry): LngLat {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates as LngLat
    case 'MultiPoint':
      return middle(geometry.coordinates)
    case 'LineString':
      return midpoint([geometry.coordinates])
    case 'MultiLineString':
      return midpoint(geometry.coordinates)
    case 'Polygon':
      return labelPoint([geometry.coordinates])
    case 'MultiPolygon':
      return labelPoint(geometry.coordinates)
    case 'GeometryCollection':
      return middle(geometry.geometries.map(pointOf))
  }
}

const joined = (features: PlanFeature[]): Geometry => {
  const geometries = features.flatMap(({ geometry }) => geometry ?? [])
  return geometries.length === 1 && geometries[0] ? geometries[0] : { type: 'GeometryCollection', geometries }
}

const cornersOf = (geometry: Geometry): Position[] => {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(cornersOf)
  const flat = [geometry.coordinates].flat(Number.POSITIVE_INFINITY) as number[]
  return flat.flatMap((x, i) => (i % 2 ? [] : [[x, flat[i + 1] ?? 0]]))
}

/** The place that a feature stands for; `undefined` for what is city-wide or nowhere. */
export function placeOf(feature: PlanFeature, layer: string, plan: Plan): Place | undefined {
  const { id, uncertainty, precision } = feature.properties
  const { drawn, within } = shownBy(feature, of => indexOf(plan).byId.get(of))
  const shown = drawn.length ? drawn : within
  if (!shown.length) return undefined
  const geometry = joined(shown)
  const at = pointOf(geometry)
  const place = { at, name: nameOf(feature), geometry, key: `${layer}/${id}` as FeatureKey }
  if (!drawn.length)
    return {
      ...place,
      uncertainty: Math.max(...cornersOf(geometry).map(c => distance(at, c))),
      district: true,
    }
  return { ...place, uncertainty: uncertainty ?? (precision === 'schematic' ? schematicUncertainty : 0) }
}

const number = /^-?\d+(\.\d+)?$/

/**
 * The place of a parameter.
 * @throws ToolError for a name that the plan does not have, a feature that is city-wide or has no place, and a
 * position outside the plan's bounds.
 */
export function resolvePlace(text: string, plan: Plan): Place {
  const [lng = '', lat = '', ...more] = text.split(',')
  if (number.test(lng) && number.test(lat) && !more.length) {
    const at: LngLat = [Number(lng), Number(lat)]
    const [w, s, e, n] = plan.catalogue.bounds
    const name = say('tool.position', { lng: at[0].toFixed(3), lat: at[1].toFixed(3) })
    if (at[0] < w || at[0] > e || at[1] < s || at[1] > n)
      throw new ToolError('tool.place-outside', { place: name, bounds: `${w}–${e}° E, ${s}–${n}° N` })
    return { at, name, uncertainty: 0 }
  }
  const feature = indexOf(plan).byKey.get(text)
  if (!feature) throw new ToolError('tool.place-unknown', { place: text })
  const place = placeOf(feature, text.slice(0, text.indexOf('/')), plan)
  if (!place) throw new ToolError('tool.place-nowhere', { place: nameOf(feature) })
  return place
}
