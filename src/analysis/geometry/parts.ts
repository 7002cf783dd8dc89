/** The points, lines and areas that a geometry is made of. */
import type { Geometry, Position } from 'geojson'
import { inside } from '../../geo/inside.ts'

export interface Parts {
  points: Position[]
  lines: Position[][]
  /** Rings, the outer one first. */
  polygons: Position[][][]
}

export function partsOf(geometry: Geometry): Parts {
  const none: Parts = { points: [], lines: [], polygons: [] }
  switch (geometry.type) {
    case 'Point':
      return { ...none, points: [geometry.coordinates] }
    case 'MultiPoint':
      return { ...none, points: geometry.coordinates }
    case 'LineString':
      return { ...none, lines: [geometry.coordinates] }
    case 'MultiLineString':
      return { ...none, lines: geometry.coordinates }
    case 'Polygon':
      return { ...none, polygons: [geometry.coordinates] }
    case 'MultiPolygon':
      return { ...none, polygons: geometry.coordinates }
    case 'GeometryCollection':
      return partsOfAll(geometry.geometries)
  }
}

export function partsOfAll(geometries: Geometry[]): Parts {
  const all = geometries.map(partsOf)
  return {
    points: all.flatMap(parts => parts.points),
    lines: all.flatMap(parts => parts.lines),
    polygons: all.flatMap(parts => parts.polygons),
  }
}

export const positionsOf = ({ points, lines, polygons }: Parts): Position[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flat(2),
]

/** Whether a position lies in an area; never in points and lines. */
export const holds = ({ polygons }: Pick<Parts, 'polygons'>, at: Position): boolean =>
  polygons.some(rings => inside(at, rings))
