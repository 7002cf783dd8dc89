/** Texts made ready to be searched: each once, with a signature that tells at a glance what it cannot contain. */
import type { Readings } from './pinyin.ts'
import { type Field, fields, type SearchEntry } from './search-entries.ts'
import { isHan, isLatin, normalForm } from './search-text.ts'
import { kindOf } from './sieve.ts'
import { markChars, markSounds, width } from './signature.ts'

export interface SearchIndex {
  entries: SearchEntry[]
  readings: Readings
  /** By number of a text. */
  original: string[]
  normal: string[]
  /** Whether it is a name, which may be misspelt. */
  isName: Uint8Array
  /** Whether it is also looked for by its sound. */
  hasSound: Uint8Array
  /** Signatures, `width` numbers for each text. */
  chars: Uint32Array
  sounds: Uint32Array
  /** Names with a sound as the kinds of their characters: text i from `start[i]` to `start[i + 1]`. */
  kinds: { start: Uint32Array; kind: Uint16Array }
  /** Letters with which the text, or a word of it, begins. */
  heads: Uint32Array
  /** Entries of text i, and what it says of them: from `start[i]` to `start[i + 1]`. */
  owners: { start: Uint32Array; entry: Uint32Array; field: Uint8Array }
  /** Texts of an entry, likewise. */
  texts: { start: Uint32Array; text: Uint32Array }
  /** How long the usual readings of these names are. */
  letters: Uint16Array
  /** Latin words of all names. */
  vocabulary: string[]
}

/** Letters with which what is typed can begin. */
function headsOf(text: string, { of }: Readings) {
  let heads = 0
  for (const reading of of[text.charCodeAt(0)] ?? []) heads |= 1 << (reading.charCodeAt(0) - 97)
  for (let i = 0; i < text.length; i++)
    if (isLatin(text.charCodeAt(i)) && !isLatin(text.charCodeAt(i - 1)))
      heads |= 1 << (text.charCodeAt(i) - 97)
  return heads
}

const readBySound = new Set<Field>([
  'name',
  'alias',
  'title',
  'part',
  'district',
  'kind',
  'sector',
  'subject',
])
const names = new Set<Field>(['name', 'english', 'alias', 'title', 'part'])
const hasHan = (text: string) => {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true
  return false
}

/** Makes the index step by step, so that the page stays awake; `createSearch` does all at once. */
export function* searchSteps(
  source: Iterable<SearchEntry>,
  readings: Readings,
): Generator<void, SearchIndex> {
  const entries: SearchEntry[] = []
  const numbers = new Map<string, number>()
  const sounded: boolean[] = []
  const named: boolean[] = []
  const start = [0]
  const text: number[] = []
  const field: number[] = []
  for (const entry of source) {
    for (const [name, value] of entry.texts) {
      let number = numbers.get(value)
      if (number === undefined) {
        number = numbers.size
        numbers.set(value, number)
      }
      sounded[number] ||= readBySound.has(name)
      named[number] ||= names.has(name)
      text.push(number)
      field.push(fields.indexOf(name))
    }
    start.push(text.length)
    if (entries.push(entry) % 200 === 0) yield
  }

  const original = [...numbers.keys()]
  const normal: string[] = []
  const chars = new Uint32Array(original.length * width)
  const sounds = new Uint32Array(original.length * width)
  const hasSound = new Uint8Array(original.length)
  const heads = new Uint32Array(original.length)
  const vocabulary = new Set<string>()
  const kindStart = new Uint32Array(original.length + 1)
  const kind: number[] = []
  const letters = new Uint16Array(original.length)
  for (const [i, value] of original.entries()) {
    const form = normalForm(value)
    normal.push(form)
    markChars(form, chars, i * width)
    if (sounded[i] && hasHan(form)) {
      hasSound[i] = 1
      markSounds(form, sounds, readings, i * width)
    }
    if (named[i]) {
      heads[i] = headsOf(form, readings)
      for (const [word] of form.matchAll(/[a-z]{4,}/g)) vocabulary.add(word)
      if (hasSound[i])
        for (let c = 0; c < form.length; c++) {
          const one = kindOf(readings, form.charCodeAt(c))
          kind.push(one)
          letters[i] = (letters[i] as number) + (readings.sounds[one]?.length ?? 1)
        }
    }
    kindStart[i + 1] = kind.length
    if (i % 200 === 199) yield
  }

  const owners = {
    start: new Uint32Array(original.length + 1),
    entry: new Uint32Array(text.length),
    field: new Uint8Array(text.length),
  }
  for (const number of text) owners.start[number + 1] = (owners.start[number + 1] ?? 0) + 1
  for (let i = 0; i < original.length; i++)
    owners.start[i + 1] = (owners.start[i + 1] ?? 0) + (owners.start[i] ?? 0)
  const next = owners.start.slice()
  for (let e = 0; e < entries.length; e++)
    for (let i = start[e] ?? 0; i < (start[e + 1] ?? 0); i++) {
      const at = next[text[i] ?? 0] ?? 0
      next[text[i] ?? 0] = at + 1
      owners.entry[at] = e
      owners.field[at] = field[i] ?? 0
    }
  return {
    entries,
    readings,
    original,
    normal,
    isName: Uint8Array.from(original, (_, i) => Number(named[i])),
    hasSound,
    chars,
    sounds,
    kinds: { start: kindStart, kind: Uint16Array.from(kind) },
    heads,
    owners,
    texts: { start: Uint32Array.from(start), text: Uint32Array.from(text) },
    letters,
    vocabulary: [...vocabulary],
  }
}

export function createSearch(entries: Iterable<SearchEntry>, readings: Readings): SearchIndex {
  const steps = searchSteps(entries, readings)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
