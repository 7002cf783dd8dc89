/** What a reader may have meant: a typo, a character of the same sound, an abbreviation, words run together. */
import { nearest, sieve } from './nearest.ts'
import type { Readings } from './pinyin.ts'
import type { SearchIndex } from './search-index.ts'
import { type Match, type Word, wordOf } from './search-match.ts'
import { isDigit, isHan } from './search-text.ts'
import { covers, lacking, width } from './signature.ts'

const sameSound =
  ({ usual }: Readings) =>
  (a: number, b: number) =>
    usual[a] && usual[a] === usual[b] ? 0.4 : 1

/** The usual reading of a name, in letters. */
function spelt({ spelt, normal, readings }: SearchIndex, id: number): string {
  const known = spelt[id]
  if (known !== undefined) return known
  let letters = ''
  for (const c of normal[id] as string) letters += readings.of[c.charCodeAt(0)]?.[0] ?? c
  spelt[id] = letters
  return letters
}

/** Where in its usual reading each character of a text begins. */
function beginnings(text: string, { of }: Readings): number[] {
  let at = 0
  return Array.from(text, c => {
    const begin = at
    at += of[c.charCodeAt(0)]?.[0]?.length ?? 1
    return begin
  })
}

/** All characters in order, with others between them: `兰大` in 兰州大学. */
function scattered(text: string, typed: string): Match | null {
  let best: [number, number][] | null = null
  for (
    let first = text.indexOf(typed[0] as string);
    first >= 0;
    first = text.indexOf(typed[0] as string, first + 1)
  ) {
    const ranges: [number, number][] = [[first, first + 1]]
    for (let i = 1; i < typed.length; i++) {
      const last = ranges.at(-1) as [number, number]
      const at = text.indexOf(typed[i] as string, last[1])
      if (at < 0) return best && scoreOf(best)
      if (at === last[1]) last[1]++
      else ranges.push([at, at + 1])
    }
    if (!best || spanOf(ranges) < spanOf(best)) best = ranges
    // An abbreviation of two characters begins with the name.
    if (typed.length === 2) break
  }
  return best && (typed.length > 2 || best[0]?.[0] === 0) ? scoreOf(best) : null

  function scoreOf(ranges: [number, number][]): Match | null {
    const gaps = spanOf(ranges) - typed.length
    if (ranges.length > 3 || gaps > 12) return null
    return { score: 40 - 3 * ranges.length - gaps + (14 * typed.length) / text.length, ranges }
  }
}
const spanOf = (ranges: [number, number][]) => (ranges.at(-1)?.[1] ?? 0) - (ranges[0]?.[0] ?? 0)

/** How many edits away a name may be; none for what is mostly a number, since another number is another thing. */
const editsFor = ({ text, hasHan }: Word) => {
  const codes = Array.from(text, c => c.charCodeAt(0))
  if (!hasHan) return /[\d ]/.test(text) || text.length < 5 ? 0 : text.length < 11 ? 1 : 2
  if (codes.some(isDigit) && codes.filter(isHan).length < 3) return 0
  return text.length < 3 ? 0.4 : text.length < 7 ? 1 : 2
}

/** Numbers of the names that may have been meant by a word. */
export function* mayMean(index: SearchIndex, word: Word): Generator<number> {
  const { isName, hasSound, chars, sounds, normal, readings } = index
  const edits = editsFor(word)
  if (!edits) return
  // A row of the sieve has 32 bits.
  const passes = sieve(word.text.slice(0, 30), Math.floor(edits), readings)
  if (word.hasHan) {
    for (let id = 0; id < normal.length; id++)
      if (isName[id] && hasSound[id])
        if (passes(normal[id] as string) || covers(chars, id * width, word.chars)) yield id
    return
  }
  // One edit breaks two pairs of letters; two that are exchanged break three.
  const broken = 2 * edits + (word.text.length < 8 ? 0 : 1)
  for (let id = 0; id < normal.length; id++)
    if (isName[id] && hasSound[id] && lacking(sounds, id * width, word.sounds) <= broken)
      if (passes(spelt(index, id))) yield id
}

/** How a name may have been meant by a word that it does not have. */
export const looseMatch = (index: SearchIndex, id: number, word: Word): Match | null =>
  (word.hasHan ? looseChinese : loosePinyin)(index, id, word)

function looseChinese({ normal, readings }: SearchIndex, id: number, word: Word): Match | null {
  const text = normal[id] as string
  const near = nearest(word.text, text, editsFor(word), sameSound(readings))
  const apart = scattered(text, word.text)
  const score = near ? 42 - 8 * near.distance + (14 * (near.end - near.start)) / text.length : 0
  return near && score >= (apart?.score ?? 0) ? { score, ranges: [[near.start, near.end]] } : apart
}

function loosePinyin(index: SearchIndex, id: number, word: Word): Match | null {
  const letters = spelt(index, id)
  const at = beginnings(index.normal[id] as string, index.readings)
  const near = nearest(word.text, letters, editsFor(word), undefined, j => at.includes(j))
  if (!near) return null
  const end = at.findIndex(place => place >= near.end)
  return {
    score: 36 - 8 * near.distance + (14 * (near.end - near.start)) / letters.length,
    ranges: [[at.indexOf(near.start), end < 0 ? at.length : end]],
  }
}

/** Latin words of the names that a word may be a slip for: at most five, the nearest first. */
export function corrections(index: SearchIndex, word: Word): Word[] {
  const { text } = word
  // What is the beginning of a word is no slip.
  if (!/^[a-z]{4,30}$/.test(text) || index.vocabulary.some(other => other.startsWith(text))) return []
  const edits = text.length < 8 ? 1 : 2
  const passes = sieve(text, edits, index.readings)
  return index.vocabulary
    .filter(other => Math.abs(other.length - text.length) <= edits && passes(other))
    .map(other => ({ other, near: nearest(text, other, edits, undefined, at => at === 0) }))
    .filter(({ other, near }) => near && near.distance + other.length - near.end <= edits)
    .sort((a, b) => (a.near?.distance ?? 0) - (b.near?.distance ?? 0))
    .slice(0, 5)
    .map(({ other }) => wordOf(index, other, 0.5))
}

/** Texts of an entry that the words run together in a query come from, each of two characters or more. */
export function inPieces(
  index: SearchIndex,
  entry: number,
  { text }: Word,
): [id: number, piece: string][] | null {
  const { texts, normal, entries } = index
  const first = texts.start[entry] as number
  const last = texts.start[entry + 1] as number
  const pieces: [number, string][] = []
  for (let from = 0; from < text.length; ) {
    let longest = 1
    let holder = -1
    for (let i = first; i < last && from + longest < text.length; i++) {
      const id = texts.text[i] as number
      if (entries[entry]?.texts[i - first]?.[0] === 'note') continue
      while (from + longest < text.length && normal[id]?.includes(text.slice(from, from + longest + 1))) {
        longest++
        holder = id
      }
    }
    if (holder < 0) return null
    pieces.push([holder, text.slice(from, from + longest)])
    from += longest
  }
  return pieces
}
