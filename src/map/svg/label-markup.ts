/** Placed icons and texts as SVG markup. */

import type { Point } from '../../state/camera.ts'
import type { Icon } from '../../style/icons.ts'
import { attributes, opacity } from './draw.ts'
import type { LabelReader } from './label-style.ts'
import { px } from './path.ts'
import type { Shape } from './shapes.ts'
import { type PlacedText, share } from './text-block.ts'

export interface PlacedLabel {
  point: Point
  shape: Shape
  text: PlacedText | undefined
  icon: Icon | undefined
}

/** As attribute value and as text. */
export const escapeText = (text: string) => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)

const family = "'Plan Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
/** Height of capitals and digits in Noto Sans SC, in em: a shield's number stands in its middle. */
const capitals = 0.733
const round = (n: number) => Math.round(n * 1000) / 1000

const drawings = new WeakMap<Icon, string>()

/** An icon's shapes around its top left corner. */
function iconMarkup(icon: Icon): string {
  let markup = drawings.get(icon)
  if (markup !== undefined) return markup
  markup = icon.shapes
    .map(({ d, fill, stroke, strokeWidth, transform: t }) => {
      const transform =
        t && `translate(${round(t.x)} ${round(t.y)})${t.scale === 1 ? '' : ` scale(${round(t.scale)})`}`
      return `<path${attributes({ d: escapeText(d), fill: escapeText(fill ?? 'none'), stroke: stroke && escapeText(stroke), 'stroke-width': strokeWidth, transform })}/>`
    })
    .join('')
  if (icon.text) {
    const { value, size, color } = icon.text
    const place = { x: px(icon.width / 2), y: px(icon.height / 2 + (capitals / 2) * size) }
    const look = attributes({
      'font-family': family,
      'font-weight': 700,
      'font-size': size,
      'text-anchor': 'middle',
      fill: escapeText(color),
    })
    markup += `<text${attributes(place)}${look}>${escapeText(value)}</text>`
  }
  drawings.set(icon, markup)
  return markup
}

function placedIcon({ point: [x, y], shape, icon }: PlacedLabel, style: LabelReader): string {
  if (!icon) return ''
  const size = style.iconSize(shape)
  const turn = style.iconRotate(shape)
  const [h, v] = share(style.iconAnchor(shape))
  const [dx, dy] = style.iconOffset(shape)
  const corner: Point = [(dx - h * icon.width) * size, (dy - v * icon.height) * size]
  const move = turn
    ? `translate(${px(x)} ${px(y)}) rotate(${round(turn)}) translate(${px(corner[0])} ${px(corner[1])})`
    : `translate(${px(x + corner[0])} ${px(y + corner[1])})`
  const transform = size === 1 ? move : `${move} scale(${round(size)})`
  return `<g${attributes({ transform, opacity: opacity(style.iconOpacity(shape)) })}>${iconMarkup(icon)}</g>`
}

const anchors = { left: 'start', center: undefined, right: 'end' }

/** One `<text>`, with a `<tspan>` for each line but the first; centred unless it says otherwise. */
function textElement(
  { point, shape, text }: PlacedLabel,
  style: LabelReader,
): [look: string, element: string] {
  const layout = text && style.text(shape)
  if (!layout) return ['', '']
  const { lines, size, lineHeight, bold, spacing, rotate } = layout
  const halo = style.haloWidth(shape)
  const look = attributes({
    'font-size': round(size),
    'font-weight': bold ? 700 : undefined,
    'letter-spacing': spacing ? round(spacing * size) : undefined,
    fill: style.textColor(shape),
    stroke: halo > 0 ? style.haloColor(shape) : undefined,
    'stroke-width': halo > 0 ? round(2 * halo) : undefined,
    opacity: opacity(style.textOpacity(shape)),
  })
  const x = px(text.x)
  const place = attributes({
    x,
    y: px(text.y),
    'text-anchor': anchors[text.justify],
    transform: rotate % 360 ? `rotate(${round(rotate)} ${px(point[0])} ${px(point[1])})` : undefined,
  })
  const [first = '', ...others] = lines.map(escapeText)
  const rest = others
    .map((line, i) => `<tspan x="${x}" y="${px(text.y + (i + 1) * lineHeight)}">${line}</tspan>`)
    .join('')
  return [look, `<text${place}>${first}${rest}</text>`]
}

/** A layer's icons, then its texts above them, as MapLibre draws them. */
export function labelMarkup(labels: PlacedLabel[], style: LabelReader): string {
  let texts = ''
  let current = ''
  for (const label of labels) {
    const [look, element] = textElement(label, style)
    if (!element) continue
    if (look !== current) texts += `${current && '</g>'}<g${look}>`
    current = look
    texts += element
  }
  const icons = labels.map(label => placedIcon(label, style)).join('')
  if (!texts) return icons
  const common = attributes({
    'font-family': family,
    'text-anchor': 'middle',
    // Without kerning, which MapLibre does not apply and the widths of text-width.ts do not count.
    'text-rendering': 'optimizeSpeed',
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  })
  return `${icons}<g${common}>${texts}</g></g>`
}
