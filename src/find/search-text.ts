/** The form in which texts and queries are compared. */

/** From the place of each character in a normal form to the part of the original that it stands for. */
export interface Places {
  from: number[]
  to: number[]
}

const quotes = /["'“”‘’`「」『』《》〈〉()（）[\]【】{}·・•、]/
const dashes = /[‐‑–—−－~～]/
const powers: Record<string, number> = { 万: 1e4, 亿: 1e8 }

export const isLatin = (code: number) => code >= 97 && code <= 122
export const isDigit = (code: number) => code >= 48 && code <= 57
export const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff

const known = new Map<string, string>()

/** One character without case, width and accent. */
function simple(character: string): string {
  const code = character.charCodeAt(0)
  if (isHan(code) || isLatin(code) || isDigit(code)) return character
  let form = known.get(character)
  if (form === undefined) {
    if (quotes.test(character)) form = ''
    else if (dashes.test(character)) form = '-'
    else if (/\s/.test(character)) form = ' '
    else
      form = character
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
    known.set(character, form)
  }
  return form
}

/**
 * Without case, width, accents, quotation marks, brackets and 、; without spaces and dashes next to Chinese; between
 * Latin letters a dash is a space. Numbers are written out: `15 万吨`, `15万吨` and `150,000吨` are all `150000吨`.
 */
export function normalForm(original: string, places?: Places): string {
  const characters: string[] = []
  const from: number[] = []
  for (let i = 0; i < original.length; i++)
    for (const c of simple(original[i] as string)) {
      characters.push(c)
      from.push(i)
    }
  let text = ''
  const put = (c: string, first: number, last: number) => {
    text += c
    places?.from.push(first)
    places?.to.push(last + 1)
  }
  for (let i = 0; i < characters.length; i++) {
    const c = characters[i] as string
    const before = text.at(-1)
    const after = characters[i + 1]
    const at = from[i] as number
    if (isDigit(c.charCodeAt(0)) && !(before && /[\d.]/.test(before))) {
      // Of the whole number, each character stands for all of it.
      const [number = c] = /^\d+(?:,\d{3})*(?:\.\d+)?/.exec(characters.slice(i, i + 24).join('')) ?? []
      const unit = characters[i + number.length] === ' ' ? i + number.length + 1 : i + number.length
      const power = powers[characters[unit] ?? '']
      if (power || number.includes(',')) {
        const last = power ? unit : i + number.length - 1
        const value = String(Math.round(Number(number.replace(/,/g, '')) * (power ?? 1) * 1e6) / 1e6)
        for (const digit of value) put(digit, at, from[last] as number)
        i = last
        continue
      }
    }
    if (c === ' ' || c === '-') {
      const beside = [before, after === ' ' || after === '-' ? undefined : after]
      if (!before || beside.some(b => b === undefined || b === ' ' || isHan(b.charCodeAt(0)))) continue
      put(c === '-' && beside.every(b => b && isLatin(b.charCodeAt(0))) ? ' ' : c, at, at)
    } else put(c, at, at)
  }
  return text
}

/** Parts of the original for parts of its normal form. */
export function originalRanges(original: string, ranges: [number, number][]): [number, number][] {
  const places: Places = { from: [], to: [] }
  normalForm(original, places)
  const found = ranges
    .map(([start, end]): [number, number] => [places.from[start] ?? 0, places.to[end - 1] ?? 0])
    .sort((a, b) => a[0] - b[0])
  const merged: [number, number][] = []
  for (const range of found) {
    const last = merged.at(-1)
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1])
    else merged.push(range)
  }
  return merged
}
