/**
 * Distances, bearings, lengths and areas on the WGS84 ellipsoid, by C. F. F. Karney, “Algorithms for geodesics”
 * (2013), exact to a few nanometres. Edges are geodesics.
 */

import geographiclib from 'geographiclib-geodesic'
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { LngLat } from '../../geo/types.ts'

const { Geodesic, PolygonArea } = geographiclib
const earth = Geodesic.WGS84

/** Metres. */
export const distance = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number =>
  earth.Inverse(ay, ax, by, bx, Geodesic.DISTANCE).s12 ?? Number.NaN

/** The direction in which one leaves `a` for `b`: degrees from north, clockwise, 0 to 360. */
export function bearing([ax, ay]: LngLat, [bx, by]: LngLat): number {
  const { azi1 = Number.NaN } = earth.Inverse(ay, ax, by, bx, Geodesic.AZIMUTH)
  return (azi1 + 360) % 360
}

/** Where one comes to from a place, going so many metres in a direction (degrees from north, clockwise). */
export function destination([x, y]: LngLat, direction: number, metres: number): LngLat {
  const { lon2 = Number.NaN, lat2 = Number.NaN } = earth.Direct(
    y,
    x,
    direction,
    metres,
    Geodesic.LONGITUDE | Geodesic.LATITUDE,
  )
  return [lon2, lat2]
}

const path = (positions: Position[]) =>
  positions.slice(1).reduce((sum, to, i) => sum + distance(positions[i] ?? to, to), 0)

/** Metres along the lines of a geometry, and around its areas, holes too. A point has none. */
export function lengthOf(geometry: Geometry): number {
  switch (geometry.type) {
    case 'LineString':
      return path(geometry.coordinates)
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.reduce((sum, line) => sum + path(line), 0)
    case 'MultiPolygon':
      return geometry.coordinates.flat().reduce((sum, ring) => sum + path(ring), 0)
    case 'GeometryCollection':
      return geometry.geometries.reduce((sum, part) => sum + lengthOf(part), 0)
    default:
      return 0
  }
}

/** Whichever way the ring runs. */
function ringArea(ring: Position[]): number {
  const polygon = new PolygonArea.PolygonArea(earth)
  for (const [x = 0, y = 0] of ring.slice(1)) polygon.AddPoint(y, x)
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN)
}

/** Square metres, holes taken out. */
export function areaOf(area: Polygon | MultiPolygon): number {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  return polygons
    .flatMap(rings => rings.map((ring, i) => (i ? -1 : 1) * ringArea(ring)))
    .reduce((sum, part) => sum + part, 0)
}
