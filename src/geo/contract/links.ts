/** What features say of one another: districts, corridors and hubs. */
import type { Position } from 'geojson'
import type { Bounds, PlanFeature } from '../types.ts'
import { type Grid, inside, linesOf, metresToLine, toGrid } from './exact.ts'
import { type Finding, featuresOf, type PlanFiles, type Violation } from './plan-files.ts'

interface Area {
  adcode: string
  rings: Grid[][]
}

const metresFrom = (p: Grid, { rings }: Area) =>
  inside(p, rings) ? 0 : Math.min(...rings.map(ring => metresToLine(p, ring)))

/** Adcodes; zones, which are features of the parks file; and what lies beyond the city. */
function* districtFindings(
  { properties: p, geometry }: PlanFeature,
  areas: Area[],
  zones: Set<string>,
): Generator<Finding> {
  const claimed = p.districts ?? []
  const unknown = claimed.filter(
    id => id !== 'outside' && !zones.has(id) && !areas.some(a => a.adcode === id),
  )
  for (const id of unknown) yield { code: 'bad-district', detail: id }
  if (geometry?.type !== 'Point' || p.uncertainty === undefined) return
  const point = toGrid(geometry.coordinates)
  if (claimed.length === 1 && claimed[0] === 'outside') {
    const area = areas.find(({ rings }) => inside(point, rings))
    const depth = area ? Math.min(...area.rings.map(ring => metresToLine(point, ring))) : 0
    if (area && depth > p.uncertainty)
      yield { code: 'bad-district', detail: `outside, but ${Math.round(depth)} m inside ${area.adcode}` }
    return
  }
  const own = areas.filter(({ adcode }) => claimed.includes(adcode))
  if (claimed.includes('outside') || own.length === 0) return
  const metres = Math.min(...own.map(area => metresFrom(point, area)))
  if (metres > p.uncertainty)
    yield { code: 'bad-district', detail: `${Math.round(metres)} m outside ${own.map(a => a.adcode)}` }
}

export function* districtViolations(plan: PlanFiles): Generator<Violation> {
  const areas = featuresOf(plan, 'districts.geojson').map(({ properties, geometry }) => ({
    adcode: properties.adcode ?? '',
    rings: linesOf(geometry).map(ring => ring.map(toGrid)),
  }))
  const zones = new Set(featuresOf(plan, 'parks.geojson').map(({ properties }) => properties.id))
  for (const [file, features] of plan.features)
    for (const feature of features)
      for (const finding of districtFindings(feature, areas, zones))
        yield { file, feature: feature.properties.id, ...finding }
}

/** The places that the catalogue names are there, and are drawn. */
export function* centreViolations({ catalogue, features }: PlanFiles): Generator<Violation> {
  const { centres = [], promises = [] } = catalogue
  for (const key of [...centres, ...promises.flatMap(({ between }) => between)]) {
    const [layer, id] = key.split('/')
    const file = catalogue.layers.find(entry => entry.id === layer)?.file ?? ''
    if (!features.get(file)?.some(f => f.properties.id === id && f.geometry))
      yield { file: 'catalogue.json', code: 'bad-link', detail: `centres, promises: ${key}` }
  }
}

/** A line read either way is the same line. */
const lineKey = (line: Position[]) => [line.join(' '), [...line].reverse().join(' ')].sort()[0]
const shapeKey = (features: PlanFeature[]) =>
  features
    .flatMap(({ geometry }) => linesOf(geometry).map(lineKey))
    .sort()
    .join(';')

const pointKey = (features: PlanFeature[]) =>
  features
    .flatMap(({ geometry: g }) =>
      g?.type === 'Point' ? [g.coordinates] : g?.type === 'MultiPoint' ? g.coordinates : [],
    )
    .map(String)
    .sort()
    .join(';')

const within = ([w, s, e, n]: Bounds, [x, y]: [number, number]) => x >= w && x <= e && y >= s && y <= n

export function* projectViolations(plan: PlanFiles): Generator<Violation> {
  const file = 'projects.geojson'
  const corridors = new Map(featuresOf(plan, 'corridors.geojson').map(f => [f.properties.id, f]))
  const hubs = new Map(featuresOf(plan, 'hubs.geojson').map(f => [f.properties.id, f]))
  for (const project of featuresOf(plan, file)) {
    const { id: feature, corridors: built = [], hubs: served = [], parts = [] } = project.properties
    for (const id of built.filter(one => !corridors.has(one)))
      yield { file, feature, code: 'bad-link', detail: `corridors: ${id}` }
    for (const id of served.filter(one => !hubs.has(one)))
      yield { file, feature, code: 'bad-link', detail: `hubs: ${id}` }
    const theirs = built.flatMap(id => corridors.get(id) ?? [])
    if (theirs.length > 0 && shapeKey(theirs) !== shapeKey([project]))
      yield { file, feature, code: 'wrong-geometry', detail: `not that of ${built.join(', ')}` }
    const stations = served.flatMap(id => hubs.get(id) ?? [])
    if (built.length === 0 && stations.length > 0 && pointKey(stations) !== pointKey([project]))
      yield { file, feature, code: 'wrong-geometry', detail: `not that of ${served.join(', ')}` }
    for (const part of parts)
      if (part.at && !within(plan.catalogue.bounds, part.at))
        yield { file, feature, code: 'out-of-bounds', detail: part.name }
  }
}

/** Railways and metro pass through the exact point of each station in service whose site is known. */
export function* stationViolations(plan: PlanFiles): Generator<Violation> {
  const file = 'hubs.geojson'
  const tracks = featuresOf(plan, 'corridors.geojson').filter(({ properties }) =>
    ['rail', 'metro'].includes(properties.mode ?? ''),
  )
  const vertices = new Set(tracks.flatMap(({ geometry }) => linesOf(geometry).flat().map(String)))
  for (const { properties: p, geometry } of featuresOf(plan, file)) {
    const station = p.kind === 'passenger-station' || p.kind === 'freight-station'
    if (!station || p.precision !== 'site' || p.state !== 'existing' || geometry?.type !== 'Point') continue
    if (!vertices.has(String(geometry.coordinates)))
      yield { file, feature: p.id, code: 'off-network', detail: JSON.stringify(geometry.coordinates) }
  }
}
