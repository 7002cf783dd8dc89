/** A flight from one camera to another. */

import { fromWorld, toWorld } from '../../state/camera.ts'
import type { Camera } from '../../state/view-state.ts'

const duration = 500

/**
 * Cameras over time (ms since the start), `null` once arrived. The centre keeps step with the scale, so that one
 * point of the map stands still on screen throughout.
 */
export function flight(from: Camera, to: Camera): (elapsed: number) => Camera | null {
  const [x0, y0] = toWorld([from.lng, from.lat])
  const [x1, y1] = toWorld([to.lng, to.lat])
  const levels = to.zoom - from.zoom
  return elapsed => {
    if (elapsed >= duration) return null
    const t = (1 - Math.cos((Math.PI * elapsed) / duration)) / 2
    const way = Math.abs(levels) < 1e-6 ? t : (1 - 2 ** (-levels * t)) / (1 - 2 ** -levels)
    const [lng, lat] = fromWorld([x0 + (x1 - x0) * way, y0 + (y1 - y0) * way])
    return { lng, lat, zoom: from.zoom + levels * t }
  }
}

/** The camera after a change of zoom about a pixel, which keeps its place. `offset` is that pixel from the middle. */
export function zoomAbout(
  camera: Camera,
  zoom: number,
  [dx, dy]: [number, number],
  tile: (zoom: number) => number,
): Camera {
  const [x, y] = toWorld([camera.lng, camera.lat])
  const shift = 1 / tile(camera.zoom) - 1 / tile(zoom)
  const [lng, lat] = fromWorld([x + dx * shift, y + dy * shift])
  return { lng, lat, zoom }
}
