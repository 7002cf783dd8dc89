/** A point that stands for a geometry. */
import type { Geometry, Position } from 'geojson'
import polylabel from 'polylabel'
import type { LngLat } from './types.ts'

/** How much shorter a degree of longitude is than one of latitude. */
const squeezeAt = ([, lat = 0]: Position) => Math.cos((lat * Math.PI) / 180)

/** In degrees of latitude. */
const apart = (a: Position, b: Position) =>
  Math.hypot(((b[0] ?? 0) - (a[0] ?? 0)) * squeezeAt(a), (b[1] ?? 0) - (a[1] ?? 0))

/** The middle of the longest line. */
function midpoint(lines: Position[][]): LngLat {
  const lengthOf = (line: Position[]) => line.reduce((sum, at, i) => sum + apart(line[i - 1] ?? at, at), 0)
  const longest = lines.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), [])
  let rest = lengthOf(longest) / 2
  for (let i = 1; i < longest.length; i++) {
    const [a = [], b = []] = longest.slice(i - 1)
    const step = apart(a, b)
    if (step >= rest && step > 0) {
      const t = rest / step
      const [ax = 0, ay = 0] = a
      const [bx = 0, by = 0] = b
      return [ax + t * (bx - ax), ay + t * (by - ay)]
    }
    rest -= step
  }
  return longest[0] as LngLat
}

/** Where a name would stand: the centre of the largest circle that fits, to about 50 m. */
function labelPoint(polygons: Position[][][]): LngLat {
  const squeeze = squeezeAt(polygons[0]?.[0]?.[0] ?? [])
  const found = polygons.map(rings =>
    polylabel(
      rings.map(ring => ring.map(([x = 0, y = 0]): LngLat => [x * squeeze, y])),
      0.0005,
    ),
  )
  const [x, y] = found.reduce((a, b) => (b.distance > a.distance ? b : a))
  return [x / squeeze, y]
}

/** The one of several points that is nearest to their mean. */
function middle(points: Position[]): LngLat {
  const mean = [0, 1].map(i => points.reduce((sum, p) => sum + (p[i] ?? 0), 0) / points.length)
  return points.reduce((a, b) => (apart(b, mean) < apart(a, mean) ? b : a)) as LngLat
}

function findPoint(geometry: Geometry): LngLat {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates as LngLat
    case 'MultiPoint':
      return middle(geometry.coordinates)
    case 'LineString':
      return midpoint([geometry.coordinates])
    case 'MultiLineString':
      return midpoint(geometry.coordinates)
    case 'Polygon':
      return labelPoint([geometry.coordinates])
    case 'MultiPolygon':
      return labelPoint(geometry.coordinates)
    case 'GeometryCollection':
      return middle(geometry.geometries.map(pointOf))
  }
}

const known = new WeakMap<Geometry, LngLat>()

/** Itself, the point in the middle of several, a line's midpoint, an area's label point. Found once. */
export function pointOf(geometry: Geometry): LngLat {
  const point = known.get(geometry) ?? findPoint(geometry)
  known.set(geometry, point)
  return point
}
