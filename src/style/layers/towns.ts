import { iconName } from '../icons.ts'
import { bold, by, type Expression, is, type LayerStyle } from '../layer-style.ts'
import { mark, markLegend } from './mark.ts'

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
  legend: markLegend,
}
