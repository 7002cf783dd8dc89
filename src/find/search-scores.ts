/** What each entry scores for a query: read word by word, loosely, or as words run together. */
import { type Field, fields } from './search-entries.ts'
import type { SearchIndex } from './search-index.ts'
import { corrections, inPieces, looseMatch, meant } from './search-loose.ts'
import { having, type Match, type Scored, strictMatch, type Word, wordOf } from './search-match.ts'

/** A word, and how it is found again in a text, to be marked. */
export interface Look {
  word: Word
  match: (index: SearchIndex, id: number, word: Word) => Match | null
}

/** For one word of the query: each entry's best score, zero where it has none; the text and the look that give it. */
interface Scores {
  score: Float64Array
  text: Int32Array
  look: Uint16Array
  looks: Look[]
}

const noScores = (entries: number): Scores => ({
  score: new Float64Array(entries),
  text: new Int32Array(entries),
  look: new Uint16Array(entries),
  looks: [],
})

/** Keeps what is better than before. */
function add(index: SearchIndex, scores: Scores, texts: Iterable<Scored>, look: Look, factors: number[]) {
  const { start, entry, field } = index.owners
  const number = scores.looks.push(look) - 1
  for (const [id, found] of texts) {
    const last = start[id + 1] as number
    for (let o = start[id] as number; o < last; o++) {
      const e = entry[o] as number
      const value = found * look.word.factor * (factors[field[o] as number] as number)
      if (value <= (scores.score[e] as number)) continue
      scores.score[e] = value
      scores.text[e] = id
      scores.look[e] = number
    }
  }
}

export function strictScores(index: SearchIndex, word: Word, factors: number[]): Scores {
  const scores = noScores(index.entries.length)
  add(index, scores, having(index, word), { word, match: strictMatch }, factors)
  return scores
}

/** Whether at least so many entries have the word. */
export function isFound({ score }: Scores, enough: number) {
  let count = 0
  for (let e = 0; e < score.length && count < enough; e++) if (score[e]) count++
  return count >= enough
}

/** What the word may have meant, beside what it says. */
export function looseScores(index: SearchIndex, strict: Scores, factors: number[]): Scores {
  const { score, text, look, looks } = strict
  const scores = { score: score.slice(), text: text.slice(), look: look.slice(), looks: [...looks] }
  const word = (looks[0] as Look).word
  add(index, scores, meant(index, word), { word, match: looseMatch }, factors)
  for (const other of corrections(index, word))
    add(index, scores, having(index, other), { word: other, match: strictMatch }, factors)
  return scores
}

/** A way to read the query: its words, each of which an entry must have. */
export interface Reading {
  parts: Scores[]
  /** Between the mean and the least of the words' scores; zero where one is not found. */
  score: (entry: number) => number
}

export const readingOf = (parts: Scores[]): Reading => ({
  parts,
  score: entry => {
    let sum = 0
    let least = Number.POSITIVE_INFINITY
    for (const { score } of parts) {
      const one = score[entry] as number
      if (!one) return 0
      sum += one
      if (one < least) least = one
    }
    return (sum / parts.length + least) / 2
  },
})

export const fieldOf = (index: SearchIndex, entry: number, text: number): Field =>
  index.entries[entry]?.texts.find(([, value]) => value === index.original[text])?.[0] ?? 'note'

/** Texts that stand in different places of an entry, run together in the query. */
export function piecesReading(index: SearchIndex, word: Word, factors: number[]): Reading[] {
  if (!word.hasHan || word.text.length < 4) return []
  const parts: Scores[] = []
  const looks = new Map<string, number>()
  // Both ends have to be there before the rest is tried; names differ in how they end.
  const scoresOf = (text: string) => strictScores(index, wordOf(index, text), factors)
  const last = scoresOf(/(?:\d[\d.]*.?|..)$/.exec(word.text)?.[0] ?? '')
  if (!isFound(last, 1)) return []
  const first = scoresOf(word.text.slice(0, 2))
  for (let entry = 0; entry < index.entries.length; entry++) {
    if (!first.score[entry] || !last.score[entry]) continue
    for (const [i, [text, piece]] of (inPieces(index, entry, word) ?? []).entries()) {
      parts[i] ??= noScores(index.entries.length)
      const part = parts[i] as Scores
      part.score[entry] = 60 * (factors[fields.indexOf(fieldOf(index, entry, text))] as number) - 3 * i
      part.text[entry] = text
      const known = looks.get(`${i} ${piece}`)
      part.look[entry] = known ?? part.looks.push({ word: wordOf(index, piece), match: strictMatch }) - 1
      looks.set(`${i} ${piece}`, part.look[entry] as number)
    }
  }
  const score = (entry: number) => {
    let sum = 0
    let count = 0
    for (const part of parts) {
      if (!part.score[entry]) break
      sum += part.score[entry] as number
      count++
    }
    return count ? sum / count : 0
  }
  return [{ parts, score }]
}
