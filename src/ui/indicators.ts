/** The figures of the plan's documents, fetched when something first shows them. */
import { signal } from '@preact/signals'
import { loadIndicators } from '../geo/indicators.ts'
import type { Indicator, Problem } from '../geo/types.ts'
import { plan } from '../state/store.ts'

/** `null` while they are on their way. */
export const indicators = signal<Indicator[] | Problem | null>(null)

let asked = false
export const askForIndicators = async () => {
  if (asked) return
  asked = true
  indicators.value = await loadIndicators(new URL(`geo/${plan.peek().catalogue.id}/`, document.baseURI))
  // Asked once more after a failure, it tries again.
  asked = Array.isArray(indicators.value)
}
