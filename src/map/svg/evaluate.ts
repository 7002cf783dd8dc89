/** Style layers compiled to functions of zoom and feature, by the evaluator that MapLibre itself uses. */
import {
  type Color,
  featureFilter,
  type LayerSpecification,
  latest,
  normalizePropertyExpression,
  type StylePropertyExpression,
} from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { type Shape, shapesOf } from './shapes.ts'

type PropertySpec = Parameters<typeof normalizePropertyExpression>[2] & { default?: unknown }
type Drawn = Extract<LayerSpecification['type'], 'background' | 'fill' | 'line' | 'circle' | 'symbol'>

/** What is drawn, or makes no difference on a flat map with north up. All else is refused. */
const supported: Record<Drawn, RegExp> = {
  background: /^background-(color|opacity)$/,
  fill: /^fill-(sort-key|antialias|opacity|layer-opacity|color|outline-color)$/,
  line: /^line-(cap|join|miter-limit|round-limit|sort-key|opacity|layer-opacity|color|width|dasharray)$/,
  circle: /^circle-(sort-key|radius|color|opacity|pitch-scale|pitch-alignment|stroke-(width|color|opacity))$/,
  symbol:
    /^(symbol-(placement|spacing|avoid-edges|sort-key|z-order)|icon-(allow-overlap|ignore-placement|optional|rotation-alignment|pitch-alignment|keep-upright|size|image|rotate|padding|offset|anchor|opacity)|text-(allow-overlap|ignore-placement|optional|rotation-alignment|pitch-alignment|keep-upright|max-angle|max-width|field|font|size|line-height|letter-spacing|justify|radial-offset|variable-anchor|anchor|rotate|padding|offset|opacity|color|halo-color|halo-width))$/,
}

/** MapLibre lays out at the tile's zoom, but for these, which follow the camera as paint does. */
const followsCamera = /^(text|icon)-size$/

const refuse = (layer: LayerSpecification, what: string): never => {
  throw new Error(`SVG renderer: layer "${layer.id}": ${what} is not supported`)
}

/** A style layer at a zoom. */
export interface LayerAt {
  /** Whether the style itself sets the property. */
  has(name: string): boolean
  /**
   * A property as a function of the feature; the spec's default where the style sets none. Colours come as CSS.
   * The caller names the type, which the spec fixes for each property.
   * @param at another zoom than the layer's
   */
  read<T>(name: string, at?: number): (shape?: Shape) => T
  zoom: number
  /** The features that pass the layer's filter, in drawing order. */
  shapes(source: FeatureCollection): Shape[]
}

interface Compiled {
  expression(name: string): StylePropertyExpression
  select(source: FeatureCollection, zoom: number): Shape[]
}

const cssColor = (color: Color) => {
  const [r, g, b, a] = color.rgb
  const bytes = [r, g, b].map(v => Math.round(v * 255))
  if (a === 1) return `#${bytes.map(v => v.toString(16).padStart(2, '0')).join('')}`
  return `rgba(${bytes.join()},${Math.round(a * 1000) / 1000})`
}
const isColor = (value: unknown): value is Color =>
  value !== null && typeof value === 'object' && 'rgb' in value

function compile(layer: LayerSpecification): Compiled {
  if (!(layer.type in supported)) refuse(layer, `type "${layer.type}"`)
  const type = layer.type as Drawn
  const set: Record<string, unknown> = { ...layer.layout, ...layer.paint }
  for (const name of Object.keys(set))
    if (name !== 'visibility' && !name.endsWith('-transition') && !supported[type].test(name))
      refuse(layer, name)
  if (set['symbol-placement'] !== undefined && set['symbol-placement'] !== 'point')
    refuse(layer, `symbol-placement "${String(set['symbol-placement'])}"`)

  // The package types each property of the reference by its JSON, not by what the evaluator takes.
  const reference: Record<string, unknown> = { ...latest[`layout_${type}`], ...latest[`paint_${type}`] }
  const spec = reference as Record<string, PropertySpec>
  const expressions = new Map<string, StylePropertyExpression>()
  const expression = (name: string) => {
    let compiled = expressions.get(name)
    if (!compiled) {
      const { [name]: property } = spec
      if (!property) return refuse(layer, name)
      const value = (set[name] ?? property.default) as Parameters<typeof normalizePropertyExpression>[0]
      compiled = normalizePropertyExpression(value, `${layer.id}.${name}`, property)
      if ('isStateDependent' in compiled && compiled.isStateDependent)
        refuse(layer, `feature-state in ${name}`)
      expressions.set(name, compiled)
    }
    return compiled
  }

  const filter = 'filter' in layer ? featureFilter(layer.filter, `${layer.id}.filter`) : undefined
  if (filter?.needGeometry) refuse(layer, 'a filter by geometry')
  const sortKey = `${type}-sort-key`
  let selected: { source: FeatureCollection; zoom: number; shapes: Shape[] } | undefined
  const select = (source: FeatureCollection, zoom: number) => {
    if (selected?.source === source && selected.zoom === zoom) return selected.shapes
    let shapes = shapesOf(source)
    if (filter) shapes = shapes.filter(({ feature }) => filter.filter({ zoom }, feature))
    if (set[sortKey] !== undefined) {
      const keys = new Map(shapes.map(s => [s, Number(expression(sortKey).evaluate({ zoom }, s.feature))]))
      shapes = shapes.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
    }
    selected = { source, zoom, shapes }
    return shapes
  }
  return { expression, select }
}

const compiled = new WeakMap<LayerSpecification, Compiled>()

/**
 * A layer at a zoom. Filters and layout see the whole zoom level, paint the exact zoom, as in MapLibre.
 * @throws Error that names the layer and the property if the style uses what SVG cannot draw
 */
export function layerAt(layer: LayerSpecification, zoom: number): LayerAt {
  let known = compiled.get(layer)
  if (!known) {
    known = compile(layer)
    compiled.set(layer, known)
  }
  const { expression, select } = known
  const level = Math.floor(zoom)
  const layout: object = layer.layout ?? {}
  const paint: object = layer.paint ?? {}
  const has = (name: string) => name in layout || name in paint
  const read = <T>(name: string, at = zoom) => {
    const value = expression(name)
    const globals = { zoom: name in layout && !followsCamera.test(name) ? level : at }
    const plain = (v: unknown) => (isColor(v) ? cssColor(v) : v) as T
    if (value.kind === 'constant' || value.kind === 'camera') {
      const all = plain(value.evaluate(globals))
      return () => all
    }
    return (shape?: Shape) => plain(value.evaluate(globals, shape?.feature))
  }
  return { zoom, has, read, shapes: source => select(source, level) }
}

/** Whether a layer shows at a zoom, by its visibility and its zoom limits. */
export const isShown = ({ layout, minzoom = 0, maxzoom = Infinity }: LayerSpecification, zoom: number) =>
  layout?.visibility !== 'none' && zoom >= minzoom && zoom < maxzoom
