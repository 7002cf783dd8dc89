/** What shows a feature on the map. */
import type { PlanFeature } from '../geo/types.ts'

export interface ShownBy {
  /** The feature itself, or the corridors and hubs that it builds. */
  drawn: PlanFeature[]
  /** Where nothing is drawn: the districts that it lies in, if that is all that is known of it. */
  within: PlanFeature[]
}

/** @param find a feature by its id, a district by its adcode */
export function shownBy(feature: PlanFeature, find: (id: string) => PlanFeature | undefined): ShownBy {
  const { corridors = [], hubs = [], districts = [], precision } = feature.properties
  const known = (ids: string[]) => ids.flatMap(id => find(id) ?? []).filter(f => f.geometry)
  const drawn = feature.geometry ? [feature] : known([...corridors, ...hubs])
  return { drawn, within: drawn.length || precision !== 'district' ? [] : known(districts) }
}
