/**
 * Map symbols as small vector drawings. A name says all there is to draw, so that both renderers can make any
 * symbol from its name alone: `SHAPE:CONTENT:FILL:INK[:SCALE]`, such as `disc:airport:#343a8c:#ffffff` or
 * `shield:G30:#1f7a3d:#ffffff:1.5`. CONTENT is a pictogram, a road number, a count, or nothing.
 */
import { glyphs } from './glyphs.ts'

export interface IconShape {
  /** SVG path data in a box from 0,0 to width,height. */
  d: string
  fill?: string
  stroke?: string
  strokeWidth?: number
  /** SVG transform of the path. */
  transform?: { x: number; y: number; scale: number }
}

export interface Icon {
  /** CSS pixels */
  width: number
  height: number
  shapes: IconShape[]
  /** Centred text, as on a road shield. */
  text?: { value: string; size: number; color: string }
}

const circle = (c: number, r: number) =>
  `M${c - r},${c}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`
const box = (x: number, y: number, w: number, h: number, r: number) =>
  `M${x + r},${y}h${w - 2 * r}a${r},${r} 0 0 1 ${r},${r}v${h - 2 * r}a${r},${r} 0 0 1 ${-r},${r}h${2 * r - w}a${r},${r} 0 0 1 ${-r},${-r}v${2 * r - h}a${r},${r} 0 0 1 ${r},${-r}z`

/** Outlines of the symbol shapes in a 20 × 20 box. */
const outlines: Record<string, string> = {
  disc: circle(10, 8.6),
  square: box(2, 2, 16, 16, 3),
  diamond: 'M10,0.8L19.2,10L10,19.2L0.8,10z',
  dot: circle(10, 4.2),
  ring: circle(10, 5.2),
  triangle: 'M10,4L17,16H3z',
}

export function iconName(shape: string, content: string, fill: string, ink: string, scale = 1): string {
  return [shape, content, fill, ink, scale].join(':')
}

/** A count on the uppermost of two slips: several things lie here. */
function stack(count: string, fill: string, ink: string, scale: number): Icon {
  const [width, height, lift] = [count.length * 7 + 12, 17, 3]
  const slip = (x: number, y: number, w: number): IconShape => ({
    d: box(x, y, w, height, 4),
    fill,
    stroke: ink,
    strokeWidth: 1.3,
    transform: { x: 0, y: 0, scale },
  })
  return {
    width: (width + 2) * scale,
    // As much room below as the slip behind takes above: the count stands in the middle.
    height: (height + 2 + 2 * lift) * scale,
    shapes: [slip(lift + 1, 1, width - 2 * lift), slip(1, lift + 1, width)],
    text: { value: count, size: 11.5 * scale, color: ink },
  }
}

/** The drawing for a name; `null` if the name means nothing. */
export function icon(name: string): Icon | null {
  const [shape = '', content = '', fill = '', ink = '', scaleText = '1'] = name.split(':')
  const scale = Number(scaleText)
  if (shape === 'shield') {
    const width = (content.length * 6 + 8) * scale
    const height = 14 * scale
    const d = box(0.6, 0.6, width - 1.2, height - 1.2, 2.5 * scale)
    return {
      width,
      height,
      shapes: [{ d, fill, stroke: ink, strokeWidth: scale }],
      text: { value: content, size: 9.5 * scale, color: ink },
    }
  }
  if (shape === 'stack') return stack(content, fill, ink, scale)
  const outline = outlines[shape]
  if (!outline) return null
  const side = 20 * scale
  const body: IconShape = {
    d: outline,
    fill,
    stroke: ink,
    strokeWidth: 1.4,
    transform: { x: 0, y: 0, scale },
  }
  const glyph = glyphs[content]
  const inner = 0.74
  const shapes = glyph
    ? [
        body,
        {
          d: glyph,
          fill: ink,
          transform: { x: (10 - 7.5 * inner) * scale, y: (10 - 7.5 * inner) * scale, scale: inner * scale },
        },
      ]
    : [body]
  return { width: side, height: side, shapes }
}
