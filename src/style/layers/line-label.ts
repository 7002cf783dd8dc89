import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { bold, type Expression, label, type Pen, textPaint } from '../layer-style.ts'

/** The source of names along lines: one point with an angle for each line in view, made for each camera at rest. */
export const lineLabelSource = 'line-labels'

/** Names set along the lines of a layer, once each. `set` tells rivers, roads without a number … apart. */
export const lineLabel = (
  pen: Pen,
  set: string,
  look: { color: string | Expression; size: number | Expression; spacing?: number; minzoom?: number },
): SymbolLayerSpecification => ({
  id: `${pen.id}-${set}-name`,
  type: 'symbol',
  source: lineLabelSource,
  ...(look.minzoom && { minzoom: look.minzoom }),
  filter: ['all', ['==', ['get', 'layer'], pen.id], ['==', ['get', 'set'], set]],
  layout: {
    'text-field': label(pen),
    'text-font': bold,
    'text-size': look.size as number,
    'text-letter-spacing': look.spacing ?? 0.05,
    'text-rotate': ['get', 'angle'],
    'text-rotation-alignment': 'map',
    'text-max-width': 40,
    'text-padding': 4,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: textPaint(pen, look.color),
})
