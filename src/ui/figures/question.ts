/** What the table of all figures is asked; kept while the reader is elsewhere. */
import { batch, signal } from '@preact/signals'
import type { Question } from '../../find/figures.ts'
import { select, showTab } from '../../state/store.ts'
import { indicators } from '../indicators.ts'
import { sheet, wide } from '../slices.ts'
import { inLang } from '../words.ts'

export const question = signal<Question>({ text: '', subject: '', doc: '' })

/** Shows figures of one indicator in the table, and goes to the first of them. */
export function showFigures(ids: string[]) {
  const rows = indicators.peek()
  const row = Array.isArray(rows) ? rows.find(({ id }) => ids.includes(id)) : undefined
  if (!row) return
  batch(() => {
    question.value = { text: inLang(row.indicator), subject: row.subject.zh, doc: '' }
    showTab('figures')
    // On a phone the card stands where the table is to appear.
    if (!wide.peek()) select(null)
    if (sheet.peek() !== 'half') sheet.value = 'half'
  })
  requestAnimationFrame(() => {
    const figure = document.querySelector<HTMLElement>(`.figure-rows [data-figure="${CSS.escape(row.id)}"]`)
    figure?.scrollIntoView({ block: 'center' })
    figure?.focus({ preventScroll: true })
  })
}
