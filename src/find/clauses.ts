/** What each clause of the documents put on the map, and how exactly. */
import type { PlanFeature } from '../geo/types.ts'
import { type Item, isProject } from './items.ts'
import type { ClauseNode, Outline } from './outline.ts'

/** From the exact spot down to the shelf, where what is city-wide or nowhere is kept. */
export const exactness = ['exact', 'place', 'drawn', 'district', 'shelf'] as const
export type Exactness = (typeof exactness)[number]

/** How exactly the map shows a feature. `drawn` is a line or an area that only explains. */
export const exactnessOf = ({ geometry, properties: { precision } }: PlanFeature): Exactness => {
  if (!geometry) return precision === 'district' ? 'district' : 'shelf'
  return precision === 'site' ? 'exact' : precision === 'place' ? 'place' : 'drawn'
}

/** `mapped` are those with a place of their own on the map: exact, place and drawn. */
export type Tally = Record<Exactness | 'total' | 'mapped', number>

export function tally(items: Item[]): Tally {
  const counts: Tally = {
    total: items.length,
    mapped: 0,
    exact: 0,
    place: 0,
    drawn: 0,
    district: 0,
    shelf: 0,
  }
  for (const { feature } of items) counts[exactnessOf(feature)]++
  counts.mapped = counts.exact + counts.place + counts.drawn
  return counts
}

/** A clause's projects, and the places and lines that it names beside them: one may be there as both. */
export const byNature = (items: Item[]) => ({
  projects: items.filter(isProject),
  places: items.filter(item => !isProject(item)),
})

/** Items of each clause with all that it contains, each item once. */
export function itemsByClause(items: Item[]): Map<string, Item[]> {
  const byClause = new Map<string, Item[]>()
  for (const item of items)
    for (const id of item.clauses) {
      const named = byClause.get(id)
      if (named) named.push(item)
      else byClause.set(id, [item])
    }
  return byClause
}

/**
 * Items of a clause under the sections, boxes or sub-headings that it contains, in reading order; before them (`node`
 * null) those that none of these name. What two of them name stands under both.
 */
export function grouped(node: ClauseNode, items: Item[]): { node: ClauseNode | null; items: Item[] }[] {
  const groups = node.children.map(child => ({
    node: child,
    items: items.filter(item => item.clauses.includes(child.id)),
  }))
  const below = new Set(groups.flatMap(group => group.items))
  return [{ node: null, items: items.filter(item => !below.has(item)) }, ...groups].filter(
    group => group.items.length > 0,
  )
}

/** The next clause in reading order that names something, or the one before; sub-headings among themselves. */
export function beside(outline: Outline, node: ClauseNode, step: 1 | -1, names: (id: string) => boolean) {
  const row = [...outline.byId.values()].filter(
    other =>
      other === node || (!other.group === !node.group && !other.clause === !node.clause && names(other.id)),
  )
  return row[row.indexOf(node) + step]
}
