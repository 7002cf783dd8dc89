/** Towns, parks and projects, and how long it takes to get there. */
import type { FeatureKey, LngLat, Plan, Text } from '../../geo/types.ts'
import { featuresOf, placeOf } from '../places/places.ts'
import { arrivalAt, type Reach } from './reach.ts'

export const targetLayers = ['towns', 'parks', 'projects'] as const
export type TargetLayer = (typeof targetLayers)[number]

export interface Target {
  key: FeatureKey
  layer: TargetLayer
  name: Text
  /** Several for a project of several sites: the first that is reached counts. */
  at: LngLat[]
  /** Metres. */
  uncertainty: number
}

interface Targets {
  targets: Target[]
  /** How many have no position of their own, by layer. */
  unplaced: Record<TargetLayer, number>
  /** How many projects are corridors themselves. */
  corridors: number
}

export function targetsOf(plan: Plan): Targets {
  const found: Targets = { targets: [], unplaced: { towns: 0, parks: 0, projects: 0 }, corridors: 0 }
  for (const layer of targetLayers)
    for (const feature of featuresOf(plan, layer)) {
      if (feature.properties.corridors?.length) {
        found.corridors++
        continue
      }
      const place = feature.geometry && placeOf(feature, layer, plan)
      if (!place) {
        found.unplaced[layer]++
        continue
      }
      const { name, uncertainty, geometry } = place
      const at = geometry?.type === 'MultiPoint' ? (geometry.coordinates as LngLat[]) : [place.at]
      found.targets.push({ key: `${layer}/${feature.properties.id}`, layer, name, at, uncertainty })
    }
  return found
}

/** Minutes, at least and at most; infinite where there is no way. */
export interface Time {
  low: number
  high: number
}

const turn = 2 * Math.PI
/** A circle of radius 1: the middle, 8 points halfway, 16 on the edge. */
const spots = [
  [0, 0] as const,
  ...[8, 16].flatMap(count =>
    Array.from({ length: count }, (_, i) => {
      const angle = (turn * i) / count
      return [(Math.cos(angle) * count) / 16, (Math.sin(angle) * count) / 16] as const
    }),
  ),
]

/** Of a place that is not exact, wherever in its circle it lies; of several sites, the one reached first. */
export function timeTo(reach: Reach, { at, uncertainty }: Pick<Target, 'at' | 'uncertainty'>): Time {
  const { plane } = reach.network
  const sites = at.map(plane.to)
  const times = (uncertainty ? spots : spots.slice(0, 1)).map(([dx, dy]) =>
    Math.min(
      ...sites.map(([x, y]) => arrivalAt(reach, [x + dx * uncertainty, y + dy * uncertainty]).minutes),
    ),
  )
  return { low: Math.min(...times), high: Math.max(...times) }
}
