/** How the characters of the plans are read, so that search needs no dictionary in the browser. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'

/** Characters of everyday writing, GB/T 2312 level 1: a reader may type one in place of another of the same sound. */
function everyday(): string {
  const decoder = new TextDecoder('gb18030')
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, i) => 0xb0 + i)
  const cells = Array.from({ length: 94 }, (_, i) => 0xa1 + i)
  return decoder
    .decode(new Uint8Array(rows.flatMap(row => cells.flatMap(cell => [row, cell]))))
    .replace(/\P{Script=Han}/gu, '')
}

const planCharacters = (root: string) =>
  readdirSync(join(root, 'geo'), { recursive: true, encoding: 'utf8' })
    .filter(file => /json$/.test(file))
    .map(file => readFileSync(join(root, 'geo', file), 'utf8'))
    .join('')
    .match(/\p{Script=Han}/gu) ?? []

/** `gao皋高lan兰…`: each reading, followed by the characters that have it. */
const bySound = (pairs: [reading: string, character: string][]) => {
  const sounds = new Map<string, string>()
  for (const [reading, character] of pairs) sounds.set(reading, (sounds.get(reading) ?? '') + character)
  return [...sounds].map(([reading, characters]) => reading + characters).join('')
}

/** Pairs of a traditional character and its simplified one, for those that are in use. */
const traditional = (simplified: Set<string>) => {
  const convert = Converter({ from: 't', to: 'cn' })
  return Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCharCode(0x4e00 + i))
    .map(character => [character, convert(character)] as const)
    .filter(([from, to]) => from !== to && simplified.has(to) && !simplified.has(from))
    .map(pair => pair.join(''))
    .join('')
}

/**
 * What `parseReadings` reads: the usual reading of each character, its other readings, and the traditional forms,
 * one to a line. Without tones; ü is written v.
 */
export function readings(root: string): string {
  const inPlans = planCharacters(root)
  const characters = [...new Set([...inPlans, ...everyday()])].sort()
  const all = characters.map(character => {
    const found = pinyin(character, { multiple: true, toneType: 'none', v: true, type: 'array' })
    return { character, found: [...new Set(found.filter(reading => /^[a-z]+$/.test(reading)))] }
  })
  return [
    bySound(
      all.flatMap(({ character, found }) => found.slice(0, 1).map(r => [r, character] as [string, string])),
    ),
    bySound(
      all.flatMap(({ character, found }) => found.slice(1).map(r => [r, character] as [string, string])),
    ),
    traditional(new Set(inPlans)),
  ].join('\n')
}
