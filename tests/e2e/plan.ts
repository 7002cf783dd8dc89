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
  const found = featuresOf(layer).find(f => f.properties.id === id)
  if (!found) throw new Error(`the plan has no ${key}`)
  return found
}

const featuresOf = (layer: string) => JSON.parse(planFile(fileOf(layer))).features as PlanFeature[]

/** Where a point is, or a position about the middle of a line that no other line of its layer shares. */
export function placeOf(key: FeatureKey): LngLat {
  const [layer = ''] = key.split('/')
  const { geometry, properties } = feature(key)
  if (geometry?.type === 'Point') return geometry.coordinates as LngLat
  if (geometry?.type !== 'LineString') throw new Error(`${key} is neither a point nor a line`)
  const others = featuresOf(layer).filter(f => f.properties.id !== properties.id)
  const taken = new Set(
    others.flatMap(f => (f.geometry?.type === 'LineString' ? f.geometry.coordinates : [])).map(String),
  )
  const own = geometry.coordinates.filter(position => !taken.has(String(position)))
  return own[own.length >> 1] as LngLat
}
