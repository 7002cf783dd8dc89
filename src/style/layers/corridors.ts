import type { LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { corridorStates } from '../../geo/types.ts'
import { by, type Expression, grow, is, kindsOf, type LayerStyle, type Pen } from '../layer-style.ts'
import type { Palette } from '../palette.ts'
import { lineLabel, lineLabelSource } from './line-label.ts'

interface Look {
  color: Exclude<keyof Palette, 'results'>
  /** CSS pixels at zoom 8 and zoom 13. */
  width: [number, number]
  /** From this zoom on: minor roads would only crowd the whole city. */
  from?: number
}

/** From the lowest to the topmost. */
const looks: Record<string, Look> = {
  waterway: { color: 'waterway', width: [1.1, 2.7] },
  'city-corridor': { color: 'cityCorridor', width: [0.9, 3.3], from: 9 },
  'provincial-road': { color: 'provincialRoad', width: [0.8, 4.5], from: 8.6 },
  'national-road': { color: 'nationalRoad', width: [0.9, 5] },
  'quick-link': { color: 'quickLink', width: [1.4, 5.5] },
  expressway: { color: 'expressway', width: [1.6, 7] },
  'conventional-rail': { color: 'railway', width: [1.3, 4.2] },
  'suburban-rail': { color: 'suburban', width: [1.3, 4] },
  'intercity-rail': { color: 'intercity', width: [1.6, 5] },
  'high-speed-rail': { color: 'highSpeed', width: [2, 5.6] },
  metro: { color: 'metro', width: [1.8, 6] },
}
const order = Object.keys(looks)

/** How near the top a corridor of a kind is drawn; its name is placed in the same order. */
export const corridorRank = (kind: string) => order.length - order.indexOf(kind)

const each = <T extends string | number>(value: (look: Look) => T) =>
  Object.fromEntries(Object.entries(looks).map(([kind, look]) => [kind, value(look)]))
const widths = (pen: Pen, times: number, plus: number) =>
  grow(
    pen,
    [
      8,
      by(
        'kind',
        each(l => l.width[0] * times + plus * 0.6),
        1.5,
      ),
    ],
    [
      13,
      by(
        'kind',
        each(l => l.width[1] * times + plus),
        4,
      ),
    ],
  )
const early = Object.entries(looks)
  .filter(([, l]) => !l.from)
  .map(([kind]) => kind)
const late = order.filter(kind => !early.includes(kind))

/** Solid when it exists, long dashes while it is built, short ones while it is planned. */
const dashes: Record<string, number[] | undefined> = { 'under-construction': [3.2, 1.1], planned: [1.5, 1.4] }

const line = (
  pen: Pen,
  id: string,
  filter: Expression,
  paint: LineLayerSpecification['paint'],
  butt = false,
): LineLayerSpecification => ({
  id: `${pen.id}-${id}`,
  type: 'line',
  source: pen.id,
  filter: filter as never,
  layout: {
    'line-join': 'round',
    'line-cap': butt ? 'butt' : 'round',
    'line-sort-key': ['index-of', ['get', 'kind'], ['literal', order]] as never,
  },
  paint: { ...paint, 'line-opacity': pen.opacity },
})

const group = (pen: Pen, name: string, kinds: string[], minzoom?: number): LineLayerSpecification[] => {
  const color = by(
    'kind',
    each(l => pen.palette[l.color]),
    pen.palette.inkSoft,
  )
  const layers = [
    line(pen, `${name}-case`, is('kind', ...kinds), {
      'line-color': pen.palette.lineCase,
      'line-width': widths(pen, 1, 2.2),
    }),
    ...corridorStates.map(state => {
      const dash = dashes[state]
      return line(
        pen,
        `${name}-${state}`,
        ['all', is('kind', ...kinds), ['==', ['get', 'state'], state]] as never,
        {
          'line-color': color as unknown as string,
          'line-width': widths(pen, 1, 0),
          ...(dash && { 'line-dasharray': dash }),
        },
        Boolean(dash),
      )
    }),
  ]
  return minzoom ? layers.map(l => ({ ...l, minzoom })) : layers
}

/** As on road signs: expressways green, national roads red, provincial roads yellow. */
const shieldColor = (expressway: string, national: string, provincial: string): Expression =>
  [
    'case',
    is('kind', 'expressway'),
    expressway,
    ['==', ['slice', ['get', 'number'], 0, 1], 'S'],
    provincial,
    national,
  ] as unknown as Expression

export const corridors: LayerStyle = {
  lines: pen => [
    ...group(pen, 'minor', late, 9),
    ...group(pen, 'major', early),
    // The white ticks of a railway that exists: conventional lines wide apart, high-speed ones a fine thread.
    line(
      pen,
      'railway-ticks',
      ['all', is('kind', 'conventional-rail'), ['==', ['get', 'state'], 'existing']] as never,
      { 'line-color': pen.palette.lineCase, 'line-width': widths(pen, 0.55, 0), 'line-dasharray': [9, 9] },
      true,
    ),
    line(
      pen,
      'high-speed-thread',
      ['all', is('kind', 'high-speed-rail'), ['==', ['get', 'state'], 'existing']] as never,
      { 'line-color': pen.palette.lineCase, 'line-width': widths(pen, 0.26, 0) },
      true,
    ),
  ],
  labels: pen => [
    lineLabel(pen, 'name', {
      color: by(
        'kind',
        each(l => pen.palette[l.color]),
        pen.palette.inkSoft,
      ),
      size: grow(pen, [8, 10], [13, 12.5]),
      minzoom: 8.6,
    }),
    {
      id: `${pen.id}-shield`,
      type: 'symbol',
      source: lineLabelSource,
      minzoom: 7.6,
      filter: ['all', ['==', ['get', 'layer'], pen.id], ['==', ['get', 'set'], 'shield']],
      layout: {
        'icon-image': [
          'concat',
          'shield:',
          ['get', 'number'],
          ':',
          shieldColor('#1f7a4a', '#b5402e', '#e0b62f'),
          ':',
          shieldColor('#ffffff', '#ffffff', '#22211c'),
          `:${pen.scale}`,
        ] as never,
        'icon-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'icon-opacity': pen.opacity },
    },
  ],
  legend: features => [
    ...kindsOf(features)
      .sort((a, b) => order.indexOf(b) - order.indexOf(a))
      .map(kind => ({ shape: 'line' as const, properties: { kind, state: 'existing' } })),
    ...corridorStates.map(state => ({
      shape: 'line' as const,
      properties: { kind: 'quick-link', state },
      titled: 'state' as const,
    })),
  ],
}
