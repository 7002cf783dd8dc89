/** Draws a `Scene` with WebGL 2, by MapLibre. */
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { LngLat } from '../../geo/types.ts'
import { maxZoom, minZoom, type Point } from '../../state/camera.ts'
import { rasterize } from '../icon-raster.ts'
import type { CreateView, MapView } from '../view.ts'
import { openingStyle, update, withoutEmpty } from './scene.ts'

setWorkerUrl(workerUrl)

/** Milliseconds without a move that make a rest: what follows one would hold up the next move of a series. */
const pause = 250

/** MapLibre's name for as many pixels as the screen has; its type leaves it out. */
const devicePixels = null as unknown as number
/** Pixels of a draft for one of the page. */
const draftRatio = 1 / 16

export const createGlView: CreateView = async (container, whole, camera, events) => {
  const scene = withoutEmpty(whole)
  const map = new GlMap({
    container,
    style: openingStyle(scene),
    center: [camera.lng, camera.lat],
    zoom: camera.zoom,
    minZoom,
    maxZoom,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    keyboard: false,
    renderWorldCopies: false,
    // All text is drawn from the fonts of the page.
    localIdeographFontFamily: false,
    fadeDuration: 0,
    trackResize: false,
    validateStyle: import.meta.env.DEV,
    pixelRatio: draftRatio,
  })
  map.touchZoomRotate.disableRotation()
  // The container is what the keyboard and screen readers know as the map, with either renderer.
  const canvas = map.getCanvas()
  canvas.tabIndex = -1
  canvas.removeAttribute('role')
  canvas.removeAttribute('aria-label')
  map.setMissingStyleImageResolver(name => {
    const image = rasterize(name, Math.max(2, Math.ceil(devicePixelRatio)))
    if (image && !map.hasImage(name)) map.addImage(name, image.data, { pixelRatio: image.pixelRatio })
  })

  let drawn = scene
  const given = new Map(Object.entries(scene.sources))
  let styled = false
  let wanted = scene
  let failed: string | null = null
  const draw = () => {
    if (!styled) return
    failed = null
    events.state('loading')
    update(map, drawn, wanted, given)
    drawn = wanted
    map.triggerRepaint()
  }
  map.on('style.load', () => {
    styled = true
    if (drawn !== wanted) draw()
  })
  map.on('error', ({ error }) => {
    failed = error?.message ?? String(error)
    events.state('error', failed)
  })
  // Until all is there MapLibre draws whatever has come, again and again. Without a graphics card each of those frames
  // takes as long as the last, so that they are drawn small and unseen; the canvas takes drags and clicks all the same.
  let draft = true
  canvas.style.opacity = '0'
  const drawInFull = () => {
    draft = false
    canvas.style.opacity = ''
    resize(() => map.setPixelRatio(devicePixels))
  }
  map.on('idle', () => {
    if (draft) drawInFull()
    else if (drawn === wanted && !failed) events.state('ready')
  })

  const here = () => {
    const { lng, lat } = map.getCenter()
    return { lng, lat, zoom: map.getZoom() }
  }
  let pointer: Parameters<typeof events.hover> | null = null
  // Moves that the app asked for are not the reader's, and MapLibre calls a change of size a move.
  let own = false
  const resize = (change: () => void) => {
    own = true
    change()
    own = false
  }
  let resting = 0
  // Nothing is pointed at while the map moves: a mark that moves along is work in each frame.
  map.on('movestart', () => {
    if (draft && !own) drawInFull()
    clearTimeout(resting)
    pointer = null
    events.hover(null, null)
  })
  map.on('move', () => events.move(here()))
  map.on('moveend', () => {
    if (!own) resting = window.setTimeout(() => events.rest(here()), pause)
    own = false
  })
  map.on('click', e => events.click(e.lngLat.toArray() as LngLat, [e.point.x, e.point.y]))
  const tellPointer = () => {
    if (pointer) events.hover(...pointer)
    pointer = null
  }
  map.on('mousemove', e => {
    if (map.isMoving()) return
    if (!pointer) requestAnimationFrame(tellPointer)
    pointer = [e.lngLat.toArray() as LngLat, [e.point.x, e.point.y]]
  })
  map.on('mouseout', () => events.hover(null, null))
  // MapLibre restores a lost context by itself, and moves the map while its style is not there yet.
  map.on('webglcontextlost', () => {
    styled = false
    events.state('loading')
  })

  const view: MapView = {
    setScene(next) {
      wanted = withoutEmpty(next)
      draw()
    },
    camera: here,
    setCamera({ lng, lat, zoom }, animate = false) {
      const to = { center: [lng, lat] as LngLat, zoom }
      const now = here()
      if (
        Math.abs(now.lng - lng) < 1e-9 &&
        Math.abs(now.lat - lat) < 1e-9 &&
        Math.abs(now.zoom - zoom) < 1e-6
      )
        return
      own = true
      if (animate) map.easeTo({ ...to, duration: 600 })
      else map.jumpTo(to)
    },
    project: at => {
      const { x, y } = map.project(at)
      return [x, y] as Point
    },
    picture: () =>
      new Promise((done, failed) => {
        // A canvas of WebGL holds its picture only within the frame that draws it.
        map.once('render', () =>
          canvas.toBlob(blob => (blob ? done(blob) : failed(new Error('the canvas gives no picture')))),
        )
        map.triggerRepaint()
      }),
    resize: () => resize(() => map.resize()),
    remove: () => {
      clearTimeout(resting)
      map.remove()
    },
  }
  return view
}
