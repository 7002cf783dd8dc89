/** What the reader points at or has chosen, and how far from the truth its position may be. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { ShownBy } from '../find/shown-by.ts'
import type { LngLat, PlanFeature } from '../geo/types.ts'
import { type Expression, grow, type Pen } from './layer-style.ts'
import type { Palette } from './palette.ts'

export const highlightSource = 'highlight'

const earthRadius = 6_371_008.8

/** A circle on the sphere, counter-clockwise. Destination-point formula; radius in metres. */
export function circle([lng, lat]: LngLat, radius: number, steps = 72): Geometry {
  const d = radius / earthRadius
  const phi = (lat * Math.PI) / 180
  const ring = Array.from({ length: steps + 1 }, (_, i) => {
    const bearing = -2 * Math.PI * ((i % steps) / steps)
    const sin = Math.sin(phi) * Math.cos(d) + Math.cos(phi) * Math.sin(d) * Math.cos(bearing)
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(d) * Math.cos(phi),
      Math.cos(d) - Math.sin(phi) * sin,
    )
    return [lng + (east * 180) / Math.PI, (Math.asin(sin) * 180) / Math.PI]
  })
  return { type: 'Polygon', coordinates: [ring] }
}

type As = 'hover' | 'select'

const marks = (features: PlanFeature[], as: As, halo = false): Feature[] =>
  features.flatMap(({ geometry }) =>
    geometry ? [{ type: 'Feature' as const, geometry, properties: { as, halo } }] : [],
  )

const halo = ({ geometry, properties }: PlanFeature): Feature[] => {
  const points =
    geometry?.type === 'Point'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPoint'
        ? geometry.coordinates
        : []
  const metres = properties.uncertainty
  return metres
    ? points.map(at => ({
        type: 'Feature',
        geometry: circle(at as LngLat, metres),
        properties: { as: 'select', halo: true },
      }))
    : []
}

const nothing: ShownBy = { drawn: [], within: [] }

/**
 * What shows the hovered and the selected feature; the selected one with the circle it may lie in, either with the
 * districts that it lies in where no more is known.
 */
export const highlight = (hovered = nothing, selected = nothing): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    ...selected.drawn.flatMap(halo),
    ...marks(hovered.within, 'hover', true),
    ...marks(selected.within, 'select', true),
    ...marks(hovered.drawn, 'hover'),
    ...marks(selected.drawn, 'select'),
  ],
})

export function highlightLayers(palette: Palette, scale: number): LayerSpecification[] {
  const pen = { palette, scale } as Pen
  const color = ['match', ['get', 'as'], 'hover', palette.hover, palette.select] as never
  const isHalo: Expression = ['get', 'halo']
  const source = highlightSource
  return [
    {
      id: 'highlight-halo',
      type: 'fill',
      source,
      filter: isHalo,
      paint: { 'fill-color': color, 'fill-opacity': 0.08 },
    },
    {
      id: 'highlight-halo-edge',
      type: 'line',
      source,
      filter: isHalo,
      paint: { 'line-color': color, 'line-width': 1.2 * scale, 'line-dasharray': [3, 3] },
    },
    {
      id: 'highlight-area',
      type: 'fill',
      source,
      filter: ['all', ['!', isHalo], ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]]],
      paint: { 'fill-color': color, 'fill-opacity': 0.1 },
    },
    {
      id: 'highlight-case',
      type: 'line',
      source,
      filter: ['!', isHalo],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.halo, 'line-width': grow(pen, [8, 6], [13, 11]), 'line-opacity': 0.8 },
    },
    {
      id: 'highlight-line',
      type: 'line',
      source,
      filter: ['!', isHalo],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': color, 'line-width': grow(pen, [8, 2.6], [13, 5]) },
    },
    {
      id: 'highlight-point',
      type: 'circle',
      source,
      filter: ['in', ['geometry-type'], ['literal', ['Point', 'MultiPoint']]],
      paint: {
        'circle-radius': 13 * scale,
        'circle-color': color,
        'circle-opacity': 0.22,
        'circle-stroke-color': color,
        'circle-stroke-width': 2.4 * scale,
      },
    },
  ]
}
