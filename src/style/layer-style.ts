/** What a layer's style is made of: a file of `layers/` declares its drawing and, beside it, its legend. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import type { Lang, PlanFeature } from '../geo/types.ts'
import type { Palette } from './palette.ts'
import type { DrawnProperties } from './sources.ts'

/** What a layer is drawn with. */
export interface Pen {
  palette: Palette
  lang: Lang
  /** Size of everything on a screen of this size; 1 on a desk. */
  scale: number
  /** Of the layer, 0 to 1. */
  opacity: number
  /** Id of the layer, and of its source of lines and areas. */
  id: string
  /** Id of its source of points. */
  points: string
  /** Names that a more important layer already writes. */
  taken: string[]
  /** Only what the filter found is drawn, and all of it at any zoom. */
  found?: boolean
}

/** Painter's order: all layers' grounds, then lines, then marks and labels. */
export interface LayerStyle {
  grounds?(pen: Pen): LayerSpecification[]
  lines?(pen: Pen): LayerSpecification[]
  labels(pen: Pen): LayerSpecification[]
  /** One sample of each thing the reader may meet: drawn in the legend by the style itself. */
  legend(features: PlanFeature[]): Sample[]
}

export interface Sample {
  /** Draws as a line, an area or a point. */
  shape: 'line' | 'area' | 'point'
  properties: Partial<DrawnProperties> & { kind: string }
  /** What its title says: the kind (the rule), or the state. */
  titled?: 'state'
}

export type Expression = ExpressionSpecification

export const regular = ['Plan Sans']
export const bold = ['Plan Sans Bold']

/** A feature's name in the reader's language; nothing where the map says it already. */
export const label = ({ lang, taken }: Pen): Expression => {
  const name: Expression = ['get', lang === 'en' ? 'nameEn' : 'name']
  return taken.length ? ['case', is('name', ...taken), '', name] : name
}

/** Grows with the zoom: `[zoom, pixels]` stops, times the pen's scale. Outputs may depend on the feature. */
export const grow = ({ scale }: Pen, ...stops: [number, number | Expression][]): Expression =>
  [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    ...stops.flatMap(([zoom, size]) => [zoom, typeof size === 'number' ? size * scale : ['*', scale, size]]),
  ] as unknown as Expression

/** Fades with the zoom: `[zoom, opacity]` stops, times the layer's own opacity. */
export const fade = ({ opacity }: Pen, ...stops: [number, number][]): Expression =>
  [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flatMap(([zoom, value]) => [zoom, value * opacity]),
  ] as unknown as Expression

/** By the value of a property, with the last argument for all others. */
export const by = <T extends string | number>(property: string, values: Record<string, T>, other: T) =>
  ['match', ['get', property], ...Object.entries(values).flat(), other] as unknown as Expression

export const is = (property: string, ...values: string[]): Expression =>
  ['in', ['get', property], ['literal', values]] as unknown as Expression

export const hasArea: Expression = ['==', ['get', 'area'], true]
export const isPlace: Expression = ['!', ['has', 'area']]

/** Text that keeps its distance from all other text, in a colour, with a halo of the ground. */
export const textPaint = ({ palette, scale, opacity }: Pen, color: string | Expression) => ({
  'text-color': color,
  'text-halo-color': palette.halo,
  'text-halo-width': 1.5 * scale,
  'text-opacity': opacity,
})

/** Kinds in the order in which the features first show them. */
export const kindsOf = (features: (PlanFeature | Feature<null, PlanFeature['properties']>)[]) => [
  ...new Set(features.map(f => f.properties.kind)),
]
