/** The orders that a list of items can be read in. */
import { type Lang, type Plan, type PlanFeature, type Ref, statusStates } from '../geo/types.ts'
import { type Item, latest, stateOf } from './items.ts'
import { clauseId, outlineOf } from './outline.ts'

/** `plan`: projects as the documents list them, then what else these name. */
export const orders = ['plan', 'name', 'district', 'state', 'date', 'precision'] as const
export type Order = (typeof orders)[number]

const last = Number.POSITIVE_INFINITY
const byExactness = ['site', 'place', 'schematic', 'district', 'city', 'none']
const byProgress: readonly string[] = [...statusStates, 'existing']

const placeIn = (list: readonly string[], value: string | undefined) => {
  const place = value === undefined ? -1 : list.indexOf(value)
  return place < 0 ? last : place
}

/** Codes of districts and zones in the plan's order, then what lies beyond the city, in all of it, or nowhere known. */
export const districtCodes = ({ layers }: Plan, used: Iterable<string>): string[] => {
  const features = layers.flatMap(layer => layer.features)
  const order = [...features.map(({ properties: { adcode, id } }) => adcode ?? id), 'outside', 'city', 'none']
  const places = new Map(order.map((code, place) => [code, place]))
  const place = (code: string) => places.get(code) ?? order.length
  return [...used].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** What the items are compared by: numbers, the smaller first. */
function keysFor(plan: Plan, order: Exclude<Order, 'name'>): (feature: PlanFeature) => number[] {
  if (order === 'plan') {
    // In reading order; of what a box lists, the box counts before any mention in the text.
    const places = new Map([...outlineOf(plan.catalogue).byId.keys()].map((id, place) => [id, place]))
    const first = (refs: Ref[]) => Math.min(...refs.map(ref => places.get(clauseId(ref)) ?? last), last)
    return ({ properties: { refs = [], sector } }) => {
      const boxes = refs.filter(({ at }) => at.startsWith('专栏'))
      return [sector ? 0 : 1, first(boxes.length ? boxes : refs)]
    }
  }
  if (order === 'district') {
    const used = plan.layers.flatMap(l => l.features).flatMap(f => f.properties.districts ?? [])
    const places = new Map(districtCodes(plan, new Set(used)).map((code, place) => [code, place]))
    return ({ properties: { districts = [] } }) => [places.get(districts[0] ?? '') ?? last, districts.length]
  }
  if (order === 'state') return feature => [placeIn(byProgress, stateOf(feature.properties))]
  // Newest first. A year alone is older than any month of it.
  if (order === 'date')
    return ({ properties }) => [
      -Number((latest(properties.status)?.asOf ?? '').replaceAll('-', '').padEnd(8, '0')) || last,
    ]
  return ({ properties: { precision, uncertainty = 0 } }) => [placeIn(byExactness, precision), uncertainty]
}

/**
 * The items in an order; equal ones stay as they were.
 * Sort everything once and filter what comes out, rather than sort each selection.
 */
export function sortItems(items: Item[], order: Order, plan: Plan, lang: Lang): Item[] {
  if (order === 'name') {
    const { compare } = new Intl.Collator(lang === 'zh' ? 'zh-u-co-pinyin' : 'en', { numeric: true })
    const name = ({ feature: { properties } }: Item) =>
      lang === 'zh' ? properties.name : properties.nameEn || properties.name
    return [...items].sort((a, b) => compare(name(a), name(b)))
  }
  const keys = keysFor(plan, order)
  return items
    .map(item => ({ item, keys: keys(item.feature) }))
    .sort((a, b) => {
      const at = a.keys.findIndex((key, k) => key !== b.keys[k])
      return at < 0 ? 0 : (a.keys[at] as number) < (b.keys[at] as number) ? -1 : 1
    })
    .map(({ item }) => item)
}
