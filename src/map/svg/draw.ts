/** Areas, lines, circles and background as SVG markup. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Size } from '../../state/camera.ts'
import type { Camera } from '../../state/view-state.ts'
import type { Scene } from '../../style/scene.ts'
import { isShown, type LayerAt, layerAt } from './evaluate.ts'
import { areaPath, linePieces, pixelBox, px } from './path.ts'
import { type Box, type Frame, frame, overlaps, type Shape } from './shapes.ts'

/** A layer's content, without the group around it. */
export interface DrawnLayer {
  id: string
  markup: string
}

/** SVG attributes; `undefined` and SVG's own defaults are left out. */
export const attributes = (values: Record<string, string | number | undefined>) => {
  let text = ''
  for (const name in values) if (values[name] !== undefined) text += ` ${name}="${values[name]}"`
  return text
}
export const opacity = (value: number) => (value === 1 ? undefined : Math.round(value * 1000) / 1000)
const nowhere: Box = [Infinity, Infinity, -Infinity, -Infinity]
const isOpaque = (color: string) => color.startsWith('#')

/** Paths are joined as long as they stay within so many pixels, since the browser paints by tiles. */
const patch = 256

/**
 * Neighbours in drawing order that look the same share their attributes, and, if opaque, a path: there, one colour
 * over itself looks as if drawn once. Others stay apart, as their overlaps show.
 */
class Runs {
  private markup = ''
  private look = ''
  private paths = ''
  private joined = ''
  private box: Box = nowhere

  /** @param box where a path that may be joined lies, in pixels */
  add(look: string, data: string, box?: Box, own = '') {
    if (!data) return
    if (look !== this.look) this.endRun()
    this.look = look
    const [w, n, e, s] = this.box
    const all: Box = box
      ? [Math.min(w, box[0]), Math.min(n, box[1]), Math.max(e, box[2]), Math.max(s, box[3])]
      : nowhere
    if (box && !own && all[2] - all[0] < patch && all[3] - all[1] < patch) {
      this.joined += data
      this.box = all
      return
    }
    this.endPath()
    if (box && !own) {
      this.joined = data
      this.box = box
    } else this.paths += `<path d="${data}"${own}/>`
  }

  private endPath() {
    if (this.joined) this.paths += `<path d="${this.joined}"/>`
    this.joined = ''
    this.box = nowhere
  }

  private endRun() {
    this.endPath()
    if (this.paths) this.markup += `<g${this.look}>${this.paths}</g>`
    this.paths = ''
  }

  end(): string {
    this.endRun()
    return this.markup
  }
}

function drawFills(at: LayerAt, shapes: Shape[], view: Frame): string {
  const color = at.read<string>('fill-color')
  const alpha = at.read<number>('fill-opacity')
  const outline = at.has('fill-outline-color') ? at.read<string>('fill-outline-color') : () => undefined
  const edges = at.read<boolean>('fill-antialias')() ? undefined : 'crispEdges'
  const runs = new Runs()
  for (const shape of shapes) {
    if (shape.feature.type !== 3) continue
    const fill = color(shape)
    const visible = alpha(shape)
    const stroke = outline(shape)
    if (visible === 0) continue
    const look = attributes({
      fill,
      stroke,
      'fill-opacity': opacity(visible),
      'stroke-opacity': stroke && opacity(visible),
      'shape-rendering': edges,
    })
    const opaque = visible === 1 && isOpaque(fill) && !stroke
    runs.add(look, areaPath(shape, view), opaque ? pixelBox(shape.box, view) : undefined)
  }
  return runs.end()
}

/** In pixels. The round joins of thinner lines cannot be seen, and cost a tenth of all painting: they are cut straight. */
const thin = 3

