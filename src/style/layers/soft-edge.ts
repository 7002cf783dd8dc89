import type { LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { type Expression, fade, grow, type Pen } from '../layer-style.ts'

/** An extent that nobody published has no line around it: its edge fades out, in four widening strokes. */
export const softEdge = (
  pen: Pen,
  color: string | Expression,
  filter: Expression,
  strength = 0.075,
): LineLayerSpecification[] =>
  [4, 10, 17, 25].map((width, i) => ({
    id: `${pen.id}-soft-${i}`,
    type: 'line',
    source: pen.id,
    filter: filter as never,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': color as string,
      'line-width': grow(pen, [7, width * 0.45], [12, width * 1.7]),
      'line-opacity': fade(pen, [9, strength], [12.5, strength / 2]),
    },
  }))
