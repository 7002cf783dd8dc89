/** What a tool works around, as a parameter names it: places joined by `_`, `layer:ID`, or `filter:FILTER`. */
import { applyFilter, filterIndex, isEmpty } from '../../find/filter.ts'
import { itemsOf } from '../../find/items.ts'
import type { Plan, PlanFeature, Text } from '../../geo/types.ts'
import { parseFilter } from '../../state/url.ts'
import { say } from '../../text/tools.ts'
import { ToolError } from '../tool.ts'
import { type Place, placeOf, resolvePlace } from './places.ts'

export interface Source {
  places: Place[]
  /** How many more there are, with no position of their own: city-wide, not stated, or known only by district. */
  left: number
  /** As in “within 1 km of …”. */
  name: Text
}

type Candidate = { feature: PlanFeature; layer: string }

/** @param named what several are called together; one has its own name */
function sourceOf(all: (Place | undefined)[], named: (count: number) => Text): Source {
  const places = all.filter(place => place && !place.district) as Place[]
  const [first] = places
  const name = first && places.length === 1 ? first.name : named(places.length)
  return { places, left: all.length - places.length, name }
}

const placed = (all: Candidate[], plan: Plan) =>
  all.map(({ feature, layer }) => placeOf(feature, layer, plan))

function layerOf(id: string, plan: Plan): Source {
  const layer = plan.layers.find(({ entry }) => entry.id === id)
  if (!layer) throw new ToolError('tool.layer-unknown', { layer: id })
  const found = placed(
    layer.features.map(feature => ({ feature, layer: id })),
    plan,
  )
  return sourceOf(found, count => say('tool.layer', { title: layer.entry.title, count }))
}

function foundBy(text: string, plan: Plan): Source {
  const bad: string[] = []
  const filter = parseFilter(text, item => bad.push(item))
  if (bad.length || isEmpty(filter)) throw new ToolError('tool.filter-bad', { filter: bad[0] ?? text })
  const found = placed(applyFilter(filterIndex(itemsOf(plan)), filter).matches, plan)
  return sourceOf(found, count => say('tool.filtered', { count }))
}

function namedIn(text: string, plan: Plan): Source {
  const places = [...new Set(text.split('_').filter(Boolean))]
  return sourceOf(
    places.map(place => resolvePlace(place, plan)),
    count => say('tool.places', { count }),
  )
}

/** @throws ToolError for what the plan does not have, what cannot be understood, and where no position is left. */
export function resolveSource(text: string, plan: Plan): Source {
  const [, kind, rest = ''] = /^(layer|filter):(.*)$/s.exec(text) ?? []
  const source =
    kind === 'layer' ? layerOf(rest, plan) : kind === 'filter' ? foundBy(rest, plan) : namedIn(text, plan)
  if (!source.places.length) throw new ToolError('tool.source-empty', { left: source.left })
  return source
}
