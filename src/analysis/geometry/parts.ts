/** The points, lines and areas that a geometry is made of. Turf takes geometries apart; nothing is measured here. */
import { booleanPointInPolygon, flattenEach } from '@turf/turf'
import type { Geometry, Position } from 'geojson'

export interface Parts {
  points: Position[]
  lines: Position[][]
  /** Rings, the outer one first. */
  polygons: Position[][][]
}

export const partsOf = (geometry: Geometry): Parts => partsOfAll([geometry])

export function partsOfAll(geometries: Geometry[]): Parts {
  const parts: Parts = { points: [], lines: [], polygons: [] }
  for (const geometry of geometries)
    flattenEach(geometry, ({ geometry: part }) => {
      if (part.type === 'Point') parts.points.push(part.coordinates)
      else if (part.type === 'LineString') parts.lines.push(part.coordinates)
      else if (part.type === 'Polygon') parts.polygons.push(part.coordinates)
    })
  return parts
}

export const positionsOf = ({ points, lines, polygons }: Parts): Position[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flat(2),
]

/** Whether a position lies in an area or on its edge; never in points and lines. */
export const holds = ({ polygons }: Pick<Parts, 'polygons'>, at: Position): boolean =>
  polygons.some(coordinates => booleanPointInPolygon(at, { type: 'Polygon', coordinates }))
