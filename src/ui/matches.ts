/** The filter and what has no place, as the map and the shelf show them. */
import { batch, computed, effect } from '@preact/signals'
import { type Unmapped, unmapped } from '../find/badges.ts'
import { found, isFiltered } from '../find/found.ts'
import { type Item, itemsOf } from '../find/items.ts'
import { shownBy } from '../find/shown-by.ts'
import {
  filter,
  goTo,
  layerState,
  plan,
  restCamera,
  select,
  setFilter,
  showTab,
  switchLayer,
  tell,
} from '../state/store.ts'
import type { Filter } from '../state/view-state.ts'
import { badgePlaces, obstacles, placeBadges } from '../style/badges.ts'
import { badges, matches, screenScale, styleContext } from '../style/context.ts'
import type { Matches } from '../style/matches.ts'
import { boundsOf, roomy, union } from './extent.ts'
import { featureById, idsOn, keyOfId, sheet, wide } from './slices.ts'

const layerOf = (id: string) => keyOfId.value.get(id)?.split('/')[0] ?? ''

/** Ids of what matches by layer; the corridors and hubs that a matching project builds match as well. */
export function matchesOf(items: Item[]): Matches {
  const byLayer: Record<string, Set<string>> = {}
  const add = (layer: string, id: string) => {
    byLayer[layer] ??= new Set()
    byLayer[layer].add(id)
  }
  for (const { layer, feature } of items) {
    const { id, corridors = [], hubs = [] } = feature.properties
    add(layer, id)
    for (const built of [...corridors, ...hubs]) add(layerOf(built), built)
  }
  return byLayer
}
const matchesByLayer = computed(() => (isFiltered.value ? matchesOf(found.value.matches) : null))

export const places = computed(() => badgePlaces(plan.value))

/** What layers cannot draw of some items. */
export const gapsOf = (items: Item[], on: string[], districts?: string[]): Unmapped =>
  unmapped(
    items.filter(item => on.includes(item.layer)),
    new Set(places.value.keys()),
    districts,
  )
/** What the layers that are on, within the filter, cannot draw. */
export const gaps = computed(() =>
  gapsOf(
    isFiltered.value ? found.value.matches : itemsOf(plan.value),
    idsOn.value.split(','),
    filter.value.district,
  ),
)

const text = <T>(make: () => T) => computed(() => JSON.stringify(make()))
// As text, so that badges stay where they are while nothing that they depend on changes.
const counts = text(() => [...gaps.value.badges].map(([id, items]) => [id, items.length]))
const zoom = computed(() => restCamera.value.zoom)
const kept = text(() => obstacles(plan.value, styleContext.value, zoom.value))
const placed = computed(() => {
  const byPlace = new Map<string, number>(JSON.parse(counts.value))
  return byPlace.size
    ? placeBadges(places.value, byPlace, JSON.parse(kept.value), zoom.value, screenScale.value)
    : null
})

/** Tells the map, from now on, what the filter leaves and what to count at which district. */
export function followFilter() {
  effect(() => {
    matches.value = matchesByLayer.value
  })
  effect(() => {
    badges.value = placed.value
  })
}

/** Lists what also answers to `part`. */
export const list = (part: Filter) =>
  batch(() => {
    setFilter({ ...filter.peek(), ...part })
    showTab('catalogue')
    // On a phone the card stands where the list is to appear.
    if (!wide.value) select(null)
    if (sheet.value === 'peek') sheet.value = 'half'
  })

const layersIn = (items: { layer: string }[]) => [...new Set(items.map(item => item.layer))]

/** Lists what a badge counts. */
export const openBadge = (id: string) =>
  list({
    layer: layersIn(gaps.value.badges.get(id) ?? []),
    district: [id],
    precision: ['district'],
    mapped: ['no'],
  })

/** Shows on the map all that the filter finds there: switches its layers on, and goes to where it is. */
export function showMatches() {
  const layers = new Set<string>()
  const extents = found.value.matches.flatMap(({ layer, feature }) => {
    const { drawn, within } = shownBy(feature, featureById)
    for (const { properties } of drawn) layers.add(layerOf(properties.id))
    if (within.length) layers.add(layer)
    return [...drawn, ...within].map(boundsOf)
  })
  const extent = union(extents)
  if (!extent) return tell({ key: 'badge.nothing' })
  batch(() => {
    for (const id of layers) if (!layerState(id)) switchLayer(id, true)
    if (sheet.value === 'full') sheet.value = 'half'
    goTo(roomy(extent))
  })
}
