/** A place as a parameter names it: `LAYER/ID` or `LNG,LAT`. */
import type { Geometry } from 'geojson'
import { shownBy } from '../../find/shown-by.ts'
import { pointOf } from '../../geo/point.ts'
import type { FeatureKey, LayerEntry, LngLat, Plan, PlanFeature, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { distance } from '../geometry/geodesic.ts'
import { partsOf, positionsOf } from '../geometry/parts.ts'
import { ToolError } from '../tool.ts'

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
  /** Those that were asked for. */
  places: Map<PlanFeature, Place | undefined>
}
const indexes = new WeakMap<Plan, Index>()

function indexOf(plan: Plan): Index {
  const made = indexes.get(plan)
  if (made) return made
  const all = plan.layers.flatMap(({ entry, features }) => features.map(feature => ({ entry, feature })))
  const index: Index = {
    byKey: new Map(
      all.map(({ entry, feature }) => [`${entry.id}/${feature.properties.id}`, feature] as const),
    ),
    byId: new Map(
      all.flatMap(({ feature }) => {
        const { id, adcode } = feature.properties
        return [id, ...(adcode ? [adcode] : [])].map(name => [name, feature] as const)
      }),
    ),
    places: new Map(),
  }
  indexes.set(plan, index)
  return index
}

export const nameOf = ({ properties }: PlanFeature): Text => ({ zh: properties.name, en: properties.nameEn })

export const geometryOf = ({ geometry, at }: Place): Geometry =>
  geometry ?? { type: 'Point', coordinates: at }

/** None where the plan has no such layer. */
export const featuresOf = (plan: Plan, layer: string): PlanFeature[] =>
  plan.layers.find(({ entry }) => entry.id === layer)?.features ?? []

/** What sort of thing it is; where its kind has no title, its layer's. */
export const kindTitle = ({ kinds, title }: LayerEntry, { properties: { kind } }: PlanFeature): Text =>
  kinds.find(({ id }) => id === kind)?.title ?? title

const joined = (features: PlanFeature[]): Geometry => {
  const geometries = features.flatMap(({ geometry }) => geometry ?? [])
  return geometries.length === 1 && geometries[0] ? geometries[0] : { type: 'GeometryCollection', geometries }
}

/** The place that a feature stands for; `undefined` for what is city-wide or nowhere. Found once. */
export function placeOf(feature: PlanFeature, layer: string, plan: Plan): Place | undefined {
  const { places } = indexOf(plan)
  if (!places.has(feature)) places.set(feature, findPlace(feature, layer, plan))
  return places.get(feature)
}

function findPlace(feature: PlanFeature, layer: string, plan: Plan): Place | undefined {
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
      uncertainty: Math.max(...positionsOf(partsOf(geometry)).map(corner => distance(at, corner))),
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
