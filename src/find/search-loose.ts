/** What a reader may have meant: a typo, a character of the same sound, an abbreviation, words run together. */
import { nearest } from './nearest.ts'
import type { Readings } from './pinyin.ts'
import type { SearchIndex } from './search-index.ts'
import { homophone, type Match, type Scored, type Word, wordOf } from './search-match.ts'
import { inOrder, sieve } from './sieve.ts'
import { lacking, width } from './signature.ts'

const sameSound =
  ({ usual }: Readings) =>
  (a: number, b: number) =>
    a === b ? 0 : usual[a] && usual[a] === usual[b] ? homophone : 1

/** The usual reading of a name in letters, and where in it each character begins. */
function spelt({ normal, readings }: SearchIndex, id: number) {
  const at: number[] = []
  let letters = ''
  for (const c of (normal[id] as string).split('')) {
    at.push(letters.length)
    letters += readings.of[c.charCodeAt(0)]?.[0] ?? c
  }
  return { letters, at }
}

/** Off the score for each edit. */
const perEdit = 8

/** How many characters may be wrong where others stand between them; shorter words would be found everywhere. */
const slackFor = (word: string) => (word.length < 5 ? 0 : 1)

/** All characters in order, with others between them: `兰大` in 兰州大学. Of a longer word, all but one. */
function scattered(text: string, typed: string, readings: Readings): Match | null {
  const whole = inRow(text, typed, readings)
  if (whole || !slackFor(typed)) return whole
  const others = Array.from(typed, (_, i) => inRow(text, typed.slice(0, i) + typed.slice(i + 1), readings))
  const best = others.reduce((a, b) => ((b?.score ?? 0) > (a?.score ?? 0) ? b : a), null)
  return best && { ...best, score: best.score - perEdit }
}

function inRow(text: string, typed: string, readings: Readings): Match | null {
  const off = sameSound(readings)
  let best: Match | null = null
  for (let first = 0; first <= text.length - typed.length; first++) {
    const ranges: [number, number][] = []
    let distance = 0
    let at = first
    for (let i = 0; i < typed.length; i++, at++) {
      while (at < text.length && off(text.charCodeAt(at), typed.charCodeAt(i)) === 1) at++
      distance += off(text.charCodeAt(at), typed.charCodeAt(i))
      const last = ranges.at(-1)
      if (last?.[1] === at) last[1]++
      else ranges.push([at, at + 1])
    }
    // From here on it is not there.
    if (at > text.length) break
    const [start = 0] = ranges[0] ?? []
    const gaps = at - start - typed.length
    const score = 40 - 3 * ranges.length - gaps + (14 * typed.length) / text.length - perEdit * distance
    if (ranges.length <= 3 && gaps <= 12 && score > (best?.score ?? 0)) best = { score, ranges }
    // An abbreviation of two characters begins with the name, and has its characters.
    if (typed.length === 2) return start === 0 && distance === 0 ? best : null
    first = start
  }
  return best
}

/** Names that may have been meant by a word, by number, and how well. */
export function* meant(index: SearchIndex, word: Word): Generator<Scored> {
  const { isName, hasSound, kinds, normal, readings } = index
  const { edits } = word
  if (!edits) return
  const text = word.text.slice(0, 30)
  const most = Math.floor(edits)
  const offBy = sieve(text, most, readings)
  const has = inOrder(text, readings)
  const enough = text.length - slackFor(text)
  const [marks, wanted, lack] = word.hasHan
    ? // Each character that is not there costs at least as much as one of the same sound.
      [index.chars, word.chars, Math.floor(edits / homophone)]
    : // One edit breaks two pairs of letters; two that are exchanged break three.
      [index.sounds, word.sounds, 2 * edits + (text.length < 8 ? 0 : 1)]
  const { start, kind } = kinds
  for (let id = 0; id < normal.length; id++) {
    if (!isName[id] || !hasSound[id] || lacking(marks, id * width, wanted) > lack) continue
    const [first, end] = [start[id] as number, start[id + 1] as number]
    const off = offBy(kind, first, end)
    if (word.hasHan) {
      const match = off <= most || has(kind, first, end) >= enough ? looseChinese(index, id, word) : null
      if (match) yield [id, match.score]
    }
    // Letters are never meant with others between them.
    else if (off <= most) yield [id, pinyinScore(off, text.length / (index.letters[id] as number))]
  }
}

/** How a name may have been meant by a word that it does not have. */
export const looseMatch = (index: SearchIndex, id: number, word: Word): Match | null =>
  (word.hasHan ? looseChinese : loosePinyin)(index, id, word)

const pinyinScore = (off: number, coverage: number) => 36 - perEdit * off + 14 * Math.min(1, coverage)

function looseChinese({ normal, readings }: SearchIndex, id: number, word: Word): Match | null {
  const text = normal[id] as string
  const near = nearest(word.text, text, word.edits, sameSound(readings))
  const apart = near && near.distance < 1 ? null : scattered(text, word.text, readings)
  const score = near ? 42 - perEdit * near.distance + (14 * (near.end - near.start)) / text.length : 0
  return near && score >= (apart?.score ?? 0) ? { score, ranges: [[near.start, near.end]] } : apart
}

function loosePinyin(index: SearchIndex, id: number, word: Word): Match | null {
  const { letters, at } = spelt(index, id)
  const near = nearest(word.text, letters, word.edits, undefined, j => at.includes(j))
  if (!near) return null
  const end = at.findIndex(place => place >= near.end)
  return {
    score: pinyinScore(near.distance, word.text.length / letters.length),
    ranges: [[at.indexOf(near.start), end < 0 ? at.length : end]],
  }
}

/** Latin words of the names that a word may be a slip for: at most five, the nearest first. */
export function corrections(index: SearchIndex, word: Word): Word[] {
  const { text } = word
  // What is the beginning of a word is no slip.
  if (!/^[a-z]{4,30}$/.test(text) || index.vocabulary.some(other => other.startsWith(text))) return []
  const edits = text.length < 8 ? 1 : 2
  return (
    index.vocabulary
      .filter(other => Math.abs(other.length - text.length) <= edits)
      .map(other => ({ other, near: nearest(text, other, edits, undefined, at => at === 0) }))
      .filter(({ other, near }) => near && near.distance + other.length - near.end <= edits)
      .sort((a, b) => (a.near?.distance ?? 0) - (b.near?.distance ?? 0))
      .slice(0, 5)
      // Its sound has been looked for with all that is near.
      .map(({ other }) => ({ ...wordOf(index, other, 0.5), hasLatin: false }))
  )
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
