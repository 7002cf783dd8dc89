/** What the list shows, in which order. */
import { computed, signal } from '@preact/signals'
import { found } from '../../find/found.ts'
import { isMapped, itemsOf } from '../../find/items.ts'
import { type Order, sortItems } from '../../find/sort.ts'
import { lang, plan } from '../../state/store.ts'

export const order = signal<Order>('plan')

const everything = computed(() => sortItems(itemsOf(plan.value), order.value, plan.value, lang.value))

export const shown = computed(() => {
  const matches = new Set(found.value.matches)
  return everything.value.filter(item => matches.has(item))
})
export const mappedCount = computed(() => shown.value.filter(({ feature }) => isMapped(feature)).length)
