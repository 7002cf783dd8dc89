/** Points with a symbol and a name: the symbol always stands, the name where there is room. */
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import {
  type Expression,
  grow,
  isPlace,
  kindsOf,
  type LayerStyle,
  label,
  type Pen,
  regular,
  textPaint,
} from '../layer-style.ts'

/** A symbol with a name beside it. */
interface Mark {
  id: string
  filter?: Expression
  minzoom?: number
  /** Names appear from this zoom on. */
  textFrom?: number
  icon: Expression | string
  color: string | Expression
  font?: string[]
  size: [number, number]
  key?: Expression
}

export const mark = (pen: Pen, m: Mark): SymbolLayerSpecification => ({
  id: `${pen.id}-${m.id}`,
  type: 'symbol',
  source: pen.points,
  filter: ['all', isPlace, ...(m.filter ? [m.filter] : [])] as never,
  ...(m.minzoom && { minzoom: m.minzoom }),
  layout: {
    'icon-image': m.icon as string,
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'text-field':
      m.textFrom && !pen.found ? (['step', ['zoom'], '', m.textFrom, label(pen)] as never) : label(pen),
    'text-font': m.font ?? regular,
    'text-size': grow(pen, [8, m.size[0]], [13, m.size[1]]),
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.85,
    'text-max-width': 40,
    'text-optional': true,
    ...(m.key && { 'symbol-sort-key': m.key as never }),
  },
  paint: { ...textPaint(pen, m.color), 'icon-opacity': pen.opacity },
})

/** One sample of each kind. */
export const markLegend: LayerStyle['legend'] = features =>
  kindsOf(features).map(kind => ({ shape: 'point', properties: { kind, roles: 1 } }))
