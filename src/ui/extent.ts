/** Extents of features, for going to them and for counting what is in view. */
import type { Geometry, Position } from 'geojson'
import type { Bounds, Plan } from '../geo/types.ts'
import { type Padding, type Size, unproject } from '../state/camera.ts'
import type { Camera } from '../state/view-state.ts'

const { min, max } = Math
const metresPerDegree = 111_320
/** A lone point is shown with this much of its surroundings on each side, in metres. */
const surroundings = 1500
const bare: Padding = { top: 0, right: 0, bottom: 0, left: 0 }

export const positions = (geometry: Geometry): Position[] =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.flatMap(positions)
    : geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'LineString' || geometry.type === 'MultiPoint'
        ? geometry.coordinates
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat(2)
          : geometry.coordinates.flat()

/** The extent around all that have one; `null` if none has. */
export const union = (all: (Bounds | null)[]): Bounds | null =>
  all.reduce(
    (a, b) => (a && b ? [min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])] : (a ?? b)),
    null,
  )

const known = new WeakMap<Geometry, Bounds>()

/** West, south, east, north of a feature; `null` without a position. Measured once. */
export const boundsOf = ({ geometry }: { geometry: Geometry | null }): Bounds | null => {
  if (!geometry) return null
  const measured = known.get(geometry)
  if (measured) return measured
  let [w, s, e, n]: Bounds = [180, 90, -180, -90]
  for (const [lng = 0, lat = 0] of positions(geometry)) {
    w = min(w, lng)
    e = max(e, lng)
    s = min(s, lat)
    n = max(n, lat)
  }
  known.set(geometry, [w, s, e, n])
  return [w, s, e, n]
}

/** An extent that leaves a small feature its surroundings, and all that its uncertainty covers. */
export const roomy = ([w, s, e, n]: Bounds, uncertainty = 0): Bounds => {
  const metres = max(surroundings, uncertainty * 1.5)
  const lat = metres / metresPerDegree
  const lng = lat / Math.cos((((s + n) / 2) * Math.PI) / 180)
  return [w - lng, s - lat, e + lng, n + lat]
}

/** What the map shows, less what is covered at its edges. */
export const viewBounds = (camera: Camera, size: Size, cover: Padding = bare): Bounds => {
  const [w, n] = unproject(camera, size, [cover.left, cover.top])
  const [e, s] = unproject(camera, size, [size.width - cover.right, size.height - cover.bottom])
  return [w, s, e, n]
}

export const meets = (a: Bounds, b: Bounds) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
export const holds = (outer: Bounds, inner: Bounds) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

/** Features of the layers that are on whose extent meets what is shown. */
export const countInView = ({ layers }: Plan, on: Set<string>, shown: Bounds) =>
  layers
    .filter(({ entry }) => on.has(entry.id))
    .flatMap(({ features }) => features.map(boundsOf))
    .filter(bounds => bounds && meets(bounds, shown)).length