function drawLines(at: LayerAt, shapes: Shape[], view: Frame): string {
  const color = at.read<string>('line-color')
  const width = at.read<number>('line-width')
  const alpha = at.read<number>('line-opacity')
  const dashes = at.has('line-dasharray') ? at.read<number[]>('line-dasharray') : () => undefined
  // MapLibre measures dashes in the width at the whole zoom level, and lets them grow from there to the next.
  const level = Math.floor(at.zoom)
  const dashWidth = at.read<number>('line-width', level)
  const growth = 2 ** (at.zoom - level)
  const cap = at.read<string>('line-cap')
  const join = at.read<string>('line-join')
  const miter = at.read<number>('line-miter-limit')
  const runs = new Runs()
  for (const shape of shapes) {
    const stroke = color(shape)
    const wide = width(shape)
    const visible = alpha(shape)
    if (shape.feature.type === 1 || wide <= 0 || visible === 0) continue
    const dash = dashes(shape)
    const turn = join(shape) === 'round' && wide < thin ? 'bevel' : join(shape)
    const look = attributes({
      stroke,
      'stroke-width': Math.round(wide * 100) / 100,
      'stroke-opacity': opacity(visible),
      'stroke-dasharray': dash?.length
        ? dash.map(d => px(d * dashWidth(shape) * growth)).join(' ')
        : undefined,
      'stroke-linecap': cap(shape) === 'butt' ? undefined : cap(shape),
      'stroke-linejoin': turn === 'miter' ? undefined : turn,
      'stroke-miterlimit': turn === 'miter' ? miter(shape) : undefined,
    })
    const opaque = visible === 1 && isOpaque(stroke)
    for (const { data, from, box } of linePieces(shape, view, !opaque))
      runs.add(look, data, opaque ? box : undefined, dash && from ? ` stroke-dashoffset="${px(from)}"` : '')
  }
  const markup = runs.end()
  return markup && `<g fill="none">${markup}</g>`
}

function drawCircles(at: LayerAt, shapes: Shape[], { left, top, scale, window }: Frame): string {
  const radius = at.read<number>('circle-radius')
  const color = at.read<string>('circle-color')
  const alpha = at.read<number>('circle-opacity')
  const strokeWidth = at.read<number>('circle-stroke-width')
  const strokeColor = at.read<string>('circle-stroke-color')
  const strokeAlpha = at.read<number>('circle-stroke-opacity')
  let markup = ''
  let look = ''
  for (const shape of shapes) {
    const edge = strokeWidth(shape)
    const values = attributes({
      fill: color(shape),
      'fill-opacity': opacity(alpha(shape)),
      stroke: edge > 0 ? strokeColor(shape) : undefined,
      'stroke-width': edge > 0 ? edge : undefined,
      'stroke-opacity': edge > 0 ? opacity(strokeAlpha(shape)) : undefined,
    })
    // MapLibre draws the edge outside the radius, SVG half of it inside.
    const r = px(radius(shape) + edge / 2)
    for (const part of shape.parts)
      for (let i = 0; i < part.length; i += 2) {
        const x = part[i] as number
        const y = part[i + 1] as number
        if (!overlaps([x, y, x, y], window)) continue
        if (values !== look) markup += `${look && '</g>'}<g${values}>`
        look = values
        markup += `<circle cx="${px((x - left) * scale)}" cy="${px((y - top) * scale)}" r="${r}"/>`
      }
  }
  return markup && `${markup}</g>`
}

const drawers = { fill: drawFills, line: drawLines, circle: drawCircles }

/** A layer that is not of symbols; empty where the layer does not show. */
export function drawLayer(layer: LayerSpecification, scene: Scene, camera: Camera, size: Size): string {
  const at = layerAt(layer, camera.zoom)
  if (!isShown(layer, camera.zoom)) return ''
  if (layer.type === 'background') {
    const alpha = opacity(at.read<number>('background-opacity')())
    const look = attributes({ fill: at.read<string>('background-color')(), 'fill-opacity': alpha })
    return `<rect width="${size.width}" height="${size.height}"${look}/>`
  }
  const source = 'source' in layer && scene.sources[layer.source as string]
  if (!source) throw new Error(`SVG renderer: layer "${layer.id}" has no source`)
  const view = frame(camera, size)
  const shapes = at.shapes(source).filter(shape => overlaps(shape.box, view.window))
  const markup = drawers[layer.type as keyof typeof drawers](at, shapes, view)
  const group = `${layer.type}-layer-opacity`
  const whole = at.has(group) ? opacity(at.read<number>(group)()) : undefined
  return whole === undefined || !markup ? markup : `<g opacity="${whole}">${markup}</g>`
}

/** The layers of a scene but those of symbols, in painter's order. */
export const drawLayers = (scene: Scene, camera: Camera, size: Size): DrawnLayer[] =>
  scene.layers
    .filter(layer => layer.type !== 'symbol')
    .map(layer => ({ id: layer.id, markup: drawLayer(layer, scene, camera, size) }))
