import type { Position } from 'geojson'

/** Whether a point lies in a polygon, by the even-odd rule over all its rings: a hole is outside. */
export const inside = ([px = 0, py = 0]: Position, rings: Position[][]): boolean =>
  rings.reduce(
    (odd, ring) =>
      ring.reduce((o, [bx = 0, by = 0], i) => {
        const [ax = 0, ay = 0] = ring[(i || ring.length) - 1] ?? []
        return ay > py !== by > py && px < ((ax - bx) * (py - by)) / (ay - by) + bx ? !o : o
      }, odd),
    false,
  )
