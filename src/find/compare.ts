/** The plan as it was before: what is seen beside it in a comparison. */
import { computed } from '@preact/signals'
import type { Plan, PlanFeature } from '../geo/types.ts'
import { plan, view } from '../state/store.ts'
import { stateOf } from './items.ts'

const filtered = (whole: Plan, keeps: (feature: PlanFeature, layer: string) => boolean): Plan => ({
  ...whole,
  layers: whole.layers.map(layer => {
    const features = layer.features.filter(feature => keeps(feature, layer.entry.id))
    // What has not changed keeps its identity, and is not drawn again.
    return features.length === layer.features.length ? layer : { ...layer, features }
  }),
})

/** States in which something can be used or seen on the ground. */
const built = new Set(['existing', 'completed', 'operating'])

/**
 * Only what exists. What the data give no state (towns, parks, facilities) is there already; a structure is the plan's
 * own idea, and a project without a report is one that nobody says to be finished.
 */
export const today = (whole: Plan) =>
  filtered(whole, ({ properties }, layer) => {
    if (properties.structure) return false
    const state = stateOf(properties)
    return state ? built.has(state) : layer !== 'projects'
  })

/** Without one corridor, and without the projects that build it and nothing else. */
export const lacking = (whole: Plan, corridor: string) =>
  filtered(
    whole,
    ({ properties: { id, corridors = [] } }) =>
      id !== corridor && !(corridors.length > 0 && corridors.every(built => built === corridor)),
  )

/** What stands on the other side of the comparison that is asked for; `null` without one. */
export const compared = computed((): Plan | null => {
  const { compare } = view.value
  if (!compare) return null
  return compare === 'today' ? today(plan.value) : lacking(plan.value, compare)
})
