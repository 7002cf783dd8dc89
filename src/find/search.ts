/** Search as a person expects it: what is written, spelt, abbreviated or slightly wrong, the best first. */
import type { Lang } from '../geo/types.ts'
import { withoutTones } from './pinyin.ts'
import { type Field, fields, type SearchEntry } from './search-entries.ts'
import type { SearchIndex } from './search-index.ts'
import { type Word, wordOf } from './search-match.ts'
import {
  fieldOf,
  isFound,
  type Look,
  looseScores,
  piecesReading,
  type Reading,
  readingOf,
  strictScores,
} from './search-scores.ts'
import { normalForm, originalRanges } from './search-text.ts'

/** Why an entry was found: a text of it, and the parts of this text to mark. */
export interface Reason {
  field: Field
  text: string
  ranges: [number, number][]
}

export interface Hit {
  entry: SearchEntry
  score: number
  /** One for each text that has words of the query. */
  reasons: Reason[]
  /** The same place in other layers. */
  also: SearchEntry[]
}

export interface Found {
  hits: Hit[]
  /** How many entries match in all, before places are put together. */
  total: number
  /** Nothing has the words as they stand: these come near. */
  near: boolean
}

/** How much a match counts in each kind of text; the names of the reader's language come first. */
const factorsFor = (lang: Lang): number[] => {
  const factors: Record<Field, number> = {
    name: lang === 'zh' ? 1 : 0.8,
    english: lang === 'en' ? 1 : 0.88,
    alias: 0.78,
    title: 0.8,
    part: 0.6,
    district: 0.5,
    kind: 0.45,
    sector: 0.5,
    state: 0.45,
    subject: 0.5,
    figure: 0.55,
    clause: 0.55,
    mention: 0.45,
    note: 0.3,
  }
  return fields.map(field => factors[field])
}

/** The best of the readings for each entry. */
function ranked(readings: Reading[], index: SearchIndex, room: number) {
  const best: { entry: number; score: number; reading: Reading }[] = []
  let total = 0
  let good = 0
  for (let entry = 0; entry < index.entries.length; entry++) {
    let score = 0
    let reading: Reading | undefined
    for (const one of readings) {
      const value = one.score(entry)
      if (value <= score) continue
      score = value
      reading = one
    }
    if (!reading) continue
    total++
    if (score >= goodFrom) good++
    score += 6 * (index.entries[entry] as SearchEntry).weight
    if (best.length === room && score <= (best[room - 1]?.score ?? 0)) continue
    if (best.length === room) best.pop()
    let at = best.length
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at--
    best.splice(at, 0, { entry, score, reading })
  }
  return { best, total, good }
}

/** From this score on an entry is what was asked for; with fewer than `enough` of them typos are thought of. */
const goodFrom = 30
const enough = 3

const separators = /[\s,，、;；。!！?？]+/

/** The query's words, and other ways to take it: as one text, as pinyin with spaces, `15w` as 15万. */
function waysToRead(query: string, { readings: { simplified } }: SearchIndex): string[][] {
  const clean = query
    .slice(0, 100)
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/./gu, c => simplified.get(c) ?? c)
  const ways = [clean, clean.replace(/(\d)w(an)?/g, '$1万')].flatMap(form => {
    const words = form
      .split(separators)
      .map(word => normalForm(withoutTones(word)))
      .filter(Boolean)
    return [words, [normalForm(withoutTones(form)).replace(/[,;]/g, '')], [words.join('')]]
  })
  return ways.filter((way, i) => way[0] && ways.findIndex(other => other.join('|') === way.join('|')) === i)
}

function reasonsFor(index: SearchIndex, entry: number, { parts }: Reading): Reason[] {
  const byText = new Map<number, [number, number][]>()
  for (const { score, text, look, looks } of parts) {
    if (!score[entry]) continue
    const id = text[entry] as number
    const { word, match } = looks[look[entry] as number] as Look
    const found = match(index, id, word)
    byText.set(id, [...(byText.get(id) ?? []), ...(found?.ranges ?? [])])
  }
  return [...byText].map(([id, ranges]) => ({
    field: fieldOf(index, entry, id),
    text: index.original[id] as string,
    ranges: originalRanges(index.original[id] as string, ranges),
  }))
}

/** What goes by one name, such as a park and the project that builds it, stands together. */
function together(hits: Hit[]): Hit[] {
  const names = hits.map(({ entry }) => entry.texts.find(([field]) => field === 'name')?.[1] ?? entry)
  return [...hits.keys()]
    .sort((a, b) => names.indexOf(names[a] ?? '') - names.indexOf(names[b] ?? ''))
    .map(i => hits[i] as Hit)
}

/** The best hits for what has been typed so far, at most `limit`. An empty query finds nothing. */
export function search(index: SearchIndex, query: string, { limit = 20, lang = 'zh' as Lang } = {}): Found {
  const factors = factorsFor(lang)
  const ways = waysToRead(query, index).map(way => way.map(text => wordOf(index, text)))
  const strict = ways.map(way => readingOf(way.map(word => strictScores(index, word, factors))))
  // Room for the places that are put together below.
  let result = ranked(strict, index, 3 * limit)
  let near = false
  if (result.good < enough && ways.length) {
    const loose = strict.map(({ parts }) =>
      // Of several words, one that others have as well is not the one that is wrong.
      readingOf(parts.map(s => (parts[1] && isFound(s, enough) ? s : looseScores(index, s, factors)))),
    )
    const pieces = piecesReading(index, ways.at(-1)?.[0] as Word, factors)
    result = ranked([...strict, ...loose, ...pieces], index, 3 * limit)
    near = result.best.every(({ reading }) => loose.includes(reading))
  }

  const hits: Hit[] = []
  const places = new Map<string, Hit>()
  for (const { entry: number, score, reading } of result.best) {
    const entry = index.entries[number] as SearchEntry
    const same = entry.place && places.get(entry.place)
    if (same) same.also.push(entry)
    else if (hits.length < limit) {
      const hit: Hit = { entry, score, reasons: reasonsFor(index, number, reading), also: [] }
      hits.push(hit)
      if (entry.place) places.set(entry.place, hit)
    }
  }
  return { hits: together(hits), total: result.total, near }
}
