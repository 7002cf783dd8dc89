/** The figures of the plan's documents, fetched when something first shows them or looks through them. */
import { signal } from '@preact/signals'
import { loadIndicators } from '../geo/indicators.ts'
import { planFolder } from '../geo/load.ts'
import type { Indicator, Problem } from '../geo/types.ts'
import { plan } from '../state/store.ts'

/** `null` while they are on their way. */
export const indicators = signal<Indicator[] | Problem | null>(null)

let asked: Promise<void> | null = null
const load = async () => {
  indicators.value = await loadIndicators(planFolder(plan.peek().catalogue.id, document.baseURI))
  // Asked once more after a failure, it tries again.
  if (!Array.isArray(indicators.value)) asked = null
}
/** Fetches them once, and comes back when they are here or have failed. */
export const askForIndicators = () => {
  asked ??= load()
  return asked
}
