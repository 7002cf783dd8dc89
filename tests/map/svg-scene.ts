/** Small scenes for the tests of the SVG renderer. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, Geometry } from 'geojson'
import type { Point } from '../../src/state/camera.ts'
import { unproject } from '../../src/state/camera.ts'
import type { Scene } from '../../src/style/scene.ts'

export const camera = { lng: 103.8, lat: 36.06, zoom: 10 }
export const size = { width: 400, height: 300 }

/** The position that falls on a pixel of the test's camera. */
export const at = (...pixel: Point) => unproject(camera, size, pixel)

export const feature = (geometry: Geometry, properties: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry,
})
export const point = (x: number, y: number, properties?: Record<string, unknown>) =>
  feature({ type: 'Point', coordinates: at(x, y) }, properties)
export const line = (pixels: Point[], properties?: Record<string, unknown>) =>
  feature({ type: 'LineString', coordinates: pixels.map(p => at(...p)) }, properties)
export const area = (pixels: Point[], properties?: Record<string, unknown>) =>
  feature({ type: 'Polygon', coordinates: [[...pixels, pixels[0] as Point].map(p => at(...p))] }, properties)

/** A scene of layers that all draw one source, `data`. */
export const scene = (features: Feature[], ...layers: object[]): Scene => ({
  layers: layers.map((layer, i) => ({ id: `layer-${i}`, source: 'data', ...layer }) as LayerSpecification),
  sources: { data: { type: 'FeatureCollection', features } },
})
