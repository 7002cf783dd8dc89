import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Plan, PlanFeature } from '../../src/geo/types.ts'
import { boundsOf, countInView, holds, meets, roomy, union, viewBounds } from '../../src/ui/extent.ts'
import { cameraAfter } from '../../src/ui/key-camera.ts'

const feature = (geometry: Geometry | null) => ({ type: 'Feature', geometry, properties: {} }) as PlanFeature
const point = feature({ type: 'Point', coordinates: [103.8, 36.1] })
const line = feature({
  type: 'LineString',
  coordinates: [
    [103, 36],
    [104, 36.5],
    [103.5, 35.9],
  ],
})
const areas = feature({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [103, 36],
        [103.1, 36],
        [103.1, 36.1],
        [103, 36],
      ],
    ],
    [
      [
        [104, 37],
        [104.1, 37],
        [104.1, 37.1],
        [104, 37],
      ],
    ],
  ],
})
const far = feature({ type: 'Point', coordinates: [102.3, 35.4] })
const nowhere = feature(null)

describe('extents', () => {
  it('are measured for every kind of geometry', () => {
    expect(boundsOf(point)).toEqual([103.8, 36.1, 103.8, 36.1])
    expect(boundsOf(line)).toEqual([103, 35.9, 104, 36.5])
    expect(boundsOf(areas)).toEqual([103, 36, 104.1, 37.1])
    expect(boundsOf(nowhere)).toBeNull()
  })

  it('are joined, without those that have none', () => {
    expect(union([null, [1, 2, 3, 4], [0, 3, 2, 5], null])).toEqual([0, 2, 3, 5])
    expect(union([null])).toBeNull()
  })

  it('leave room for all that a position may be off by', () => {
    const [w, s, e, n] = roomy([103.8, 36.1, 103.8, 36.1], 5000)
    expect(((n - s) / 2) * 111_320).toBeCloseTo(7500, 0)
    expect(((e - w) / 2) * 111_320 * Math.cos((36.1 * Math.PI) / 180)).toBeCloseTo(7500, 0)
  })

  it('meet and hold', () => {
    expect(meets([0, 0, 2, 2], [2, 2, 3, 3])).toBe(true)
    expect(meets([0, 0, 2, 2], [2.1, 0, 3, 1])).toBe(false)
    expect(holds([0, 0, 2, 2], [1, 1, 2, 2])).toBe(true)
    expect(holds([0, 0, 2, 2], [1, 1, 2, 2.1])).toBe(false)
  })
})

it('counts what is in view of the layers that are on', () => {
  const layer = (id: string, features: PlanFeature[]) => ({ entry: { id }, features })
  const plan = { layers: [layer('a', [point, far, nowhere]), layer('b', [line])] } as unknown as Plan
  const shown = viewBounds({ lng: 103.8, lat: 36.1, zoom: 10 }, { width: 400, height: 400 })
  expect(countInView(plan, new Set(['a']), shown)).toBe(1)
  expect(countInView(plan, new Set(['a', 'b']), shown)).toBe(2)
  expect(countInView(plan, new Set(), shown)).toBe(0)
})

describe('keys', () => {
  const from = { lng: 103.8, lat: 36.1, zoom: 9 }
  it('pan the way they point', () => {
    expect(cameraAfter('ArrowLeft', from)?.lng).toBeLessThan(103.8)
    expect(cameraAfter('ArrowUp', from)?.lat).toBeGreaterThan(36.1)
    expect(cameraAfter('ArrowDown', from)).toMatchObject({ lng: expect.closeTo(103.8, 9), zoom: 9 })
  })

  it('zoom, with and without Shift', () => {
    expect(['+', '=', '-', '_'].map(key => cameraAfter(key, from)?.zoom)).toEqual([10, 10, 8, 8])
    expect(cameraAfter('a', from)).toBeNull()
  })
})
