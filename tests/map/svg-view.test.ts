import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { flight, zoomAbout } from '../../src/map/svg/ease.ts'
import { runs } from '../../src/map/svg/runs.ts'
import { namesOnly } from '../../src/map/svg/sheet.ts'
import { project, worldPixels } from '../../src/state/camera.ts'
import type { Scene } from '../../src/style/scene.ts'
import { at, camera, size } from './svg-scene.ts'

describe('moving the camera', () => {
  it('keeps the point under the pointer in place while zooming', () => {
    const place = at(60, 220)
    const near = zoomAbout(camera, 12.3, [60 - size.width / 2, 220 - size.height / 2], worldPixels)
    expect(near.zoom).toBe(12.3)
    const [x, y] = project(near, size, place)
    expect(x).toBeCloseTo(60)
    expect(y).toBeCloseTo(220)
  })

  it('flies from one camera to the other in half a second, one point standing still', () => {
    const fixed: [number, number] = [60, 220]
    const to = zoomAbout(camera, 12, [fixed[0] - size.width / 2, fixed[1] - size.height / 2], worldPixels)
    const cameraAt = flight(camera, to)
    expect(cameraAt(0)?.lng).toBeCloseTo(camera.lng)
    expect(cameraAt(500)).toBeNull()
    for (const elapsed of [100, 250, 400]) {
      const [x, y] = project(cameraAt(elapsed) ?? camera, size, at(...fixed))
      expect(x).toBeCloseTo(fixed[0])
      expect(y).toBeCloseTo(fixed[1])
    }
    expect(flight(camera, { ...camera, lng: 105 })(250)?.lng).toBeCloseTo((camera.lng + 105) / 2)
  })
})

describe('what has changed', () => {
  const layers = [
    { id: 'rail', type: 'line', source: 'rail' },
    { id: 'names', type: 'symbol', source: 'names' },
  ] as LayerSpecification[]
  const none = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] })
  const before: Scene = { layers, sources: { rail: none(), names: none() } }

  it('is names only where neither style nor what else is drawn differs', () => {
    expect(namesOnly(before, { layers, sources: { ...before.sources, names: none() } })).toBe(true)
    expect(namesOnly(before, { layers, sources: { ...before.sources, rail: none() } })).toBe(false)
    expect(namesOnly(before, { layers: [...layers], sources: before.sources })).toBe(false)
  })
})

describe('cutting the layers into runs', () => {
  const layer = (id: string, type: string, source?: string) =>
    ({ id, type, ...(source && { source }) }) as LayerSpecification

  it('keeps neighbours of one source together, and the ground with the first', () => {
    const layers = [
      layer('ground', 'background'),
      layer('fill', 'fill', 'districts'),
      layer('edge', 'line', 'districts'),
      layer('rail', 'line', 'corridors'),
      layer('again', 'line', 'districts'),
      layer('town', 'symbol', 'towns'),
      layer('park', 'symbol', 'parks'),
    ]
    const made = runs(layers, () => 5000)
    expect(made.map(run => run.layers.map(l => l.id))).toEqual([
      ['ground', 'fill', 'edge'],
      ['rail'],
      ['again'],
      ['town'],
      ['park'],
    ])
    expect(new Set(made.map(run => run.key)).size).toBe(made.length)
  })

  it('joins neighbours that are light together', () => {
    const weights: Record<string, number> = { fill: 6000, rail: 1500, town: 600, park: 7400, edge: 0 }
    const layers = Object.keys(weights).map(id => layer(id, 'line', id))
    const made = runs(layers, ({ id }) => weights[id] ?? 0)
    expect(made.map(run => run.layers.map(l => l.id))).toEqual([
      ['fill', 'rail'],
      ['town', 'park', 'edge'],
    ])
  })

  it('makes no more than a large screen has memory for, joining the lightest neighbours', () => {
    const weights: Record<string, number> = { fill: 60_000, rail: 15_000, town: 9000, park: 70_000 }
    const layers = Object.keys(weights).map(id => layer(id, 'line', id))
    const cut = (most: number) =>
      runs(layers, ({ id }) => weights[id] ?? 0, most).map(run => run.layers.map(l => l.id))
    expect(cut(3)).toEqual([['fill'], ['rail', 'town'], ['park']])
    expect(cut(2)).toEqual([['fill', 'rail', 'town'], ['park']])
    expect(cut(0)).toEqual([['fill', 'rail', 'town', 'park']])
  })
})
