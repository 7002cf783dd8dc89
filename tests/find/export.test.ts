/** Files to take away, read back by a parser of another make. */
import { valid } from 'geojson-validation'
import { describe, expect, it } from 'vitest'
import { type Cell, csv, fileName, geojson } from '../../src/find/export.ts'
import { numbers } from '../random.ts'
import { items } from './many.ts'
import { parseCsv } from './parse-csv.ts'

const rowsOf = (cells: Cell[][]) => parseCsv(csv(cells).slice(1))

describe('csv', () => {
  it('begins with the byte order mark of UTF-8, by which Excel keeps Chinese intact', () => {
    expect([...new TextEncoder().encode(csv([['兰州']]))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
    expect(csv([['a', 1], ['b']]).slice(1)).toBe('a,1\r\nb\r\n')
  })

  it('gives back every text that no spreadsheet would calculate', () => {
    const random = numbers(7)
    const letters = ['"', ',', '\r\n', '\n', '\r', '\t', ' ', ';', "'", '兰', 'a', '1', '😀', '']
    const cells = Array.from({ length: 300 }, () => [
      'x',
      `x${Array.from({ length: 6 }, () => letters[Math.floor(random() * letters.length)]).join('')}`,
    ])
    expect(rowsOf(cells)).toEqual(cells)
    expect(rowsOf([['', undefined, 0]])).toEqual([['', '', '0']])
  })

  it.each([
    '=1+1',
    '=HYPERLINK("http://evil.example","兰州")',
    '+86 931',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    '-',
  ])('keeps %j from being a formula', evil => {
    const [[cell] = []] = rowsOf([[evil]])
    expect(cell).toBe(`'${evil}`)
  })

  it.each([
    ['-12.5', '-12.5'],
    [-12.5, '-12.5'],
    [-0.0001, '-0.0001'],
    ['3-5 亿元', '3-5 亿元'],
    ['a=b', 'a=b'],
  ])('leaves %j as it is', (cell, text) => {
    expect(rowsOf([[cell]])).toEqual([[text]])
  })
})

describe('geojson', () => {
  const file = JSON.parse(
    geojson(
      items.map(({ feature }) => feature),
      { title: '“兰州”', credits: ['© a'] },
    ),
  )

  it('is valid, and holds the features in their order, untouched', () => {
    expect(valid(file, true)).toEqual([])
    expect(file.features).toEqual(items.map(item => item.feature))
  })

  it('carries what it is about as foreign members', () => {
    expect(Object.keys(file)).toEqual(['type', 'title', 'credits', 'features'])
    expect(file).toMatchObject({ title: '“兰州”', credits: ['© a'] })
  })

  it('of nothing is an empty collection', () => {
    expect(JSON.parse(geojson([], {}))).toEqual({ type: 'FeatureCollection', features: [] })
  })
})

describe('a file name', () => {
  it('says what the file holds, and nothing that a file system refuses', () => {
    expect(fileName(['lanzhou', '专栏 4-2', '', '2026-01-31'], 'csv')).toBe('lanzhou_专栏-4-2_2026-01-31.csv')
    expect(fileName(['a/b\\c:*?"<>|d', '..', ' x, y; z '], 'csv')).toBe('a-b-c-d_x-y-z.csv')
    expect(fileName(['长'.repeat(500)], 'geojson').length).toBeLessThan(140)
  })
})
