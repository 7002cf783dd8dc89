/** The one `<svg>` of the live map: drawn larger than the view, then moved as a whole until it is drawn anew. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import type { Camera } from '../../state/view-state.ts'
import { type Size, toWorld, worldPixels } from '../camera.ts'
import type { Scene } from '../view.ts'
import { drawLayer } from './draw.ts'
import { placeLabels } from './labels.ts'

/** Share of the view's size that the sheet reaches over each edge, so that a drag needs no drawing. */
const overscan = 0.3
/** Share of the overscan that must be left before a drag calls for a new drawing. */
const reserve = 0.15

interface Group {
  element: SVGGElement
  layer: LayerSpecification
  source: FeatureCollection | undefined
  markup: string
}

const sourceOf = (layer: LayerSpecification, scene: Scene) =>
  'source' in layer && typeof layer.source === 'string' ? scene.sources[layer.source] : undefined

export class Sheet {
  readonly element = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  private groups = new Map<string, Group>()
  private camera: Camera | undefined
  private view: Size = { width: 0, height: 0 }
  private size: Size = { width: 0, height: 0 }

  constructor() {
    this.element.setAttribute('aria-hidden', 'true')
    // The map is asked by position, never by element; testing thousands of shapes at each move would cost dear.
    const style = { position: 'absolute', left: '0', top: '0', transformOrigin: '0 0', pointerEvents: 'none' }
    // A layer of its own for good: to make and drop one around each drag would paint everything twice.
    Object.assign(this.element.style, style, { willChange: 'transform' })
  }

  /** Draws a scene. With the camera unchanged, only layers of which layer or source is another object are redrawn. */
  draw(scene: Scene, camera: Camera, view: Size) {
    const kept = this.camera === camera && this.view === view
    if (!kept) {
      this.size = {
        width: Math.ceil(view.width * (1 + 2 * overscan)),
        height: Math.ceil(view.height * (1 + 2 * overscan)),
      }
      this.element.setAttribute('width', String(this.size.width))
      this.element.setAttribute('height', String(this.size.height))
    }
    const labels = new Map<string, string>()
    const old = this.groups
    const unchanged = (layer: LayerSpecification) => {
      const group = old.get(layer.id)
      return kept && group?.layer === layer && group.source === sourceOf(layer, scene)
    }
    const symbols = scene.layers.filter(layer => layer.type === 'symbol')
    const lost = [...old.values()].some(
      g => g.layer.type === 'symbol' && !symbols.some(s => s.id === g.layer.id),
    )
    if (lost || !symbols.every(unchanged))
      for (const { id, markup } of placeLabels(scene, camera, this.size)) labels.set(id, markup)

    const groups = new Map<string, Group>()
    for (const layer of scene.layers) {
      const before = old.get(layer.id)
      const markup =
        labels.get(layer.id) ??
        (before && unchanged(layer) ? before.markup : drawLayer(layer, scene, camera, this.size))
      const element = before?.element ?? document.createElementNS('http://www.w3.org/2000/svg', 'g')
      if (!before) element.dataset.layer = layer.id
      // Parsing markup is the fastest way to many elements; all text in it is escaped where it is written.
      if (markup !== (before?.markup ?? '')) element.innerHTML = markup
      groups.set(layer.id, { element, layer, source: sourceOf(layer, scene), markup })
    }
    for (const [id, { element }] of old) if (!groups.has(id)) element.remove()
    let next = this.element.firstChild
    for (const { element } of groups.values())
      if (element === next) next = next.nextSibling
      else this.element.insertBefore(element, next)
    this.groups = groups
    this.camera = camera
    this.view = view
  }

  /** Moves and scales the drawing to where a camera sees it. Returns whether it is whole, sharp, and enough of it. */
  moveTo(camera: Camera): 'drawn' | 'near' | 'short' {
    const { camera: drawn, view, size } = this
    if (!drawn) return 'short'
    const scale = 2 ** (camera.zoom - drawn.zoom)
    const pixels = worldPixels(camera.zoom)
    const [x, y] = toWorld([camera.lng, camera.lat])
    const [drawnX, drawnY] = toWorld([drawn.lng, drawn.lat])
    const left = (drawnX - x) * pixels + view.width / 2 - (size.width / 2) * scale
    const top = (drawnY - y) * pixels + view.height / 2 - (size.height / 2) * scale
    // Whole device pixels keep text sharp.
    const ratio = scale === 1 ? window.devicePixelRatio : 1000
    const at = (v: number) => Math.round(v * ratio) / ratio
    this.element.style.transform = `translate3d(${at(left)}px,${at(top)}px,0)${scale === 1 ? '' : ` scale(${scale})`}`
    const [spareX, spareY] = [view.width * overscan * reserve, view.height * overscan * reserve]
    const right = left + size.width * scale - view.width
    const bottom = top + size.height * scale - view.height
    if (left > -spareX || top > -spareY || right < spareX || bottom < spareY) return 'short'
    const off = Math.max(Math.abs(left + right - 0) / view.width, Math.abs(top + bottom) / view.height)
    return scale === 1 && off < overscan / 2 ? 'drawn' : 'near'
  }
}
