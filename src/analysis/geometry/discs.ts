/** The outline of many circles together, from the arcs that lie in no other circle. Exact, but for the chords. */
import Flatbush from 'flatbush'

export interface Discs {
  x: Float64Array
  y: Float64Array
  radius: Float64Array
}
export type Progress = (share: number) => void

const turn = 2 * Math.PI
/** Chords of a whole circle. */
const segments = 64

/** A part of a circle in no other: from where it leaves the disc `after`, to where it comes into the disc `into`. */
interface Arc {
  disc: number
  after: number
  into: number
  start: number
  width: number
}

/** Covered angles of a circle, and the discs that cover its start and its end. */
interface Interval {
  start: number
  startBy: number
  end: number
  endBy: number
}

/** What others cover of one circle: intervals apart from each other, sorted, cut at ±π. */
class Cover {
  private intervals: Interval[] = []
  private disc = 0
  private readonly discs: Discs

  constructor(discs: Discs) {
    this.discs = discs
  }

  reset(disc: number) {
    this.disc = disc
    this.intervals = []
  }

  /** Adds what the disc `by` covers; tells whether nothing is left. */
  add(by: number): boolean {
    const { disc, intervals } = this
    if (by === disc) return false
    const { x, y, radius } = this.discs
    const dx = (x[by] as number) - (x[disc] as number)
    const dy = (y[by] as number) - (y[disc] as number)
    const own = radius[disc] as number
    const other = radius[by] as number
    const square = dx * dx + dy * dy
    // Of two that are the same, the first stays.
    if (square === 0) return other > own || (other === own && by < disc)
    const cosine = (square + own * own - other * other) / (2 * Math.sqrt(square) * own)
    if (cosine >= 1) return false
    if (cosine <= -1) return true
    const half = Math.acos(cosine)
    const middle = Math.atan2(dy, dx)
    const [start, end] = [middle - half, middle + half]
    if (start < -Math.PI) this.insert(start + turn, Math.PI, by)
    if (end > Math.PI) this.insert(-Math.PI, end - turn, by)
    this.insert(Math.max(start, -Math.PI), Math.min(end, Math.PI), by)
    const [first] = intervals
    return first !== undefined && first.start === -Math.PI && first.end === Math.PI
  }

  private insert(start: number, end: number, by: number) {
    const { intervals } = this
    const merged = { start, startBy: by, end, endBy: by }
    let from = 0
    while ((intervals[from]?.end ?? Infinity) < start) from++
    let to = from
    for (let next = intervals[to]; next && next.start <= end; next = intervals[++to]) {
      if (next.start < merged.start) [merged.start, merged.startBy] = [next.start, next.startBy]
      if (next.end > merged.end) [merged.end, merged.endBy] = [next.end, next.endBy]
    }
    intervals.splice(from, to - from, merged)
  }

  arcs(): Arc[] {
    const { disc, intervals } = this
    const last = intervals.at(-1)
    if (!last) return [{ disc, after: disc, into: disc, start: 0, width: turn }]
    let { end: start, endBy: after } = last
    start -= turn
    return intervals.flatMap(next => {
      const arc = { disc, after, into: next.startBy, start, width: next.start - start }
      ;[start, after] = [next.end, next.endBy]
      return arc.width > 0 ? [arc] : []
    })
  }
}

/** All arcs of the outline. */
function exposed(discs: Discs, progress?: Progress): Arc[] {
  const { x, y, radius } = discs
  const index = new Flatbush(x.length)
  for (let i = 0; i < x.length; i++) {
    const [cx, cy, r] = [x[i] as number, y[i] as number, radius[i] as number]
    index.add(cx - r, cy - r, cx + r, cy + r)
  }
  index.finish()
  const cover = new Cover(discs)
  const add = (by: number) => cover.add(by)
  const arcs: Arc[] = []
  for (let i = 0; i < x.length; i++) {
    const [cx, cy, r] = [x[i] as number, y[i] as number, radius[i] as number]
    if (progress && i % 1024 === 0) progress(i / x.length)
    cover.reset(i)
    // First the discs over its centre, which cover most of it.
    if (index.collides(cx, cy, cx, cy, add) || index.collides(cx - r, cy - r, cx + r, cy + r, add)) continue
    arcs.push(...cover.arcs())
  }
  return arcs
}

/**
 * Adds the arc's points to a ring, from its start to before its end. Those between lie so far outside the circle that
 * the chords enclose the arc's area: with m chords of angle θ, m − 2 of them between two such points c radii out,
 * (m − 2) c² + 2c = m θ / sin θ.
 */
function addTo(ring: number[], { disc, after, start, width }: Arc, { x, y, radius }: Discs) {
  const chords = Math.max(2, Math.ceil((width / turn) * segments - 1e-9))
  const step = width / chords
  const stretch = step / Math.sin(step)
  const between = chords - 2
  const out = between ? (Math.sqrt(1 + between * chords * stretch) - 1) / between : stretch
  const whole = after === disc
  const [cx, cy, r] = [x[disc] as number, y[disc] as number, radius[disc] as number]
  for (let k = 0; k < chords; k++) {
    const reach = r * (whole ? Math.sqrt(stretch) : k ? out : 1)
    ring.push(cx + reach * Math.cos(start + k * step), cy + reach * Math.sin(start + k * step), 0)
  }
}

/** Arcs joined to rings. `null` where rounding hides how circles follow that meet in one point. */
function joined(arcs: Arc[], discs: Discs): Float64Array[] | null {
  const count = discs.x.length
  const key = (disc: number, after: number) => disc * count + after
  const waiting = new Map(arcs.map(arc => [key(arc.disc, arc.after), arc]))
  if (waiting.size < arcs.length) return null
  const rings: Float64Array[] = []
  for (const first of arcs) {
    if (!waiting.has(key(first.disc, first.after))) continue
    const ring: number[] = []
    for (let arc: Arc | undefined = first; arc; ) {
      waiting.delete(key(arc.disc, arc.after))
      addTo(ring, arc, discs)
      const next: number = key(arc.into, arc.disc)
      if (next === key(first.disc, first.after)) break
      arc = waiting.get(next)
      if (!arc) return null
    }
    rings.push(Float64Array.from(ring))
  }
  return rings
}

/** Moved by up to a millimetre, each its own way. */
const nudged = ({ x, y, radius }: Discs, round: number): Discs => ({
  x: x.map((value, i) => value + 1e-3 * Math.sin(i * 12.9898 + round)),
  y: y.map((value, i) => value + 1e-3 * Math.cos(i * 78.233 + round)),
  radius,
})

/**
 * The union's rings in the plane, as x, y, 0 of each point: outer ones counterclockwise, holes clockwise. Circles that
 * meet in one point may join in an order that rounding hides: then all are moved by a millimetre at most.
 */
export function outline(discs: Discs, progress?: Progress): Float64Array[] {
  if (!discs.x.length) return []
  for (let round = 0; round < 8; round++) {
    const moved = round ? nudged(discs, round) : discs
    const rings = joined(exposed(moved, progress), moved)
    if (rings) return rings
  }
  throw new Error(`the outline of ${discs.x.length} circles does not close`)
}
