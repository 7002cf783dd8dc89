import type { Catalogue, FeatureKey, Lang } from '../geo/types.ts'
import type { ResultSpec } from './results.ts'

/** Web Mercator camera, north up. `zoom` counts 512 px tiles, as MapLibre does. */
export interface Camera {
  lng: number
  lat: number
  zoom: number
}

export const themes = ['day', 'night', 'print'] as const
export type Theme = (typeof themes)[number]
export const renderers = ['gl', 'svg'] as const
export type RendererName = (typeof renderers)[number]

export interface LayerState {
  id: string
  /** 0 to 1 */
  opacity: number
}

/** What the left panel shows. */
export const tabs = ['layers', 'catalogue', 'reading', 'figures', 'tools', 'story'] as const
export type Tab = (typeof tabs)[number]

/** Questions by which features are filtered. */
export const facets = [
  'layer',
  'clause',
  'sector',
  'district',
  'state',
  'year',
  'precision',
  'mapped',
] as const
export type Facet = (typeof facets)[number]

/** A feature matches with any of the values of each facet, and with all words of `text`. Nothing given: all match. */
export type Filter = Partial<Record<Facet, string[]>> & { text?: string }

export const modes = ['present', 'notes'] as const
export type Mode = (typeof modes)[number]

/** Everything seen, as it stands in the URL. */
export interface ViewState {
  plan: string
  /** The layers that are on. */
  layers: LayerState[]
  select: FeatureKey | null
  tab: Tab
  filter: Filter
  /** Of the tools of analysis, in the order of asking. */
  results: ResultSpec[]
  /** Slug of the chapter that is told. */
  chapter: string | null
  /** `present`: for a room, without panels; `notes`: the presenter's own window. */
  mode: Mode | null
  /** In a frame of another page, without panels. */
  embed: boolean
  /** Beside the plan: `today`, or the plan without the corridor of this id. */
  compare: string | null
  theme: Theme
  lang: Lang
  /** `null`: the map chooses. */
  renderer: RendererName | null
  /** `null`: the plan's home. */
  at: Camera | null
}

/** What a plan opens with. */
export const defaultView = (catalogue: Catalogue): ViewState => ({
  plan: catalogue.id,
  layers: catalogue.layers.filter(l => l.visible).map(l => ({ id: l.id, opacity: 1 })),
  select: null,
  tab: 'layers',
  filter: {},
  results: [],
  chapter: null,
  mode: null,
  embed: false,
  compare: null,
  theme: 'day',
  lang: 'zh',
  renderer: null,
  at: null,
})
