/**
 * The one style of the map: a pure function of what is shown and of a palette. Both renderers, the first view in
 * the page and the legend draw from it.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import type { Lang } from '../geo/types.ts'
import type { LayerState } from '../state/view-state.ts'
import { frameLayers } from './frame.ts'
import { highlightLayers } from './highlight.ts'
import type { LayerStyle, Pen } from './layer-style.ts'
import { badgeLayer } from './layers/badges.ts'
import { context } from './layers/context.ts'
import { corridors } from './layers/corridors.ts'
import { districts } from './layers/districts.ts'
import { generic } from './layers/generic.ts'
import { hubs } from './layers/hubs.ts'
import { parks } from './layers/parks.ts'
import { services } from './layers/services.ts'
import { structure } from './layers/structure.ts'
import { towns } from './layers/towns.ts'
import { fades, faint, type Matches, only, stepBack } from './matches.ts'
import type { Overlay } from './overlay.ts'
import type { Palette } from './palette.ts'
import { namesIn } from './sources.ts'

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
  /** Without a filter all is drawn. With one, layers without a match fade, but for the base map. */
  matches?: Matches | null
  /** Counts at districts. */
  badges?: FeatureCollection | null
  /** What stands between the plan's grounds, lines and names. */
  overlay?: Overlay | null
}

export const styleOf = (id: string): LayerStyle => styles[id] ?? generic

/**
 * @param all the plan's layers in drawing order; those that are not in `context.layers` are there, but invisible
 * @param namesOf the names that a layer writes at points: one that several layers share is written once, by the
 * most important layer that is on
 * @returns style layers in painter's order over the sources of `scene.ts`
 */
export function style(
  all: { id: string; group?: string }[],
  { palette, lang, scale, layers, matches, badges, overlay }: StyleContext,
  namesOf: (id: string) => string[] = () => [],
): LayerSpecification[] {
  const importance = (id: string) => labelOrder.indexOf(id)
  const writing = all.filter(entry => layers.some(l => l.id === entry.id) && !fades(matches, entry))
  /** Those of some names that layers of more importance write. A badge writes what nothing above parks does. */
  const taken = (names: string[], least: number) => {
    const above = writing.filter(({ id }) => importance(id) >= least)
    const written = new Set([
      ...above.flatMap(({ id }) => namesOf(id)),
      ...(least < importance('districts') ? namesIn(badges) : []),
    ])
    return names.filter(name => written.has(name))
  }
  const look = { palette, lang, scale }
  const pens = all.map((entry): Pen & { visible: boolean; fades: boolean } => {
    const { id } = entry
    const on = layers.find(l => l.id === id)
    const back = fades(matches, entry)
    return {
      ...look,
      id,
      points: `${id}-points`,
      opacity: (on?.opacity ?? 1) * (back ? faint : 1),
      visible: Boolean(on) && matches?.[id]?.size !== 0,
      fades: back,
      found: Boolean(matches?.[id]),
      taken: on ? taken(namesOf(id), importance(id) + 1) : [],
    }
  })
  const drawn = (
    pen: { visible: boolean; id?: string; fades?: boolean },
    made: LayerSpecification[] = [],
  ) => {
    if (!pen.visible)
      return made.map(l => ({ ...l, layout: { ...l.layout, visibility: 'none' } }) as LayerSpecification)
    const ids = matches?.[pen.id ?? '']
    return made.map(l => (ids ? only(l, ids) : pen.fades ? stepBack(l) : l))
  }
  const labels = (some: typeof pens) => some.flatMap(pen => drawn(pen, styleOf(pen.id).labels(pen)))
  // Badges make way for what is above them, and all other names make way for badges.
  const above = ({ id }: { id: string }) => importance(id) > importance('hubs')
  const byImportance = [...pens].sort((a, b) => importance(a.id) - importance(b.id))
  return [
    { id: 'background', type: 'background', paint: { 'background-color': palette.outside } },
    ...pens.flatMap(pen => drawn(pen, styleOf(pen.id).grounds?.(pen))),
    ...(overlay?.grounds ?? []),
    ...pens.flatMap(pen => drawn(pen, styleOf(pen.id).lines?.(pen))),
    ...(overlay?.lines ?? []),
    ...frameLayers(palette, scale),
    ...highlightLayers(palette, scale),
    ...labels(byImportance.filter(pen => !above(pen))),
    ...drawn({ visible: Boolean(badges) }, [
      badgeLayer({ ...look, taken: taken(namesIn(badges), importance('districts')) }),
    ]),
    ...labels(byImportance.filter(above)),
    ...(overlay?.labels ?? []),
  ]
}
