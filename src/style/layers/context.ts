import { iconName } from '../icons.ts'
import {
  bold,
  by,
  grow,
  is,
  isPlace,
  kindsOf,
  type LayerStyle,
  label,
  regular,
  textPaint,
} from '../layer-style.ts'
import { lineLabel } from './line-label.ts'

const byRank = (first: number, second: number) =>
  ['case', ['==', ['get', 'rank'], 1], first, second] as unknown as number

export const context: LayerStyle = {
  grounds: pen => [
    {
      id: `${pen.id}-river-case`,
      type: 'line',
      source: pen.id,
      filter: is('kind', 'river'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': pen.palette.waterCase,
        'line-width': grow(pen, [7, byRank(5.4, 2.2)], [13, byRank(32, 8)]),
        'line-opacity': pen.opacity,
      },
    },
    {
      id: `${pen.id}-river`,
      type: 'line',
      source: pen.id,
      filter: is('kind', 'river'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': pen.palette.water,
        'line-width': grow(pen, [7, byRank(2.6, 0.9)], [13, byRank(24, 4)]),
        'line-opacity': pen.opacity,
      },
    },
  ],
  labels: pen => [
    {
      id: `${pen.id}-mountain`,
      type: 'symbol',
      source: pen.points,
      filter: is('kind', 'mountain', 'water'),
      minzoom: 9.2,
      layout: {
        'icon-image': by(
          'kind',
          { water: iconName('dot', '', pen.palette.water, pen.palette.halo, pen.scale) },
          iconName('triangle', '', pen.palette.green, pen.palette.halo, 0.55 * pen.scale),
        ),
        'icon-allow-overlap': false,
        'text-field': label(pen),
        'text-font': regular,
        'text-size': 11 * pen.scale,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.6,
        'text-max-width': 40,
      },
      paint: {
        ...textPaint(pen, by('kind', { water: pen.palette.waterText }, pen.palette.green)),
        'icon-opacity': pen.opacity,
      },
    },
    {
      id: `${pen.id}-neighbour`,
      type: 'symbol',
      source: pen.points,
      filter: ['all', isPlace, is('kind', 'neighbour')] as never,
      layout: {
        'icon-image': iconName('dot', '', pen.palette.halo, pen.palette.inkSoft, 0.8 * pen.scale),
        'icon-allow-overlap': false,
        'text-field': label(pen),
        'text-font': regular,
        'text-size': grow(pen, [7, byRank(12, 10.5)], [12, byRank(16, 13)]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-max-width': 40,
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 9] as never,
      },
      paint: { ...textPaint(pen, pen.palette.inkSoft), 'icon-opacity': pen.opacity },
    },
    {
      id: `${pen.id}-gateway`,
      type: 'symbol',
      source: pen.points,
      filter: is('kind', 'gateway'),
      layout: {
        'text-field': label(pen),
        'text-font': bold,
        'text-size': grow(pen, [7, 10.5], [12, 14]),
        'text-max-width': 40,
        'text-letter-spacing': 0.05,
      },
      paint: textPaint(pen, pen.palette.inkSoft),
    },
    lineLabel(pen, 'river', {
      color: pen.palette.waterText,
      size: grow(pen, [7, 10.5], [12, 15]),
      spacing: pen.lang === 'zh' ? 0.4 : 0.1,
    }),
  ],
  legend: features =>
    kindsOf(features)
      .filter(kind => kind !== 'gateway')
      .map(kind => ({ shape: kind === 'river' ? 'line' : 'point', properties: { kind, rank: 1 } })),
}
