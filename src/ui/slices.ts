/** Parts of the state that panels follow, so that a change redraws no more than it touches. */
import { computed, signal } from '@preact/signals'
import type { FeatureKey, PlanFeature } from '../geo/types.ts'
import { plan, view } from '../state/store.ts'
import { measures, type SheetHeight } from './layout.ts'

const wideScreen = matchMedia(`(min-width: ${measures.wideFrom}rem)`)
export const wide = signal(wideScreen.matches)
wideScreen.addEventListener('change', () => {
  wide.value = wideScreen.matches
})

/** Height of the bottom sheet on a phone. */
export const sheet = signal<SheetHeight>('peek')
export const tab = computed(() => view.value.tab)
export const theme = computed(() => view.value.theme)
export const layersOn = computed(() => view.value.layers.map(layer => layer.id).join())
/** Something for a screen reader to say once. */
export const spoken = signal('')

/** Ids are unique in a plan. */
export const keyOfId = computed(() => {
  const keys = new Map<string, FeatureKey>()
  for (const { entry, features } of plan.value.layers)
    for (const { properties } of features) keys.set(properties.id, `${entry.id}/${properties.id}`)
  return keys
})

/** Features that build upon each corridor or hub. */
export const buildersOf = computed(() => {
  const builders = new Map<string, FeatureKey[]>()
  const add = (id: string, { properties }: PlanFeature) => {
    const key = keyOfId.value.get(properties.id)
    if (key) builders.set(id, [...(builders.get(id) ?? []), key])
  }
  for (const { features } of plan.value.layers)
    for (const feature of features)
      for (const id of [...(feature.properties.corridors ?? []), ...(feature.properties.hubs ?? [])])
        add(id, feature)
  return builders
})
