/** Text around the map: lines of a width, as SVG. */
import { attributes } from '../map/svg/draw.ts'
import { escapeText } from '../map/svg/label-markup.ts'
import { textWidth } from '../map/svg/text-width.ts'

export const family = "'Plan Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"

export interface Type {
  size: number
  color: string
  bold?: boolean
  anchor?: 'middle' | 'end'
}

/** What must not begin a line. */
const closing = /^[，。、；：？！）》」』”’…·,.;:?!)]/

/** What must not end one. */
const opening = /[（《「『“‘([]+$/

/** Text in lines no wider than `width` pixels: Chinese breaks anywhere, other text between words. */
export function wrap(
  text: string,
  width: number,
  { size, bold = false }: Pick<Type, 'size' | 'bold'>,
): string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(/[\u2e80-\u9fff\uf900-\uffef]|[^\s\u2e80-\u9fff\uf900-\uffef]+|\s+/g)) {
    const longer = line + piece
    if (line.trim() && !closing.test(piece) && textWidth(longer.trimEnd(), bold) * size > width) {
      const [kept = ''] = opening.exec(line) ?? []
      lines.push(line.slice(0, line.length - kept.length).trimEnd())
      line = kept + piece.trim()
    } else line = longer
  }
  if (line.trim()) lines.push(line.trim())
  return lines
}

/** Lines at a place; `y` is the baseline of the first. */
export const textLines = (lines: string[], x: number, y: number, step: number, type: Type): string =>
  lines
    .map((line, i) => {
      const look = attributes({
        x: Math.round(x * 10) / 10,
        y: Math.round((y + i * step) * 10) / 10,
        'font-size': Math.round(type.size * 100) / 100,
        'font-weight': type.bold ? 700 : undefined,
        'text-anchor': type.anchor,
        fill: type.color,
      })
      return `<text${look}>${escapeText(line)}</text>`
    })
    .join('')

/** Something of a height, drawn with its top left corner at a place. */
export interface Block {
  height: number
  draw(x: number, y: number): string
}

/** How far the next line stands below, and where the first baseline is, in sizes of the type. */
const leading = 1.4
const ascent = 1.05

export function paragraph(text: string, width: number, type: Type, after = 0): Block {
  const lines = wrap(text, width, type)
  const step = type.size * leading
  return {
    height: lines.length * step + after,
    draw: (x, y) => textLines(lines, x, y + ascent * type.size, step, type),
  }
}

/** Blocks under each other. */
export const stack = (blocks: Block[]): Block => ({
  height: blocks.reduce((sum, { height }) => sum + height, 0),
  draw: (x, y) => {
    let below = y
    return blocks
      .map(block => {
        const drawn = block.draw(x, below)
        below += block.height
        return drawn
      })
      .join('')
  },
})
