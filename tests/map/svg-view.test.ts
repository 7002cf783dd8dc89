import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { flight, zoomAbout } from '../../src/map/svg/ease.ts'
import { cuts } from '../../src/map/svg/sheet.ts'
import { project, worldPixels } from '../../src/state/camera.ts'
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

describe('cutting the layers into grounds, lines and labels', () => {
  const names: Record<string, LayerSpecification['type']> = {
    f: 'fill',
    l: 'line',
    c: 'circle',
    s: 'symbol',
  }
  const layers = (types: string) => [...types].map(t => ({ type: names[t] ?? 'background' }))

  it.each([
    ['bfllllccss', [2, 6]],
    ['bfllllflcss', [2, 8]],
    ['ffll', [2, 4]],
    ['flfs', [1, 3]],
    ['llcs', [0, 2]],
    ['ss', [0, 0]],
  ])('cuts %s', (types, at) => {
    expect(cuts(layers(types))).toEqual(at)
  })
})
