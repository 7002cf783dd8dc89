/** A `Scene` as MapLibre has it, and what leads from one to the next. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import type { Scene } from '../../style/scene.ts'

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
export const withoutEmpty = ({ layers, sources }: Scene): Scene => ({
  sources,
  layers: layers.map(layer => {
    const source = sourceOf(layer)
    return !isVisible(layer) || !source || sources[source]?.features.length ? layer : hide(layer)
  }),
})

/** The scene as MapLibre opens with it: what draws nothing is left out. */
export const openingStyle = ({ layers, sources }: Scene): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(Object.entries(sources).map(([id, data]) => [id, sourceSpecification(data)])),
  layers: layers.filter(isVisible),
})

// Our own style needs no check on each change; the tests check it whole.
const unchecked = { validate: false }

/**
 * Brings MapLibre from one scene to the next, touching only what changed. Layers that never drew anything are not
 * added: they cost nothing until the reader switches them on.
 * @param given the data that each source has: one whose layers were off for a while still has its own
 */
export function update(map: GlMap, before: Scene, after: Scene, given: Map<string, FeatureCollection>) {
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
