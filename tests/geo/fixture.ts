/** The small valid plan in tests/fixtures/plan, taken apart so that a test can break one thing in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Geometry, Position } from 'geojson'
import type { Catalogue, Indicator, PlanFeature } from '../../src/geo/types.ts'

export const fixtures = join(import.meta.dirname, '../fixtures')

export interface Draft {
  catalogue: Catalogue
  /** Features by file. */
  files: Record<string, PlanFeature[]>
  indicators: Indicator[]
}

const folder = join(fixtures, 'plan')
const texts = new Map(readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')]))

export function draft(): Draft {
  const files: Draft['files'] = {}
  for (const [file, text] of texts) if (file.endsWith('.geojson')) files[file] = JSON.parse(text).features
  const json = (file: string) => JSON.parse(texts.get(file) ?? '')
  return { catalogue: json('catalogue.json'), files, indicators: json('indicators.json') }
}

/** The draft as files, laid out as the contract asks. */
export function written({ catalogue, files, indicators }: Draft): Map<string, string> {
  const lines = (items: unknown[]) => items.map(item => JSON.stringify(item)).join(',\n')
  const collections = Object.entries(files).map(([file, features]) => {
    return [file, `{"type":"FeatureCollection","features":[\n${lines(features)}\n]}\n`] as const
  })
  return new Map([
    ['catalogue.json', JSON.stringify(catalogue)],
    ['indicators.json', `[\n${lines(indicators)}\n]\n`],
    ...collections,
  ])
}

export function feature(plan: Draft, id: string): PlanFeature {
  const found = Object.values(plan.files)
    .flat()
    .find(({ properties }) => properties.id === id)
  if (!found) throw new Error(`the fixture has no ${id}`)
  return found
}

/** Breaks properties of a feature; `undefined` takes one away. */
export const set = (id: string, values: Record<string, unknown>) => (plan: Draft) => {
  Object.assign(feature(plan, id).properties, values)
}

export const reshape = (id: string, geometry: Geometry | null) => (plan: Draft) => {
  feature(plan, id).geometry = geometry
}

export const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates })
export const area = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates })
export const point = (...coordinates: Position): Geometry => ({ type: 'Point', coordinates })
