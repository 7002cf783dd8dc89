/** Web Mercator (EPSG:3857) arithmetic that both renderers and the panels share. Pixels are CSS pixels. */
import type { Bounds, LngLat } from '../geo/types.ts'
import type { Camera } from './view-state.ts'

/** CSS pixels from the top left corner of the map. */
export type Point = [number, number]

export interface Size {
  width: number
  height: number
}

/** Empty space in pixels that a fitted extent keeps from each edge. */
export interface Padding {
  top: number
  right: number
  bottom: number
  left: number
}

export const minZoom = 6
export const maxZoom = 17
const tile = 512
const earthCircumference = 40_075_016.686

const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v))

/** Position in a world one unit wide, origin at 180° W, 85.05° N. */
export const toWorld = ([lng, lat]: LngLat): Point => {
  const s = Math.sin((lat * Math.PI) / 180)
  return [(lng + 180) / 360, 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)]
}

export const fromWorld = ([x, y]: Point): LngLat => [
  x * 360 - 180,
  (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
]

/** Pixels of the whole world's width at a zoom. */
export const worldPixels = (zoom: number) => tile * 2 ** zoom

export const project = (camera: Camera, size: Size, at: LngLat): Point => {
  const scale = worldPixels(camera.zoom)
  const [cx, cy] = toWorld([camera.lng, camera.lat])
  const [x, y] = toWorld(at)
  return [(x - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2]
}

export const unproject = (camera: Camera, size: Size, [px, py]: Point): LngLat => {
  const scale = worldPixels(camera.zoom)
  const [cx, cy] = toWorld([camera.lng, camera.lat])
  return fromWorld([cx + (px - size.width / 2) / scale, cy + (py - size.height / 2) / scale])
}

/** Ground metres that one pixel covers at a latitude, on the sphere of Web Mercator. */
export const metresPerPixel = (zoom: number, lat: number) =>
  (earthCircumference * Math.cos((lat * Math.PI) / 180)) / worldPixels(zoom)

export const clampCamera = (camera: Camera, [w, s, e, n]: Bounds): Camera => ({
  lng: clamp(camera.lng, w, e),
  lat: clamp(camera.lat, s, n),
  zoom: clamp(camera.zoom, minZoom, maxZoom),
})

/** The camera that shows an extent as large as the padding allows, at `limit` at the nearest. */
export const fitCamera = ([w, s, e, n]: Bounds, size: Size, padding: Padding, limit = maxZoom): Camera => {
  const [left, top] = toWorld([w, n])
  const [right, bottom] = toWorld([e, s])
  const room = {
    width: Math.max(1, size.width - padding.left - padding.right),
    height: Math.max(1, size.height - padding.top - padding.bottom),
  }
  const fit = Math.min(room.width / Math.max(right - left, 1e-9), room.height / Math.max(bottom - top, 1e-9))
  const zoom = clamp(Math.log2(fit / tile), minZoom, limit)
  const scale = worldPixels(zoom)
  const [lng, lat] = fromWorld([
    (left + right) / 2 + (padding.right - padding.left) / 2 / scale,
    (top + bottom) / 2 + (padding.bottom - padding.top) / 2 / scale,
  ])
  return { lng, lat, zoom }
}
