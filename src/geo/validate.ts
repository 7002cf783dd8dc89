/**
 * What the app checks of a plan when it loads. The first problem withholds the whole layer: a map that silently
 * lacks one feature would contradict the document. `contract.ts` checks the rest before the plan is published.
 */
import { catalogueShape, propertiesShape } from './schema.ts'
import { isObject, kebabPattern, misfits, quote } from './shape.ts'
import type { Bounds, Catalogue, LayerEntry, PlanFeature, Problem } from './types.ts'

export type Finding = Omit<Problem, 'file'>

export const isProblem = (value: object): value is Problem => 'code' in value

export function checkCatalogue(raw: unknown, file: string): Catalogue | Problem {
  const [wrong] = misfits(catalogueShape, raw)
  return wrong === undefined ? (raw as Catalogue) : { file, code: 'bad-catalogue', detail: wrong }
}

/** How deep positions lie in `coordinates`, and how many a line or ring must have. */
interface Rule {
  depth: number
  least: number
  ring?: true
}
const geometries: Record<string, Rule> = {
  Point: { depth: 0, least: 0 },
  MultiPoint: { depth: 1, least: 1 },
  LineString: { depth: 1, least: 2 },
  MultiLineString: { depth: 2, least: 2 },
  Polygon: { depth: 2, least: 4, ring: true },
  MultiPolygon: { depth: 3, least: 4, ring: true },
}

/** Why a position cannot be drawn. */
function positionFinding(position: unknown): Finding {
  const detail = quote(position)
  if (!Array.isArray(position) || position.length < 2 || position.some(Array.isArray))
    return { code: 'bad-geometry', detail }
  const numbers = Number.isFinite(position[0]) && Number.isFinite(position[1])
  return { code: numbers ? 'out-of-bounds' : 'not-finite', detail }
}

/** One plain loop: nearly all the time of a check is spent here. */
function positionsFinding(positions: unknown[], bounds: Bounds): Finding | undefined {
  const [west, south, east, north] = bounds
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]
    if (!Array.isArray(position)) return positionFinding(position)
    const x: unknown = position[0]
    const y: unknown = position[1]
    const drawable =
      typeof x === 'number' && typeof y === 'number' && x >= west && x <= east && y >= south && y <= north
    if (!drawable) return positionFinding(position)
  }
}

function lineFinding(line: unknown[], { least, ring }: Rule, bounds: Bounds): Finding | undefined {
  const finding = positionsFinding(line, bounds)
  if (finding) return finding
  if (line.length < least) return { code: 'bad-geometry', detail: quote(line) }
  if (!ring) return undefined
  const ends = [quote(line[0]), quote(line.at(-1))]
  return ends[0] === ends[1] ? undefined : { code: 'open-ring', detail: ends.join(' … ') }
}

function coordinatesFinding(value: unknown, depth: number, rule: Rule, bounds: Bounds): Finding | undefined {
  if (depth === 0) return positionsFinding([value], bounds)
  if (!Array.isArray(value) || value.length === 0) return { code: 'bad-geometry', detail: quote(value) }
  if (depth === 1) return lineFinding(value, rule, bounds)
  for (const part of value) {
    const finding = coordinatesFinding(part, depth - 1, rule, bounds)
    if (finding) return finding
  }
}

function geometryFinding(geometry: unknown, bounds: Bounds): Finding | undefined {
  if (geometry === null) return undefined
  const { type, coordinates } = isObject(geometry) ? geometry : {}
  const rule = typeof type === 'string' ? geometries[type] : undefined
  if (!rule || !Array.isArray(coordinates))
    return { code: 'bad-geometry', detail: `geometry: ${quote(geometry)}` }
  return coordinatesFinding(coordinates, rule.depth, rule, bounds)
}

const required = ['name', 'nameEn', 'kind', 'precision'] as const

/** Whether it is a feature with an id of its own; `seen` collects the ids. */
export function identityFinding(raw: unknown, place: string, seen: Set<string>): Finding | undefined {
  if (!isObject(raw) || raw.type !== 'Feature' || !isObject(raw.properties))
    return { feature: place, code: 'not-feature', detail: quote(raw) }
  const { id } = raw.properties
  if (id === undefined) return { feature: place, code: 'no-id' }
  if (typeof id !== 'string' || !kebabPattern.test(id))
    return { feature: place, code: 'bad-id', detail: quote(id) }
  if (seen.has(id)) return { feature: id, code: 'duplicate-id' }
  seen.add(id)
}

/** What is wrong with the properties or geometry of a feature whose identity is right. */
export function featureFinding(feature: PlanFeature, entry: LayerEntry, bounds: Bounds): Finding | undefined {
  const { properties } = feature
  const absent = required.find(name => properties[name] === undefined)
  if (absent) return { code: 'no-property', detail: absent }
  const [wrong] = misfits(propertiesShape, properties)
  if (wrong) return { code: 'bad-property', detail: wrong }
  if (!entry.kinds.some(kind => kind.id === properties.kind))
    return { code: 'unknown-kind', detail: properties.kind }
  return geometryFinding(feature.geometry, bounds)
}

/** Whether the layer takes a feature of its file. */
export const belongs = (feature: PlanFeature, { where = {} }: LayerEntry) =>
  Object.entries(where).every(([key, values]) => {
    const value: unknown = Reflect.get(feature.properties, key)
    return [values].flat().some(one => one === value)
  })

/** The features of a layer, out of the whole of its file. */
export function checkLayer(raw: unknown, entry: LayerEntry, { bounds }: Catalogue): PlanFeature[] | Problem {
  const { file } = entry
  if (!isObject(raw) || raw.type !== 'FeatureCollection' || !Array.isArray(raw.features))
    return { file, code: 'not-feature-collection' }
  const seen = new Set<string>()
  const features: PlanFeature[] = []
  for (const [i, candidate] of raw.features.entries()) {
    const identity = identityFinding(candidate, `#${i + 1}`, seen)
    if (identity) return { file, ...identity }
    const feature: PlanFeature = candidate
    if (!belongs(feature, entry)) continue
    const finding = featureFinding(feature, entry, bounds)
    if (finding) return { file, feature: feature.properties.id, ...finding }
    features.push(feature)
  }
  return features
}
