import { unproject } from '../state/camera.ts'
import type { Camera } from '../state/view-state.ts'

/** Pixels that one press of an arrow pans. */
const step = 120
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** Where a key takes the map; `null` if it does not move it. */
export const cameraAfter = (key: string, from: Camera): Camera | null => {
  const by = arrows[key]
  if (by) {
    const [lng, lat] = unproject(from, { width: 0, height: 0 }, by)
    return { ...from, lng, lat }
  }
  if (key === '+' || key === '=') return { ...from, zoom: from.zoom + 1 }
  if (key === '-' || key === '_') return { ...from, zoom: from.zoom - 1 }
  return null
}
