/** Symbol layers: which icons and texts find room, as MapLibre would choose (its `placement.ts`). */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Point, Size } from '../../state/camera.ts'
import type { Camera } from '../../state/view-state.ts'
import { type Icon, icon } from '../../style/icons.ts'
import type { Scene } from '../../style/scene.ts'
import { Collisions, type PixelBox } from './collisions.ts'
import type { DrawnLayer } from './draw.ts'
import { isShown, layerAt } from './evaluate.ts'
import { labelMarkup, type PlacedLabel } from './label-markup.ts'
import { type LabelReader, readLabels } from './label-style.ts'
import { frame, type Shape } from './shapes.ts'
import { justifyFor, offsetAwayFrom, type PlacedText, radialOffset, share, textAt } from './text-block.ts'

const icons = new Map<string, Icon | null>()

/** The drawing for a name, the same object every time. */
function iconFor(name: string): Icon | null {
  let drawing = icons.get(name)
  if (drawing === undefined) {
    drawing = icon(name)
    icons.set(name, drawing)
  }
  return drawing
}

const isOn = ([left, top, right, bottom]: PixelBox, { width, height }: Size) =>
  right > 0 && bottom > 0 && left < width && top < height

/** The envelope of an icon at its place, with its padding. */
function iconBox([px, py]: Point, drawing: Icon, style: LabelReader, shape: Shape): PixelBox {
  const size = style.iconSize(shape)
  const [h, v] = share(style.iconAnchor(shape))
  const [dx, dy] = style.iconOffset(shape)
  const [padTop = 0, padRight = 0, padBottom = 0, padLeft = 0] = style.iconPadding(shape).values
  const left = (dx - h * drawing.width) * size - padLeft
  const top = (dy - v * drawing.height) * size - padTop
  const right = (dx + (1 - h) * drawing.width) * size + padRight
  const bottom = (dy + (1 - v) * drawing.height) * size + padBottom
  const turn = (style.iconRotate(shape) * Math.PI) / 180
  if (!turn) return [px + left, py + top, px + right, py + bottom]
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)]
  const xs = [left, right].flatMap(x => [top, bottom].map(y => x * cos - y * sin))
  const ys = [left, right].flatMap(x => [top, bottom].map(y => x * sin + y * cos))
  return [px + Math.min(...xs), py + Math.min(...ys), px + Math.max(...xs), py + Math.max(...ys)]
}

/** The places that a text may take, the best first. */
function* candidates(point: Point, style: LabelReader, shape: Shape): Generator<PlacedText> {
  const text = style.text(shape)
  if (!text) return
  const justify = style.justify(shape)
  const anchors = style.variableAnchors?.()
  const radius = style.radialOffset?.(shape)
  for (const anchor of anchors ?? [style.anchor(shape)]) {
    const given = style.textOffset(shape)
    const offset =
      radius !== undefined && (radius || anchors)
        ? radialOffset(anchor, radius)
        : anchors
          ? offsetAwayFrom(anchor, given)
          : given
    yield textAt(
      point,
      text,
      anchor,
      offset,
      justify === 'auto' ? justifyFor(anchor) : justify,
      Boolean(anchors),
    )
  }
}

function place(point: Point, shape: Shape, style: LabelReader, size: Size, taken: Collisions) {
  const name = style.iconName(shape)
  const drawing = name ? iconFor(name) : null
  let text: PlacedText | undefined
  let hasText = false
  const may = (boxes: PixelBox[], overlap: boolean) =>
    boxes.some(box => isOn(box, size)) && (overlap || boxes.every(box => taken.isFree(box)))
  // With several anchors MapLibre looks for a free one first, even where text may overlap.
  for (const overlap of style.textOverlaps && style.variableAnchors ? [false, true] : [style.textOverlaps])
    if (!text)
      for (const candidate of candidates(point, style, shape)) {
        hasText = true
        if (!may(candidate.boxes, overlap)) continue
        text = candidate
        break
      }
  const box = drawing && iconBox(point, drawing, style, shape)
  const iconFits = box !== null && may([box], style.iconOverlaps)
  const showText = text && (!drawing || style.iconOptional || iconFits) ? text : undefined
  const showIcon = iconFits && (!hasText || style.textOptional || text !== undefined)
  if (showText && !style.textIgnored) for (const part of showText.boxes) taken.take(part)
  if (showIcon && !style.iconIgnored) taken.take(box)
  if (!showText && !showIcon) return undefined
  const label: PlacedLabel = { point, shape, text: showText, icon: showIcon && drawing ? drawing : undefined }
  return label
}

function placeLayer(
  layer: LayerSpecification,
  scene: Scene,
  camera: Camera,
  size: Size,
  taken: Collisions,
): string {
  const at = layerAt(layer, camera.zoom)
  if (layer.type !== 'symbol' || !isShown(layer, camera.zoom)) return ''
  const source = scene.sources[layer.source]
  if (!source) throw new Error(`SVG renderer: layer "${layer.id}" has no source`)
  const { left, top, scale, window } = frame(camera, size)
  const reach = 300 / scale
  const style = readLabels(layer.id, at)
  const labels: PlacedLabel[] = []
  for (const shape of at.shapes(source)) {
    if (shape.feature.type !== 1) continue
    for (const [x = 0, y = 0] of shape.parts) {
      if (x < window[0] - reach || x > window[2] + reach || y < window[1] - reach || y > window[3] + reach)
        continue
      const label = place([(x - left) * scale, (y - top) * scale], shape, style, size, taken)
      if (label) labels.push(label)
    }
  }
  if (style.southOverNorth) labels.sort((a, b) => a.point[1] - b.point[1])
  return labelMarkup(labels, style)
}

/**
 * The symbol layers of a scene, in painter's order. Labels stand on the points of a source; areas and lines have none
 * of their own, since MapLibre would repeat them in every tile. Room goes to the topmost layer first, within a layer
 * by symbol-sort-key, then in source order.
 * @param kept boxes that are to stay free of them
 */
export function placeLabels(scene: Scene, camera: Camera, size: Size, kept: PixelBox[] = []): DrawnLayer[] {
  const taken = new Collisions()
  for (const box of kept) taken.take(box)
  return scene.layers
    .filter(layer => layer.type === 'symbol')
    .toReversed()
    .map(layer => ({ id: layer.id, markup: placeLayer(layer, scene, camera, size, taken) }))
    .toReversed()
}
