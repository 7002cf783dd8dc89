import { iconName } from '../icons.ts'
import {
  bold,
  by,
  fade,
  grow,
  hasArea,
  isPlace,
  kindsOf,
  type LayerStyle,
  label,
  regular,
  textPaint,
} from '../layer-style.ts'
import { softEdge } from './soft-edge.ts'

const glyph: Record<string, string> = {
  'logistics-park': 'logistics',
  'land-port': 'logistics',
  'bonded-zone': 'logistics',
  'education-park': 'college',
  'science-park': 'tower',
  'agri-park': 'farm',
}

export const parks: LayerStyle = {
  grounds: pen => [
    {
      id: `${pen.id}-fill`,
      type: 'fill',
      source: pen.id,
      paint: { 'fill-color': pen.palette.park, 'fill-opacity': fade(pen, [9, 0.13], [12.5, 0.05]) },
    },
    ...softEdge(pen, pen.palette.park, ['has', 'id'] as never, 0.06),
  ],
  labels: pen => {
    const { palette, scale } = pen
    return [
      {
        id: `${pen.id}-mark`,
        type: 'symbol',
        source: pen.points,
        filter: isPlace,
        minzoom: 9.4,
        layout: {
          'icon-image': by(
            'kind',
            Object.fromEntries(
              Object.entries(glyph).map(([kind, name]) => [
                kind,
                iconName('square', name, palette.park, palette.halo, 0.85 * scale),
              ]),
            ),
            iconName('square', 'industry', palette.park, palette.halo, 0.85 * scale),
          ),
          'icon-allow-overlap': true,
          'icon-padding': 0,
          'text-field': label(pen),
          'text-font': regular,
          'text-size': grow(pen, [9, 10.5], [13, 13]),
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.95,
          'text-max-width': 40,
          'text-optional': true,
        },
        paint: { ...textPaint(pen, palette.parkText), 'icon-opacity': pen.opacity },
      },
      {
        id: `${pen.id}-label`,
        type: 'symbol',
        source: pen.points,
        filter: hasArea,
        minzoom: 8,
        layout: {
          'text-field': label(pen),
          'text-font': bold,
          'text-size': grow(pen, [8, 10.5], [12, 15]),
          'text-max-width': 40,
        },
        paint: textPaint(pen, palette.parkText),
      },
    ]
  },
  legend: features =>
    kindsOf(features.filter(f => f.geometry)).map(kind => ({
      shape: features.some(f => f.properties.kind === kind && f.geometry?.type === 'Point')
        ? 'point'
        : 'area',
      properties: { kind },
    })),
}
