/** What can be found: the features of a plan that its documents name, with their values for each facet. */
import {
  baseGroup,
  type FeatureKey,
  type Plan,
  type PlanFeature,
  type PlanProperties,
  type Status,
} from '../geo/types.ts'
import type { Facet } from '../state/view-state.ts'
import { clausesOf, outlineOf } from './outline.ts'

export const projectLayer = 'projects'

export { clauseId } from './outline.ts'
export { baseGroup }

export interface Item {
  key: FeatureKey
  /** Id of its layer. */
  layer: string
  feature: PlanFeature
  /** Ids of the clauses that name it, and of the documents, chapters and sections that these stand in. */
  clauses: string[]
}

const itemsByPlan = new WeakMap<Plan, Item[]>()

/** The plan's items, in the order of its layers. */
export function itemsOf(plan: Plan): Item[] {
  const known = itemsByPlan.get(plan)
  if (known) return known
  const outline = outlineOf(plan.catalogue)
  const items = plan.layers
    .filter(({ entry }) => entry.group !== baseGroup)
    .flatMap(({ entry, features }) =>
      features
        .filter(f => f.properties.refs?.length)
        .map(
          (feature): Item => ({
            key: `${entry.id}/${feature.properties.id}`,
            layer: entry.id,
            feature,
            clauses: clausesOf(outline, feature.properties.refs ?? []),
          }),
        ),
    )
  itemsByPlan.set(plan, items)
  return items
}

/** Of a clause's items, projects are counted apart from the places and lines that it names beside them. */
export const isProject = ({ layer }: { layer: string }) => layer === projectLayer

/** What the latest report says. */
export const latest = (status: Status[] = []): Status | undefined => status.at(-1)

/** The latest state that is reported, else that of the corridor or hub itself, in the words of reports where there is one. */
export const stateOf = ({ status, state }: PlanProperties): Status['state'] | 'existing' | undefined =>
  latest(status)?.state ?? (state === 'under-construction' ? 'construction' : state)

/**
 * Values of a feature for each facet, none twice. A clause counts for all that it stands in, so that a chapter can be
 * chosen as well as a sub-heading. `state` is the latest known, `year` that of the report that says so: together, how things stood when.
 * What has no district counts as `city` (city-wide) or `none` (not stated), so that both can be listed.
 */
export const valuesOf = ({ layer, feature, clauses }: Item): Record<Facet, string[]> => {
  const { sector, districts, status, precision } = feature.properties
  const state = stateOf(feature.properties)
  const year = latest(status)?.asOf.slice(0, 4)
  return {
    layer: [layer],
    clause: clauses,
    sector: sector ? [sector] : [],
    district: districts?.length === 0 ? [precision === 'city' ? 'city' : 'none'] : (districts ?? []),
    state: state ? [state] : [],
    year: year ? [year] : [],
    precision: [precision],
    mapped: [isMapped(feature) ? 'yes' : 'no'],
  }
}

/** On the map. What builds a corridor or a hub carries their geometry, where they have one. */
export const isMapped = ({ geometry }: PlanFeature) => geometry !== null

/** A feature's words, for the text of a filter: lower case, letters and digits of half width. */
export const textOf = ({ properties }: PlanFeature) => {
  const { name, nameEn, aliases = [], note, shortName = '', figures = [] } = properties
  const figure = figures.map(f => `${f.what.zh} ${f.what.en} ${f.value}${f.unit}`)
  return [name, nameEn, shortName, ...aliases, note?.zh, note?.en, ...figure]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
}
