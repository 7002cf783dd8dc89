/** What lies beside a corridor: where along it, how far off, and what builds it. */
import type { Geometry } from 'geojson'
import type { FeatureKey, LngLat, Plan, PlanFeature } from '../../geo/types.ts'
import { along } from '../geometry/along.ts'
import { distance } from '../geometry/geodesic.ts'
import { between } from '../geometry/nearest.ts'
import { holds, partsOf } from '../geometry/parts.ts'
import type { Stop } from '../tool.ts'
import type { Corridor } from './corridor.ts'
import { geometryOf, placeOf } from './places.ts'

export interface Beside extends Omit<Stop, 'where'> {
  feature: PlanFeature
  /** Its nearest part; of an area that the corridor runs through, half-way through it. */
  at: LngLat
  /** A line of its own: it crosses the corridor or runs beside it, and is no place along it. */
  isLine: boolean
}

export interface Surroundings {
  /** All that may lie within the distance, given how exactly it is known, in order along the corridor. */
  stops: Beside[]
  /** Projects that build the corridor. */
  builds: PlanFeature[]
  /** Projects of which only a district is known that the corridor passes through. */
  byDistrict: { key: FeatureKey; feature: PlanFeature }[]
}

const layers = ['hubs', 'towns', 'parks', 'projects']

const isLine = (geometry: Geometry): boolean =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.some(isLine)
    : geometry.type.endsWith('LineString')

/** Metres between the positions of a corridor that are asked whether they lie in an area. */
const stride = 250

/** Positions along the line, `stride` apart or less. */
function samplesOf({ line: { coordinates } }: Corridor): LngLat[] {
  return coordinates.slice(1).flatMap((to, i): LngLat[] => {
    const [ax = 0, ay = 0] = coordinates[i] ?? to
    const [bx = 0, by = 0] = to
    const count = Math.max(1, Math.ceil(distance([ax, ay], to) / stride))
    return Array.from({ length: count + 1 }, (_, step): LngLat => {
      const share = step / count
      return [ax + share * (bx - ax), ay + share * (by - ay)]
    })
  })
}

export function beside(corridor: Corridor, metres: number, plan: Plan): Surroundings {
  const { line, id, uncertainty } = corridor
  const samples = samplesOf(corridor)
  const alongOf = (at: LngLat) => along(line, [at])[0]?.along ?? 0

  /** Where it comes nearest; of an area that the corridor runs through, from where to where. */
  function lies(shape: Geometry): Pick<Beside, 'along' | 'to' | 'off' | 'at'> {
    const { near, from, to: at } = between(line, shape)
    const parts = partsOf(shape)
    const within = near === 0 ? samples.filter(at => holds(parts, at)) : []
    const [first, last] = [within[0], within.at(-1)]
    if (!first || !last) return { along: alongOf(from), off: near, at }
    return { along: alongOf(first), to: alongOf(last), off: 0, at: within[within.length >> 1] ?? first }
  }

  const passed = new Map<string, boolean>()
  const passes = (districts: string, shape: Geometry) => {
    const known = passed.get(districts) ?? between(line, shape).near === 0
    passed.set(districts, known)
    return known
  }

  const found: Surroundings = { stops: [], builds: [], byDistrict: [] }
  for (const { entry, features } of plan.layers.filter(layer => layers.includes(layer.entry.id)))
    for (const feature of features) {
      const { properties } = feature
      if (properties.corridors?.includes(id)) {
        found.builds.push(feature)
        continue
      }
      const place = placeOf(feature, entry.id, plan)
      if (!place) continue
      const key: FeatureKey = `${entry.id}/${properties.id}`
      const shape = geometryOf(place)
      if (place.district) {
        if (passes(String(properties.districts), shape)) found.byDistrict.push({ key, feature })
        continue
      }
      const where = lies(shape)
      // A line is drawn through the very point of a station that it serves.
      const served = where.off < 1 && (entry.id === 'hubs' || !!properties.hubs?.length)
      const spread = place.uncertainty + uncertainty
      const through = (where.to ?? 0) - where.along > spread
      const meets = served || through || (where.off === 0 && isLine(shape))
      const offSpread = meets ? 0 : spread
      if (where.off - offSpread > metres) continue
      found.stops.push({
        key,
        name: place.name,
        layer: entry.id,
        ...where,
        offSpread,
        alongSpread: place.uncertainty,
        feature,
        isLine: isLine(shape),
      })
    }
  found.stops.sort((a, b) => a.along - b.along || a.off - b.off)
  return found
}
