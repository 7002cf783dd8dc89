/** Cuts lines and rings to a box, so that a long one costs no more than what shows of it. */
import type { Box } from './shapes.ts'

/** The pieces of a line inside the box (Liang and Barsky 1984). */
export function clipLine(line: Float64Array, [w, n, e, s]: Box): number[][] {
  const pieces: number[][] = []
  let piece: number[] | undefined
  for (let i = 2; i < line.length; i += 2) {
    const x = line[i - 2] as number
    const y = line[i - 1] as number
    const dx = (line[i] as number) - x
    const dy = (line[i + 1] as number) - y
    let from = 0
    let to = 1
    for (const [step, room] of [
      [-dx, x - w],
      [dx, e - x],
      [-dy, y - n],
      [dy, s - y],
    ] as const) {
      if (step === 0) {
        if (room < 0) to = -1
      } else if (step < 0) from = Math.max(from, room / step)
      else to = Math.min(to, room / step)
    }
    if (from > to) {
      piece = undefined
      continue
    }
    if (!piece || from > 0) {
      piece = [x + from * dx, y + from * dy]
      pieces.push(piece)
    }
    piece.push(x + to * dx, y + to * dy)
  }
  return pieces
}

/** The part of a ring inside the box (Sutherland and Hodgman 1974); its sides may run along the box. */
export function clipRing(ring: ArrayLike<number>, box: Box): ArrayLike<number> {
  let points = ring
  for (const side of [0, 1, 2, 3] as const) {
    const axis = side % 2
    const edge = box[side]
    const sign = side < 2 ? 1 : -1
    const out: number[] = []
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      const before = ((points[j + axis] as number) - edge) * sign
      const here = ((points[i + axis] as number) - edge) * sign
      if (before < 0 !== here < 0) {
        const t = before / (before - here)
        const at = (k: number) =>
          (points[j + k] as number) + t * ((points[i + k] as number) - (points[j + k] as number))
        out.push(axis ? at(0) : edge, axis ? edge : at(1))
      }
      if (here >= 0) out.push(points[i] as number, points[i + 1] as number)
    }
    points = out
  }
  return points
}
