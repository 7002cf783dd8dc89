/** The legend, drawn from the style itself. */
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { PlanLayer, Text } from '../geo/types.ts'
import { message } from '../text/messages.ts'
import type { Sample } from './layer-style.ts'
import type { Scene } from './scene.ts'
import { type StyleContext, style, styleOf } from './style.ts'

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
  line: {
    type: 'LineString',
    coordinates: [
      [degrees(-17), 0],
      [0, 0],
      [degrees(17), 0],
    ],
  },
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
export function legend(
  { entry, features }: PlanLayer,
  { palette, lang, scale }: StyleContext,
): LegendEntry[] {
  const layers = style([entry], {
    palette,
    lang,
    scale: Math.min(scale, 1.2),
    layers: [{ id: entry.id, opacity: 1 }],
  }).filter(l => l.type !== 'background')
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
