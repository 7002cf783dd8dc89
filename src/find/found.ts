/** What the filter of the state finds in its plan. */
import { computed } from '@preact/signals'
import { filter, plan } from '../state/store.ts'
import type { Filter } from '../state/view-state.ts'
import { applyFilter, filterIndex, isEmpty } from './filter.ts'
import { itemsOf } from './items.ts'

const index = computed(() => filterIndex(itemsOf(plan.value)))

export const isFiltered = computed(() => !isEmpty(filter.value))
/** Items that match, with the counts beside every choice. */
export const found = computed(() => applyFilter(index.value, filter.value))
/** What another filter would find. */
export const find = (other: Filter) => applyFilter(index.value, other).matches
/** How many items another filter would find. */
export const countFound = (other: Filter) => find(other).length
