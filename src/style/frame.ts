/** Where the data ends, lines would break off: the map fades out instead. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import type { Bounds } from '../geo/types.ts'
import { grow, type Pen } from './layer-style.ts'
import type { Palette } from './palette.ts'

export const frameSource = 'frame'

export const frame = ([w, s, e, n]: Bounds): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      },
      properties: {},
    },
  ],
})

export const frameLayers = (palette: Palette, scale: number): LayerSpecification[] =>
  [10, 22, 36, 52, 70].map((width, i) => ({
    id: `frame-${i}`,
    type: 'line',
    source: frameSource,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.outside,
      'line-width': grow({ scale } as Pen, [7, width], [12, width * 3]),
      'line-opacity': 0.45,
    },
  }))
