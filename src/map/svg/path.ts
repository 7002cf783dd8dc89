/** SVG path data of shapes, in tenths of a pixel. */
import { clipLine, clipRing } from './clip.ts'
import { type Box, type Frame, inside, type Shape } from './shapes.ts'

/** A stretch of a line. */
export interface Piece {
  data: string
  /** Pixels along the line at which it begins: the phase of its dashes. */
  from: number
  /** In pixels. */
  box: Box
}

/** Tenths of a pixel that a line may lie off a vertex that it passes over. */
const tolerance = 3
/**
 * Browsers paint in tiles, and stroke a whole path for each tile that it touches. Lines are therefore drawn in pieces
 * that reach no farther than this many tenths of a pixel.
 */
const reach = 2000

const texts: string[] = []
/** `12.3` for 123. Numbers are most of the work of drawing, so the usual ones are kept. */
export function tenths(n: number): string {
  if (n < -4096 || n > 4096) return String(n / 10)
  texts[n + 4096] ??= String(n / 10)
  return texts[n + 4096] as string
}

export const px = (n: number) => tenths(Math.round(n * 10))

const isClosed = (points: ArrayLike<number>) =>
  points[0] === points[points.length - 2] && points[1] === points[points.length - 1]

/**
 * Pixels in tenths, without the last point of a closed ring, and without vertices that lie less than `tolerance` off
 * the line that is drawn: those are passed over whose directions, give or take, leave one that meets them all (sleeve
 * fitting; Z. Zhao and A. Saalfeld, "Linear-time sleeve-fitting polyline simplification algorithms", 1997).
 */
function pixels(points: ArrayLike<number>, { left, top, scale }: Frame, closed: boolean): number[] {
  const tenth = scale * 10
  const count = points.length - (closed && isClosed(points) ? 2 : 0)
  const out: number[] = []
  // The last vertex that is kept, the one before the next, and how far that is from it.
  let [keptX, keptY, lastX, lastY, reached] = [0, 0, 0, 0, 0]
  // The sides of the sleeve, as directions from the kept vertex.
  let [leftX, leftY, rightX, rightY] = [0, 0, 0, 0]
  for (let i = 0; i < count; i += 2) {
    const x = Math.round(((points[i] as number) - left) * tenth)
    const y = Math.round(((points[i + 1] as number) - top) * tenth)
    if (i === 0) {
      out.push(x, y)
      ;[keptX, keptY, lastX, lastY] = [x, y, x, y]
      continue
    }
    if (x === lastX && y === lastY) continue
    let [dx, dy] = [x - keptX, y - keptY]
    const inSleeve = reached === 0 || (rightX * dy - rightY * dx >= 0 && leftX * dy - leftY * dx <= 0)
    if (!inSleeve || dx * dx + dy * dy < reached) {
      out.push(lastX, lastY)
      ;[keptX, keptY, reached] = [lastX, lastY, 0]
      ;[dx, dy] = [x - keptX, y - keptY]
    }
    const square = dx * dx + dy * dy
    const along = Math.sqrt(square - tolerance * tolerance)
    // Whatever is nearer than the tolerance lies in any sleeve.
    if (square > tolerance * tolerance) {
      const [lx, ly] = [dx * along - dy * tolerance, dy * along + dx * tolerance]
      const [rx, ry] = [dx * along + dy * tolerance, dy * along - dx * tolerance]
      if (reached === 0 || leftX * ly - leftY * lx < 0) [leftX, leftY] = [lx, ly]
      if (reached === 0 || rightX * ry - rightY * rx > 0) [rightX, rightY] = [rx, ry]
      reached = square
    }
    ;[lastX, lastY] = [x, y]
  }
  if (lastX !== keptX || lastY !== keptY) out.push(lastX, lastY)
  return out
}

