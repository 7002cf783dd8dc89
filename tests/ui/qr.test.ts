/** QR codes, read by a reader of another make. */
import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { qrCode } from '../../src/ui/share/qr.ts'

/** Pixels of a code as its path says, each module `scale` wide. */
function painted(text: string, scale = 4) {
  const { size, path } = qrCode(text)
  const width = size * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < Number(length) * scale; column++) {
        const i = ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4
        pixels.fill(0, i, i + 3)
      }
  return { pixels, width, path, size }
}

it.each([
  'https://example.org/?select=projects/hailiang-copper-foil',
  `https://example.org/map/?plan=lanzhou&select=projects/${'long-'.repeat(40)}id&lang=en`,
  'https://example.org/?filter=clause:plan/%E4%B8%93%E6%A0%8F%207-6',
])('says %s', address => {
  const { pixels, width } = painted(address)
  expect(jsQR(pixels, width, width)?.data).toBe(address)
})

it('keeps four light modules around itself', () => {
  const { path, size } = painted('https://example.org/')
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, n]) => [
    Number(x),
    Number(y),
    Number(n),
  ])
  expect(Math.min(...bars.map(([x = 0]) => x), ...bars.map(([, y = 0]) => y))).toBe(4)
  expect(Math.max(...bars.map(([x = 0, , n = 0]) => x + n))).toBe(size - 4)
})
