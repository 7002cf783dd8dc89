/** The one module that touches MapLibre: draws a `Scene` with WebGL 2. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { type GeoJSONSource, Map as GlMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { LngLat } from '../geo/types.ts'
import type { Point } from '../state/camera.ts'
import { maxZoom, minZoom } from '../state/camera.ts'
import type { Scene } from '../style/scene.ts'
import { rasterize } from './icon-raster.ts'
import type { CreateView, MapView } from './view.ts'

setWorkerUrl(workerUrl)

const sourceOf = (layer: LayerSpecification) => ('source' in layer ? (layer.source as string) : null)
const isVisible = (layer: LayerSpecification) => layer.layout?.visibility !== 'none'

const sourceSpecification = (data: FeatureCollection) =>
  ({ type: 'geojson', data, tolerance: 0.3, buffer: 64 }) as const

const hidden = new WeakMap<LayerSpecification, LayerSpecification>()
/** The same layer switched off; it keeps its identity too. */
function hide(layer: LayerSpecification): LayerSpecification {
  const off =
    hidden.get(layer) ?? ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification)
  hidden.set(layer, off)
  return off
}

/** Layers without features, such as marks of what is pointed at, would still be masked tile by tile in each frame. */
const withoutEmpty = ({ layers, sources }: Scene): Scene => ({
  sources,
  layers: layers.map(layer => {
    const source = sourceOf(layer)
    return !isVisible(layer) || !source || sources[source]?.features.length ? layer : hide(layer)
  }),
})

/** The scene as MapLibre opens with it: what draws nothing is left out. */
const openingStyle = ({ layers, sources }: Scene): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(Object.entries(sources).map(([id, data]) => [id, sourceSpecification(data)])),
  layers: layers.filter(isVisible),
})

/** Milliseconds without a move that make a rest: what follows one would hold up the next move of a series. */
const pause = 250

// Our own style needs no check on each change; the tests check it whole.
const unchecked = { validate: false }

/**
 * Brings MapLibre from one scene to the next, touching only what changed. Layers that never drew anything are not
 * added: they cost nothing until the reader switches them on.
 * @param given the data that each source has: one whose layers were off for a while still has its own
 */
function update(map: GlMap, before: Scene, after: Scene, given: Map<string, FeatureCollection>) {
  dropGone(map, before, after, given)
  for (const [id, data] of Object.entries(after.sources)) {
    const source = map.getSource(id) as GeoJSONSource | undefined
    if (!source) map.addSource(id, sourceSpecification(data))
    else if (given.get(id) !== data) source.setData(data)
    given.set(id, data)
  }
  const known = new Map(before.layers.map(layer => [layer.id, layer]))
  let above: string | undefined
  for (const layer of [...after.layers].reverse()) {
    const old = known.get(layer.id)
    if (!map.getLayer(layer.id)) {
      if (!isVisible(layer)) continue
      map.addLayer(layer as never, above)
    } else if (old && old !== layer) restyle(map, old, layer)
    above = layer.id
  }
}

/** Layers that are no longer of the style at all, with their sources: results of tools come and go. */
function dropGone(map: GlMap, before: Scene, after: Scene, given: Map<string, FeatureCollection>) {
  const ids = new Set(after.layers.map(({ id }) => id))
  const used = new Set(after.layers.map(sourceOf))
  const gone = before.layers.filter(({ id }) => !ids.has(id))
  for (const { id } of gone) if (map.getLayer(id)) map.removeLayer(id)
  for (const id of new Set(gone.map(sourceOf)))
    if (id && !used.has(id) && map.getSource(id)) {
      map.removeSource(id)
      given.delete(id)
    }
}

function restyle(map: GlMap, old: LayerSpecification, layer: LayerSpecification) {
  const changed = (from: object = {}, to: object = {}) =>
    [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap(name => {
      const [a, b] = [from, to].map(values => (values as Record<string, unknown>)[name])
      return JSON.stringify(a) === JSON.stringify(b) ? [] : [[name, b] as const]
    })
  for (const [name, value] of changed(old.layout, layer.layout))
    map.setLayoutProperty(layer.id, name as never, value as never, unchecked)
  for (const [name, value] of changed(old.paint, layer.paint))
    map.setPaintProperty(layer.id, name as never, value as never, unchecked)
  if (old.minzoom !== layer.minzoom) map.setLayerZoomRange(layer.id, layer.minzoom ?? 0, layer.maxzoom ?? 24)
  const filterOf = (l: LayerSpecification) => ('filter' in l ? l.filter : undefined)
  if (JSON.stringify(filterOf(old)) !== JSON.stringify(filterOf(layer)))
    map.setFilter(layer.id, filterOf(layer), unchecked)
}

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
  map.on('idle', () => {
    if (drawn === wanted && !failed) events.state('ready')
  })

  const here = () => {
    const { lng, lat } = map.getCenter()
    return { lng, lat, zoom: map.getZoom() }
  }
  let pointer: Parameters<typeof events.hover> | null = null
  // Moves that the app asked for are not the reader's.
  let own = false
  let resting = 0
  // Nothing is pointed at while the map moves: a mark that moves along is work in each frame.
  map.on('movestart', () => {
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
    resize: () => {
      own = true
      map.resize()
      own = false
    },
    remove: () => {
      clearTimeout(resting)
      map.remove()
    },
  }
  return view
}
