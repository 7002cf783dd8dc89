/** Chinese by its sound: how each character is read, and where typed letters spell a row of characters. */

export interface Readings {
  /** Readings by character code, the usual one first; without tones, ü as v. */
  of: (string[] | undefined)[]
  /** Number of the usual reading by character code; zero for what has none. */
  usual: Uint16Array
  /** The reading of each number. */
  sounds: string[]
  /** Simplified for traditional. */
  simplified: Map<string, string>
}

/** Reads what `build/pinyin.ts` writes. */
export function parseReadings(source: string): Readings {
  const [first = '', others = '', traditional = ''] = source.split('\n')
  const of: (string[] | undefined)[] = new Array(0x10000).fill(undefined)
  for (const part of [first, others])
    for (const [, reading = '', characters = ''] of part.matchAll(/([a-z]+)([^a-z]+)/g))
      for (let i = 0; i < characters.length; i++) {
        const code = characters.charCodeAt(i)
        const known = of[code]
        if (known) known.push(reading)
        else of[code] = [reading]
      }
  const usual = new Uint16Array(0x10000)
  const numbers = new Map<string, number>()
  for (const [code, readings] of of.entries()) {
    const reading = readings?.[0]
    if (!reading) continue
    const number = numbers.get(reading) ?? numbers.size + 1
    numbers.set(reading, number)
    usual[code] = number
  }
  const simplified = new Map<string, string>()
  for (let i = 0; i + 1 < traditional.length; i += 2)
    simplified.set(traditional[i] as string, traditional[i + 1] as string)
  return { of, usual, sounds: ['', ...numbers.keys()], simplified }
}

/** `lánzhōu`, `lan2zhou1`, `lǜ`: as it is typed without tones. */
export const withoutTones = (typed: string) =>
  typed
    .replace(/ü|ǖ|ǘ|ǚ|ǜ/g, 'v')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/^(?:[a-z]{2,6}[1-5])+$/, syllables => syllables.replace(/\d/g, ''))

/** A row of typed letters (and characters) as it stands in a text. */
export interface Spelling {
  /** First and last character, the last not included. */
  start: number
  end: number
  /** How many of them are spelt in full. */
  full: number
}

let end = 0

/** Characters spelt in full from `at` on, or −1. Each character takes itself, or the beginning of a reading. */
function follow(text: string, at: number, typed: string, from: number, sounds: Readings['of']): number {
  if (from === typed.length) {
    end = at
    return 0
  }
  if (at === text.length) return -1
  if (text.charCodeAt(at) === typed.charCodeAt(from)) {
    const rest = follow(text, at + 1, typed, from + 1, sounds)
    if (rest >= 0) return rest + 1
  }
  for (const reading of sounds[text.charCodeAt(at)] ?? []) {
    let length = 0
    while (length < reading.length && reading.charCodeAt(length) === typed.charCodeAt(from + length)) length++
    for (; length > 0; length--) {
      const rest = follow(text, at + 1, typed, from + length, sounds)
      // What is still being typed counts as full.
      const whole = length === reading.length || (from + length === typed.length && length > 1)
      if (rest >= 0) return rest + (whole ? 1 : 0)
    }
  }
  return -1
}

/** Where `typed` spells a part of `text`: in full (`lanzhou`), by initials (`lzxq`), or mixed (`兰州xin`). */
export function spell(text: string, typed: string, sounds: Readings['of']): Spelling | null {
  let best: Spelling | null = null
  for (let start = 0; start < text.length; start++) {
    const full = follow(text, start, typed, 0, sounds)
    if (full < 0) continue
    // The beginning of a name is what is meant, unless a part of it is spelt better.
    if (!best || full / (end - start) > best.full / (best.end - best.start)) best = { start, end, full }
    if (best.full === best.end - best.start) break
  }
  return best
}
