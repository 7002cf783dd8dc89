import { iconName } from '../icons.ts'
import { type Expression, grow, kindsOf, type LayerStyle } from '../layer-style.ts'
import { mark } from './mark.ts'
import { softEdge } from './soft-edge.ts'

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
        'line-width': grow(pen, [8, 4], [13, 14]),
        'line-opacity': 0.32 * pen.opacity,
      },
    },
  ],
  labels: pen => [
    mark(pen, {
      id: 'mark',
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
