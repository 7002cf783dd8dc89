/** Where the lines of a label stand around its point, as MapLibre shapes them (its `shaping.ts`, `placement.ts`). */
import type { PixelBox } from './collisions.ts'
import { textWidth } from './text-width.ts'

export type Anchor =
  | 'center'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right'
export type Justify = 'left' | 'center' | 'right'

/** The evaluated layout of one label; lengths in pixels, letter-spacing in em. */
export interface TextLayout {
  lines: string[]
  size: number
  lineHeight: number
  bold: boolean
  spacing: number
  padding: number
  /** Degrees clockwise. */
  rotate: number
}

/** A text at its place: what to draw and what it takes up. */
export interface PlacedText {
  /** Baseline of the first line, at the start, middle or end of the lines by `justify`. */
  x: number
  y: number
  justify: Justify
  boxes: PixelBox[]
}

/** MapLibre sets the baseline this far below the middle of a line, in em (topAdjustment − 17 of 24). */
const baseline = 10.5 / 24
/** MapLibre takes text to start this far above its box's lower edge, in em (`variable_text_anchor.ts`). */
const lift = 7 / 24

/** Share of a box that lies left of, and above, its anchor. */
export const share = (anchor: Anchor): [number, number] => [
  anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? 1 : 0.5,
  anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? 1 : 0.5,
]

/** Offset in em for a distance from the point, along the anchor's direction. */
export function radialOffset(anchor: Anchor, radius: number): [number, number] {
  const [h, v] = share(anchor)
  const along = Math.max(0, radius) * (h !== 0.5 && v !== 0.5 ? Math.SQRT1_2 : 1)
  return [(1 - 2 * h) * along, v === 0.5 ? 0 : (1 - 2 * v) * (along - lift)]
}

/** Offset in em for one of several anchors: text-offset counts away from the point on every side. */
export function offsetAwayFrom(anchor: Anchor, [x, y]: [number, number]): [number, number] {
  const [h, v] = share(anchor)
  return [(1 - 2 * h) * Math.abs(x), v === 0.5 ? 0 : (1 - 2 * v) * (Math.abs(y) - lift)]
}

export const justifyFor = (anchor: Anchor): Justify =>
  anchor.endsWith('left') ? 'left' : anchor.endsWith('right') ? 'right' : 'center'

/** Squares along the middle of a turned label: one box around it all would keep far too much free. */
function chain([px, py]: [number, number], box: PixelBox, degrees: number): PixelBox[] {
  const [left, top, right, bottom] = box
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const half = (bottom - top) / 2
  const count = Math.max(1, Math.ceil((right - left) / (bottom - top)))
  return Array.from({ length: count }, (_, i) => {
    const x = count === 1 ? (left + right) / 2 : left + half + ((right - left - 2 * half) * i) / (count - 1)
    const [cx, cy] = [
      px + (x - px) * cos - (top + half - py) * sin,
      py + (x - px) * sin + (top + half - py) * cos,
    ]
    return [cx - half, cy - half, cx + half, cy + half]
  })
}

/**
 * The text at an anchor of the point.
 * @param offset in em
 * @param moved whether the anchor is one of several: MapLibre then counts the padding into the distance
 */
export function textAt(
  point: [number, number],
  text: TextLayout,
  anchor: Anchor,
  offset: [number, number],
  justify: Justify,
  moved: boolean,
): PlacedText {
  const { lines, size, lineHeight, padding } = text
  const width = Math.max(...lines.map(line => textWidth(line, text.bold, text.spacing))) * size
  const height = lines.length * lineHeight
  const [h, v] = share(anchor)
  const extra = moved ? 2 * padding : 0
  const left = point[0] + offset[0] * size - h * width - (h - 0.5) * extra
  const top = point[1] + offset[1] * size - v * height - (v - 0.5) * extra
  const box: PixelBox = [left - padding, top - padding, left + width + padding, top + height + padding]
  // Browsers add letter-spacing after the last letter too, which shifts centred and right-aligned lines.
  const trailing = text.spacing * size * (justify === 'left' ? 0 : justify === 'center' ? 0.5 : 1)
  return {
    x: left + (justify === 'left' ? 0 : justify === 'center' ? width / 2 : width) + trailing,
    y: top + lineHeight / 2 + baseline * size,
    justify,
    boxes: text.rotate % 360 ? chain(point, box, text.rotate) : [box],
  }
}
