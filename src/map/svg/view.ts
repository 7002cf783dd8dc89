/** The map as SVG, for browsers without WebGL2 or with it in software only. */

import type { Point } from '../../state/camera.ts'
import {
  fromWorld,
  maxZoom,
  minZoom,
  project,
  type Size,
  toWorld,
  unproject,
  worldPixels,
} from '../../state/camera.ts'
import type { Camera } from '../../state/view-state.ts'
import type { Scene } from '../../style/scene.ts'
import type { CreateView, MapView } from '../view.ts'
import { svgMarkup } from './document.ts'
import { flight, zoomAbout } from './ease.ts'
import { listen } from './gestures.ts'
import { namesOnly, Sheet } from './sheet.ts'

/** Milliseconds between drawings while the map is still moving. */
const pause = 150

const limited = (zoom: number) => Math.min(maxZoom, Math.max(minZoom, zoom))
const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight),
})

export const createSvgView: CreateView = async (container, firstScene, firstCamera, events) => {
  let scene: Scene = firstScene
  let camera: Camera = { ...firstCamera, zoom: limited(firstCamera.zoom) }
  const stage = document.createElement('div')
  Object.assign(stage.style, { position: 'absolute', inset: '0', overflow: 'hidden', touchAction: 'none' })
  const sheet = new Sheet()
  stage.append(sheet.element)
  container.append(stage)
  let size = sizeOf(stage)

  let state: 'loading' | 'ready' | 'error' | undefined
  /** The reader or a flight is moving the map. */
  let moving = false
  let fly:
    | { at: (elapsed: number) => Camera | null; start: number; to: Camera; byReader: boolean }
    | undefined
  let drawn: Scene = firstScene
  let sceneChanged = true
  let cameraChanged = true
  let drawnAt = Number.NEGATIVE_INFINITY
  let frame = 0
  let hovered: { point: Point | null } | undefined
  let removed = false

  const tell = (next: 'loading' | 'ready' | 'error', detail?: string) => {
    if (state === next && next !== 'error') return
    state = next
    events.state(next, detail)
  }
  const schedule = () => {
    frame ||= requestAnimationFrame(run)
  }
  const change = () => {
    tell('loading')
    schedule()
  }

  const draw = (now: number, at: Camera) => {
    try {
      sheet.draw(scene, at, size)
      sheet.moveTo(camera)
    } catch (error) {
      tell('error', error instanceof Error ? error.message : String(error))
    }
    sceneChanged = false
    drawn = scene
    drawnAt = now
  }

  /** Called in a frame: a message comes after its paint; only then is what was drawn on the screen. */
  const settle = () => {
    const painted = new MessageChannel()
    painted.port1.onmessage = () => {
      painted.port1.close()
      if (!removed && !frame && !moving && !fly && state === 'loading') tell('ready')
    }
    painted.port2.postMessage(null)
  }

  const run = (now: number) => {
    frame = 0
    if (fly) {
      const { at, start, to, byReader } = fly
      const next = at(now - start)
      camera = next ?? to
      cameraChanged = true
      if (next) schedule()
      else {
        fly = undefined
        if (byReader) rest()
      }
    }
    const still = !moving && !fly
    const fit = sheet.moveTo(camera)
    const worn = fit === 'short' ? still || now - drawnAt > pause : still && fit !== 'drawn'
    if (worn) draw(now, camera)
    else if (sceneChanged && !(fly && namesOnly(drawn, scene))) draw(now, sheet.camera ?? camera)
    if (cameraChanged) {
      cameraChanged = false
      events.move(camera)
    }
    if (hovered) {
      const { point } = hovered
      hovered = undefined
      events.hover(point && unproject(camera, size, point), point)
    }
    if (!frame) settle()
  }

  const rest = () => {
    const at = camera
    queueMicrotask(() => events.rest(at))
  }

  const go = (to: Camera, animate: boolean, byReader: boolean) => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (animate && !still) fly = { at: flight(camera, to), start: performance.now(), to, byReader }
    else {
      fly = undefined
      camera = to
      cameraChanged = true
      if (byReader) rest()
    }
    change()
  }

  const byHand = (to: Camera) => {
    fly = undefined
    moving = true
    camera = to
    cameraChanged = true
    change()
  }
  const zoomed = (from: Camera, by: number, [x, y]: Point) =>
    zoomAbout(from, limited(from.zoom + by), [x - size.width / 2, y - size.height / 2], worldPixels)

  const stopListening = listen(stage, {
    pan(dx, dy) {
      const [x, y] = toWorld([camera.lng, camera.lat])
      const pixels = worldPixels(camera.zoom)
      const [lng, lat] = fromWorld([x - dx / pixels, y - dy / pixels])
      byHand({ lng, lat, zoom: camera.zoom })
    },
    zoom: (by, around) => byHand(zoomed(camera, by, around)),
    end() {
      moving = false
      rest()
      schedule()
    },
    click: point => events.click(unproject(camera, size, point), point),
    doubleClick: (by, around) => go(zoomed(fly?.to ?? camera, by, around), true, true),
    hover(point) {
      hovered = { point }
      schedule()
    },
  })

  const view: MapView = {
    setScene(next) {
      scene = next
      sceneChanged = true
      change()
      // At once, so that the very next frame shows it; but not for each of several changes in a row.
      queueMicrotask(() => {
        if (sceneChanged && !moving && !fly && !removed) draw(performance.now(), sheet.camera ?? camera)
      })
    },
    camera: () => camera,
    setCamera: (to, animate = false) => go({ ...to, zoom: limited(to.zoom) }, animate, false),
    project: at => project(camera, size, at),
    picture: async () => ({ svg: svgMarkup(scene, camera, size), ...size }),
    resize() {
      size = sizeOf(stage)
      sceneChanged = true
      change()
    },
    remove() {
      removed = true
      stopListening()
      cancelAnimationFrame(frame)
      stage.remove()
    },
  }
  tell('loading')
  draw(performance.now(), camera)
  schedule()
  return view
}
