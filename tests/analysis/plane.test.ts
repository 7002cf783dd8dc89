import proj4 from 'proj4'
import { expect, it } from 'vitest'
import { areaOf, destination, distance } from '../../src/analysis/geometry/geodesic.ts'
import { metresBetween, planeAt, planeOf, type XY } from '../../src/analysis/geometry/plane.ts'
import { bounds, shapes } from './shapes.ts'

const [west, south, east, north] = bounds
const whole = planeOf([
  [west, south],
  [east, north],
])

const shoelace = (ring: XY[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => sum + x * (ring.at(i - 1)?.[1] ?? 0) - y * (ring.at(i - 1)?.[0] ?? 0), 0),
  ) / 2

it('is PROJ’s transverse Mercator, to a millimetre, and leads back', () => {
  const { place } = shapes(3)
  for (let i = 0; i < 1000; i++) {
    const [centre, at] = [place(), place()]
    const plane = planeAt(centre)
    const [x, y] = plane.to(at)
    const proj = proj4(`+proj=tmerc +lon_0=${centre[0]} +lat_0=${centre[1]} +ellps=WGS84`)
    const [px, py] = proj.forward([...at]) as XY
    expect(Math.hypot(x - px, y - py)).toBeLessThan(1e-3)
    const back = plane.from([x, y])
    expect(distance(at, back)).toBeLessThan(1e-3)
  }
})

it('keeps lengths within 0.1 % in all the plan’s bounds, exactly once its scale is taken out', () => {
  const { place, within, size } = shapes(4)
  for (let i = 0; i < 1000; i++) {
    const from = place()
    const to = destination(from, within(0, 360), size(100, 50_000))
    const [a, b] = [whole.to(from), whole.to(to)]
    const metres = distance(from, to)
    expect(Math.abs(Math.hypot(a[0] - b[0], a[1] - b[1]) / metres - 1)).toBeLessThan(5e-4)
    expect(Math.abs(metresBetween(a, b) / metres - 1)).toBeLessThan(3e-6)
  }
})

it('keeps areas within 0.2 %, of stars and long strips too', () => {
  const { size, star, strip } = shapes(5)
  for (let i = 0; i < 1000; i++) {
    const polygon = i % 2 ? star(size(200, 40_000)) : strip(size(1000, 50_000))
    const ring = (polygon.coordinates[0] ?? []).slice(1).map(whole.to)
    expect(Math.abs(shoelace(ring) / areaOf(polygon) - 1)).toBeLessThan(2e-3)
  }
})
