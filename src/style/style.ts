/**
 * The one style of the map: a pure function of what is shown and of a palette. Both renderers, the first view in
 * the page and the legend draw from it.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Lang } from '../geo/types.ts'
import type { LayerState } from '../state/view-state.ts'
import { frameLayers } from './frame.ts'
import { highlightLayers } from './highlight.ts'
import type { LayerStyle, Pen } from './layer-style.ts'
import { context } from './layers/context.ts'
import { corridors } from './layers/corridors.ts'
import { districts } from './layers/districts.ts'
import { generic } from './layers/generic.ts'
import { hubs } from './layers/hubs.ts'
import { parks } from './layers/parks.ts'
import { services } from './layers/services.ts'
import { structure } from './layers/structure.ts'
import { towns } from './layers/towns.ts'
import type { Palette } from './palette.ts'

const styles: Record<string, LayerStyle> = {
  context,
  districts,
  structure,
  'economic-circle': structure,
  'industry-pattern': structure,
  parks,
  corridors,
  services,
  towns,
  hubs,
}

/** Names in rising order of importance: where two collide, the later one stays. Other layers come first. */
const labelOrder = [
  'services',
  'context',
  'parks',
  'towns',
  'corridors',
  'districts',
  'hubs',
  'industry-pattern',
  'economic-circle',
  'structure',
]

export interface StyleContext {
  palette: Palette
  lang: Lang
  scale: number
  layers: LayerState[]
}

export const styleOf = (id: string): LayerStyle => styles[id] ?? generic

/**
 * @param all the plan's layers in drawing order; those that are not in `context.layers` are there, but invisible
 * @param namesOf the names that a layer writes at points: one that several layers share is written once, by the
 * most important layer that is on
 * @returns style layers in painter's order over the sources of `scene.ts`
 */
export function style(
  all: { id: string }[],
  { palette, lang, scale, layers }: StyleContext,
  namesOf: (id: string) => string[] = () => [],
): LayerSpecification[] {
  const importance = (id: string) => labelOrder.indexOf(id)
  const taken = (id: string) => {
    const above = layers.filter(l => importance(l.id) > importance(id)).flatMap(l => namesOf(l.id))
    return namesOf(id).filter(name => above.includes(name))
  }
  const pens = all.map(({ id }): Pen & { visible: boolean } => {
    const on = layers.find(l => l.id === id)
    return {
      palette,
      lang,
      scale,
      id,
      points: `${id}-points`,
      opacity: on?.opacity ?? 1,
      visible: Boolean(on),
      taken: on ? taken(id) : [],
    }
  })
  const shown = (pen: { visible: boolean }, made: LayerSpecification[] = []) =>
    pen.visible
      ? made
      : made.map(l => ({ ...l, layout: { ...l.layout, visibility: 'none' } }) as LayerSpecification)
  const byImportance = [...pens].sort((a, b) => importance(a.id) - importance(b.id))
  return [
    { id: 'background', type: 'background', paint: { 'background-color': palette.outside } },
    ...pens.flatMap(pen => shown(pen, styleOf(pen.id).grounds?.(pen))),
    ...pens.flatMap(pen => shown(pen, styleOf(pen.id).lines?.(pen))),
    ...frameLayers(palette, scale),
    ...highlightLayers(palette, scale),
    ...byImportance.flatMap(pen => shown(pen, styleOf(pen.id).labels(pen))),
  ]
}
