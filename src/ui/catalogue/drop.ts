/** Takes filters back. */
import type { Part } from '../../find/filter.ts'
import { filter, setFilter, toggleFacet } from '../../state/store.ts'
import type { Facet } from '../../state/view-state.ts'

/** The focus that was on what is gone stays near. */
const keepFocus = () =>
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.facets button')?.focus()
  })

export const dropAll = () => {
  setFilter({})
  keepFocus()
}
export const dropPart = (part: Part) => {
  const { [part]: _, ...others } = filter.peek()
  setFilter(others)
  keepFocus()
}
export const dropValue = (facet: Facet, value: string) => {
  toggleFacet(facet, value)
  keepFocus()
}
