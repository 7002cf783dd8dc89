import { setFilter, showTab } from '../../state/store.ts'
import type { Filter } from '../../state/view-state.ts'
import { sheet } from '../slices.ts'

/** Opens the list of what a filter finds, with the focus on its tab: what was pressed is gone. */
export const listProjects = (filter: Filter) => {
  setFilter(filter)
  showTab('catalogue')
  if (sheet.peek() === 'peek') sheet.value = 'half'
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-tab="catalogue"]')?.focus())
}
