/**
 * The one style of the map: a pure function of what is shown and of a palette. Both renderers, the first view in
 * the page and the legend draw from it.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Lang, PlanLayer, Text } from '../geo/types.ts'
import type { Scene } from '../map/view.ts'
import type { LayerState } from '../state/view-state.ts'
import { message } from '../text/messages.ts'
import { frameLayers } from './frame.ts'
import { highlightLayers } from './highlight.ts'
import type { LayerStyle, Pen, Sample } from './layer-style.ts'
import { context } from './layers/context.ts'
import { corridors } from './layers/corridors.ts'
import { districts } from './layers/districts.ts'
import { parks } from './layers/parks.ts'
import { generic, hubs, services, towns } from './layers/places.ts'
import { structure } from './layers/structure.ts'
import type { Palette } from './palette.ts'

const styles: Record<string, LayerStyle> = {
  context,
  districts,
  structure,
  'economic-circle': structure,
  'industry-pattern': structure,
  parks,
  corridors,
  services,
  towns,
  hubs,
}

/** Names in rising order of importance: where two collide, the later one stays. Other layers come first. */
const labelOrder = [
  'services',
  'context',
  'parks',
  'towns',
  'corridors',
  'districts',
  'hubs',
  'industry-pattern',
  'economic-circle',
  'structure',
]

export interface StyleContext {
  palette: Palette
  lang: Lang
  scale: number
  layers: LayerState[]
}

const styleOf = (id: string): LayerStyle => styles[id] ?? generic

/**
 * @param all the plan's layers in drawing order; those that are not in `context.layers` are there, but invisible
 * @returns style layers in painter's order over the sources of `scene.ts`
 */
export function style(all: { id: string }[], { palette, lang, scale, layers }: StyleContext): LayerSpecification[] {
  const pens = all.map(({ id }): Pen & { visible: boolean } => {
    const on = layers.find(l => l.id === id)
    return { palette, lang, scale, id, points: `${id}-points`, opacity: on?.opacity ?? 1, visible: Boolean(on) }
  })
  const shown = (pen: { visible: boolean }, made: LayerSpecification[] = []) =>
    pen.visible ? made : made.map(l => ({ ...l, layout: { ...l.layout, visibility: 'none' } }) as LayerSpecification)
  const byImportance = [...pens].sort((a, b) => labelOrder.indexOf(a.id) - labelOrder.indexOf(b.id))
  return [
    { id: 'background', type: 'background', paint: { 'background-color': palette.outside } },
    ...pens.flatMap(pen => shown(pen, styleOf(pen.id).grounds?.(pen))),
    ...pens.flatMap(pen => shown(pen, styleOf(pen.id).lines?.(pen))),
    ...frameLayers(palette, scale),
    ...highlightLayers(palette, scale),
    ...byImportance.flatMap(pen => shown(pen, styleOf(pen.id).labels(pen))),
  ]
}

export interface LegendEntry {
  title: Text
  /** A sample about 0° N, 0° E. */
  scene: Scene
  zoom: number
}

/** Zoom at which samples are drawn, and the degrees that make a swatch of 44 × 24 pixels there. */
const sampleZoom = 11
const degrees = (pixels: number) => (pixels * 360) / (512 * 2 ** sampleZoom)

const sampleGeometry: Record<Sample['shape'], Geometry> = {
  point: { type: 'Point', coordinates: [0, 0] },
  line: { type: 'LineString', coordinates: [[degrees(-17), 0], [0, 0], [degrees(17), 0]] },
  area: {
    type: 'Polygon',
    coordinates: [
      [
        [degrees(-15), degrees(-6)],
        [degrees(15), degrees(-6)],
        [degrees(15), degrees(6)],
        [degrees(-15), degrees(6)],
        [degrees(-15), degrees(-6)],
      ],
    ],
  },
}

/** What the reader meets in a layer, each with a sample that the style itself draws. */
export function legend({ entry, features }: PlanLayer, { palette, lang, scale }: StyleContext): LegendEntry[] {
  const layers = style([entry], { palette, lang, scale: Math.min(scale, 1.2), layers: [{ id: entry.id, opacity: 1 }] }).filter(
    l => l.type !== 'background',
  )
  return styleOf(entry.id)
    .legend(features)
    .map(({ shape, properties, titled }) => {
      const feature: Feature = {
        type: 'Feature',
        geometry: sampleGeometry[shape],
        properties: { id: 'sample', layer: entry.id, name: '', nameEn: '', ...properties },
      }
      const only: FeatureCollection = { type: 'FeatureCollection', features: [feature] }
      const none: FeatureCollection = { type: 'FeatureCollection', features: [] }
      return {
        title: titled ? stateTitle(properties.state) : kindTitle(entry.kinds, properties.kind),
        zoom: sampleZoom,
        scene: {
          layers: layers.filter(l => 'source' in l && l.source.startsWith(entry.id)),
          sources: {
            [entry.id]: shape === 'point' ? none : only,
            [`${entry.id}-points`]: shape === 'point' ? only : none,
          },
        },
      }
    })
}

const kindTitle = (kinds: { id: string; title: Text }[], kind: string): Text =>
  kinds.find(k => k.id === kind)?.title ?? { zh: kind, en: kind }

const stateTitle = (state = 'existing'): Text => {
  const key = `state.${state}` as 'state.existing'
  return { zh: message('zh', key), en: message('en', key) }
}
