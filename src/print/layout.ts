/** Where map, legend and imprint lie on a sheet. On wide paper they stand beside the map, on tall paper below it. */
import type { Size } from '../state/camera.ts'
import { columns, type Row } from './columns.ts'
import { type Box, bandWidth } from './furniture.ts'
import type { Block } from './text.ts'

export interface Layout {
  /** The map within its neat line. */
  map: Box
  placed: { block: Block; x: number; y: number }[]
}

/** Of the imprint below the map, of all that stands beside it, and of the space between columns; in sizes of type. */
const imprintWidth = 235
const leastAside = 165
const gap = 14

/** Number of columns, and size of type against the sheet's, in the order in which they are tried. */
const beside: [number, number][] = [
  [1, 1],
  [1, 0.9],
  [2, 1],
  [2, 0.85],
  [2, 0.72],
  [3, 0.72],
  [3, 0.62],
]
const below = [1, 0.9, 0.8, 0.7, 0.62]
/** Share of the sheet's height that may lie below the map. */
const lower = 0.4

export interface Parts {
  u: number
  /** Of the legend, in sizes of type. */
  columnWidth: number
  title: Block
  /** Rows of the legend for a width, at a size of type, with at most so many lines of the list under it. */
  rows: ((width: number, u: number, lines: number) => Row[]) | null
  /** How many lines the list has. */
  lines: number
  imprint: (width: number) => Block
}

/** Box of the map within the neat line that fills a box. */
const within = ({ x, y, width, height }: Box, u: number): Box => {
  const band = bandWidth * u + u
  return { x: x + band, y: y + band, width: width - 2 * band, height: height - 2 * band }
}

function asideOf(parts: Parts, room: number, lines: number) {
  const { u, rows, imprint } = parts
  const space = gap * u
  for (const [count, size] of rows ? beside : []) {
    const one = parts.columnWidth * u * Math.max(size, 0.8)
    const width = Math.max(leastAside * u, count * one + (count - 1) * space)
    const legend = columns(rows?.(one, u * size, lines) ?? [], count, one + space)
    const info = imprint(width)
    if (legend.height + space + info.height <= room) return { width, legend, info }
  }
  return null
}

function underneath(parts: Parts, width: number, room: number, lines: number) {
  const { u, rows, imprint } = parts
  const space = gap * u
  const infoWidth = rows ? imprintWidth * u : width
  const info = imprint(infoWidth)
  if (!rows) return { height: info.height, legend: null, info, infoWidth }
  const left = width - infoWidth - space
  for (const size of below) {
    const count = Math.max(
      1,
      Math.floor((left + space) / (parts.columnWidth * u * Math.max(size, 0.8) + space)),
    )
    const one = (left - (count - 1) * space) / count
    const legend = columns(rows(one, u * size, lines), count, one + space)
    const height = Math.max(legend.height, info.height)
    if (height <= room) return { height, legend, info, infoWidth }
  }
  return null
}

/** Fewer and fewer lines, until what is asked for has room; the legend itself is never cut. */
const fewer = (lines: number) => (lines > 4 ? Math.floor(lines * 0.7) : lines - 1)

/** @throws Error where not even the legend alone has room */
export function layOut(page: Size, margin: number, parts: Parts, lines = parts.lines): Layout {
  const { u, title } = parts
  const inner = { width: page.width - 2 * margin, height: page.height - 2 * margin }
  const top = margin + title.height
  const height = inner.height - title.height
  const space = gap * u
  const head = { block: title, x: margin, y: margin }
  if (page.width > page.height && parts.rows) {
    const aside = asideOf(parts, height, lines)
    if (aside) {
      const x = margin + inner.width - aside.width
      return {
        map: within({ x: margin, y: top, width: inner.width - aside.width - space, height }, u),
        placed: [
          head,
          { block: aside.legend, x, y: top - 5 * u },
          { block: aside.info, x, y: top + height - aside.info.height },
        ],
      }
    }
  } else {
    const under = underneath(parts, inner.width, page.height * lower, lines)
    if (under) {
      const y = margin + inner.height - under.height
      return {
        map: within({ x: margin, y: top, width: inner.width, height: y - space - top }, u),
        placed: [
          head,
          ...(under.legend ? [{ block: under.legend, x: margin, y: y - 5 * u }] : []),
          { block: under.info, x: margin + inner.width - under.infoWidth, y },
        ],
      }
    }
  }
  if (lines > 0) return layOut(page, margin, parts, fewer(lines))
  throw new Error('print: the legend has no room')
}
