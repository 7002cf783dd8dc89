/** The picture of the live map: drawn larger than the view, then moved as a whole until it is drawn anew. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { type Size, toWorld, worldPixels } from '../../state/camera.ts'
import type { Camera } from '../../state/view-state.ts'
import type { Scene } from '../../style/scene.ts'
import { drawLayer } from './draw.ts'
import { placeLabels } from './labels.ts'

/** Share of the view's size that the sheet reaches over each edge, so that a drag needs no drawing. */
const overscan = 0.25
/** Share of the overscan that must be left before a drag calls for a new drawing. */
const reserve = 0.15

interface Group {
  element: SVGGElement
  /** What the markup shows. A layer that is off keeps the markup that it had: it may come back. */
  layer: LayerSpecification
  source: FeatureCollection | undefined
  markup: string
}

/** `drawn`: as good as drawn here. `near`: good enough while moving. `short`: the view looks beyond the sheet. */
export type Fit = 'drawn' | 'near' | 'short'

const svg = <K extends 'svg' | 'g'>(name: K) => document.createElementNS('http://www.w3.org/2000/svg', name)

const grown = ({ width, height }: Size): Size => ({
  width: Math.ceil(width * (1 + 2 * overscan)),
  height: Math.ceil(height * (1 + 2 * overscan)),
})

const isVisible = ({ layout }: LayerSpecification) => layout?.visibility !== 'none'

/** Whether two layers look the same once they are visible. */
const alike = (a: LayerSpecification, b: LayerSpecification) => {
  const visible = (l: LayerSpecification) =>
    JSON.stringify({ ...l, layout: { ...l.layout, visibility: 'visible' } })
  return a === b || visible(a) === visible(b)
}

const sourceOf = (layer: LayerSpecification, scene: Scene) =>
  'source' in layer && typeof layer.source === 'string' ? scene.sources[layer.source] : undefined

/**
 * Where to cut the layers into grounds, lines and labels. The browser paints each of the three by itself, so that a
 * layer that comes or goes has only its own third painted again.
 */
export function cuts(layers: Pick<LayerSpecification, 'type'>[]): [number, number] {
  const labels = layers.findLastIndex(({ type }) => type !== 'symbol' && type !== 'circle') + 1
  let best = 0
  let score = 0
  let top = 0
  layers.slice(0, labels).forEach(({ type }, i) => {
    score += type === 'line' ? -1 : 1
    if (score > top) [best, top] = [i + 1, score]
  })
  return [best, labels]
}

export class Sheet {
  readonly element = document.createElement('div')
  /** What the sheet is drawn for. */
  camera: Camera | undefined
  private readonly parts = [svg('svg'), svg('svg'), svg('svg')] as const
  private readonly groups = new Map<string, Group>()
  private layers: LayerSpecification[] = []
  private view: Size = { width: 0, height: 0 }
  private size: Size = { width: 0, height: 0 }

  constructor() {
    const place = { position: 'absolute', left: '0', top: '0' }
    Object.assign(this.element.style, place, { transformOrigin: '0 0', willChange: 'transform' })
    for (const part of this.parts) {
      part.setAttribute('aria-hidden', 'true')
      // The map is asked by position, never by element: testing thousands of shapes at each move would cost dear.
      // Painted apart for good: to make and drop a layer around each drag would paint everything twice.
      Object.assign(part.style, place, { pointerEvents: 'none', willChange: 'transform' })
    }
    this.element.append(...this.parts)
  }

