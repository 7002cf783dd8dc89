/** Which items match a filter, and how many would with one choice more or one facet less. */
import { type Facet, type Filter, facets } from '../state/view-state.ts'
import { type Item, textOf, valuesOf } from './items.ts'

/** The values of a facet, and which of them each item has: item `i` those at `places[starts[i]…starts[i + 1]]`. */
interface Column {
  values: string[]
  starts: Uint32Array
  places: Uint32Array
}

/** Items made ready to be filtered. */
export interface FilterIndex {
  items: Item[]
  columns: Record<Facet, Column>
  text: string[]
}

/** How many items match each value of each facet, the choices of the facet itself apart. */
export type Counts = Record<Facet, Map<string, number>>
/** A part of a filter that can be dropped. */
export type Part = Facet | 'text'

export interface Found {
  /** In the order of the index. */
  matches: Item[]
  counts: Counts
  /** For each part that the filter has: how many items match without it. */
  without: Map<Part, number>
}

const forFacets = <T>(make: (facet: Facet) => T) =>
  Object.fromEntries(facets.map(facet => [facet, make(facet)])) as Record<Facet, T>

function column(valuesOfItems: string[][]): Column {
  const known = new Map<string, number>()
  const starts = new Uint32Array(valuesOfItems.length + 1)
  const places: number[] = []
  valuesOfItems.forEach((values, i) => {
    for (const value of values) {
      const place = known.get(value) ?? known.size
      known.set(value, place)
      places.push(place)
    }
    starts[i + 1] = places.length
  })
  return { values: [...known.keys()], starts, places: Uint32Array.from(places) }
}

export function filterIndex(items: Item[]): FilterIndex {
  const values = items.map(valuesOf)
  return {
    items,
    columns: forFacets(facet => column(values.map(of => of[facet]))),
    text: items.map(item => textOf(item.feature)),
  }
}

const wordsOf = ({ text = '' }: Filter) => text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)

export const isEmpty = (filter: Filter) => !wordsOf(filter).length && facets.every(f => !filter[f]?.length)

/** What an item fails by: nothing, more than one part, or one alone (a place in `parts`). */
const none = -1
const many = -2

/** Notes for each item that has none of the wanted values that it fails by `part`. */
function fail({ starts, places }: Column, wanted: Uint8Array, part: number, failed: Int8Array) {
  for (let i = 0; i < failed.length; i++) {
    const end = starts[i + 1] as number
    let at = starts[i] as number
    while (at < end && !wanted[places[at] as number]) at++
    if (at === end) failed[i] = failed[i] === none ? part : many
  }
}

/** Counts the values of the items that fail by nothing, or by `part` alone. */
function countValues({ values, starts, places }: Column, part: number, failed: Int8Array) {
  const counts = new Uint32Array(values.length)
  for (let i = 0; i < failed.length; i++) {
    if (failed[i] !== none && failed[i] !== part) continue
    const end = starts[i + 1] as number
    for (let at = starts[i] as number; at < end; at++) (counts[places[at] as number] as number)++
  }
  return new Map(values.map((value, place) => [value, counts[place] as number]))
}

const parts: readonly Part[] = [...facets, 'text']

/**
 * A value that no item has matches nothing. An item that fails by one facet alone still counts for the other values of
 * that facet; the text of one that fails by two is not even looked at.
 */
export function applyFilter({ items, columns, text }: FilterIndex, filter: Filter): Found {
  const words = wordsOf(filter)
  const failed = new Int8Array(items.length).fill(none)
  facets.forEach((facet, part) => {
    const chosen = new Set(filter[facet])
    const column = columns[facet]
    const wanted = Uint8Array.from(column.values, value => (chosen.has(value) ? 1 : 0))
    if (chosen.size) fail(column, wanted, part, failed)
  })
  if (words.length)
    text.forEach((of, i) => {
      if (failed[i] !== many && !words.every(word => of.includes(word)))
        failed[i] = failed[i] === none ? parts.length - 1 : many
    })
  const matches = items.filter((_, i) => failed[i] === none)
  const failedBy = new Uint32Array(parts.length)
  for (const part of failed) if (part >= 0) (failedBy[part] as number)++
  return {
    matches,
    counts: forFacets(facet => countValues(columns[facet], facets.indexOf(facet), failed)),
    without: new Map(
      parts.flatMap((part, at) => {
        const asked = part === 'text' ? words.length : filter[part]?.length
        return asked ? [[part, matches.length + (failedBy[at] as number)] as const] : []
      }),
    ),
  }
}
