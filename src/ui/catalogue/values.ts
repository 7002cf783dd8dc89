/** Facets and their values in the reader's words, and in the order in which they are offered. */
import type { Counts } from '../../find/filter.ts'
import { districtCodes } from '../../find/sort.ts'
import { precisions, statusStates } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { type Facet, type Filter, facets } from '../../state/view-state.ts'
import { districtName } from '../district.ts'
import { dateText } from '../facts.ts'
import { nodeText, outline } from '../reading/chosen.ts'
import { inLang, t, termTitle } from '../words.ts'

const oneOf = <T extends string>(known: readonly T[], value: string) => known.find(one => one === value)

export const stateTitle = (state: string) => {
  if (state === 'existing') return t('state.existing')
  const status = oneOf(statusStates, state)
  return status ? t(`status.${status}`) : state
}

/** A sub-heading with its box, a section by its number. */
const clauseTitle = (id: string) => {
  const node = outline.value.byId.get(id)
  if (!node) return id
  const { place } = nodeText(node)
  return node.group && node.parent ? `${nodeText(node.parent).place} · ${place}` : place
}

const titles: Record<Facet, (value: string) => string> = {
  layer: id => {
    const layer = plan.value.layers.find(({ entry }) => entry.id === id)
    return layer ? inLang(layer.entry.title) : id
  },
  clause: clauseTitle,
  sector: id => termTitle(plan.value.catalogue.sectors, id),
  district: districtName,
  state: stateTitle,
  year: year => dateText(lang.value, year),
  precision: value => {
    const precision = oneOf(precisions, value)
    return precision ? t(`precision.${precision}`) : value
  },
  mapped: value => {
    const mapped = oneOf(['yes', 'no'], value)
    return mapped ? t(`facet.mapped-${mapped}`) : value
  },
}

/** A value that the plan does not know stands as the link has it. */
export const valueTitle = (facet: Facet, value: string) => titles[facet](value)

/** Values that something has, or that are chosen, in the order of the plan's own lists. */
export const choices = (facet: Exclude<Facet, 'clause'>, counts: Counts, chosen: string[] = []): string[] => {
  const present = [...new Set([...counts[facet].keys(), ...chosen])]
  const { layers, catalogue } = plan.value
  const lists: Record<typeof facet, () => string[]> = {
    layer: () => layers.map(({ entry }) => entry.id),
    sector: () => catalogue.sectors.map(({ id }) => id),
    district: () => districtCodes(plan.value, present),
    state: () => [...statusStates, 'existing'],
    year: () => [...present].sort(),
    precision: () => [...precisions],
    mapped: () => ['yes', 'no'],
  }
  const order = lists[facet]()
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length)
  return present.sort((a, b) => place(a) - place(b))
}

/** What is chosen, one by one. */
export const chosenValues = (filter: Filter) =>
  facets.flatMap(facet => (filter[facet] ?? []).map(value => ({ facet, value })))

/** A filter in words, one for each part of it. */
export const filterWords = (filter: Filter): string[] => [
  ...chosenValues(filter).map(({ facet, value }) => valueTitle(facet, value)),
  ...(filter.text ? [t('catalogue.quoted', { text: filter.text })] : []),
]
