/** What lies within so many metres of places. */
import { bbox } from '@turf/turf'
import type { Geometry } from 'geojson'
import {
  type Bounds,
  baseGroup,
  type FeatureKey,
  type LayerEntry,
  type Plan,
  type PlanFeature,
} from '../../geo/types.ts'
import { between } from '../geometry/nearest.ts'
import { geometryOf, type Place, placeOf } from './places.ts'

export interface Reached {
  key: FeatureKey
  layer: LayerEntry
  feature: PlanFeature
  /** Metres from the nearest of the places, edge to edge, as they are drawn; 0 where they meet. */
  metres: number
  /** Metres at least and at most, wherever exactly they are: all positions may be off. */
  low: number
  high: number
  /** Inside wherever exactly the two are. */
  sure: boolean
}

const boxOf = (geometry: Geometry) => bbox(geometry) as Bounds

/** A degree of latitude is nowhere shorter, in metres. */
const degree = 110_500
/** Metres between two boxes, or somewhat less. */
function atLeast(a: Bounds, b: Bounds) {
  const apart = (low: number, high: number) =>
    Math.max(0, (a[low] ?? 0) - (b[high] ?? 0), (b[low] ?? 0) - (a[high] ?? 0))
  const furthest = Math.max(Math.abs(a[1]), Math.abs(a[3]), Math.abs(b[1]), Math.abs(b[3]))
  return degree * Math.hypot(apart(0, 2) * Math.cos((furthest * Math.PI) / 180), apart(1, 3)) * 0.999
}

/** Structures are drawn to explain, and lie everywhere. */
const explains = ({ group, file }: LayerEntry) => group === baseGroup || file === 'structure.geojson'

interface Candidate {
  key: FeatureKey
  layer: LayerEntry
  feature: PlanFeature
  place: Place
  geometry: Geometry
  box: Bounds
}

const known = new WeakMap<Plan, { placed: Candidate[]; unplaced: number }>()

/** What of a plan has a position of its own, and how much has none. */
function candidatesOf(plan: Plan) {
  const made = known.get(plan)
  if (made) return made
  const all = plan.layers
    .filter(({ entry }) => !explains(entry))
    .flatMap(({ entry, features }) => features.map(feature => ({ layer: entry, feature })))
  const placed = all.flatMap(({ layer, feature }): Candidate[] => {
    const place = placeOf(feature, layer.id, plan)
    if (!place || place.district) return []
    const geometry = geometryOf(place)
    const key: FeatureKey = `${layer.id}/${feature.properties.id}`
    return [{ key, layer, feature, place, geometry, box: boxOf(geometry) }]
  })
  const found = { placed, unplaced: all.length - placed.length }
  known.set(plan, found)
  return found
}

/**
 * All features of the plan within `metres` of any of the places, the certain ones first, nearest first, but for the
 * places themselves. `near` counts what lies outside, but by less than its position may be off; `unplaced` all that has
 * no position of its own.
 */
export function reachedFrom(
  places: Place[],
  metres: number,
  plan: Plan,
  progress: (share: number) => void,
): { inside: Reached[]; near: number; unplaced: number } {
  const sources = places.map(place => {
    const geometry = geometryOf(place)
    return { place, geometry, box: boxOf(geometry) }
  })
  const own = new Set(places.map(({ key }) => key))
  const { placed, unplaced } = candidatesOf(plan)
  const inside: Reached[] = []
  let near = 0
  placed.forEach(({ key, layer, feature, place, geometry, box }, i) => {
    if (i % 32 === 0) progress(i / placed.length)
    if (own.has(key)) return
    const ordered = sources
      .map(source => ({ ...source, least: atLeast(box, source.box) }))
      .filter(({ least, place: { uncertainty } }) => least <= metres + uncertainty + place.uncertainty)
      .sort((a, b) => a.least - b.least)
    let [nearest, low, high] = [Infinity, Infinity, Infinity]
    for (const source of ordered) {
      const off = place.uncertainty + source.place.uncertainty
      // One that is drawn further away may be the nearer, or the one that is certain.
      if (source.least >= nearest && source.least - off >= low && source.least + off >= high) continue
      const apart = between(geometry, source.geometry).near
      nearest = Math.min(nearest, apart)
      low = Math.min(low, apart - off)
      high = Math.min(high, apart + off)
    }
    if (nearest <= metres)
      inside.push({ key, layer, feature, metres: nearest, low, high, sure: high <= metres })
    else if (low <= metres) near++
  })
  inside.sort((a, b) => Number(b.sure) - Number(a.sure) || a.metres - b.metres)
  return { inside, near, unplaced }
}