  /** Draws a scene. With camera and view unchanged, only layers that look another way, or whose source is another one, are redrawn. */
  draw(scene: Scene, camera: Camera, view: Size) {
    const same = this.camera === camera && this.view === view
    const size = same ? this.size : grown(view)
    const old = this.groups
    const kept = (layer: LayerSpecification) => {
      const group = old.get(layer.id)
      return same && group && group.source === sourceOf(layer, scene) && alike(group.layer, layer)
        ? group
        : undefined
    }
    // Names depend on each other: a change of one layer of them is a change of all.
    const symbols = (layers: LayerSpecification[]) => layers.filter(l => l.type === 'symbol' && isVisible(l))
    const [before, now] = [symbols(this.layers), symbols(scene.layers)]
    const labelsKept = before.length === now.length && now.every((s, i) => s === before[i] && kept(s))
    const labels = new Map<string, string>()
    if (!labelsKept) for (const { id, markup } of placeLabels(scene, camera, size)) labels.set(id, markup)

    // All is drawn before anything on the page changes: an error leaves the old picture whole.
    const drawn = scene.layers.filter(isVisible).map(layer => ({
      layer,
      markup: labels.get(layer.id) ?? kept(layer)?.markup ?? drawLayer(layer, scene, camera, size),
    }))
    if (!same) {
      this.resize(size)
      // What was drawn for another place is of no use.
      for (const { element } of old.values()) element.remove()
      old.clear()
    }
    for (const { layer, markup } of drawn) this.show(layer, sourceOf(layer, scene), markup)
    const on = new Set(drawn.map(({ layer }) => layer.id))
    for (const [id, { element }] of old) if (!on.has(id)) element.style.display = 'none'
    this.arrange(scene.layers)
    this.layers = scene.layers
    this.camera = camera
    this.view = view
  }

  private resize(size: Size) {
    this.size = size
    for (const part of this.parts) {
      part.setAttribute('width', String(size.width))
      part.setAttribute('height', String(size.height))
    }
  }

  private show(layer: LayerSpecification, source: Group['source'], markup: string) {
    const before = this.groups.get(layer.id)
    const element = before?.element ?? svg('g')
    if (!before) element.dataset.layer = layer.id
    // Parsing is the fastest way to many elements; all text in the markup is escaped where it is written.
    if (markup !== (before?.markup ?? '')) element.innerHTML = markup
    element.style.display = ''
    this.groups.set(layer.id, { element, layer, source, markup })
  }

  private arrange(layers: LayerSpecification[]) {
    const [lines, labels] = cuts(layers)
    this.parts.forEach((part, i) => {
      let next = part.firstChild
      for (const { id } of layers.slice([0, lines, labels][i], [lines, labels][i])) {
        const element = this.groups.get(id)?.element
        if (!element) continue
        if (element === next) next = next.nextSibling
        else part.insertBefore(element, next)
      }
    })
  }

  /** Moves and scales the sheet to where a camera sees what is drawn on it. */
  moveTo(camera: Camera): Fit {
    const { camera: drawn, view, size } = this
    if (!drawn) return 'short'
    const scale = 2 ** (camera.zoom - drawn.zoom)
    const pixels = worldPixels(camera.zoom)
    const [x, y] = toWorld([camera.lng, camera.lat])
    const [drawnX, drawnY] = toWorld([drawn.lng, drawn.lat])
    const dx = (drawnX - x) * pixels
    const dy = (drawnY - y) * pixels
    const left = dx + (view.width - size.width * scale) / 2
    const top = dy + (view.height - size.height * scale) / 2
    // Whole device pixels keep text sharp.
    const step = scale === 1 ? 1 / window.devicePixelRatio : 0.001
    const at = (v: number) => Math.round(v / step) * step
    this.element.style.transform = `translate3d(${at(left)}px,${at(top)}px,0) scale(${scale})`
    const spareX = view.width * overscan * reserve
    const spareY = view.height * overscan * reserve
    const right = left + size.width * scale - view.width
    const bottom = top + size.height * scale - view.height
    if (left > -spareX || top > -spareY || right < spareX || bottom < spareY) return 'short'
    const centred = Math.abs(dx) < (view.width * overscan) / 2 && Math.abs(dy) < (view.height * overscan) / 2
    return scale === 1 && centred ? 'drawn' : 'near'
  }
}
