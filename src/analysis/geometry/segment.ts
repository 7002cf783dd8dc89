/** Segments in the plane. */
import { metresBetween, type XY } from './plane.ts'

export type Segment = readonly [XY, XY]

/** The place on the segment from `a` to `b` that is nearest to `p`: as a share of it, 0 to 1, and where. */
export function nearestOn([x, y]: XY, [ax, ay]: XY, [bx, by]: XY): { share: number; at: XY } {
  const [dx, dy] = [bx - ax, by - ay]
  const square = dx * dx + dy * dy
  const share = square && Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square))
  return { share, at: [ax + share * dx, ay + share * dy] }
}

/** On which side of the line from `a` to `b` a place lies: greater than 0 to the left. */
const side = ([ax, ay]: XY, [bx, by]: XY, [x, y]: XY) => (bx - ax) * (y - ay) - (by - ay) * (x - ax)

/** Where two segments cross, neither at its end. */
function crossing([a, b]: Segment, [c, d]: Segment): XY | null {
  const [sc, sd] = [side(a, b, c), side(a, b, d)]
  if (sc * sd >= 0 || side(c, d, a) * side(c, d, b) >= 0) return null
  const share = sc / (sc - sd)
  return [c[0] + share * (d[0] - c[0]), c[1] + share * (d[1] - c[1])]
}

const metresOf = ([a, b]: Segment) => metresBetween(a, b)

/** The nearest places of two segments. */
export function shortest(one: Segment, other: Segment): Segment {
  const meet = crossing(one, other)
  if (meet) return [meet, meet]
  const ways: Segment[] = [
    ...one.map((end): Segment => [end, nearestOn(end, ...other).at]),
    ...other.map((end): Segment => [nearestOn(end, ...one).at, end]),
  ]
  return ways.reduce((a, b) => (metresOf(b) < metresOf(a) ? b : a))
}
