/** What a feature has to do with others, and why that can be said. */
import type { Position } from 'geojson'
import type { FeatureKey, Plan, PlanFeature, Text } from '../geo/types.ts'
import { baseGroup, itemsOf } from './items.ts'

export type Reason = 'builds' | 'built-by' | 'corridor' | 'hub' | 'whole' | 'enterprise' | 'place'

export interface Relation {
  reason: Reason
  /** The corridor, hub or enterprise in common. */
  of?: Text
  keys: FeatureKey[]
}

interface Known {
  key: FeatureKey
  feature: PlanFeature
}

interface Index {
  all: Known[]
  byId: Map<string, Known>
  /** Those that carry a name, as their own or as another, projects first. */
  byName: Map<string, Known[]>
}

const indexes = new WeakMap<Plan, Index>()

function indexOf(plan: Plan): Index {
  const made = indexes.get(plan)
  if (made) return made
  const all = plan.layers
    .filter(({ entry }) => entry.group !== baseGroup)
    .flatMap(({ entry, features }) =>
      features.map((feature): Known => ({ key: `${entry.id}/${feature.properties.id}`, feature })),
    )
  const byName: Index['byName'] = new Map()
  const named = all.filter(({ feature }) => !feature.properties.structure)
  for (const known of named.sort((a, b) => rank(a) - rank(b)))
    for (const name of [known.feature.properties.name, ...(known.feature.properties.aliases ?? [])])
      byName.set(name, [...(byName.get(name) ?? []), known])
  const index = { all, byId: new Map(all.map(known => [known.feature.properties.id, known])), byName }
  indexes.set(plan, index)
  return index
}

const rank = ({ feature }: Known) => (feature.properties.sector ? 0 : 1)

/** The feature that stands for a part of another one, by its name. */
export const partFeature = (plan: Plan, of: PlanFeature, name: string): FeatureKey | undefined =>
  indexOf(plan)
    .byName.get(name)
    ?.find(({ feature }) => feature !== of)?.key

const built = ({ properties: { corridors = [], hubs = [] } }: PlanFeature) => [...corridors, ...hubs]

/** A structure's parts only stand for the places whose names they carry. */
const stands = ({ properties: { structure, precision } }: PlanFeature) =>
  !structure && (precision === 'site' || precision === 'place')

const metresPerDegree = 111_320
/** Metres between two positions some kilometres apart: a plane is true enough. */
const distance = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position) =>
  metresPerDegree * Math.hypot((x1 - x2) * Math.cos((((y1 + y2) / 2) * Math.PI) / 180), y1 - y2)

/** Points, each within the other's uncertainty. */
const samePlace = (a: PlanFeature, b: PlanFeature) =>
  a.geometry?.type === 'Point' &&
  b.geometry?.type === 'Point' &&
  stands(a) &&
  stands(b) &&
  distance(a.geometry.coordinates, b.geometry.coordinates) <=
    Math.min(a.properties.uncertainty ?? 0, b.properties.uncertainty ?? 0)

/** Features that have to do with this one, each under the first reason that holds. */
export function relatedTo(plan: Plan, feature: PlanFeature): Relation[] {
  const { all, byId } = indexOf(plan)
  const { id, name, aliases = [], enterprises = [], structure } = feature.properties
  const others = all.filter(known => known.feature !== feature)
  const builders = (of: string) => others.filter(({ feature: other }) => built(other).includes(of))
  const textOf = ({ feature: { properties } }: Known): Text => ({
    zh: properties.name,
    en: properties.nameEn,
  })
  const common = (reason: 'corridor' | 'hub', ids: string[] = []) =>
    ids.flatMap(of => {
      const known = byId.get(of)
      return known ? [{ reason, of: textOf(known), found: builders(of) }] : []
    })
  const parts = (feature.properties.parts ?? []).map(part => partFeature(plan, feature, part.name))
  const candidates: { reason: Reason; of?: Text; found: Known[] }[] = [
    { reason: 'builds', found: built(feature).flatMap(of => byId.get(of) ?? []) },
    { reason: 'built-by', found: builders(id) },
    ...common('corridor', feature.properties.corridors),
    ...common('hub', feature.properties.hubs),
    {
      reason: 'whole',
      found: structure
        ? []
        : others.filter(({ feature: other }) =>
            other.properties.parts?.some(part => [name, ...aliases].includes(part.name)),
          ),
    },
    ...enterprises.map(of => ({
      reason: 'enterprise' as const,
      of,
      found: others.filter(({ feature: other }) =>
        other.properties.enterprises?.some(enterprise => enterprise.zh === of.zh),
      ),
    })),
    { reason: 'place', found: others.filter(({ feature: other }) => samePlace(feature, other)) },
  ]
  const told = new Set(parts)
  return candidates.flatMap(({ found, ...relation }) => {
    const keys = found.map(({ key }) => key).filter(key => !told.has(key))
    for (const key of keys) told.add(key)
    return keys.length ? [{ ...relation, keys }] : []
  })
}

/**
 * How many features the documents name in a district or zone: in the feature itself if it is one, else where no more
 * than the district of the feature is known, this one among them.
 */
export function countsByDistrict(plan: Plan, { geometry, properties }: PlanFeature) {
  const { id, adcode, precision, districts = [] } = properties
  const count = (district: string) =>
    itemsOf(plan).filter(item => item.feature.properties.districts?.includes(district)).length
  const own = adcode ?? id
  const asked = count(own) ? [own] : !geometry && precision === 'district' ? districts : []
  return asked.map(district => ({ district, count: count(district) }))
}
