/** What a filter does to the picture: a layer shows what matches and nothing else, or fades where nothing does. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { baseGroup, type PlanLayer } from '../geo/types.ts'
import { lineLabelSource } from './layers/line-label.ts'

/** Ids of the features that match, for each layer in which something does, drawn or not. */
export type Matches = Record<string, ReadonlySet<string>>

/** How strong a layer without a match remains. */
export const faint = 0.25

export const fades = (matches: Matches | null | undefined, { id, group }: { id: string; group?: string }) =>
  Boolean(matches && !matches[id] && group !== baseGroup)

/** A layer with what the filter leaves of it. */
export const remaining = (layer: PlanLayer, matches: Matches | null | undefined): PlanLayer => {
  const ids = matches?.[layer.entry.id]
  return ids ? { ...layer, features: layer.features.filter(f => ids.has(f.properties.id)) } : layer
}

/** A style layer that draws these features alone, and at any zoom: what was asked for is not left out for room. */
export const only = (layer: LayerSpecification, ids: ReadonlySet<string>): LayerSpecification => {
  const { minzoom: _, ...rest } = layer
  const filters = 'filter' in layer && layer.filter ? [layer.filter] : []
  return { ...rest, filter: ['all', ...filters, ['match', ['get', 'id'], [...ids], true, false]] } as never
}

/** A style layer that steps back: its symbols leave their room and their names to what was found. */
export const stepBack = (layer: LayerSpecification): LayerSpecification =>
  layer.type === 'symbol' && layer.source === lineLabelSource
    ? { ...layer, layout: { ...layer.layout, visibility: 'none' } }
    : layer.type === 'symbol'
      ? {
          ...layer,
          layout: {
            ...layer.layout,
            'text-field': '',
            'icon-allow-overlap': true,
            'icon-ignore-placement': true,
          },
        }
      : layer
