/** MapLibre with the plan and nothing else. The options are those that the app gives it. */
import { camera, later, layers, sources } from 'bench:plan'
import { Map as GlMap, type LayerSpecification, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { rasterize } from '../../../src/map/icon-raster.ts'
import './page.css'

setWorkerUrl(workerUrl)

const map = new GlMap({
  container: 'map',
  style: {
    version: 8,
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, data]) => [
        id,
        { type: 'geojson', data, tolerance: 0.3, buffer: 64 },
      ]),
    ),
    layers: layers as LayerSpecification[],
  },
  center: [camera.lng, camera.lat],
  zoom: camera.zoom,
  minZoom: 6,
  maxZoom: 17,
  attributionControl: false,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  rollEnabled: false,
  keyboard: false,
  renderWorldCopies: false,
  localIdeographFontFamily: false,
  fadeDuration: 0,
  trackResize: false,
  validateStyle: false,
})
map.setMissingStyleImageResolver(name => {
  const image = rasterize(name, Math.max(2, Math.ceil(devicePixelRatio)))
  if (image && !map.hasImage(name)) map.addImage(name, image.data, { pixelRatio: image.pixelRatio })
})
map.once('idle', () => {
  performance.mark('map:ready')
  for (const [id, data] of Object.entries(later.sources))
    map.addSource(id, { type: 'geojson', data, tolerance: 0.3, buffer: 64 })
  for (const layer of later.layers) map.addLayer(layer)
})

window.switchLayer = async (id, on) => {
  const start = performance.now()
  for (const layer of layers)
    if (layer.id.startsWith(`${id}-`)) map.setLayoutProperty(layer.id, 'visibility', on ? 'visible' : 'none')
  await map.once('idle')
  return performance.now() - start
}

window.flyMap = ({ lng, lat, zoom }, time) => {
  map.easeTo({ center: [lng, lat], zoom, duration: time })
}
