/** Circles that are merged, against unions that are known. */
import { describe, expect, it } from 'vitest'
import { type Discs, outline } from '../../src/analysis/geometry/discs.ts'
import { areaOf, destination } from '../../src/analysis/geometry/geodesic.ts'
import { discs } from '../../src/analysis/geometry/overlay.ts'
import { shapes } from './shapes.ts'

const share = (value: number, of: number) => Math.abs(value / of - 1)

const discsOf = (circles: readonly (readonly [number, number, number])[]): Discs => ({
  x: Float64Array.from(circles, ([x]) => x),
  y: Float64Array.from(circles, ([, y]) => y),
  radius: Float64Array.from(circles, ([, , radius]) => radius),
})

const areaWithin = (ring: Float64Array) =>
  ring.reduce((sum, x, i) => {
    const next = (i + 3) % ring.length
    return i % 3 ? sum : sum + (x * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[i + 1] ?? 0)) / 2
  }, 0)
const outlinedArea = (circles: Discs) => outline(circles).reduce((sum, ring) => sum + areaWithin(ring), 0)

/** The area of the union, from the lengths that its circles have together on each of many lines across. */
function areaByLines({ x, y, radius }: Discs, lines: number) {
  const ends = Array.from(y, (value, i) => [value - (radius[i] ?? 0), value + (radius[i] ?? 0)]).flat()
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const step = (high - low) / lines
  let area = 0
  for (let line = low + step / 2; line < high; line += step) {
    const parts = Array.from(x, (value, i) => {
      const half = Math.sqrt((radius[i] ?? 0) ** 2 - (line - (y[i] ?? 0)) ** 2)
      return [value - half, value + half] as const
    }).filter(([start]) => !Number.isNaN(start))
    let reach = Number.NEGATIVE_INFINITY
    for (const [start, end] of parts.sort((a, b) => a[0] - b[0])) {
      area += Math.max(0, end - Math.max(start, reach)) * step
      reach = Math.max(reach, end)
    }
  }
  return area
}

describe('the outline of circles', () => {
  it('encloses the area of random ones of many sizes, as lines across them have it', () => {
    const { within, size } = shapes(20)
    for (let i = 0; i < 60; i++) {
      const count = Math.round(size(2, 300))
      const circles = discsOf(
        Array.from({ length: count }, () => [within(0, 9000), within(0, 9000), i % 2 ? 700 : size(50, 3000)]),
      )
      expect(share(outlinedArea(circles), areaByLines(circles, 4000))).toBeLessThan(5e-4)
    }
  })

  it('has the hole of a ring of circles, and no hole where one more fills it', () => {
    const ring = Array.from({ length: 12 }, (_, i) => {
      const angle = (i * Math.PI) / 6
      return [3000 * Math.cos(angle), 3000 * Math.sin(angle), 1000] as const
    })
    expect(outline(discsOf(ring)).map(areaWithin).map(Math.sign).sort()).toEqual([-1, 1])
    expect(outline(discsOf([...ring, [0, 0, 2500]]))).toHaveLength(1)
  })

  it.each([
    [
      'the same place',
      [
        [0, 0, 1000],
        [0, 0, 1000],
        [0, 0, 1000],
      ],
      Math.PI * 1000 ** 2,
    ],
    [
      'one in another',
      [
        [0, 0, 1000],
        [200, 0, 500],
      ],
      Math.PI * 1000 ** 2,
    ],
    [
      'touching inside',
      [
        [0, 0, 1000],
        [500, 0, 500],
      ],
      Math.PI * 1000 ** 2,
    ],
    [
      'touching outside',
      [
        [0, 0, 1000],
        [2000, 0, 1000],
      ],
      2 * Math.PI * 1000 ** 2,
    ],
    [
      'one without a size',
      [
        [0, 0, 1000],
        [5000, 0, 0],
      ],
      Math.PI * 1000 ** 2,
    ],
  ] as const)('knows circles at %s', (_, circles, area) => {
    expect(share(outlinedArea(discsOf(circles)), area)).toBeLessThan(1e-5)
  })

  it('closes where many circles meet in one point, and in grids', () => {
    const rings = [3, 4, 6, 12, 60].map(count =>
      Array.from({ length: count }, (_, i) => {
        const angle = (i * 2 * Math.PI) / count
        return [1000 * Math.cos(angle), 1000 * Math.sin(angle), 1000] as const
      }),
    )
    const grids = [500, 600, 1000, 2000, 1000 * Math.SQRT2].map(step =>
      Array.from({ length: 144 }, (_, i) => [(i % 12) * step, Math.floor(i / 12) * step, 1000] as const),
    )
    for (const circles of [...rings, ...grids].map(discsOf))
      expect(share(outlinedArea(circles), areaByLines(circles, 4000))).toBeLessThan(1e-3)
  })

  it('is nothing of nothing', () => {
    expect(outline(discsOf([]))).toEqual([])
  })
})

describe('merged circles on the ellipsoid', () => {
  it('have the area of two circles less that of their lens, within 0.2 %, 100 m to 50 km', async () => {
    const { place, within, size } = shapes(21)
    for (let i = 0; i < 200; i++) {
      const [at, radius] = [place(), size(100, 50_000)]
      const apart = within(0.01, 1.99) * radius
      const to = destination(at, within(0, 360), apart)
      const lens =
        2 * radius ** 2 * Math.acos(apart / 2 / radius) -
        (apart / 2) * Math.sqrt(4 * radius ** 2 - apart ** 2)
      const area = areaOf(await discs([at, to], radius))
      expect(share(area, 2 * Math.PI * radius ** 2 - lens)).toBeLessThan(2e-3)
    }
  })

  it('take a radius each', async () => {
    const at = shapes(22).place()
    const area = areaOf(await discs([at, destination(at, 90, 9000)], [1000, 3000]))
    expect(share(area, Math.PI * (1000 ** 2 + 3000 ** 2))).toBeLessThan(1e-3)
  })
})
