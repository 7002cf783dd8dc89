/** The legend, and the clauses under it, as rows to be set in columns. */
import { attributes } from '../map/svg/draw.ts'
import { textWidth } from '../map/svg/text-width.ts'
import type { Palette } from '../style/palette.ts'
import { message } from '../text/messages.ts'
import type { Row } from './columns.ts'
import { type LegendPart, swatch } from './legend.ts'
import type { Sheet } from './picture.ts'
import { paragraph, stack } from './text.ts'

/** Size of a swatch on paper, against that on a screen. */
const share = 0.8
const entrySize = 10.5
const round = (n: number) => Math.round(n * 100) / 100

function entryRow(
  { title, markup }: LegendPart['entries'][number],
  width: number,
  u: number,
  color: string,
): Row {
  const sample = { width: round(swatch.width * share * u), height: round(swatch.height * share * u) }
  const text = paragraph(title, width - sample.width - 6 * u, { size: entrySize * u, color })
  const height = Math.max(sample.height, text.height) + 1.5 * u
  return {
    height,
    draw(x, y) {
      const place = attributes({
        x: Math.round(x),
        y: Math.round(y + (height - sample.height) / 2),
        ...sample,
        viewBox: `0 0 ${swatch.width} ${swatch.height}`,
      })
      const words = text.draw(x + sample.width + 6 * u, y + (height - text.height) / 2)
      return `<svg${place}>${markup}</svg>${words}`
    },
  }
}

const headingRow = (text: string, width: number, u: number, color: string, size = entrySize): Row => ({
  ...stack([
    { height: 5 * u, draw: () => '' },
    paragraph(text, width, { size: size * u, color, bold: true }, u),
  ]),
  stays: true,
})

/** Width of the widest entry or heading on one line, in sizes of type. */
export const naturalWidth = (parts: LegendPart[]): number => {
  const room = swatch.width * share + 6
  const widths = parts.flatMap(({ title, entries }) => [
    textWidth(title, true) * entrySize,
    ...entries.map(entry => room + textWidth(entry.title, false) * entrySize),
  ])
  return Math.min(170, Math.max(110, ...widths) + 4)
}

/** @param most as many lines of the list as have room; the others are counted */
export function legendRows(
  parts: LegendPart[],
  { list, content: { lang, palette } }: Pick<Sheet, 'list' | 'content'>,
  width: number,
  u: number,
  most = list?.lines.length ?? 0,
): Row[] {
  const { ink, inkSoft }: Palette = palette
  const line = (text: string) => paragraph(text, width, { size: 8.5 * u, color: inkSoft }, 1.5 * u)
  const lines = list?.lines ?? []
  const left = lines.length - most
  return [
    headingRow(message(lang, 'print.legend'), width, u, ink, 14),
    ...parts.flatMap(({ title, entries }) => [
      headingRow(title, width, u, ink),
      ...entries.map((entry, i): Row => {
        const row = entryRow(entry, width, u, ink)
        return i === entries.length - 2 ? { ...row, stays: true } : row
      }),
    ]),
    ...(list ? [headingRow(list.title, width, u, ink)] : []),
    ...lines.slice(0, most).map(line),
    ...(left ? [line(message(lang, 'print.more', { count: left }))] : []),
  ]
}
