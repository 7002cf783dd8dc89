/** The picture of the live map: drawn larger than the view, then moved as a whole until it is drawn anew. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { type Size, toWorld, worldPixels } from '../../state/camera.ts'
import type { Camera } from '../../state/view-state.ts'
import type { Scene } from '../../style/scene.ts'
import { drawLayer } from './draw.ts'
import { placeLabels } from './labels.ts'
import { mostRuns, runs } from './runs.ts'

/** Share of the view's size that the sheet reaches over each edge, so that a drag needs no drawing. */
const overscan = 0.25
/** Share of the overscan that must be left before a drag calls for a new drawing. */
const reserve = 0.15

const place = { position: 'absolute', left: '0', top: '0' }

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

/** Whether one scene differs from another in no more than names: those of where a flight goes wait until it is there. */
export const namesOnly = (before: Scene, now: Scene): boolean =>
  before.layers === now.layers &&
  now.layers.every(l => l.type === 'symbol' || sourceOf(l, before) === sourceOf(l, now))

export class Sheet {
  readonly element = document.createElement('div')
  /** What the sheet is drawn for. */
  camera: Camera | undefined
  /** One for each run of layers, in painter's order. */
  private readonly parts = new Map<string, SVGSVGElement>()
  private readonly groups = new Map<string, Group>()
  private layers: LayerSpecification[] = []
  private view: Size = { width: 0, height: 0 }
  private size: Size = { width: 0, height: 0 }

  constructor() {
    Object.assign(this.element.style, { ...place, transformOrigin: '0 0', willChange: 'transform' })
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
    this.drop(new Set(scene.layers.map(({ id }) => id)))
    for (const { layer, markup } of drawn) this.show(layer, sourceOf(layer, scene), markup)
    const weigh = ({ id }: LayerSpecification) => this.groups.get(id)?.markup.length ?? 0
    this.arrangeAll(runs(scene.layers, weigh, mostRuns(view, window.devicePixelRatio)))
    this.layers = scene.layers
    this.camera = camera
    this.view = view
  }

  private resize(size: Size) {
    this.size = size
    for (const part of this.parts.values()) this.fit(part)
  }

  private fit(part: SVGSVGElement) {
    part.setAttribute('width', String(this.size.width))
    part.setAttribute('height', String(this.size.height))
  }

  private part(key: string): SVGSVGElement {
    const known = this.parts.get(key)
    if (known) return known
    const part = svg('svg')
    part.setAttribute('aria-hidden', 'true')
    // The map is asked by position, never by element: testing thousands of shapes at each move would cost dear.
    Object.assign(part.style, { ...place, pointerEvents: 'none', willChange: 'opacity' })
    this.fit(part)
    this.parts.set(key, part)
    this.element.append(part)
    return part
  }

  private show(layer: LayerSpecification, source: Group['source'], markup: string) {
    const before = this.groups.get(layer.id)
    const element = before?.element ?? svg('g')
    if (!before) element.dataset.layer = layer.id
    // Parsing is the fastest way to many elements; all text in the markup is escaped where it is written.
    if (markup !== (before?.markup ?? '')) element.innerHTML = markup
    this.groups.set(layer.id, { element, layer, source, markup })
  }

  /** Takes away the groups of layers that are no longer of the style at all: results of tools come and go. */
  private drop(ids: Set<string>) {
    for (const [id, { element }] of this.groups)
      if (!ids.has(id)) {
        element.remove()
        this.groups.delete(id)
      }
  }

  private arrangeAll(all: ReturnType<typeof runs>) {
    let next = this.element.firstChild
    for (const { key, layers } of all) {
      const part = this.arrange(key, layers)
      if (part === next) next = next.nextSibling
      else this.element.insertBefore(part, next)
    }
    const keys = new Set(all.map(({ key }) => key))
    for (const [key, part] of this.parts)
      if (!keys.has(key)) {
        part.remove()
        this.parts.delete(key)
      }
  }

  /** Puts the groups of a run in order, and shows those that are on. A run that is off is seen through, but kept. */
  private arrange(key: string, layers: LayerSpecification[]) {
    const part = this.part(key)
    const off = !layers.some(isVisible)
    part.style.opacity = off ? '0' : '1'
    let next = part.firstChild
    for (const layer of layers) {
      const element = this.groups.get(layer.id)?.element
      if (!element) continue
      if (!off) element.style.display = isVisible(layer) ? '' : 'none'
      if (element === next) next = next.nextSibling
      else part.insertBefore(element, next)
    }
    return part
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
