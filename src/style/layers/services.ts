import { iconName } from '../icons.ts'
import { by, type LayerStyle } from '../layer-style.ts'
import { mark, markLegend } from './mark.ts'

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
        minzoom: 9.6,
        icon,
        color: service,
        size: [10, 12],
        textFrom: 11.5,
      }),
    ]
  },
  legend: markLegend,
}
