/** Layers of points that differ in symbol only: hubs, towns, services, projects, and any layer without a style of its own. */
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { iconName } from '../icons.ts'
import {
  bold,
  by,
  type Expression,
  grow,
  is,
  isPlace,
  kindsOf,
  type LayerStyle,
  label,
  type Pen,
  regular,
  textPaint,
} from '../layer-style.ts'
import { softEdge } from './soft-edge.ts'

interface Mark {
  id: string
  filter: Expression
  minzoom?: number
  /** Names appear from this zoom on. */
  textFrom?: number
  icon: Expression | string
  color: string | Expression
  font?: string[]
  size: [number, number]
  key?: Expression
}

const mark = (pen: Pen, m: Mark): SymbolLayerSpecification => ({
  id: `${pen.id}-${m.id}`,
  type: 'symbol',
  source: pen.points,
  filter: ['all', isPlace, m.filter] as never,
  ...(m.minzoom && { minzoom: m.minzoom }),
  layout: {
    'icon-image': m.icon as string,
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'text-field': m.textFrom ? (['step', ['zoom'], '', m.textFrom, label(pen)] as never) : label(pen),
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

const any: Expression = ['has', 'id']
const pointLegend: LayerStyle['legend'] = features =>
  kindsOf(features).map(kind => ({ shape: 'point', properties: { kind, roles: 1 } }))

const hubGlyph: Record<string, string> = {
  airport: 'airport',
  'freight-station': 'logistics',
  'metro-hub': 'metro',
  port: 'harbor',
  pier: 'ferry',
}
const hubIcon = (pen: Pen, size: number): Expression => {
  const { hub, halo } = pen.palette
  const named = (fill: string, ink: string) =>
    by(
      'kind',
      Object.fromEntries(
        Object.entries(hubGlyph).map(([kind, glyph]) => [
          kind,
          iconName('disc', glyph, fill, ink, size * pen.scale),
        ]),
      ),
      iconName('disc', 'rail', fill, ink, size * pen.scale),
    )
  // What is not there yet is an empty disc.
  return [
    'case',
    ['==', ['get', 'state'], 'existing'],
    named(hub, halo),
    named(halo, hub),
  ] as unknown as Expression
}
const hasRole: Expression = ['>', ['coalesce', ['get', 'roles'], 0], 0]

export const hubs: LayerStyle = {
  labels: pen => [
    mark(pen, {
      id: 'minor',
      filter: ['!', hasRole] as never,
      minzoom: 9.2,
      icon: hubIcon(pen, 0.8),
      color: pen.palette.hub,
      size: [10.5, 13],
      textFrom: 10,
    }),
    mark(pen, {
      id: 'major',
      filter: hasRole,
      minzoom: 7.6,
      icon: hubIcon(pen, 1),
      color: pen.palette.hub,
      font: bold,
      size: [11, 14],
      textFrom: 8.4,
    }),
  ],
  legend: features => [
    ...kindsOf(features).map(kind => ({
      shape: 'point' as const,
      properties: { kind, roles: 1, state: 'existing' },
    })),
    {
      shape: 'point',
      properties: { kind: 'passenger-station', roles: 1, state: 'planned' },
      titled: 'state',
    },
  ],
}

export const towns: LayerStyle = {
  labels: pen => {
    const { town, halo, ink, core } = pen.palette
    const icon = by(
      'kind',
      {
        'county-seat': iconName('ring', '', town, halo, 0.95 * pen.scale),
        'sub-district': iconName('dot', '', halo, town, 0.8 * pen.scale),
        'characteristic-town': iconName('diamond', '', core, halo, 0.62 * pen.scale),
      },
      iconName('ring', '', halo, town, 0.82 * pen.scale),
    )
    const key: Expression = ['-', 0, ['coalesce', ['get', 'roles'], 0]]
    return [
      mark(pen, {
        id: 'minor',
        filter: ['!', is('kind', 'county-seat')] as never,
        minzoom: 8.9,
        icon,
        color: ink,
        size: [10.5, 13.5],
        key,
      }),
      mark(pen, {
        id: 'major',
        filter: is('kind', 'county-seat'),
        minzoom: 7.6,
        icon,
        color: ink,
        font: bold,
        size: [11, 15],
      }),
    ]
  },
  legend: pointLegend,
}

const serviceGlyph: Record<string, [glyph: string, green?: true]> = {
  school: ['school'],
  university: ['college'],
  hospital: ['hospital'],
  culture: ['museum'],
  sport: ['stadium'],
  'elder-care': ['elder'],
  park: ['park', true],
  'metro-station': ['metro'],
  market: ['shop'],
  government: ['hall'],
}

export const services: LayerStyle = {
  labels: pen => {
    const { service, green, metro, halo } = pen.palette
    const tint = (kind: string, isGreen?: true) =>
      kind === 'metro-station' ? metro : isGreen ? green : service
    const icon = by(
      'kind',
      Object.fromEntries(
        Object.entries(serviceGlyph).map(([kind, [glyph, isGreen]]) => [
          kind,
          iconName('square', glyph, halo, tint(kind, isGreen), 0.78 * pen.scale),
        ]),
      ),
      iconName('square', '', halo, service, 0.78 * pen.scale),
    )
    return [
      mark(pen, {
        id: 'mark',
        filter: any,
        minzoom: 9.6,
        icon,
        color: service,
        size: [10, 12],
        textFrom: 11.5,
      }),
    ]
  },
  legend: pointLegend,
}

const geometry = (type: string): Expression =>
  ['in', ['geometry-type'], ['literal', [type, `Multi${type}`]]] as unknown as Expression

/** Projects, and any layer that a plan adds: areas, lines and points with a name each. */
export const generic: LayerStyle = {
  grounds: pen => [
    {
      id: `${pen.id}-fill`,
      type: 'fill',
      source: pen.id,
      filter: geometry('Polygon') as never,
      paint: { 'fill-color': pen.palette.project, 'fill-opacity': 0.14 * pen.opacity },
    },
    ...softEdge(pen, pen.palette.project, geometry('Polygon')),
  ],
  lines: pen => [
    {
      id: `${pen.id}-line`,
      type: 'line',
      source: pen.id,
      filter: geometry('LineString') as never,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': pen.palette.project,
        'line-width': grow(pen, [8, 6], [13, 15]),
        'line-opacity': 0.32 * pen.opacity,
      },
    },
  ],
  labels: pen => [
    mark(pen, {
      id: 'mark',
      filter: any,
      minzoom: 7.6,
      icon: iconName('diamond', '', pen.palette.project, pen.palette.halo, 0.72 * pen.scale),
      color: pen.palette.project,
      size: [10.5, 13],
      textFrom: 9.6,
    }),
  ],
  legend: features =>
    kindsOf(features.filter(f => f.geometry)).map(kind => {
      const type = features.find(f => f.properties.kind === kind && f.geometry)?.geometry?.type ?? ''
      return {
        shape: type.includes('Line') ? 'line' : type.includes('Polygon') ? 'area' : 'point',
        properties: { kind },
      }
    }),
}
