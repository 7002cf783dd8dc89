/** Which items match a filter, and how many would with one choice more. */
import { type Facet, type Filter, facets } from '../state/view-state.ts'
import { type Item, textOf, valuesOf } from './items.ts'

/** Items made ready to be filtered: facet values as numbers, text in lower case. */
export interface FilterIndex {
  items: Item[]
  /** For each facet: its values, and for each item the places of its own among them. */
  facets: Record<Facet, { values: string[]; of: number[][] }>
  text: string[]
}

/** How many items match each value of each facet, the choices of the facet itself apart. */
export type Counts = Record<Facet, Map<string, number>>

export function filterIndex(items: Item[]): FilterIndex {
  const places = Object.fromEntries(facets.map(facet => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >
  const of = Object.fromEntries(facets.map(facet => [facet, [] as number[][]])) as Record<Facet, number[][]>
  for (const item of items) {
    const values = valuesOf(item)
    for (const facet of facets) {
      const known = places[facet]
      of[facet].push(
        values[facet].map(value => {
          const place = known.get(value) ?? known.size
          known.set(value, place)
          return place
        }),
      )
    }
  }
  return {
    items,
    facets: Object.fromEntries(
      facets.map(facet => [facet, { values: [...places[facet].keys()], of: of[facet] }]),
    ) as FilterIndex['facets'],
    text: items.map(item => textOf(item.feature)),
  }
}

export const isEmpty = (filter: Filter) => !filter.text?.trim() && facets.every(f => !filter[f]?.length)

/** The items that match, in order, with the counts beside every choice. A value that no item has matches nothing. */
export function applyFilter(index: FilterIndex, filter: Filter): { matches: Item[]; counts: Counts } {
  const words = filter.text?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  const questions = facets.map(facet => {
    const { values, of } = index.facets[facet]
    const chosen = filter[facet]
    return {
      of,
      wanted: chosen?.length ? values.map(value => chosen.includes(value)) : null,
      counts: new Uint32Array(values.length),
    }
  })
  const matches: Item[] = []
  index.items.forEach((item, i) => {
    const text = index.text[i] ?? ''
    if (!words.every(word => text.includes(word))) return
    let failed = -1
    for (let q = 0; q < questions.length; q++) {
      const { of, wanted } = questions[q] as (typeof questions)[number]
      if (!wanted || of[i]?.some(place => wanted[place])) continue
      // Failing two questions it counts for no choice at all.
      if (failed >= 0) return
      failed = q
    }
    if (failed < 0) matches.push(item)
    questions.forEach(({ of, counts }, q) => {
      if (failed < 0 || failed === q)
        for (const place of of[i] ?? []) counts[place] = (counts[place] ?? 0) + 1
    })
  })
  const counts = Object.fromEntries(
    facets.map((facet, q) => [
      facet,
      new Map(index.facets[facet].values.map((value, place) => [value, questions[q]?.counts[place] ?? 0])),
    ]),
  ) as Counts
  return { matches, counts }
}
