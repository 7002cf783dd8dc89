/** SVG as PDF operators. */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/print/markup.ts'
import { nowhere, pdfPath } from '../../src/print/pdf-path.ts'
import { colour, matrixOf, moved } from '../../src/print/pdf-values.ts'
import { chunk, header, packRows } from '../../src/print/png.ts'

const path = (d: string) => pdfPath(d, nowhere()).trim().split('\n')

describe('a path', () => {
  it('is absolute, with further points of a move as lines', () => {
    expect(path('M10 20l1-2 3 4zm5 5')).toEqual(['10 20 m', '11 18 l', '14 22 l', 'h', '15 25 m'])
    expect(path('M1,2h3v-4H0V9')).toEqual(['1 2 m', '4 2 l', '4 -2 l', '0 -2 l', '0 9 l'])
    expect(path('M.5.5-1-1')).toEqual(['0.5 0.5 m', '-1 -1 l'])
  })

  it('goes on smoothly where the one before was a curve', () => {
    expect(path('M0 0C1 1 2 1 3 0s2-1 3 0')).toEqual(['0 0 m', '1 1 2 1 3 0 c', '4 -1 5 -1 6 0 c'])
    expect(path('M0 0S1 1 2 0')).toEqual(['0 0 m', '0 0 1 1 2 0 c'])
    expect(path('M0 0q3 3 6 0')).toEqual(['0 0 m', '2 2 4 2 6 0 c'])
  })

  it('has arcs as curves that stay on their circle', () => {
    const curves = path('M10 0A10 10 0 1 1-10 0').slice(1)
    expect(curves).toHaveLength(2)
    const extent = nowhere()
    pdfPath('M0 5a5 5 0 0110 0', extent)
    expect(extent.map(Math.round)).toEqual([0, 0, 10, 5])
    for (const curve of curves) {
      const [x = 0, y = 0] = curve.split(' ').slice(4).map(Number)
      expect(Math.hypot(x, y)).toBeCloseTo(10, 1)
    }
  })
})

it('values: colours and transforms', () => {
  expect(colour('#ff0080')).toEqual(['1 0 0.502', 1])
  expect(colour('#0f0')).toEqual(['0 1 0', 1])
  expect(colour('rgba(255,0,51,0.4)')).toEqual(['1 0 0.2', 0.4])
  const turned = moved(matrixOf('rotate(90 10 10) translate(5 0) scale(2)'), 1, 0)
  expect(turned.map(v => Math.round(v * 1000) / 1000)).toEqual([20, 7])
})

it('markup: elements, attributes and text, with entities', () => {
  const seen: unknown[] = []
  const reader = {
    open: (name: string, own: object) => seen.push([name, own]),
    close: (name: string) => seen.push(`/${name}`),
    text: (text: string) => seen.push(text),
  }
  for (const _ of read('<g fill="#fff"><text x="1">A &#38; &#60;B</text><path d="M0 0"/></g>', reader)) {
    // Short enough to be read in one go.
  }
  expect(seen).toEqual([
    ['g', { fill: '#fff' }],
    ['text', { x: '1' }],
    'A & <B',
    '/text',
    ['path', { d: 'M0 0' }],
    '/path',
    '/g',
  ])
})

describe('a PNG', () => {
  it('says its size, and how many pixels there are to a metre', () => {
    const [signature, size, density] = header(4961, 3508, 300)
    expect([...(signature ?? [])].slice(1, 4)).toEqual([...'PNG'].map(c => c.charCodeAt(0)))
    expect(new DataView((size as Uint8Array<ArrayBuffer>).buffer).getUint32(8)).toBe(4961)
    expect(new DataView((density as Uint8Array<ArrayBuffer>).buffer).getUint32(8)).toBe(11811)
    // The check of an empty end is known to everybody.
    expect([...chunk('IEND', new Uint8Array())].slice(-4)).toEqual([0xae, 0x42, 0x60, 0x82])
  })

  it('packs rows as differences, over bands', () => {
    const above = new Uint8Array(6)
    const rgba = (...bytes: number[]) => Uint8ClampedArray.from(bytes)
    expect([...packRows(rgba(1, 2, 3, 255, 4, 5, 6, 255), 2, above)]).toEqual([2, 1, 2, 3, 4, 5, 6])
    expect([...packRows(rgba(1, 2, 4, 255, 3, 5, 6, 255), 2, above)]).toEqual([2, 0, 0, 1, 255, 0, 0])
  })
})
