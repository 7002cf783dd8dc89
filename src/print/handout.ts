/** A story to take away: for each chapter a map with its legend, the text and the figures, on A4. */
import type { Bounds } from '../geo/types.ts'
import { attributes } from '../map/svg/draw.ts'
import { message } from '../text/messages.ts'
import { columns, type Row, sideBySide } from './columns.ts'
import { type Box, bandWidth, scaleText } from './furniture.ts'
import { legendOf } from './legend.ts'
import { legendRows, naturalWidth } from './legend-rows.ts'
import { mapIn, paged } from './paged.ts'
import { type Content, picture } from './picture.ts'
import { cameraFor, type Page, paperSize, pixelsPerMm } from './sheet.ts'
import { type Block, paragraph, textLines, wrap } from './text.ts'

export interface Figure {
  what: string
  /** With its unit. */
  value: string
  /** When and where it stands. */
  source: string
}

export interface HandoutPart {
  title: string
  content: Content
  /** What the map must show. */
  extent: Bounds
  paragraphs: string[]
  figures: Figure[]
}

export interface Cover {
  /** Of the whole, at the head of each page. */
  title: string
  date: string
}

const paper = paperSize('A4', 'portrait')
const page = { width: paper.width * pixelsPerMm, height: paper.height * pixelsPerMm }
const margin = 15 * pixelsPerMm
const width = page.width - 2 * margin
/** Baseline of the head, and where the text ends. */
const head = margin * 0.75
const end = page.height - margin
const body = 13
const leading = 1.6
/** Share of the page's height that a map takes, as text leaves it room. */
const mapShare = { least: 0.34, most: 0.52 }
const u = 0.8

/** Lines one by one, so that a paragraph may go on on the next page. */
const lines = (text: string, color: string): Row[] => {
  const set = wrap(text, width, { size: body })
  return set.map((line, i) => ({
    height: body * leading + (i === set.length - 1 ? 6 : 0),
    draw: (x, y) => textLines([line], x, y + body * 1.2, 0, { size: body, color }),
    ...(i === set.length - 2 && { stays: true as const }),
  }))
}

/** Figures beside each other, three in a row. */
function figureRows(figures: Figure[], { palette }: Content): Row[] {
  const one = width / 3
  const cell = ({ what, value, source }: Figure): Block[] => [
    paragraph(value, one - 12, { size: 17, color: palette.structureText, bold: true }),
    paragraph(what, one - 12, { size: 10.5, color: palette.ink }),
    paragraph(source, one - 12, { size: 8.5, color: palette.inkSoft }, 8),
  ]
  const rows = Array.from({ length: Math.ceil(figures.length / 3) }, (_, i) =>
    figures.slice(3 * i, 3 * i + 3).map(cell),
  )
  return rows.map(cells => sideBySide(cells, one))
}

/** Draws rows from `y` on as long as they end above `end`; returns those that are left. */
function fill(rows: Row[], y: number, parts: string[]): Row[] {
  let below = y
  for (const [i, row] of rows.entries()) {
    const next = row.stays ? (rows[i + 1]?.height ?? 0) : 0
    if (below + row.height + next > end && below > margin) return rows.slice(i)
    parts.push(row.draw(margin, below))
    below += row.height
  }
  return []
}

/** The pages of one chapter: one, unless its text is long. */
export function handoutPages(part: HandoutPart, place: string, cover: Cover): Page[] {
  const { content, extent, title, paragraphs, figures } = part
  const { palette, lang } = content
  const small = { size: 9, color: palette.inkSoft }
  const header = () => [
    textLines([cover.title], margin, head, 0, small),
    textLines([`${cover.date}  ${place}`], page.width - margin, head, 0, { ...small, anchor: 'end' }),
    `<path${attributes({ d: `M${margin} ${head + 6}h${width}`, fill: 'none', stroke: palette.border, 'stroke-width': 0.6 })}/>`,
  ]
  const heading = paragraph(title, width, { size: 24, color: palette.ink, bold: true }, 6)
  const rows = [...figureRows(figures, content), ...paragraphs.flatMap(text => lines(text, palette.ink))]
  const band = bandWidth * u + u
  const boxOf = (height: number): Box => ({
    x: margin + band,
    y: margin + heading.height + band,
    width: width - 2 * band,
    height: height - 2 * band,
  })
  const legendIn = (box: Box): Block => {
    const camera = cameraFor(extent, box)
    const parts = legendOf(content, picture(content, camera, box, u), camera, box)
    const count = Math.max(1, Math.floor(width / ((naturalWidth(parts) + 12) * 0.72)))
    const one = width / count
    return columns(legendRows(parts, { content, list: null }, one - 10, 0.72), count, one)
  }
  const least = page.height * mapShare.least
  const legend = legendIn(boxOf(least))
  const text = rows.reduce((sum, { height }) => sum + height, 0)
  const left = end - margin - heading.height - legend.height - text - 40
  const mapHeight = Math.min(page.height * mapShare.most, Math.max(least, left))
  const box = boxOf(mapHeight)
  const camera = cameraFor(extent, box)
  const below = margin + heading.height + mapHeight
  const note = `${scaleText(camera.n)}  ${message(lang, 'map.sketch')}  ${content.plan.catalogue.credits.map(credit => credit[lang]).join(' · ')}`
  const parts = [
    ...header(),
    heading.draw(margin, margin),
    mapIn(box, content, camera, u, u),
    paragraph(note, width, { size: 8, color: palette.inkSoft }).draw(margin, below + 4),
    legend.draw(margin, below + 16),
  ]
  let rest = fill(rows, below + legend.height + 34, parts)
  const pages = [paged(paper, palette, parts)]
  while (rest.length) {
    const more = header()
    rest = fill(rest, margin, more)
    pages.push(paged(paper, palette, more))
  }
  return pages.map(svg => ({ svg, ...paper }))
}
