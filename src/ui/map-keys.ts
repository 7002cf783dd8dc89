/** The map by keyboard: arrows pan, + and − zoom, Home shows the whole plan, Enter opens what is at the cross-hair. */
import { useEffect } from 'preact/hooks'
import { clampCamera, unproject } from '../map/camera.ts'
import { camera, goHome, moveTo, plan, selected } from '../state/store.ts'
import type { Camera } from '../state/view-state.ts'
import { closeDetail, openFrom } from './actions.ts'

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

export const zoomBy = (levels: number) =>
  moveTo(clampCamera({ ...camera.peek(), zoom: camera.peek().zoom + levels }, plan.value.catalogue.bounds))

export const mapElement = () => document.getElementById('map')

export function useMapKeys(pickCentre: () => void) {
  useEffect(() => {
    const map = mapElement()
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const next = cameraAfter(event.key, camera.peek())
      if (next) moveTo(clampCamera(next, plan.value.catalogue.bounds))
      else if (event.key === 'Home') goHome()
      else if (event.key === 'Enter') {
        openFrom(map)
        pickCentre()
      } else return
      event.preventDefault()
    }
    const onPointer = () => openFrom(null)
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && selected.peek()) closeDetail()
    }
    map?.addEventListener('keydown', onKey)
    map?.addEventListener('pointerdown', onPointer)
    window.addEventListener('keydown', onEscape)
    return () => {
      map?.removeEventListener('keydown', onKey)
      map?.removeEventListener('pointerdown', onPointer)
      window.removeEventListener('keydown', onEscape)
    }
  }, [pickCentre])
}
