/** Paper and scale: what a map measures on paper. */
import { Geodesic } from 'geographiclib-geodesic'
import { describe, expect, it } from 'vitest'
import type { LngLat } from '../../src/geo/types.ts'
import { scaleText } from '../../src/print/furniture.ts'
import {
  cameraFor,
  orientations,
  paperSize,
  papers,
  pixelsPerMm,
  roundScale,
  scaleOf,
  zoomFor,
} from '../../src/print/sheet.ts'
import { project, unproject } from '../../src/state/camera.ts'

const metres = ([lng, lat]: LngLat, [toLng, toLat]: LngLat) =>
  Geodesic.WGS84.Inverse(lat, lng, toLat, toLng).s12 ?? Number.NaN

describe('paper', () => {
  it('has the sides of ISO 216: each the half of the next', () => {
    for (const [i, paper] of papers.entries()) {
      const { width, height } = paperSize(paper, 'portrait')
      expect(height / width).toBeCloseTo(Math.SQRT2, 1.9)
      const next = papers[i + 1]
      if (next) expect(paperSize(next, 'portrait').width).toBe(height)
      expect(paperSize(paper, 'landscape')).toEqual({ width: height, height: width })
    }
    expect(orientations).toHaveLength(2)
  })
})

describe('scale', () => {
  it.each([20, 36.3, 52])('is that of the ground at the centre, at %s° N', lat => {
    const camera = { lng: 103.8, lat, zoom: zoomFor(250_000, lat) }
    const size = { width: 1000, height: 1000 }
    for (const [dx, dy] of [
      [100, 0],
      [0, 100],
      [70, 70],
    ] as const) {
      const from = unproject(camera, size, [500 - dx / 2, 500 - dy / 2])
      const to = unproject(camera, size, [500 + dx / 2, 500 + dy / 2])
      const onPaper = Math.hypot(dx, dy) / pixelsPerMm / 1000
      expect(metres(from, to) / onPaper / 250_000).toBeCloseTo(1, 1.9)
      expect(Math.abs(metres(from, to) / onPaper / 250_000 - 1)).toBeLessThan(0.005)
    }
    expect(scaleOf(camera)).toBeCloseTo(250_000, 3)
  })

  it('is rounded to a scale in use, never larger than asked', () => {
    expect([612_345, 500_000, 500_001, 87_000, 1_010_000, 9_400].map(roundScale)).toEqual([
      650_000, 500_000, 600_000, 90_000, 1_250_000, 10_000,
    ])
    for (let n = 1000; n < 5_000_000; n *= 1.07) {
      const round = roundScale(n)
      expect(round).toBeGreaterThanOrEqual(n)
      expect(round / n).toBeLessThan(1.34)
    }
  })

  it('shows all of an extent, or is as asked', () => {
    const extent = [102.58, 35.55, 104.6, 37.03] as [number, number, number, number]
    const frame = { width: 900, height: 700 }
    const camera = cameraFor(extent, frame)
    expect(roundScale(camera.n)).toBe(camera.n)
    for (const corner of [
      [102.58, 35.55],
      [104.6, 37.03],
    ] as LngLat[]) {
      const [x, y] = project(camera, frame, corner)
      expect(x).toBeGreaterThanOrEqual(-1e-6)
      expect(x).toBeLessThanOrEqual(frame.width + 1e-6)
      expect(y).toBeGreaterThanOrEqual(-1e-6)
      expect(y).toBeLessThanOrEqual(frame.height + 1e-6)
    }
    const asked = cameraFor(extent, frame, 100_000)
    expect(asked.n).toBe(100_000)
    expect(scaleOf(asked)).toBeCloseTo(100_000, 3)
  })

  it('reads as cartographers write it', () => {
    expect([650_000, 1_250_000, 5000].map(scaleText)).toEqual(['1:650 000', '1:1 250 000', '1:5 000'])
  })
})
