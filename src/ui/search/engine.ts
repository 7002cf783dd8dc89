/** The index of search: made in small steps once the page has time, or when the reader turns to the field. */
import { computed, effect, signal } from '@preact/signals'
import { parseReadings } from '../../find/pinyin.ts'
import { search } from '../../find/search.ts'
import { entriesOf, type Field, type SearchEntry } from '../../find/search-entries.ts'
import { type SearchIndex, searchSteps } from '../../find/search-index.ts'
import { lang, plan } from '../../state/store.ts'
import { askForIndicators, indicators } from '../indicators.ts'

/** What has been typed. */
export const query = signal('')
const index = signal<SearchIndex | null>(null)
let indexed: unknown

/** Milliseconds of work between two chances for the page to do something else. */
const stretch = 6

export async function prepareSearch() {
  const wanted = plan.value
  if (indexed === wanted) return
  indexed = wanted
  // What could not be fetched is asked for again by the reader, not by the search.
  const figuresKnown = indicators.peek() ? null : askForIndicators()
  const [{ default: source }] = await Promise.all([import('virtual:pinyin'), figuresKnown])
  const figures = indicators.peek()
  const steps = searchSteps(entriesOf(wanted, Array.isArray(figures) ? figures : []), parseReadings(source))
  const work = () => {
    // The plan may have grown meanwhile: its own preparation is under way.
    if (indexed !== wanted) return
    const until = performance.now() + stretch
    do {
      const step = steps.next()
      if (step.done) {
        index.value = step.value
        return
      }
    } while (performance.now() < until)
    setTimeout(work)
  }
  work()
}

/** Once there is an index. */
export const searchReady = () =>
  new Promise<void>(done => {
    const end = effect(() => {
      if (!index.value) return
      done()
      queueMicrotask(() => end())
    })
  })

/** What is found for some words; `null` while there is no index yet. */
export const searchFor = (words: string) =>
  index.value ? search(index.value, words, { lang: lang.value }) : null

/** What is found for the words typed; `null` while there are none, or no index yet. */
export const result = computed(() => (query.value.trim() ? searchFor(query.value) : null))

/** Queries that find something: a place, the initials of a zone, a box by its number, a sector. */
export const examples = computed((): string[] => {
  if (!index.value) return []
  const { entries, readings } = index.value
  const text = (entry: SearchEntry | undefined, wanted: Field, fits = /./) =>
    entry?.texts.find(([field, value]) => field === wanted && fits.test(value))?.[1]
  const places = entries.filter(e => 'feature' in e.opens).toSorted((a, b) => b.weight - a.weight)
  const zh = lang.value === 'zh'
  const zone = text(
    places.find(e => e.weight < 1),
    'name',
  )
  const box = entries.find(e => 'clause' in e.opens && text(e, 'alias', /^专栏/))
  const project = places.find(e => text(e, 'sector'))
  return [
    text(places[0], zh ? 'name' : 'english'),
    Array.from(zone ?? '', c => readings.of[c.charCodeAt(0)]?.[0]?.[0] ?? '').join(''),
    text(box, 'alias', /^\d+-\d+$/),
    text(project, 'sector', zh ? /\p{Script=Han}/u : /^[\x20-\x7e]+$/),
  ].filter((example): example is string => Boolean(example))
})
