/** What stands around a map on paper: neat line with degrees, north, scale, imprint. `u` is the size of type. */
import type { Catalogue, Lang } from '../geo/types.ts'
import { attributes } from '../map/svg/draw.ts'
import { type Size, toWorld, unproject, worldPixels } from '../state/camera.ts'
import type { Camera } from '../state/view-state.ts'
import type { Palette } from '../style/palette.ts'
import { message } from '../text/messages.ts'
import { pixelsPerMm } from './sheet.ts'
import { type Block, paragraph, stack, textLines } from './text.ts'

export interface Box extends Size {
  x: number
  y: number
}

const path = (d: string, look: Record<string, string | number | undefined>) =>
  `<path${attributes({ d, ...look })}/>`
const px = (n: number) => Math.round(n * 10) / 10

/** `1:400 000` */
export const scaleText = (n: number) => `1:${String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ' ')}`

/** Degrees between ticks: the smallest step that leaves room for its labels. */
const tickSteps = [1 / 60, 2 / 60, 5 / 60, 10 / 60, 15 / 60, 20 / 60, 0.5, 1, 2]
const degrees = (value: number) => {
  const minutes = Math.round(value * 60)
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}°${rest ? `${String(rest).padStart(2, '0')}′` : ''}`
}

/** Width of the band around the map that bears degrees. */
export const bandWidth = 12

/** The map's edge, a heavier line around it, and degrees between them. */
export function neatLine(box: Box, camera: Camera, palette: Palette, u: number): string {
  const { x, y, width, height } = box
  const band = bandWidth * u
  const rect = (grow: number, wide: number) =>
    path(
      `M${px(x - grow)} ${px(y - grow)}h${px(width + 2 * grow)}v${px(height + 2 * grow)}h${-px(width + 2 * grow)}z`,
      { fill: 'none', stroke: palette.ink, 'stroke-width': px(wide) },
    )
  const [west, north] = unproject(camera, box, [0, 0])
  const [east, south] = unproject(camera, box, [width, height])
  const pixels = worldPixels(camera.zoom)
  const [left, top] = toWorld([west, north])
  const step = tickSteps.find(s => (s / 360) * pixels > 70 * u) ?? 5
  const type = { size: 7.5 * u, color: palette.inkSoft, anchor: 'middle' as const }
  let ticks = ''
  let labels = ''
  for (let i = Math.ceil(west / step); i * step < east; i++) {
    const at = px(x + (toWorld([i * step, 0])[0] - left) * pixels)
    ticks += `M${at} ${px(y)}v${-px(band)}M${at} ${px(y + height)}v${px(band)}`
    for (const baseline of [y - 3.2 * u, y + height + band - 3.2 * u])
      if (at > x + 20 * u && at < x + width - 44 * u)
        labels += textLines([degrees(i * step)], at + 17 * u, baseline, 0, type)
  }
  for (let i = Math.ceil(south / step); i * step < north; i++) {
    const at = px(y + (toWorld([0, i * step])[1] - top) * pixels)
    ticks += `M${px(x)} ${at}h${-px(band)}M${px(x + width)} ${at}h${px(band)}`
    for (const middle of [x - 3.4 * u, x + width + band - 3.4 * u])
      if (at > y + 44 * u && at < y + height - 20 * u)
        labels += `<g transform="translate(${px(middle)} ${px(at - 15 * u)}) rotate(-90)">${textLines([degrees(i * step)], 0, 0, 0, type)}</g>`
  }
  const tick = path(ticks, { fill: 'none', stroke: palette.ink, 'stroke-width': px(0.6 * u) })
  return rect(0, 0.8 * u) + rect(band, 1.8 * u) + (ticks && tick) + labels
}

/** A bar of four parts that is at most so many pixels long, and the ground metres that it measures. */
export function barLength(n: number, longest: number): { metres: number; pixels: number } {
  const perPixel = n / 1000 / pixelsPerMm
  const power = 10 ** Math.floor(Math.log10(longest * perPixel))
  const metres = ([8, 4, 2].find(step => step * power <= longest * perPixel) ?? 1) * power
  return { metres, pixels: metres / perPixel }
}

/** North, the scale in words and as a bar. */
export function scaleBlock(n: number, width: number, palette: Palette, u: number): Block {
  const left = 34 * u
  const { metres, pixels } = barLength(n, Math.min(width - left - 26 * u, 210 * u))
  const unit = metres < 2000 ? 'm' : 'km'
  const text = (part: number) => `${Number(((metres * part) / (unit === 'km' ? 1000 : 1)).toFixed(2))}`
  const type = { size: 9 * u, color: palette.ink, anchor: 'middle' as const }
  return {
    height: 46 * u,
    draw(x, y) {
      const turn = `translate(${px(x)} ${px(y + 2 * u)}) scale(${u * 1.15})`
      const north = `<g transform="${turn}">${textLines(['N'], 12, 7.5, 0, { size: 9.5, color: palette.ink, bold: true, anchor: 'middle' })}${path('M12 10l6 20-6-4.5z', { fill: palette.ink })}${path('M12 10L6 30l6-4.5z', { fill: palette.halo, stroke: palette.ink, 'stroke-width': 0.8, 'stroke-linejoin': 'round' })}</g>`
      const barX = x + left + 6 * u
      const barY = y + 22 * u
      const bar = [0, 1, 2, 3]
        .map(i =>
          path(
            `M${px(barX + (i * pixels) / 4)} ${px(barY)}h${px(pixels / 4)}v${px(4 * u)}h${-px(pixels / 4)}z`,
            {
              fill: i % 2 ? palette.halo : palette.ink,
              stroke: palette.ink,
              'stroke-width': px(0.7 * u),
            },
          ),
        )
        .join('')
      const labels = [0, 0.5, 1]
        .map(part =>
          textLines(
            [part === 1 ? `${text(1)} ${unit}` : text(part)],
            barX + part * pixels,
            barY + 13.5 * u,
            0,
            type,
          ),
        )
        .join('')
      return (
        north +
        textLines([scaleText(n)], barX, y + 14 * u, 0, { size: 17 * u, color: palette.ink, bold: true }) +
        bar +
        labels
      )
    },
  }
}

/** What kind of map this is, whose data it shows, and when it was made. */
export function imprint(
  catalogue: Catalogue,
  camera: Camera,
  [date, place]: [string, string?],
  width: number,
  palette: Palette,
  lang: Lang,
  u: number,
): Block {
  const soft = { size: 8.5 * u, color: palette.inkSoft }
  const line = (text: string) => paragraph(text, width, soft, 2.5 * u)
  const join = (texts: string[]) => texts.join(lang === 'zh' ? '；' : '; ')
  const say = message
  return stack([
    paragraph(say(lang, 'map.sketch'), width, { size: 10.5 * u, color: palette.ink, bold: true }, 3 * u),
    line(say(lang, 'print.projection', { lat: camera.lat.toFixed(1) })),
    line(`${say(lang, 'print.plan')}${join(catalogue.documents.map(d => `${d.title[lang]} (${d.date})`))}`),
    line(`${say(lang, 'print.sources')}${join(catalogue.credits.map(credit => credit[lang]))}`),
    line(`${say(lang, 'map.approval')}${catalogue.approvalNumber || say(lang, 'print.blank')}`),
    line(`${say(lang, 'print.date')}${date}${place ? ` · ${place}` : ''}`),
  ])
}
