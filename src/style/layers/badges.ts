/** Counts of what is known to lie in a district or zone, and no nearer. */
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { label, type Pen, regular, textPaint } from '../layer-style.ts'

export const badgeSource = 'badges'

/** Districts bear their own names; those of zones whose layer is off stand beside their badges. */
export const badgeLayer = (
  look: Pick<Pen, 'palette' | 'lang' | 'scale' | 'taken'>,
): SymbolLayerSpecification => {
  const pen = { ...look, id: badgeSource, points: badgeSource, opacity: 1 }
  const { palette, scale } = pen
  return {
    id: 'badges-count',
    type: 'symbol',
    source: badgeSource,
    layout: {
      'icon-image': [
        'concat',
        'stack:',
        ['get', 'count'],
        `:${palette.halo}:${palette.project}:${scale}`,
      ] as never,
      'icon-allow-overlap': true,
      'icon-padding': 1,
      'text-field': label(pen),
      'text-font': regular,
      'text-size': 11 * scale,
      'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
      'text-radial-offset': 1.3,
      'text-max-width': 40,
      'text-optional': true,
    },
    paint: textPaint(pen, palette.project),
  }
}
