/** Words that are slightly wrong: which part of a text is nearest to them. */
import type { Readings } from './pinyin.ts'

interface Nearest {
  distance: number
  start: number
  end: number
}

/** Distances of one row, and where the part begins that each belongs to; long enough for any name. */
const row = () => ({ cost: new Float64Array(2048), start: new Int32Array(2048) })
let here = row()
let above = row()
let aboveThat = row()

/**
 * The part of `text` nearest to `typed`, by edits: one character wrong, missing, too many, or two exchanged (optimal
 * string alignment, with a free beginning and end as P. Sellers has it, 1980). `null` beyond `most` edits.
 */
export function nearest(
  typed: string,
  text: string,
  most: number,
  wrong: (a: number, b: number) => number = () => 1,
  begins: (at: number) => boolean = () => true,
): Nearest | null {
  const width = Math.min(text.length + 1, 2048)
  for (let j = 0; j < width; j++) {
    here.cost[j] = begins(j) ? 0 : Number.POSITIVE_INFINITY
    here.start[j] = j
  }
  for (let i = 1; i <= typed.length; i++) {
    ;[aboveThat, above, here] = [above, here, aboveThat]
    const a = typed.charCodeAt(i - 1)
    here.cost[0] = i
    here.start[0] = 0
    let least = i
    for (let j = 1; j < width; j++) {
      const b = text.charCodeAt(j - 1)
      let cost = (above.cost[j - 1] as number) + (a === b ? 0 : wrong(a, b))
      let start = above.start[j - 1] as number
      const missing = (above.cost[j] as number) + 1
      if (missing < cost) {
        cost = missing
        start = above.start[j] as number
      }
      const tooMany = (here.cost[j - 1] as number) + 1
      if (tooMany < cost) {
        cost = tooMany
        start = here.start[j - 1] as number
      }
      if (i > 1 && j > 1 && a === text.charCodeAt(j - 2) && b === typed.charCodeAt(i - 2)) {
        const exchanged = (aboveThat.cost[j - 2] as number) + 1
        if (exchanged < cost) {
          cost = exchanged
          start = aboveThat.start[j - 2] as number
        }
      }
      here.cost[j] = cost
      here.start[j] = start
      if (cost < least) least = cost
    }
    // Two exchanged characters reach back over one row.
    if (least > most + 1) return null
  }
  let end = 0
  for (let j = 1; j < width; j++) if ((here.cost[j] as number) < (here.cost[end] as number)) end = j
  const distance = here.cost[end] as number
  return distance > most ? null : { distance, start: here.start[end] as number, end }
}

/**
 * Whether a part of a text is within so many edits of a word, in which characters of one sound are taken as the same
 * (S. Wu and U. Manber's bit-parallel matching, 1992, with two exchanged characters as one edit).
 */
export function sieve(text: string, edits: number, { usual }: Readings): (text: string) => boolean {
  const places = new Uint32Array(0x10000)
  const ofSound = new Uint32Array(0x1000)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    places[code] = (places[code] as number) | (1 << i)
    const sound = usual[code] as number
    if (sound) ofSound[sound] = (ofSound[sound] as number) | (1 << i)
  }
  const whole = 1 << (text.length - 1)
  // Bit i of row d: the first i + 1 characters end here with d edits; `before` is the row one character earlier.
  const rows = new Int32Array(edits + 1)
  const before = new Int32Array(edits + 1)
  return other => {
    let last = 0
    for (let d = 0; d <= edits; d++) {
      rows[d] = (1 << d) - 1
      before[d] = 0
    }
    for (let j = 0; j < other.length; j++) {
      const code = other.charCodeAt(j)
      const fits = (places[code] as number) | (ofSound[usual[code] as number] as number)
      let old = rows[0] as number
      let oldBefore = before[0] as number
      before[0] = old
      rows[0] = ((old << 1) | 1) & fits
      for (let d = 1; d <= edits; d++) {
        const was = rows[d] as number
        const wasBefore = before[d] as number
        const exchanged = ((oldBefore << 2) | 2) & (fits << 1) & last
        rows[d] = (((was << 1) | 1) & fits) | old | ((old | (rows[d - 1] as number)) << 1) | 1 | exchanged
        before[d] = was
        old = was
        oldBefore = wasBefore
      }
      if ((rows[edits] as number) & whole) return true
      last = fits
    }
    return false
  }
}