/** Path data through the points `from` to `to` (both included), relative after the first. */
function trace(points: number[], from: number, to: number): string {
  let x = points[2 * from] as number
  let y = points[2 * from + 1] as number
  let data = `M${tenths(x)} ${tenths(y)}l`
  for (let i = from + 1; i <= to; i++) {
    const dx = (points[2 * i] as number) - x
    const dy = (points[2 * i + 1] as number) - y
    data += `${i > from + 1 && dx >= 0 ? ' ' : ''}${tenths(dx)}${dy < 0 ? '' : ' '}${tenths(dy)}`
    x += dx
    y += dy
  }
  return data
}

/**
 * A line in pieces, each beginning with the last segment of the one before, so that the join between them is drawn.
 * Only for lines on which this overlap does not show.
 */
function cutUp(points: number[], pieces: Piece[]) {
  const last = points.length / 2 - 1
  let start = 0
  let from = 0
  let length = 0
  let before = 0
  let [w, n, e, s] = [Infinity, Infinity, -Infinity, -Infinity]
  const add = (x: number, y: number) => {
    if (x < w) w = x
    if (y < n) n = y
    if (x > e) e = x
    if (y > s) s = y
  }
  for (let i = 0; i <= last; i++) {
    const x = points[2 * i] as number
    const y = points[2 * i + 1] as number
    add(x, y)
    if (i > start) {
      before = length
      length += Math.hypot(x - (points[2 * i - 2] as number), y - (points[2 * i - 1] as number))
    }
    if (i < last && (i < start + 2 || (e - w < reach && s - n < reach))) continue
    pieces.push({ data: trace(points, start, i), from: from / 10, box: [w / 10, n / 10, e / 10, s / 10] })
    if (i === last) return
    start = i - 1
    from = before
    ;[w, n, e, s] = [Infinity, Infinity, -Infinity, -Infinity]
    add(points[2 * i - 2] as number, points[2 * i - 1] as number)
    add(x, y)
  }
}

/** Cutting costs more than it saves unless a shape reaches well out of the window. */
function reachesOut(box: Box, window: Box): boolean {
  const room = (window[2] - window[0]) * (window[3] - window[1])
  return !inside(box, window) && (box[2] - box[0]) * (box[3] - box[1]) > 2 * room
}

export const pixelBox = ([w, n, e, s]: Box, { left, top, scale }: Frame): Box => [
  (w - left) * scale,
  (n - top) * scale,
  (e - left) * scale,
  (s - top) * scale,
]
const isSmall = ([w, n, e, s]: Box, { scale }: Frame) => Math.max(e - w, s - n) * scale * 10 < reach

/** The lines of a shape, or the edges of its areas; whole where pieces that overlap would show. */
export function linePieces({ parts, box, feature }: Shape, at: Frame, whole: boolean): Piece[] {
  const cut = reachesOut(box, at.window)
  const closed = feature.type === 3 && !cut
  const pieces: Piece[] = []
  let data = ''
  for (const part of parts)
    for (const line of cut ? clipLine(part, at.window) : [part]) {
      const points = pixels(line, at, closed)
      if (points.length < 4) continue
      if (whole) data += `${trace(points, 0, points.length / 2 - 1)}${closed ? 'z' : ''}`
      else if (closed && isSmall(box, at))
        pieces.push({ data: `${trace(points, 0, points.length / 2 - 1)}z`, from: 0, box: pixelBox(box, at) })
      // Once round and on to the second point, for the join at the first.
      else cutUp(closed ? [...points, ...points.slice(0, 4)] : points, pieces)
    }
  if (data) pieces.push({ data, from: 0, box: [-Infinity, -Infinity, Infinity, Infinity] })
  return pieces
}

export function areaPath({ parts, box }: Shape, at: Frame): string {
  const cut = reachesOut(box, at.window)
  let data = ''
  for (const part of parts) {
    const points = pixels(cut ? clipRing(part, at.window) : part, at, true)
    if (points.length >= 6) data += `${trace(points, 0, points.length / 2 - 1)}z`
  }
  return data
}
