/** The app's state: a handful of signals, changed only by the actions below. Panels and map derive all else. */
import { computed, signal } from '@preact/signals'
import type { Chapter } from '../geo/story.ts'
import type { Bounds, FeatureKey, Lang, LngLat, Plan, PlanFeature, PlanLayer } from '../geo/types.ts'
import type { MessageKey } from '../text/messages.ts'
import type { ResultSpec } from './results.ts'
import type { Camera, Facet, Filter, LayerState, RendererName, Tab, Theme, ViewState } from './view-state.ts'
import { defaultView } from './view-state.ts'

/** Something to tell the reader: a key of the message catalogues and what to put into it. */
export interface Notice {
  key: MessageKey
  values?: Record<string, string>
  /** What the reader can do about it. */
  action?: { key: MessageKey; run(): void }
}

export const plan = signal<Plan>(null as unknown as Plan)
export const view = signal<ViewState>(null as unknown as ViewState)
/** Where the map is now; follows every frame of a move. */
export const camera = signal<Camera>({ lng: 0, lat: 0, zoom: 0 })
/** Where the map last came to rest: names along lines are placed for it. */
export const restCamera = signal<Camera>(camera.peek())
/** Where the app wants the map to go. */
export const target = signal<{ bounds: Bounds } | { camera: Camera } | null>(null)
export const hover = signal<FeatureKey | null>(null)
/** Under the pointer, for the coordinate read-out. */
export const pointer = signal<LngLat | null>(null)
/** All features under the last click, topmost first. */
export const here = signal<FeatureKey[]>([])
/** Takes the next click on the map in place of the card: a tool asks for a place. */
export const picking = signal<((at: LngLat, key: FeatureKey | null) => void) | null>(null)
export const rendererInUse = signal<RendererName>('svg')
export const mapState = signal<'loading' | 'ready' | 'error'>('loading')
export const notices = signal<Notice[]>([])

/** The chapters of the plan, once something asks for them. */
export const story = signal<Chapter[]>([])
export const chapter = computed(() => story.value.find(({ slug }) => slug === view.value.chapter))
/** What the map shows where the reader has not moved it: the plan, or the chapter that is told. */
export const home = computed<Bounds>(() => chapter.value?.camera ?? plan.value.catalogue.home)

// Parts of the view. What follows one of them is left alone when another changes: each move of the map changes `at`.
export const lang = computed<Lang>(() => view.value.lang)
export const theme = computed(() => view.value.theme)
export const layersOn = computed(() => view.value.layers)
export const filter = computed(() => view.value.filter)
export const results = computed(() => view.value.results)
export const selectedKey = computed(() => view.value.select)

export const layerState = (id: string): LayerState | undefined => view.value.layers.find(l => l.id === id)

const featuresByKey = computed(() => {
  const byKey = new Map<FeatureKey, { layer: PlanLayer; feature: PlanFeature }>()
  for (const layer of plan.value.layers)
    for (const feature of layer.features)
      byKey.set(`${layer.entry.id}/${feature.properties.id}`, { layer, feature })
  return byKey
})
export const lookUp = (key: FeatureKey | null) => (key ? featuresByKey.value.get(key) : undefined)
export const selected = computed(() => lookUp(selectedKey.value))

export const change = (part: Partial<ViewState>) => {
  view.value = { ...view.value, ...part }
}

/** Layers keep the catalogue's order, so that the same choice is always the same link. */
const inOrder = (layers: LayerState[]) =>
  plan.value.layers.flatMap(({ entry }) => layers.find(l => l.id === entry.id) ?? [])

export const switchLayer = (id: string, on: boolean) =>
  change({
    layers: on
      ? inOrder([...view.value.layers, { id, opacity: 1 }])
      : view.value.layers.filter(layer => layer.id !== id),
  })

export const setOpacity = (id: string, opacity: number) =>
  change({ layers: view.value.layers.map(layer => (layer.id === id ? { id, opacity } : layer)) })

export const showLayers = (ids: string[]) => change({ layers: inOrder(ids.map(id => ({ id, opacity: 1 }))) })

/** Selecting a feature of a layer that is off switches the layer on. */
export const select = (key: FeatureKey | null, others: FeatureKey[] = key ? [key] : []) => {
  here.value = others
  const layer = lookUp(key)?.layer.entry.id
  if (layer && !layerState(layer)) switchLayer(layer, true)
  change({ select: key })
}

export const showTab = (tab: Tab) => change({ tab })
export const setFilter = (filter: Filter) => change({ filter })
/** Chooses a value of a facet, or takes it back. */
export const toggleFacet = (facet: Facet, value: string) => {
  const { filter } = view.value
  const chosen = filter[facet] ?? []
  const values = chosen.includes(value) ? chosen.filter(v => v !== value) : [...chosen, value]
  const { [facet]: _, ...others } = filter
  setFilter(values.length ? { ...others, [facet]: values } : others)
}
export const setResults = (results: ResultSpec[]) => change({ results })
export const setCompare = (compare: string | null) => change({ compare })
export const setTheme = (theme: Theme) => change({ theme })
export const setLang = (value: Lang) => change({ lang: value })
export const goTo = (bounds: Bounds) => {
  target.value = { bounds }
}
export const moveTo = (to: Camera) => {
  target.value = { camera: to }
}
export const goHome = () => goTo(home.value)
export const tell = (notice: Notice) => {
  notices.value = [...notices.value, notice]
}
export const dismiss = (notice: Notice) => {
  notices.value = notices.value.filter(n => n !== notice)
}

export const open = (value: Plan, part: Partial<ViewState>) => {
  plan.value = value
  view.value = { ...defaultView(value.catalogue), ...part }
}
