/** Parts of the state that panels follow, so that a change redraws no more than it touches. */
import { computed, signal } from '@preact/signals'
import type { FeatureKey } from '../geo/types.ts'
import type { MapView } from '../map/view.ts'
import { layersOn, lookUp, plan, view } from '../state/store.ts'
import { measures, type SheetHeight } from './layout.ts'

const wideScreen = matchMedia(`(min-width: ${measures.wideFrom}rem)`)
export const wide = signal(wideScreen.matches)
wideScreen.addEventListener('change', () => {
  wide.value = wideScreen.matches
})

/** Height of the bottom sheet on a phone. */
export const sheet = signal<SheetHeight>('peek')
export const tab = computed(() => view.value.tab)
export const embed = computed(() => view.value.embed)
export const mode = computed(() => view.value.mode)
export const idsOn = computed(() => layersOn.value.map(layer => layer.id).join())
/** The map as it is on the screen, from the renderer in use. */
export const takePicture = signal<MapView['picture'] | null>(null)
/** Files of the plan are still on their way: what is counted and listed is not all yet. */
export const coming = computed(() => plan.value.layers.some(({ loading }) => loading))
/** Something for a screen reader to say once. */
export const spoken = signal('')

/** Ids are unique in a plan; a district goes by its adcode as well. */
export const keyOfId = computed(() => {
  const keys = new Map<string, FeatureKey>()
  for (const { entry, features } of plan.value.layers)
    for (const { properties } of features)
      for (const id of [properties.id, properties.adcode])
        if (id) keys.set(id, `${entry.id}/${properties.id}`)
  return keys
})

/** A feature by its id, a district by its adcode. */
export const featureById = (id: string) => lookUp(keyOfId.value.get(id) ?? null)?.feature
