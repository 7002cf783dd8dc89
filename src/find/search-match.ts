/** How well a word fits a text as it is written or as it sounds. Scores go from 0 to about 100. */
import { spell } from './pinyin.ts'
import type { SearchIndex } from './search-index.ts'
import { isDigit, isHan, isLatin } from './search-text.ts'
import { covers, markChars, markSounds, width } from './signature.ts'

/** A word of a query in normal form, with its signatures. */
export interface Word {
  text: string
  hasLatin: boolean
  hasHan: boolean
  chars: Uint32Array
  sounds: Uint32Array
  /** How many edits away a name may be that is meant. */
  edits: number
  /** How much of a match's score counts: a word that was corrected counts less. */
  factor: number
}

export interface Match {
  score: number
  /** Parts of the normal form: first character, and the one after the last. */
  ranges: [number, number][]
}

/** Number of a text, and how well it fits. */
export type Scored = [id: number, score: number]

/** How far off a character of the same sound is, in edits. */
export const homophone = 0.4

/** None for what is mostly a number, since another number is another thing. */
const editsFor = (text: string, codes: number[], hasHan: boolean) => {
  if (!hasHan) return /[\d ]/.test(text) || text.length < 5 ? 0 : text.length < 11 ? 1 : 2
  if (codes.some(isDigit) && codes.filter(isHan).length < 3) return 0
  return text.length < 3 ? homophone : text.length < 7 ? 1 : 2
}

export function wordOf(index: SearchIndex, text: string, factor = 1): Word {
  const chars = new Uint32Array(width)
  const sounds = new Uint32Array(width)
  const codes = Array.from(text, c => c.charCodeAt(0))
  markChars(text, chars)
  // Characters stand for themselves: only what is typed in letters is looked for by its sound.
  for (const [run] of text.matchAll(/[a-z]+/g)) markSounds(run, sounds, index.readings)
  const hasHan = codes.some(isHan)
  const edits = editsFor(text, codes, hasHan)
  return { text, hasLatin: codes.some(isLatin), hasHan, chars, sounds, edits, factor }
}

/** As it is written. A number fits from its first digit on; one or two Latin letters only where a word begins. */
function written(text: string, word: string): Match | null {
  const first = word.charCodeAt(0)
  const last = word.charCodeAt(word.length - 1)
  const coverage = word.length / text.length
  let best = 0
  let at = -1
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
    const before = text.charCodeAt(i - 1)
    const after = text.charCodeAt(i + word.length)
    if (isDigit(first) && (isDigit(before) || before === 46)) continue
    const inside = isLatin(first) && isLatin(before)
    if (inside && word.length < 3) continue
    // One or two letters of a longer word are rather meant as initials.
    const broken = (isDigit(last) && isDigit(after)) || (isLatin(last) && isLatin(after))
    const cut = !broken ? 0 : isLatin(last) && word.length < 3 ? 30 : 8
    // What a name ends with says what it is: an airport, not a road to one.
    const closing = i > 0 && i + word.length === text.length ? 9 : 0
    const score =
      coverage === 1
        ? 118
        : (i === 0 ? 78 : inside ? 38 : isLatin(first) ? 70 : 58) - cut + closing + 10 * coverage
    if (score > best) {
      best = score
      at = i
    }
    if (i === 0) break
  }
  return at < 0 ? null : { score: best, ranges: [[at, at + word.length]] }
}

/** By its sound: in full better than by initials. */
function sounding(text: string, word: string, { readings }: SearchIndex): Match | null {
  const spelling = spell(text, word, readings.of)
  if (!spelling) return null
  const { start, end, full } = spelling
  const length = end - start
  const coverage = length / text.length
  const [inFull, byInitials] = coverage === 1 ? [105, 84] : start === 0 ? [70, 52] : [52, 32]
  const score = byInitials + (inFull - byInitials) * (full / length) + (coverage < 1 ? 10 * coverage : 0)
  return { score, ranges: [[start, end]] }
}

/** A single letter: an initial of the text, or of a word in it. */
function initial(text: string, letter: string): Match {
  const at = Math.max(0, ` ${text}`.indexOf(` ${letter}`))
  return { score: (at ? 32 : 50) + 10 / text.length, ranges: [[at, at + 1]] }
}

const isLetter = (word: string) => word.length === 1 && isLatin(word.charCodeAt(0))

/** Texts that have the word, by number, and how well. */
export function* having(index: SearchIndex, word: Word): Generator<Scored> {
  const { chars, sounds, hasSound, heads, normal } = index
  const letter = isLetter(word.text) ? 1 << (word.text.charCodeAt(0) - 97) : 0
  for (let id = 0; id < normal.length; id++) {
    const mayHave = letter
      ? (heads[id] as number) & letter
      : covers(chars, id * width, word.chars) ||
        (word.hasLatin && hasSound[id] && covers(sounds, id * width, word.sounds))
    const match = mayHave ? strictMatch(index, id, word) : null
    if (match) yield [id, match.score]
  }
}

/** How text number `id` has the word, or `null`. */
export function strictMatch(index: SearchIndex, id: number, word: Word): Match | null {
  const text = index.normal[id] as string
  if (isLetter(word.text)) return initial(text, word.text)
  const asWritten = covers(index.chars, id * width, word.chars) ? written(text, word.text) : null
  const sound =
    word.hasLatin && index.hasSound[id] && covers(index.sounds, id * width, word.sounds)
      ? sounding(text, word.text, index)
      : null
  return sound && sound.score > (asWritten?.score ?? 0) ? sound : asWritten
}
