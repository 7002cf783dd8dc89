/**
 * Signatures: sets of marks, hashed into 128 bits, that a text's characters and sounds leave. A text that lacks a mark
 * of the word looked for cannot have the word, which is seen without reading it.
 */
import type { Readings } from './pinyin.ts'
import { isLatin } from './search-text.ts'

/** Numbers of 32 bits in a signature. */
export const width = 4

const mark = (signature: Uint32Array, offset: number, value: number) => {
  const bit = Math.imul(value, 0x9e3779b1) >>> 25
  const at = offset + (bit >>> 5)
  signature[at] = (signature[at] as number) | (1 << (bit & 31))
}
const pair = (a: number, b: number) => a * 128 + b

/** Characters of a text, Latin ones in pairs: alone they are in nearly every text. */
export function markChars(text: string, signature: Uint32Array, offset = 0) {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const next = text.charCodeAt(i + 1)
    if (!isLatin(code)) mark(signature, offset, code)
    else if (isLatin(next)) mark(signature, offset, pair(code, next))
  }
}

/** Pairs of letters as they can follow one another where the text is spelt: in full, by initials, or mixed. */
export function markSounds(text: string, signature: Uint32Array, { of }: Readings, offset = 0) {
  let before: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const letters: number[] = []
    for (const reading of of[code] ?? (isLatin(code) ? [text[i] as string] : [])) {
      for (const letter of before) mark(signature, offset, pair(letter, reading.charCodeAt(0)))
      for (let l = 0; l < reading.length; l++) {
        letters.push(reading.charCodeAt(l))
        if (l) mark(signature, offset, pair(reading.charCodeAt(l - 1), reading.charCodeAt(l)))
      }
    }
    before = letters
  }
}

export const countBits = (bits: number) => {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many of the wanted marks the signature at `offset` lacks. */
export function lacking(signatures: Uint32Array, offset: number, wanted: Uint32Array) {
  let count = 0
  for (let i = 0; i < width; i++) {
    const bits = (wanted[i] as number) & ~(signatures[offset + i] as number)
    if (bits) count += countBits(bits)
  }
  return count
}

/** Whether the signature at `offset` has all of the wanted marks. */
export const covers = (signatures: Uint32Array, offset: number, wanted: Uint32Array) =>
  !(
    ((wanted[0] as number) & ~(signatures[offset] as number)) |
    ((wanted[1] as number) & ~(signatures[offset + 1] as number)) |
    ((wanted[2] as number) & ~(signatures[offset + 2] as number)) |
    ((wanted[3] as number) & ~(signatures[offset + 3] as number))
  )
