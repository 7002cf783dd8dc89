/** OpenLayers on its canvas: lines, areas and points of the plan, no names, no symbols. */
import { camera, sources } from 'bench:plan'
import GeoJSON from 'ol/format/GeoJSON.js'
import VectorLayer from 'ol/layer/Vector.js'
import OlMap from 'ol/Map.js'
import { fromLonLat } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import View from 'ol/View.js'
import 'ol/ol.css'
import './page.css'

const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
const map = new OlMap({
  target: 'map',
  controls: [],
  layers: Object.values(sources).map(
    data => new VectorLayer({ source: new VectorSource({ features: format.readFeatures(data) }) }),
  ),
  // OpenLayers counts tiles of 256 px, one level more than MapLibre.
  view: new View({
    center: fromLonLat([camera.lng, camera.lat]),
    zoom: camera.zoom + 1,
    constrainResolution: false,
  }),
})
map.once('rendercomplete', () => performance.mark('map:ready'))
