/** The map by keyboard: arrows pan, + and − zoom, Home shows the whole plan, Enter opens what is at the cross-hair. */
import { useLayoutEffect } from 'preact/hooks'
import { clampCamera } from '../state/camera.ts'
import { camera, goHome, moveTo, plan, selected, view } from '../state/store.ts'
import { closeDetail, openFrom } from './actions.ts'
import { cameraAfter } from './key-camera.ts'

/** Where the map is going: presses in a row add up, though the map is still on its way. */
const bound = () => view.peek().at ?? camera.peek()

export const zoomBy = (levels: number) =>
  moveTo(clampCamera({ ...bound(), zoom: bound().zoom + levels }, plan.value.catalogue.bounds))

export const mapElement = () => document.getElementById('map')

export function useMapKeys(pickCentre: () => void) {
  useLayoutEffect(() => {
    const map = mapElement()
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const next = cameraAfter(event.key, bound())
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
