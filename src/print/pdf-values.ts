/** Values of SVG attributes as PDF has them. */
import type { Extent } from './pdf-path.ts'

/** a b c d e f, as in SVG and in PDF. */
export type Matrix = [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

export const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

export const corners = ([w, n, e, s]: Extent): [number, number][] => [
  [w, n],
  [e, n],
  [e, s],
  [w, s],
]

export const round = (n: number, digits = 2) => Number(n.toFixed(digits))
export const numbers = (text = '') =>
  text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)

/** A transform as the app writes it: translations, scales and turns in a row. */
export function matrixOf(transform: string): Matrix {
  let matrix = identity
  for (const [, name, list] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0] = numbers(list)
    if (name === 'translate') matrix = times(matrix, [1, 0, 0, 1, a, b ?? 0])
    else if (name === 'scale') matrix = times(matrix, [a, 0, 0, b ?? a, 0, 0])
    else if (name === 'rotate') {
      const [sin, cos] = [Math.sin((a * Math.PI) / 180), Math.cos((a * Math.PI) / 180)]
      const [x, y] = [b ?? 0, c]
      matrix = times(matrix, [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos])
    } else throw new Error(`PDF: transform "${name}" is not supported`)
  }
  return matrix
}

/** `#rgb`, `#rrggbb` or `rgba(…)` as red, green and blue of PDF, and an opacity. */
export function colour(value: string): [rgb: string, opacity: number] {
  const hex = value.length === 4 ? [...value.slice(1)].map(c => c + c) : value.slice(1).match(/../g)
  const [r = 0, g = 0, b = 0, a = 1] = value.startsWith('#')
    ? (hex ?? []).map(byte => Number.parseInt(byte, 16) / 255)
    : numbers(value.replace(/^rgba?\(|\)$/g, '')).map((v, i) => (i < 3 ? v / 255 : v))
  return [[r, g, b].map(v => round(v, 3)).join(' '), a]
}
