/**
 * A plane in which lengths, areas and directions hold for a region: the transverse Mercator projection of WGS84,
 * centred there. It keeps angles; x metres east or west of the centre, lengths are too great by x²/2R² (R 6,371 km):
 * 0.003 % at 50 km, 0.02 % at 122 km, the edge of the plan's bounds seen from their middle; areas by twice that.
 * Straight lines of the plane are geodesics, but for less than a metre in 50 km at that edge.
 */
import type { Position } from 'geojson'
import type { Bounds, LngLat } from '../../geo/types.ts'

/** Metres east and north of the centre. */
export type XY = [number, number]

export interface Plane {
  to(at: Position): XY
  from(at: XY): LngLat
}

const radians = Math.PI / 180
const flattening = 1 / 298.257223563
const eccentricity = Math.sqrt(flattening * (2 - flattening))
/** L. Krüger, “Konforme Abbildung des Erdellipsoids in der Ebene” (1912), to the third power of n: 0.1 mm. */
const n = flattening / (2 - flattening)
const rectifying = (6378137 / (1 + n)) * (1 + n ** 2 / 4)
const alpha = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5,
  (61 * n ** 3) / 240,
] as const
const beta = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96,
  n ** 2 / 48 + n ** 3 / 15,
  (17 * n ** 3) / 480,
] as const
const delta = [
  2 * n - (2 * n ** 2) / 3 - 2 * n ** 3,
  (7 * n ** 2) / 3 - (8 * n ** 3) / 5,
  (56 * n ** 3) / 15,
] as const

/** The sums of a cos 2jξ sinh 2jη, and of a sin 2jξ cosh 2jη; multiples of the angles by addition theorems. */
function series([a, b, c]: readonly [number, number, number], xi: number, eta: number): XY {
  const [s2, c2, sh2] = [Math.sin(2 * xi), Math.cos(2 * xi), Math.sinh(2 * eta)]
  const ch2 = Math.sqrt(1 + sh2 * sh2)
  const [s4, c4, sh4, ch4] = [2 * s2 * c2, 1 - 2 * s2 * s2, 2 * sh2 * ch2, 1 + 2 * sh2 * sh2]
  const [s6, c6, sh6, ch6] = [
    s4 * c2 + c4 * s2,
    c4 * c2 - s4 * s2,
    sh4 * ch2 + ch4 * sh2,
    ch4 * ch2 + sh4 * sh2,
  ]
  return [a * c2 * sh2 + b * c4 * sh4 + c * c6 * sh6, a * s2 * ch2 + b * s4 * ch4 + c * s6 * ch6]
}

/** Longitude from the middle meridian, and latitude, in degrees; to metres from it, and from the equator. */
function project(lng: number, lat: number): XY {
  const sine = Math.sin(lat * radians)
  const conformal = Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine))
  const xi = Math.atan2(conformal, Math.cos(lng * radians))
  const eta = Math.asinh(Math.sin(lng * radians) / Math.hypot(conformal, Math.cos(lng * radians)))
  const [east, north] = series(alpha, xi, eta)
  return [rectifying * (eta + east), rectifying * (xi + north)]
}

function unproject(x: number, y: number): LngLat {
  const [east, north] = series(beta, y / rectifying, x / rectifying)
  const xi = y / rectifying - north
  const eta = x / rectifying - east
  const chi = Math.asin(Math.sin(xi) / Math.cosh(eta))
  const [, latitude] = series(delta, chi, 0)
  return [Math.atan2(Math.sinh(eta), Math.cos(xi)) / radians, (chi + latitude) / radians]
}

export function planeAt([lng, lat]: LngLat): Plane {
  const [, north] = project(0, lat)
  return {
    to([x = 0, y = 0]) {
      const at = project(x - lng, y)
      at[1] -= north
      return at
    },
    from([x, y]) {
      const at = unproject(x, y + north)
      at[0] += lng
      return at
    },
  }
}

/** Square metres; the mean curvature of the ellipsoid at 36° N. */
const curvature = 6_371_500 ** 2

/** Metres on the ellipsoid between two places of a plane: the scale of the projection taken out, to 1e-6. */
export const metresBetween = ([ax, ay]: XY, [bx, by]: XY): number =>
  Math.hypot(bx - ax, by - ay) / (1 + (ax * ax + ax * bx + bx * bx) / (6 * curvature))

export function boundsOf(positions: Iterable<Position>): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of positions) {
    if (x < bounds[0]) bounds[0] = x
    if (y < bounds[1]) bounds[1] = y
    if (x > bounds[2]) bounds[2] = x
    if (y > bounds[3]) bounds[3] = y
  }
  return bounds
}

/** The plane centred in the middle of these positions. */
export function planeOf(positions: Iterable<Position>): Plane {
  const [west, south, east, north] = boundsOf(positions)
  return planeAt(west > east ? [0, 0] : [(west + east) / 2, (south + north) / 2])
}
