import { expect, it } from 'vitest'
import {
  aboutText,
  areaRangeText,
  areaText,
  bearingText,
  metresText,
  minutesRangeText,
  minutesText,
  offText,
  rangeText,
  windText,
} from '../../src/analysis/answers/wording.ts'

it('tells a length as it was measured', () => {
  expect([8.44, 640, 999.6, 12_361, 123_456].map(m => metresText(m).zh)).toEqual([
    '8.4 米',
    '640 米',
    '1 公里',
    '12.36 公里',
    '123.5 公里',
  ])
  expect(metresText(12_361).en).toBe('12.36 km')
})

it.each([
  [31_200, 40_800, '约 31–41 公里', 'about 31–41 km'],
  [35_420, 36_390, '约 35.4–36.4 公里', 'about 35.4–36.4 km'],
  [39_020, 41_880, '约 39–42 公里', 'about 39–42 km'],
  [21_000, 52_000, '约 20–55 公里', 'about 20–55 km'],
  [212, 688, '约 200–700 米', 'about 200–700 m'],
  [-3000, 5020, '5.1 公里以内', 'up to 5.1 km'],
  [36_000, 36_000, '36 公里', '36 km'],
])('tells a length between %d and %d with no false digit', (low, high, zh, en) => {
  expect(rangeText(low, high)).toEqual({ zh, en })
})

it('never tells a narrower range than there is', () => {
  const numbers = (text: string) => [...text.matchAll(/\d+(\.\d+)?/g)].map(([n]) => Number(n))
  for (let i = 0; i < 2000; i++) {
    const low = (i * 7919) % 60_000
    const high = low + 2 + ((i * 104_729) % 30_000)
    const { en } = rangeText(low, high)
    const per = en.endsWith('km') ? 1000 : 1
    const [first = 0, last = first] = numbers(en)
    if (en.startsWith('about')) expect(first * per).toBeLessThanOrEqual(low)
    expect(last * per).toBeGreaterThanOrEqual(high - 1e-6)
    expect(last * per).toBeLessThanOrEqual(high + Math.max(high - low, 0.1 * high) / 2 + 1)
  }
})

it('tells how far off', () => {
  expect([offText(5000).zh, offText(250).en]).toEqual(['±5 公里', '±250 m'])
  expect(aboutText(36_000, 5000).zh).toBe('约 31–41 公里')
})

it('tells areas in the unit that suits them', () => {
  expect([8450, 453_000, 12_345_678].map(a => areaText(a).zh)).toEqual([
    '8,450 平方米',
    '45.3 公顷',
    '12.35 平方公里',
  ])
  expect(areaRangeText(12_340_000, 17_800_000)).toEqual({ zh: '约 12–18 平方公里', en: 'about 12–18 km²' })
  expect(areaRangeText(-5, 17_800_000).en).toBe('up to 18 km²')
})

it('tells times and bearings', () => {
  expect([minutesText(59.6), minutesText(72), minutesText(60)].map(({ zh }) => zh)).toEqual([
    '1 小时',
    '1 小时 12 分钟',
    '1 小时',
  ])
  expect(minutesRangeText(24.2, 30.5).zh).toBe('约 24–31 分钟')
  expect([bearingText(47.4).zh, bearingText(359.7).zh, bearingText(-313).en]).toEqual([
    '东北 47°',
    '北 0°',
    'north-east, 47°',
  ])
  expect([0, 22, 23, 112, 113, 337, 338].map(b => windText(b).zh)).toEqual([
    '北',
    '北',
    '东北',
    '东',
    '东南',
    '西北',
    '北',
  ])
})
