import type { Polygon, Position } from 'geojson'
import type { LngLat } from '../geo/types.ts'

const metresPerDegree = 111_320

/**
 * A band along a line that narrows evenly from `start` to `end` metres of full width, counter-clockwise.
 * Local plane approximation (metres per degree at each vertex), exact enough for a drawn sign.
 */
export function taperedBand(line: LngLat[], start: number, end: number): Polygon {
  const steps = line.map(([x, y], i) => {
    const [px, py] = line[Math.max(0, i - 1)] ?? [x, y]
    const [nx, ny] = line[Math.min(line.length - 1, i + 1)] ?? [x, y]
    const east = metresPerDegree * Math.cos((y * Math.PI) / 180)
    return { x, y, east, dx: (nx - px) * east, dy: (ny - py) * metresPerDegree }
  })
  const lengths = steps.map((s, i) => {
    const before = steps[i - 1]
    return before ? Math.hypot((s.x - before.x) * s.east, (s.y - before.y) * metresPerDegree) : 0
  })
  const total = lengths.reduce((a, b) => a + b, 0) || 1
  let along = 0
  const left: Position[] = []
  const right: Position[] = []
  steps.forEach(({ x, y, east, dx, dy }, i) => {
    along += lengths[i] ?? 0
    const half = (start + (end - start) * (along / total)) / 2
    const length = Math.hypot(dx, dy) || 1
    const ox = ((-dy / length) * half) / east
    const oy = ((dx / length) * half) / metresPerDegree
    left.push([x + ox, y + oy])
    right.push([x - ox, y - oy])
  })
  const ring = [...right, ...left.reverse()]
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] }
}
