/** Each feature's properties by themselves: the rules of geo/README.md that take more than one of them. */
import { propertyNames } from '../schema.ts'
import type { Catalogue, PlanFeature, Ref } from '../types.ts'
import type { Finding } from './plan-files.ts'

export const han = /\p{Script=Han}/u
/** Metres that a position of this precision may be off. */
const limits: Partial<Record<string, number>> = { site: 500, place: 5000 }

function* names({ properties: p }: PlanFeature): Generator<Finding> {
  if (!han.test(p.name)) yield { code: 'bad-name', detail: `name: ${p.name}` }
  for (const key of ['nameEn', 'shortNameEn', 'seatEn'] as const)
    if (han.test(p[key] ?? '')) yield { code: 'bad-name', detail: `${key}: ${p[key]}` }
  const known = [p.name, ...(p.aliases ?? [])]
  for (const alias of known.filter((name, i) => known.indexOf(name) < i))
    yield { code: 'bad-name', detail: `aliases: ${alias}` }
  for (const key of Object.keys(p))
    if (!propertyNames.includes(key)) yield { code: 'unknown-property', detail: key }
}

function* position({ properties: p, geometry }: PlanFeature): Generator<Finding> {
  const limit = limits[p.precision]
  if (limit === undefined && p.uncertainty !== undefined)
    yield { code: 'bad-precision', detail: `${p.precision} with uncertainty` }
  if (limit !== undefined && !(p.uncertainty && p.uncertainty <= limit))
    yield { code: 'bad-precision', detail: `${p.precision} with uncertainty ${p.uncertainty}` }
  const placed = limit !== undefined || p.precision === 'schematic'
  if (placed && !geometry) yield { code: 'bad-precision', detail: `${p.precision} without geometry` }
  if (geometry && !placed) yield { code: 'bad-precision', detail: `${p.precision} with geometry` }
  if (geometry) for (const key of ['basis', 'basisNote'] as const) if (!p[key]) yield missing(key)
}

const missing = (detail: string): Finding => ({ code: 'no-property', detail })

/** Properties that every feature of a file has. */
const required: Record<string, readonly (keyof PlanFeature['properties'])[]> = {
  'structure.geojson': ['structure', 'role', 'refs'],
  'districts.geojson': ['adcode'],
  'parks.geojson': ['districts'],
  'hubs.geojson': ['districts', 'state'],
  'towns.geojson': ['districts', 'roles'],
  'corridors.geojson': ['mode', 'class', 'state'],
  'projects.geojson': ['districts', 'sector', 'refs', 'status'],
}

function* fileRules({ properties: p }: PlanFeature, file: string): Generator<Finding> {
  for (const key of required[file] ?? []) if (p[key] === undefined) yield missing(key)
  if (p.designSpeed !== undefined)
    for (const key of ['designSpeedBasis', 'designSpeedNote'] as const) if (!p[key]) yield missing(key)
  const named = file === 'projects.geojson' || file === 'structure.geojson'
  if (named && p.refs?.length === 0) yield { code: 'bad-ref', detail: 'none' }
}

/** Dates of different length are compared as far as both go: `2023` and `2023-05` may stand in either order. */
function* order({ properties: p }: PlanFeature): Generator<Finding> {
  const dates = (p.status ?? []).map(status => status.asOf)
  const later = dates.find((date, i) => {
    const next = dates[i + 1]
    return next !== undefined && date.slice(0, next.length) > next.slice(0, date.length)
  })
  if (later) yield { code: 'bad-order', detail: `status ${later}` }
}

/** Whether the catalogue lacks what a ref names. */
export function missingRef({ doc, at, group }: Ref, { documents }: Catalogue): boolean {
  const clause = documents.find(d => d.id === doc)?.outline.find(c => c.at === at)
  return !clause || (group !== undefined && !clause.groups?.includes(group))
}

function* refs({ properties: p }: PlanFeature, catalogue: Catalogue): Generator<Finding> {
  const own = p.refs ?? []
  const cited = [...(p.roles ?? []), ...(p.status ?? []), ...(p.figures ?? [])].map(item => item.ref)
  for (const ref of [...own, ...cited])
    if (typeof ref !== 'string' && missingRef(ref, catalogue))
      yield { code: 'bad-ref', detail: [ref.doc, ref.at, ref.group ?? ''].join(' ').trim() }
  const keys = own.map(ref => [ref.doc, ref.at, ref.group ?? ''].join(' ').trim())
  for (const key of keys.filter((k, i) => keys.indexOf(k) < i))
    yield { code: 'bad-ref', detail: `${key} twice` }
}

function* terms({ properties: p }: PlanFeature, catalogue: Catalogue): Generator<Finding> {
  const { roles, classes, sectors } = catalogue
  for (const { role } of p.roles ?? [])
    if (!roles.some(term => term.id === role)) yield { code: 'unknown-term', detail: `role ${role}` }
  if (p.class !== undefined && !classes.some(term => term.id === p.class))
    yield { code: 'unknown-term', detail: `class ${p.class}` }
  if (p.sector !== undefined && !sectors.some(term => term.id === p.sector))
    yield { code: 'unknown-term', detail: `sector ${p.sector}` }
}

export function* propertyFindings(
  feature: PlanFeature,
  file: string,
  catalogue: Catalogue,
): Generator<Finding> {
  yield* names(feature)
  yield* position(feature)
  yield* fileRules(feature, file)
  yield* order(feature)
  yield* refs(feature, catalogue)
  yield* terms(feature, catalogue)
}
