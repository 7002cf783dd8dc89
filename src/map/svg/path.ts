/** SVG path data of shapes, in tenths of a pixel. */
import { clipLine, clipRing } from './clip.ts'
import { type Box, type Frame, inside, type Shape } from './shapes.ts'

/** Vertices closer than this many tenths of a pixel to the one before are left out. */
const near = 5

const texts: string[] = []
/** `12.3` for 123. Numbers are most of the work of drawing, so the usual ones are kept. */
export function tenths(n: number): string {
  if (n < -4096 || n > 4096) return String(n / 10)
  texts[n + 4096] ??= String(n / 10)
  return texts[n + 4096] as string
}

export const px = (n: number) => tenths(Math.round(n * 10))

/** Path data of one line or ring, relative after the first point; empty where nothing is left of it. */
function trace(points: ArrayLike<number>, { left, top, scale }: Frame, closed: boolean): string {
  const tenth = scale * 10
  const count = points.length - (closed && isClosed(points) ? 2 : 0)
  let x = 0
  let y = 0
  let data = ''
  let vertices = 0
  for (let i = 0; i < count; i += 2) {
    const nextX = Math.round(((points[i] as number) - left) * tenth)
    const nextY = Math.round(((points[i + 1] as number) - top) * tenth)
    const dx = nextX - x
    const dy = nextY - y
    if (i === 0) data = `M${tenths(nextX)} ${tenths(nextY)}l`
    else if (dx * dx + dy * dy < near * near && (closed || i < count - 2 || !(dx || dy))) continue
    else
      data +=
        vertices > 1 && dx >= 0
          ? ` ${tenths(dx)}${dy < 0 ? '' : ' '}${tenths(dy)}`
          : `${tenths(dx)}${dy < 0 ? '' : ' '}${tenths(dy)}`
    x = nextX
    y = nextY
    vertices++
  }
  if (vertices < (closed ? 3 : 2)) return ''
  return closed ? `${data}z` : data
}

const isClosed = (points: ArrayLike<number>) =>
  points[0] === points[points.length - 2] && points[1] === points[points.length - 1]

/** Cutting costs more than it saves unless a shape reaches well out of the window. */
function reachesOut(box: Box, window: Box): boolean {
  return (
    !inside(box, window) &&
    (box[2] - box[0]) * (box[3] - box[1]) > 2 * (window[2] - window[0]) * (window[3] - window[1])
  )
}

export function linePath({ parts, box, feature }: Shape, at: Frame): string {
  const cut = reachesOut(box, at.window)
  const closed = feature.type === 3
  let data = ''
  for (const part of parts)
    if (cut) for (const piece of clipLine(part, at.window)) data += trace(piece, at, false)
    else data += trace(part, at, closed)
  return data
}

export function areaPath({ parts, box }: Shape, at: Frame): string {
  const cut = reachesOut(box, at.window)
  let data = ''
  for (const part of parts) data += trace(cut ? clipRing(part, at.window) : part, at, true)
  return data
}
