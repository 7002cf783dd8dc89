/** What can be found: the features of a plan that its documents name, with their values for each facet. */
import type { FeatureKey, Plan, PlanFeature, Ref, Status } from '../geo/types.ts'
import type { Facet } from '../state/view-state.ts'

export interface Item {
  key: FeatureKey
  /** Id of its layer. */
  layer: string
  feature: PlanFeature
}

/** Layers of this group are the ground that the plan is drawn on: never filtered. */
export const baseGroup = 'base'

const itemsByPlan = new WeakMap<Plan, Item[]>()

/** The plan's items, in the order of its layers. */
export function itemsOf(plan: Plan): Item[] {
  const known = itemsByPlan.get(plan)
  if (known) return known
  const items = plan.layers
    .filter(({ entry }) => entry.group !== baseGroup)
    .flatMap(({ entry, features }) =>
      features
        .filter(f => f.properties.refs?.length)
        .map((feature): Item => ({ key: `${entry.id}/${feature.properties.id}`, layer: entry.id, feature })),
    )
  itemsByPlan.set(plan, items)
  return items
}

/** `DOC/AT`, and `DOC/AT/GROUP` for a sub-heading: how a filter and a link name a clause. */
export const clauseId = ({ doc, at, group }: Ref) => [doc, at, group].filter(Boolean).join('/')

/** What the latest report says. */
export const latest = (status: Status[] = []): Status | undefined => status.at(-1)

/**
 * Values of a feature for each facet. A clause counts for its document's box and for its sub-heading, so that either
 * can be chosen. `state` is the latest known, of a corridor its own; `year` is of any report, `YYYY`.
 */
export const valuesOf = ({ layer, feature }: Item): Record<Facet, string[]> => {
  const { refs = [], sector, districts = [], status, state, precision } = feature.properties
  const now = latest(status)?.state ?? state
  return {
    layer: [layer],
    clause: [
      ...new Set(
        refs.flatMap(ref => [clauseId({ doc: ref.doc, at: ref.at }), ...(ref.group ? [clauseId(ref)] : [])]),
      ),
    ],
    sector: sector ? [sector] : [],
    district: districts,
    state: now ? [now] : [],
    year: [...new Set((status ?? []).map(s => s.asOf.slice(0, 4)))],
    precision: [precision],
    mapped: [isMapped(feature) ? 'yes' : 'no'],
  }
}

/** On the map by a geometry of its own, or by the corridors or hubs that it builds. */
export const isMapped = ({ geometry, properties }: PlanFeature) =>
  Boolean(geometry || properties.corridors?.length || properties.hubs?.length)

/** A feature's words, for the text of a filter: lower case. */
export const textOf = ({ properties }: PlanFeature) => {
  const { name, nameEn, aliases = [], note, shortName = '', figures = [] } = properties
  const figure = figures.map(f => `${f.what.zh} ${f.what.en} ${f.value}${f.unit}`)
  return [name, nameEn, shortName, ...aliases, note?.zh, note?.en, ...figure].join('\n').toLowerCase()
}
