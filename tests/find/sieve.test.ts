/** What comes near a word: the quick looks hold against the slow ones. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readings } from '../../src/build/pinyin.ts'
import { nearest } from '../../src/find/nearest.ts'
import { parseReadings } from '../../src/find/pinyin.ts'
import { inOrder, kindOf, sieve } from '../../src/find/sieve.ts'
import { numbers } from '../random.ts'

const known = parseReadings(readings(join(import.meta.dirname, '../..')))
const kindsOf = (text: string) => Uint16Array.from(text, c => kindOf(known, c.charCodeAt(0)))
const spelt = (text: string) => Array.from(text, c => known.of[c.charCodeAt(0)]?.[0] ?? c).join('')

/** All distances, one by one: the least of any part of the text. */
function least(word: string, text: string): number {
  const rows = [Array.from({ length: text.length + 1 }, () => 0)]
  for (let i = 1; i <= word.length; i++) {
    rows[i] = [i]
    for (let j = 1; j <= text.length; j++) {
      const at = (up: number, left: number) => rows[i - up]?.[j - left] ?? Number.POSITIVE_INFINITY
      const exchanged = i > 1 && j > 1 && word[i - 1] === text[j - 2] && word[i - 2] === text[j - 1]
      ;(rows[i] as number[])[j] = Math.min(
        at(1, 1) + Number(word[i - 1] !== text[j - 1]),
        at(1, 0) + 1,
        at(0, 1) + 1,
        exchanged ? at(2, 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
  }
  return Math.min(...(rows[word.length] as number[]))
}

/** Words and texts of few characters, so that they often come near; no two of them sound alike. */
function* pairs(characters: string) {
  const random = numbers(characters.length)
  const any = (length: number) =>
    Array.from({ length }, () => characters[Math.floor(random() * characters.length)]).join('')
  for (let i = 0; i < 2000; i++)
    yield { word: any(3 + Math.floor(random() * 6)), text: any(Math.floor(random() * 14)) }
}

describe.each([
  ['letters', 'abc'],
  ['characters', '兰州新区'],
])('of %s', (_, characters) => {
  it('the nearest part is as near as any', () => {
    for (const { word, text } of pairs(characters))
      for (const most of [1, 2]) {
        const distance = least(word, text)
        expect(nearest(word, text, most)?.distance ?? null, `${word} in ${text}`).toBe(
          distance > most ? null : distance,
        )
      }
  })

  it('the sieve tells how far off the nearest part is', () => {
    for (const { word, text } of pairs(characters))
      for (const edits of [0, 1, 2])
        expect(sieve(word, edits, known)(kindsOf(text), 0, text.length), `${word} in ${text}`).toBe(
          Math.min(least(word, text), edits + 1),
        )
  })
})

it('a word in letters is held against what is spelt, from the beginning of a character on', () => {
  const texts = ['兰州新区', '中川国际机场', '皋兰县人民医院', '民和-红古', '新兰州北站']
  for (const word of ['lanzhuo', 'zhongchaun', 'xinqv', 'renmn', 'minhe', 'anzhou', 'ongchuan', 'inqu'])
    for (const text of texts) {
      const begins = Array.from(text, (_, i) => spelt(text.slice(0, i)).length)
      const near = nearest(word, spelt(text), 2, undefined, at => begins.includes(at))
      expect(sieve(word, 2, known)(kindsOf(text), 0, text.length), `${word} in ${text}`).toBe(
        near?.distance ?? 3,
      )
    }
  const off = (word: string) => sieve(word, 2, known)(kindsOf('兰州新区'), 0, 4)
  expect([off('lanzhou'), off('anzhou'), off('lanzhuo')]).toEqual([0, 1, 1])
})

it('what stands in order is counted, by its sound', () => {
  const count = (word: string, text: string) => inOrder(word, known)(kindsOf(text), 0, text.length)
  expect(count('兰大', '兰州大学')).toBe(2)
  expect(count('海石弯地灾', '海石湾城区地质灾害')).toBe(5)
  expect(count('大兰', '兰州大学')).toBe(1)
  expect(count('灾区', '海石湾')).toBe(0)
})
