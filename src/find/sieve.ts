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
  /** The fewest edits that any part so far is off. */
  off: number
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

/**
 * How many edits the part of a text that is nearest to a word of at most 30 characters is off; more than `edits` where
 * there is none so near. The text is given as kinds from `start` to `end`; a word in letters is held against what it
 * spells, from the beginning of any character on. S. Wu and U. Manber's bit-parallel matching (1992), with two exchanged
 * characters as one edit, each step of which is taken once for all texts.
 */
export function sieve(
  word: string,
  edits: number,
  readings: Readings,
): (kinds: Uint16Array, start: number, end: number) => number {
  const places = placesOf(word, readings)
  const inLetters = !Array.from(word).some(c => readings.usual[c.charCodeAt(0)])
  const whole = 1 << (word.length - 1)

  /** By number, from 1: states, what each is off, and where each leads with each kind, zero while nobody has asked. */
  const states: State[] = [{ rows: [], exchanged: [], off: 0 }]
  const offs = [0]
  const steps = [new Int16Array(0)]
  const numbers = new Map<string, number>()
  const numberOf = (state: State): number => {
    const name = `${state.rows} ${state.exchanged} ${state.off}`
    const known = numbers.get(name)
    if (known) return known
    numbers.set(name, states.length)
    steps.push(new Int16Array(kinds))
    offs.push(state.off)
    return states.push(state) - 1
  }
  /** `before`, `after`: how many letters back of it the word could have begun, which are then too many. */
  const read = ({ rows, exchanged, off }: State, fits: number, before: number, after: number): State => {
    const begun = (d: number, letters: number) => Number(letters <= d)
    const next: State = {
      rows: [(((rows[0] as number) << 1) | begun(0, before)) & fits],
      exchanged: [0],
      off,
    }
    for (let d = 1; d <= edits; d++) {
      const fewer = rows[d - 1] as number
      const right = (((rows[d] as number) << 1) | begun(d, before)) & fits
      const wrong = (fewer << 1) | begun(d - 1, before)
      const missing = ((next.rows[d - 1] as number) << 1) | begun(d - 1, after)
      next.rows[d] = right | wrong | missing | fewer | ((exchanged[d] as number) & (fits << 1))
      next.exchanged[d] = ((fewer << 2) | (begun(d - 1, before) << 1)) & fits
    }
    while (next.off && (next.rows[next.off - 1] as number) & whole) next.off--
    return next
  }
  const follow = (number: number, kind: number): number => {
    const letters = inLetters && readings.sounds[kind]
    const codes = letters ? Array.from(letters, c => plain(c.charCodeAt(0))) : [kind]
    const state = codes.reduce(
      (state, code, i) => read(state, places[code] as number, i, (i + 1) % codes.length),
      states[number] as State,
    )
    return numberOf(state)
  }
  const first = numberOf({
    rows: Array.from({ length: edits + 1 }, (_, d) => (1 << d) - 1),
    exchanged: new Array(edits + 1).fill(0),
    off: edits + 1,
  })
  return (text, start, end) => {
    let state = first
    for (let i = start; i < end; i++) {
      const kind = text[i] as number
      const step = steps[state] as Int16Array
      const next = (step[kind] as number) || follow(state, kind)
      step[kind] = next
      state = next
    }
    return offs[state] as number
  }
}
