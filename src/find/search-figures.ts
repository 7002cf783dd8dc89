/** The figures of the documents as search finds them: each indicator of a subject once, with all that is stated of it. */
import type { Indicator } from '../geo/types.ts'
import { message } from '../text/messages.ts'
import { quantity } from '../text/quantity.ts'
import type { Field, SearchEntry } from './search-entries.ts'

const stated = (lang: 'zh' | 'en', { asOf, kind, value, unit }: Indicator) =>
  [asOf, message(lang, `figures.${kind}`), value === null ? '' : quantity(lang, value, unit)].join(' ').trim()

export function* figureEntries(rows: Indicator[]): Generator<SearchEntry> {
  // English names are the plan's own and the same where two documents put one thing into different words.
  const same = new Map<string, Indicator[]>()
  for (const row of rows) {
    const name = `${row.subject.en} ${row.indicator.en}`
    same.set(name, [...(same.get(name) ?? []), row])
  }
  for (const group of same.values()) {
    const texts = group.flatMap((row): [Field, string][] => [
      ['title', row.indicator.zh],
      ['title', row.indicator.en],
      ['subject', row.subject.zh],
      ['subject', row.subject.en],
      ['figure', stated('zh', row)],
      ['figure', stated('en', row)],
    ])
    yield { opens: { figures: group.map(({ id }) => id) }, weight: 0.35, texts }
  }
}
