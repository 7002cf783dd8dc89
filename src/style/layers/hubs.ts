import { iconName } from '../icons.ts'
import { bold, by, type Expression, kindsOf, type LayerStyle, type Pen } from '../layer-style.ts'
import { mark } from './mark.ts'

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
