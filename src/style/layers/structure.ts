import { iconName } from '../icons.ts'
import {
  bold,
  by,
  fade,
  grow,
  hasArea,
  is,
  isPlace,
  type LayerStyle,
  label,
  textPaint,
} from '../layer-style.ts'
import { lineLabel } from './line-label.ts'
import { softEdge } from './soft-edge.ts'

/** Parts of a structure in painter's order: bands under areas under points. */
const bands = ['axis', 'belt']

export const structure: LayerStyle = {
  grounds: pen => {
    const { palette } = pen
    const color = by(
      'role',
      {
        core: palette.core,
        nucleus: palette.core,
        wing: palette.wing,
        pole: palette.wing,
        axis: palette.axis,
        belt: palette.belt,
      },
      palette.belt,
    )
    return [
      {
        id: `${pen.id}-band`,
        type: 'fill',
        source: pen.id,
        filter: is('role', ...bands),
        paint: { 'fill-color': color, 'fill-opacity': fade(pen, [8, 0.45], [10, 0.28], [12, 0]) },
      },
      {
        id: `${pen.id}-area`,
        type: 'fill',
        source: pen.id,
        filter: ['!', is('role', ...bands)] as never,
        paint: { 'fill-color': color, 'fill-opacity': fade(pen, [8, 0.25], [10, 0.16], [12.5, 0.04]) },
      },
      ...softEdge(pen, color, ['!', is('role', ...bands)] as never),
    ]
  },
  labels: pen => {
    const { palette } = pen
    return [
      lineLabel(pen, 'band', {
        color: palette.belt,
        size: grow(pen, [7, 11], [12, 18]),
        spacing: pen.lang === 'zh' ? 0.3 : 0.05,
      }),
      {
        id: `${pen.id}-point`,
        type: 'symbol',
        source: pen.points,
        filter: isPlace,
        layout: {
          'icon-image': by(
            'role',
            {
              main: iconName('disc', 'star', palette.core, palette.halo, pen.scale),
              emerging: iconName('disc', 'star', palette.wing, palette.halo, pen.scale),
              pole: iconName('disc', 'star', palette.wing, palette.halo, pen.scale),
              support: iconName('ring', '', palette.wing, palette.halo, 1.1 * pen.scale),
            },
            iconName('disc', 'star', palette.point, palette.halo, 1.1 * pen.scale),
          ),
          'icon-allow-overlap': true,
          'text-field': label(pen),
          'text-font': bold,
          'text-size': grow(pen, [7, 12], [12, 17]),
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.95,
          'text-max-width': 40,
          'text-optional': true,
        },
        paint: { ...textPaint(pen, palette.structureText), 'icon-opacity': pen.opacity },
      },
      {
        id: `${pen.id}-label`,
        type: 'symbol',
        source: pen.points,
        filter: hasArea,
        layout: {
          'text-field': label(pen),
          'text-font': bold,
          'text-size': grow(pen, [7, 14], [9, 18], [12, 26]),
          'text-letter-spacing': pen.lang === 'zh' ? 0.12 : 0.02,
          'text-max-width': 40,
        },
        paint: { ...textPaint(pen, palette.structureText), 'text-halo-width': 2 * pen.scale },
      },
    ]
  },
  legend: features =>
    [...new Set(features.filter(f => f.geometry).map(f => f.properties.role ?? ''))].map(role => {
      const example = features.find(f => f.properties.role === role)
      return {
        shape: example?.geometry?.type === 'Point' ? 'point' : 'area',
        properties: { kind: example?.properties.kind ?? role, role },
      }
    }),
}
