/** The plan's data as the tests need it: what is where. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, FeatureKey, LngLat, PlanFeature } from '../../src/geo/types.ts'

const folder = join(import.meta.dirname, '../../geo/lanzhou')
export const planFile = (file: string) => readFileSync(join(folder, file), 'utf8')
export const catalogue: Catalogue = JSON.parse(planFile('catalogue.json'))

export const layerIds = catalogue.layers.map(({ id }) => id)
export const layersShown = catalogue.layers.filter(({ visible }) => visible).map(({ id }) => id)
const entryOf = (id: string) => {
  const entry = catalogue.layers.find(layer => layer.id === id)
  if (!entry) throw new Error(`the plan has no layer ${id}`)
  return entry
}
export const fileOf = (layer: string) => entryOf(layer).file
export const titleOf = (layer: string) => entryOf(layer).title

export function feature(key: FeatureKey): PlanFeature {
  const [layer = '', id] = key.split('/')
  const { features } = JSON.parse(planFile(fileOf(layer))) as { features: PlanFeature[] }
  const found = features.find(f => f.properties.id === id)
  if (!found) throw new Error(`the plan has no ${key}`)
  return found
}

/** Where a point is, or the middle one of a line's positions. */
export function placeOf(key: FeatureKey): LngLat {
  const { geometry } = feature(key)
  if (geometry?.type === 'Point') return geometry.coordinates as LngLat
  if (geometry?.type === 'LineString')
    return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] as LngLat
  throw new Error(`${key} is neither a point nor a line`)
}
