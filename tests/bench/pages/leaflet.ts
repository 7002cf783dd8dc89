/** Leaflet with its default SVG renderer: lines, areas and points of the plan, no names, no symbols. */
import { camera, sources } from 'bench:plan'
import { circleMarker, map as createMap, geoJSON, type Layer } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import './page.css'
import { painted } from './painted.ts'

// Leaflet counts tiles of 256 px, one level more than MapLibre.
const map = createMap('map', { zoomSnap: 0, attributionControl: false, zoomControl: false }).setView(
  [camera.lat, camera.lng],
  camera.zoom + 1,
)
const groups: Record<string, Layer[]> = {}
for (const [id, data] of Object.entries(sources)) {
  const layer = geoJSON(data, {
    style: feature => ({ weight: 2, fill: feature?.geometry.type.endsWith('Polygon') }),
    pointToLayer: (_, at) => circleMarker(at, { radius: 5 }),
  }).addTo(map)
  const group = id.replace(/-points$/, '')
  groups[group] = [...(groups[group] ?? []), layer]
}
painted().then(() => performance.mark('map:ready'))

window.switchLayer = async (id, on) => {
  const start = performance.now()
  for (const layer of groups[id] ?? []) on ? layer.addTo(map) : layer.remove()
  await painted()
  return performance.now() - start
}
