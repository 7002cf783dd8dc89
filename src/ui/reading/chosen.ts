/** The clause that is read: the one clause of the filter, so that the link and the map follow it. */
import { batch, computed, signal } from '@preact/signals'
import { byNature, itemsByClause, tally } from '../../find/clauses.ts'
import { type Item, isProject, itemsOf } from '../../find/items.ts'
import { type ClauseNode, outlineOf } from '../../find/outline.ts'
import { filter, lang, plan, select, setFilter, showTab } from '../../state/store.ts'
import { facets } from '../../state/view-state.ts'
import { clauseText, groupTitle, shortTitle } from '../clause.ts'
import { showMatches } from '../matches.ts'
import { sheet, wide } from '../slices.ts'

export const outline = computed(() => outlineOf(plan.value.catalogue))
/** Projects before the places and lines that a clause names beside them. */
const named = computed(() =>
  itemsByClause(itemsOf(plan.value).toSorted((a, b) => Number(isProject(b)) - Number(isProject(a)))),
)
export const itemsIn = (id: string) => named.value.get(id) ?? []

/** Where a clause names no project, the places that it names are counted. */
const count = (items: Item[]) => {
  const { projects, places } = byNature(items)
  const of = projects.length > 0 ? ('projects' as const) : ('places' as const)
  return { of, ...tally({ projects, places }[of]) }
}
const counts = computed(() => new Map([...named.value].map(([id, items]) => [id, count(items)])))
export const countOf = (id: string) => counts.value.get(id) ?? count([])

export const chosen = computed(() => {
  const { clause = [] } = filter.value
  return clause.length === 1 ? outline.value.byId.get(clause[0] ?? '') : undefined
})
/** The filter asks for more than the clause: the map shows only a part of what is listed. */
export const narrowed = computed(
  () => Boolean(filter.value.text) || facets.some(facet => facet !== 'clause' && filter.value[facet]?.length),
)

/** Id of the clause whose heading, or whose row in the contents, is to take the focus. */
export const focusOn = signal<string | null>(null)

/** Opens a clause. On a phone, where there is room for one of them, it takes the place of the card. */
export const readClause = (id: string) => {
  batch(() => {
    focusOn.value = id
    setFilter({ clause: [id] })
    showTab('reading')
    if (!wide.peek()) select(null)
  })
  // After the sheet has settled for the card that is gone.
  if (sheet.peek() === 'peek') sheet.value = 'half'
}

/** Opens a clause, and goes to what it put on the map. */
export const showClause = (id: string) =>
  batch(() => {
    readClause(id)
    const { mapped, district } = tally(itemsIn(id))
    if (mapped + district > 0) showMatches()
  })

export const backToContents = () => {
  focusOn.value = chosen.peek()?.id ?? null
  setFilter({})
}

/** A section's place within its chapter, where the chapter goes without saying. */
export const shortPlace = (node: ClauseNode) =>
  nodeText(node).place.replace(/^(第.+章(?=第)|Chapter \d+, )/, '')

/** What a clause is called: its place in the document, and its title where that says more. */
export const nodeText = ({ doc, clause, group }: ClauseNode): { place: string; title?: string } => {
  if (group) return { place: groupTitle(lang.value, clause, group) }
  if (clause) return clauseText(lang.value, clause.at, clause)
  const document = plan.value.catalogue.documents.find(d => d.id === doc)
  return { place: document ? shortTitle(lang.value, document) : doc }
}
