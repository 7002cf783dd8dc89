/** Results of analysis on the map: a letter and a colour each, what is reached, what is not, lines and points. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { iconName } from './icons.ts'
import { bold, type Expression, grow, type Pen, textPaint } from './layer-style.ts'
import type { Palette } from './palette.ts'

/** Layers to be drawn over the grounds, over the lines and over the names of the plan, with their sources. */
export interface Overlay {
  grounds: LayerSpecification[]
  lines: LayerSpecification[]
  labels: LayerSpecification[]
  sources: Record<string, FeatureCollection>
}

/** A result as the map draws it: features with a `part` (analysis/tool.ts), names in the reader's language. */
export interface Drawn {
  id: string
  /** Index into `palette.results`. */
  colour: number
  data: FeatureCollection
}

const part = (...names: string[]): Expression => ['in', ['get', 'part'], ['literal', names]]
const areas: Expression = ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]]

/** What is gained and what is lost keep their colours, whatever the result's own. */
const inkOf = (palette: Palette, own: string): Expression => [
  'match',
  ['get', 'part'],
  'gain',
  palette.gain,
  'loss',
  palette.loss,
  'rest',
  palette.inkSoft,
  own,
]

const layersOf = ({ id, colour }: Drawn, palette: Palette, scale: number) => {
  const source = `result-${id}`
  const pen = { palette, scale, opacity: 1 } as Pen
  const own = palette.results[colour % palette.results.length] as string
  const color = inkOf(palette, own) as never
  const line = { 'line-join': 'round', 'line-cap': 'round' } as const
  const grounds: LayerSpecification[] = [
    {
      id: `${source}-area`,
      type: 'fill',
      source,
      filter: ['all', areas, ['!', part('range')]],
      // The innermost of several areas is the strongest.
      paint: {
        'fill-color': color,
        'fill-opacity': [
          'case',
          part('gain', 'loss'),
          0.45,
          part('rest'),
          0.16,
          ['match', ['get', 'step'], 1, 0.14, 2, 0.1, 0.24],
        ],
      },
    },
  ]
  const lines: LayerSpecification[] = [
    {
      id: `${source}-edge`,
      type: 'line',
      source,
      filter: ['all', areas, ['!', part('range', 'rest')]],
      layout: line,
      paint: { 'line-color': color, 'line-width': grow(pen, [8, 1.4], [13, 2.4]) },
    },
    {
      id: `${source}-dash`,
      type: 'line',
      source,
      filter: ['any', part('range', 'rest'), part('access')],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': 1.4 * scale, 'line-dasharray': [2.5, 2.5] },
    },
    {
      id: `${source}-case`,
      type: 'line',
      source,
      filter: part('line'),
      layout: line,
      paint: { 'line-color': palette.halo, 'line-width': grow(pen, [8, 5.5], [13, 9]), 'line-opacity': 0.85 },
    },
    {
      id: `${source}-line`,
      type: 'line',
      source,
      filter: part('line'),
      layout: line,
      paint: { 'line-color': color, 'line-width': grow(pen, [8, 3], [13, 5]) },
    },
  ]
  const labels: LayerSpecification[] = [
    {
      id: `${source}-point`,
      type: 'symbol',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'icon-image': [
          'case',
          part('point'),
          iconName('disc', '', own, palette.halo, 0.6 * scale),
          '',
        ] as never,
        'icon-allow-overlap': true,
        'text-field': ['get', 'label'],
        'text-font': bold,
        'text-size': 12.5 * scale,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': ['case', part('point'), 0.8, 0.3] as never,
        'text-optional': true,
        'text-max-width': 14,
      },
      paint: textPaint(pen, own),
    },
  ]
  return { grounds, lines, labels }
}

/** The results as layers and sources; the first is drawn uppermost. */
export function overlayOf(results: Drawn[], palette: Palette, scale: number): Overlay {
  const parts = results.toReversed().map(result => layersOf(result, palette, scale))
  return {
    grounds: parts.flatMap(({ grounds }) => grounds),
    lines: parts.flatMap(({ lines }) => lines),
    labels: parts.flatMap(({ labels }) => labels),
    sources: Object.fromEntries(results.map(({ id, data }) => [`result-${id}`, data])),
  }
}
