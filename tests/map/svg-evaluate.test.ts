import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { isShown, layerAt } from '../../src/map/svg/evaluate.ts'
import { shapesOf } from '../../src/map/svg/shapes.ts'
import { point, scene } from './svg-scene.ts'

const layer = (parts: object) => ({ id: 'roads', source: 'data', ...parts }) as LayerSpecification

describe('a style layer at a zoom', () => {
  it('evaluates paint at the exact zoom, and data-driven paint for each feature', () => {
    const at = layerAt(
      layer({
        type: 'line',
        paint: {
          'line-width': ['interpolate', ['linear'], ['zoom'], 8, 1, 12, 5],
          'line-color': ['match', ['get', 'class'], 'motorway', '#c00', 'rgba(0, 0, 255, 0.5)'],
        },
      }),
      10.5,
    )
    const [motorway, other] = shapesOf({
      type: 'FeatureCollection',
      features: [point(0, 0, { class: 'motorway' }), point(0, 0, { class: 'path' })],
    })
    expect(at.read('line-width')()).toBe(3.5)
    expect(at.read('line-color')(motorway)).toBe('#cc0000')
    expect(at.read('line-color')(other)).toBe('rgba(0,0,255,0.5)')
  })

  it('takes defaults from the spec', () => {
    const at = layerAt(layer({ type: 'line' }), 10)
    expect(at.read('line-color')()).toBe('#000000')
    expect(at.read('line-miter-limit')()).toBe(2)
    expect(at.has('line-color')).toBe(false)
  })

  it('sees the whole zoom level in filters and layout, but for the sizes of text and icons', () => {
    const { sources } = scene([point(0, 0, { from: 10.2 }), point(0, 0, { from: 10 })])
    const data = sources.data as never
    const at = layerAt(
      layer({
        type: 'symbol',
        filter: ['<=', ['get', 'from'], ['zoom']],
        layout: {
          'text-padding': ['step', ['zoom'], 1, 10.5, 9],
          'text-size': ['interpolate', ['linear'], ['zoom'], 10, 10, 11, 20],
        },
      }),
      10.9,
    )
    expect(at.shapes(data).map(s => s.feature.properties.from)).toEqual([10])
    expect(at.read('text-padding')()).toBe(1)
    expect(at.read('text-size')()).toBeCloseTo(19)
  })

  it('orders features by the sort key', () => {
    const { sources } = scene([point(0, 0, { rank: 3 }), point(0, 0, { rank: 1 }), point(0, 0, { rank: 2 })])
    const at = layerAt(layer({ type: 'circle', layout: { 'circle-sort-key': ['get', 'rank'] } }), 10)
    expect(at.shapes(sources.data as never).map(s => s.feature.properties.rank)).toEqual([1, 2, 3])
  })

  it('shows layers within their zoom limits, the upper one excluded', () => {
    const limited = layer({ type: 'line', minzoom: 9, maxzoom: 12 })
    expect([8.9, 9, 11.9, 12].map(zoom => isShown(limited, zoom))).toEqual([false, true, true, false])
    expect(isShown(layer({ type: 'line', layout: { visibility: 'none' } }), 10)).toBe(false)
  })

  it.each([
    ['line-blur', { type: 'line', paint: { 'line-blur': 2 } }],
    ['fill-pattern', { type: 'fill', paint: { 'fill-pattern': 'dots' } }],
    ['text-transform', { type: 'symbol', layout: { 'text-transform': 'uppercase' } }],
    ['symbol-placement "line"', { type: 'symbol', layout: { 'symbol-placement': 'line' } }],
    ['type "heatmap"', { type: 'heatmap' }],
    [
      'a filter by geometry',
      {
        type: 'line',
        filter: [
          'within',
          {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [1, 0],
                [1, 1],
                [0, 0],
              ],
            ],
          },
        ],
      },
    ],
  ])('refuses %s by name', (what, parts) => {
    expect(() => layerAt(layer(parts), 10)).toThrow(`layer "roads": ${what} is not supported`)
  })

  it('refuses feature-state', () => {
    const at = layerAt(
      layer({
        type: 'fill',
        paint: { 'fill-opacity': ['case', ['to-boolean', ['feature-state', 'on']], 1, 0] },
      }),
      10,
    )
    expect(() => at.read('fill-opacity')).toThrow('layer "roads": feature-state in fill-opacity')
  })
})
