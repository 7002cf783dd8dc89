/** The picture to be drawn: the style over the sources of the layers that are on. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection, Point } from 'geojson'
import type { LngLat, Plan, PlanLayer } from '../geo/types.ts'
import type { Size } from '../state/camera.ts'
import type { Camera } from '../state/view-state.ts'
import { frame, frameSource } from './frame.ts'
import { highlight, highlightSource } from './highlight.ts'
import { badgeSource } from './layers/badges.ts'
import { lineLabelSource } from './layers/line-label.ts'
import { lineLabels } from './line-labels.ts'
import { type Matches, remaining } from './matches.ts'
import { layerSources, namesIn } from './sources.ts'
import { type StyleContext, style } from './style.ts'

/**
 * One picture of the plan: style layers in painter's order over GeoJSON sources.
 * Both parts are immutable; an unchanged layer or source keeps its identity from scene to scene,
 * so that a renderer updates only what changed. Layers use `background`, `fill`, `line`, `circle` and `symbol`.
 */
export interface Scene {
  layers: LayerSpecification[]
  sources: Record<string, FeatureCollection>
}

/** What a layer writes beside or upon its points and areas. */
const namesAtPoints = (layer: PlanLayer, { matches }: StyleContext): string[] => {
  const { id } = layer.entry
  const source = layerSources(layer)[`${id}-points`]
  const ids = matches?.[id]
  return namesIn(
    source && ids ? { ...source, features: source.features.filter(f => ids.has(f.properties?.id)) } : source,
  )
}

const isOn = ({ layers }: StyleContext, id: string) => layers.some(l => l.id === id)

/** Style layers; one that is equal to what it was keeps its identity, so that renderers leave it alone. */
export function styleLayers(
  plan: Plan,
  context: StyleContext,
  before: LayerSpecification[] = [],
): LayerSpecification[] {
  const known = new Map(before.map(layer => [layer.id, layer]))
  const namesOf = (id: string) =>
    plan.layers.filter(l => l.entry.id === id).flatMap(l => namesAtPoints(l, context))
  const entries = plan.layers.map(l => l.entry)
  return style(entries, context, namesOf).map(layer => {
    const old = known.get(layer.id)
    return old && JSON.stringify(old) === JSON.stringify(layer) ? old : layer
  })
}

const frames = new WeakMap<Plan['catalogue'], FeatureCollection>()

/** Sources of the layers that are on, the frame about them, badges and results if there are any. */
export function planSources(plan: Plan, context: StyleContext): Record<string, FeatureCollection> {
  const around = frames.get(plan.catalogue) ?? frame(plan.catalogue.bounds)
  frames.set(plan.catalogue, around)
  const on = plan.layers.filter(l => isOn(context, l.entry.id))
  const { badges, overlay } = context
  return Object.assign(
    { [frameSource]: around, ...(badges && { [badgeSource]: badges }), ...overlay?.sources },
    ...on.map(layerSources),
  )
}

/** Layers whose names come before those of lines. */
const first = ['structure', 'districts', 'hubs', 'economic-circle', 'industry-pattern']

/** Layers whose lines bear names. */
const named = ['context', 'economic-circle', 'corridors']

/**
 * Names along lines, for a camera at rest. All layers take part, on or off: the style hides those that are off, and
 * a switch leaves the names where they are. Lines that a filter leaves out give their names to those that it found.
 */
export function namesAlongLines(
  plan: Plan,
  camera: Camera,
  size: Size,
  scale: number,
  matches?: Matches | null,
): FeatureCollection {
  const others = plan.layers
    .filter(l => first.includes(l.entry.id))
    .flatMap(l => layerSources(l)[`${l.entry.id}-points`]?.features ?? [])
    .map(f => (f.geometry as Point).coordinates as LngLat)
  const lines = plan.layers.filter(l => named.includes(l.entry.id)).map(l => remaining(l, matches))
  return lineLabels(lines, others, camera, size, scale)
}

/** The whole scene from its parts; `marked` is what `highlight` makes of the reader's choice. */
export const scene = (
  layers: LayerSpecification[],
  sources: Record<string, FeatureCollection>,
  names: FeatureCollection,
  marked: FeatureCollection = highlight(),
): Scene => ({
  layers,
  sources: { ...sources, [lineLabelSource]: names, [highlightSource]: marked },
})
