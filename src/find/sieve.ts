/** A quick look for what comes near a word, over texts that are read by the sound of their characters. */
import type { Readings } from './pinyin.ts'
import { countBits } from './signature.ts'

/** Sounds by their number, of which there are about four hundred; then ASCII; all other characters are one kind. */
const ascii = 0x200
const kinds = ascii + 0x81
const plain = (code: number) => ascii + Math.min(code, 0x80)

/** What a character is taken as: those of one usual reading are the same. */
export const kindOf = ({ usual }: Readings, code: number) => (usual[code] as number) || plain(code)

/** What has been read of a text, as far as it matters. */
interface State {
  /** Bit i of row d: the first i + 1 characters of the word end here, d edits off. */
  rows: number[]
  /** Likewise, if the character that comes next is the one that the last one was exchanged with. */
  exchanged: number[]
}

/** Where each kind of character stands in a word, bit by bit. */
function placesOf(word: string, readings: Readings) {
  const places = new Uint32Array(kinds)
  for (let i = 0; i < word.length; i++) {
    const kind = kindOf(readings, word.charCodeAt(i))
    places[kind] = (places[kind] as number) | (1 << i)
  }
  return places
}

/**
 * How many characters of a word of at most 30 a text has in their order, others between them: the longest common
 * subsequence (H. Hyyrö's bit-parallel counting, 2004).
 */
export function inOrder(word: string, readings: Readings) {
  const places = placesOf(word, readings)
  const whole = (1 << word.length) - 1
  return (text: Uint16Array, start: number, end: number): number => {
    let open = whole
    for (let i = start; i < end; i++) {
      const fits = open & (places[text[i] as number] as number)
      open = (open + fits) | (open - fits)
    }
    return word.length - countBits(open & whole)
  }
}

const found = -1

/**
 * Whether a part of a text, given as kinds from `start` to `end`, is within so many edits of a word of at most 30
 * characters; of a word in letters, whether it is when each character is spelt. S. Wu and U. Manber's bit-parallel
 * matching (1992), with two exchanged characters as one edit, each step of which is taken once for all texts.
 */
export function sieve(
  word: string,
  edits: number,
  readings: Readings,
): (kinds: Uint16Array, start: number, end: number) => boolean {
  const places = placesOf(word, readings)
  const inLetters = !Array.from(word).some(c => readings.usual[c.charCodeAt(0)])
  const whole = 1 << (word.length - 1)

  /** By number, from 1: states, and where each leads with each kind, zero while nobody has asked. */
  const states: State[] = [{ rows: [], exchanged: [] }]
  const steps = [new Int16Array(0)]
  const numbers = new Map<string, number>()
  const numberOf = (state: State): number => {
    const name = `${state.rows} ${state.exchanged}`
    const known = numbers.get(name)
    if (known) return known
    numbers.set(name, states.length)
    steps.push(new Int16Array(kinds))
    return states.push(state) - 1
  }
  const read = ({ rows, exchanged }: State, fits: number): State => {
    const next: State = { rows: [(((rows[0] as number) << 1) | 1) & fits], exchanged: [0] }
    for (let d = 1; d <= edits; d++) {
      const fewer = rows[d - 1] as number
      const right = (((rows[d] as number) << 1) | 1) & fits
      const wrong = (fewer << 1) | 1
      const missing = (next.rows[d - 1] as number) << 1
      next.rows[d] = right | wrong | missing | fewer | ((exchanged[d] as number) & (fits << 1))
      next.exchanged[d] = ((fewer << 2) | 2) & fits
    }
    return next
  }
  const follow = (number: number, kind: number): number => {
    const reading = inLetters && readings.sounds[kind]
    let state = states[number] as State
    for (const one of reading ? Array.from(reading, c => plain(c.charCodeAt(0))) : [kind]) {
      state = read(state, places[one] as number)
      if ((state.rows[edits] as number) & whole) return found
    }
    return numberOf(state)
  }
  const first = numberOf({
    rows: Array.from({ length: edits + 1 }, (_, d) => (1 << d) - 1),
    exchanged: new Array(edits + 1).fill(0),
  })
  return (text, start, end) => {
    let state = first
    for (let i = start; i < end; i++) {
      const kind = text[i] as number
      const step = steps[state] as Int16Array
      const next = (step[kind] as number) || follow(state, kind)
      if (next === found) return true
      step[kind] = next
      state = next
    }
    return false
  }
}
