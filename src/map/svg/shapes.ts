/** GeoJSON made ready for drawing, once for each source: positions in the unit world of `camera.ts`. */
import type { FeatureCollection, Geometry, Position } from 'geojson'
import { type Size, toWorld, worldPixels } from '../../state/camera.ts'
import type { Camera } from '../../state/view-state.ts'

/** West, north, east, south in the unit world, whose y runs south. */
export type Box = [number, number, number, number]

export interface Shape {
  /** What expressions see: 1 point, 2 line, 3 polygon, as in MapLibre's tiles. */
  feature: { type: 1 | 2 | 3; id: unknown; properties: Record<string, unknown> }
  /** x, y, x, y … of each point, line or ring. Outer rings run the other way round than holes. */
  parts: Float64Array[]
  box: Box
}

/** A camera on a canvas: pixel = (world − origin) × scale. */
export interface Frame {
  left: number
  top: number
  /** Pixels of the world's width. */
  scale: number
  /** What may show, with a margin for line widths. */
  window: Box
}

/** Pixels beyond the edge that a line, circle or icon may reach into the view from. */
const margin = 32

export function frame(camera: Camera, { width, height }: Size): Frame {
  const scale = worldPixels(camera.zoom)
  const [x, y] = toWorld([camera.lng, camera.lat])
  const left = x - width / 2 / scale
  const top = y - height / 2 / scale
  const edge = margin / scale
  return {
    left,
    top,
    scale,
    window: [left - edge, top - edge, left + width / scale + edge, top + height / scale + edge],
  }
}

export const overlaps = (a: Box, b: Box) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
export const inside = (a: Box, b: Box) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3]

function flat(positions: Position[]): Float64Array {
  const part = new Float64Array(positions.length * 2)
  positions.forEach(([lng = 0, lat = 0], i) => {
    const [x, y] = toWorld([lng, lat])
    part[2 * i] = x
    part[2 * i + 1] = y
  })
  return part
}

/** Twice the signed area, positive for a ring that runs clockwise on screen. */
function area(ring: Float64Array): number {
  let sum = 0
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    sum += (ring[j] as number) * (ring[i + 1] as number) - (ring[i] as number) * (ring[j + 1] as number)
  return sum
}

/** Rings wound as the nonzero fill rule needs them, so that several polygons can share one path. */
const rings = (polygon: Position[][]) =>
  polygon.map((positions, i) => {
    const ring = flat(positions)
    return area(ring) > 0 === (i === 0) ? ring : flat(positions.toReversed())
  })

function partsOf(geometry: Geometry): [1 | 2 | 3, Float64Array[]] {
  switch (geometry.type) {
    case 'Point':
      return [1, [flat([geometry.coordinates])]]
    case 'MultiPoint':
      return [1, geometry.coordinates.map(p => flat([p]))]
    case 'LineString':
      return [2, [flat(geometry.coordinates)]]
    case 'MultiLineString':
      return [2, geometry.coordinates.map(flat)]
    case 'Polygon':
      return [3, rings(geometry.coordinates)]
    case 'MultiPolygon':
      return [3, geometry.coordinates.flatMap(rings)]
    case 'GeometryCollection':
      throw new Error('SVG renderer: a GeometryCollection cannot be drawn')
  }
}

function boxOf(parts: Float64Array[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const part of parts)
    for (let i = 0; i < part.length; i += 2) {
      const x = part[i] as number
      const y = part[i + 1] as number
      if (x < box[0]) box[0] = x
      if (y < box[1]) box[1] = y
      if (x > box[2]) box[2] = x
      if (y > box[3]) box[3] = y
    }
  return box
}

const known = new WeakMap<FeatureCollection, Shape[]>()

/** The features of a source that have a geometry, in source order. */
export function shapesOf(source: FeatureCollection): Shape[] {
  let shapes = known.get(source)
  if (!shapes) {
    shapes = source.features.flatMap(({ geometry, properties, id }) => {
      if (!geometry) return []
      const [type, parts] = partsOf(geometry)
      return [
        {
          feature: { type, id: id ?? properties?.id, properties: properties ?? {} },
          parts,
          box: boxOf(parts),
        },
      ]
    })
    known.set(source, shapes)
  }
  return shapes
}
