/** A sheet as SVG: title, map, legend, scale, imprint. The map is drawn by the SVG renderer from the one style. */
import type { Camera } from '../state/view-state.ts'
import { type Box, imprint, scaleBlock } from './furniture.ts'
import { layOut } from './layout.ts'
import { type LegendPart, legendOf } from './legend.ts'
import { legendRows, naturalWidth } from './legend-rows.ts'
import { mapIn, paged } from './paged.ts'
import { picture, type Sheet } from './picture.ts'
import {
  cameraFor,
  furnitureScale,
  margins,
  type Orientation,
  type Page,
  type Paper,
  paperSize,
  pixelsPerMm,
  typeScale,
} from './sheet.ts'
import { paragraph, stack } from './text.ts'

export interface Setup {
  paper: Paper
  orientation: Orientation
  /** n of 1:n; `null` is the largest round scale that shows the whole extent. */
  n: number | null
  legend: boolean
  /** `YYYY-MM-DD` */
  date: string
}

/** A page, and where its map lies on it, in pixels. */
export interface Composed extends Page {
  camera: Camera
  n: number
  map: Box
}

const titleBlock = ({ title, subtitle, content: { palette } }: Sheet, width: number, u: number) =>
  stack([
    paragraph(title, width, { size: 26 * u, color: palette.ink, bold: true }),
    ...(subtitle ? [paragraph(subtitle, width, { size: 11.5 * u, color: palette.inkSoft }, 7 * u)] : []),
  ])

/** The legend tells what lies on the map, whose room is what the legend leaves: so often are both worked out. */
const rounds = 6

export function compose(sheet: Sheet, setup: Setup): Composed {
  const { content, extent } = sheet
  const { palette, plan, lang } = content
  const { paper, orientation, n, date } = setup
  const u = furnitureScale[paper]
  const pen = typeScale[paper]
  const { width, height } = paperSize(paper, orientation)
  const page = { width: width * pixelsPerMm, height: height * pixelsPerMm }
  const margin = margins[paper] * pixelsPerMm

  const layoutFor = (camera: Camera, scale: number, legend: LegendPart[]) =>
    layOut(page, margin, {
      u,
      columnWidth: naturalWidth(legend),
      title: titleBlock(sheet, page.width - 2 * margin, u),
      rows: setup.legend ? (wide, size, most) => legendRows(legend, sheet, wide, size, most) : null,
      lines: sheet.list?.lines.length ?? 0,
      imprint: wide =>
        stack([
          scaleBlock(scale, wide, palette, u),
          imprint(plan.catalogue, camera, [date, sheet.place], wide, palette, lang, u),
        ]),
    })

  let at = cameraFor(extent, page, n ?? undefined)
  let legend: LegendPart[] = []
  let layout = layoutFor(at, at.n, legend)
  for (let round = 0; round < rounds; round++) {
    const { map } = layout
    const told = at.n
    const before = JSON.stringify(legend)
    at = cameraFor(extent, map, n ?? undefined)
    // A smaller scale may leave out what made the legend so large: to and fro would never end.
    if (at.n < told && n === null) at = cameraFor(extent, map, told)
    if (setup.legend) legend = legendOf(content, picture(content, at, map, pen), at, map)
    if (told === at.n && before === JSON.stringify(legend)) break
    layout = layoutFor(at, at.n, legend)
  }
  const { map, placed } = layout
  // The scale is the one that the sheet tells.
  at = cameraFor(extent, map, at.n)
  const svg = paged({ width, height }, palette, [
    mapIn(map, content, at, pen, u),
    ...placed.map(({ block, x, y }) => block.draw(x, y)),
  ])
  return { svg, width, height, camera: at, n: at.n, map }
}
