/** Random places and shapes in and around the city, the same for the same seed; measures made another way. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import geographiclib from 'geographiclib-geodesic'
import type { LineString, Polygon, Position } from 'geojson'
import { destination } from '../../src/analysis/geometry/geodesic.ts'
import type { Bounds, LngLat } from '../../src/geo/types.ts'
import { numbers } from '../random.ts'

const catalogue = join(import.meta.dirname, '../../geo/lanzhou/catalogue.json')
export const bounds: Bounds = JSON.parse(readFileSync(catalogue, 'utf8')).bounds

const closed = (corners: LngLat[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...corners, ...corners.slice(0, 1)]],
})

export function shapes(seed: number) {
  const random = numbers(seed)
  const within = (from: number, to: number) => from + random() * (to - from)
  /** Between two sizes, each order of magnitude as often. */
  const size = (from: number, to: number) => Math.exp(within(Math.log(from), Math.log(to)))
  const place = (): LngLat => [within(bounds[0], bounds[2]), within(bounds[1], bounds[3])]

  /** A star: concave, its points up to five times as far out as its corners between. */
  function star(metres: number): Polygon {
    const centre = place()
    const count = 2 * Math.round(within(3, 20))
    return closed(
      Array.from({ length: count }, (_, i) =>
        destination(centre, (-360 * i) / count, metres * (i % 2 ? within(0.2, 0.5) : within(0.6, 1))),
      ),
    )
  }

  /** A strip along a winding line, a fortieth to a two-hundredth as wide as long, corners every kilometre or so. */
  function strip(metres: number): Polygon {
    const width = metres / within(40, 200)
    const heading = within(0, 360)
    let at = place()
    const count = Math.max(2, Math.round(metres / 1000))
    const left: LngLat[] = []
    const right: LngLat[] = []
    for (let i = 0; i <= count; i++) {
      const bend = 20 * Math.sin(i / 3)
      left.push(destination(at, heading + bend + 90, width / 2))
      right.push(destination(at, heading + bend - 90, width / 2))
      at = destination(at, heading + bend, metres / count)
    }
    return closed([...left, ...right.reverse()])
  }

  function line(metres: number, corners: number): LineString {
    let at = place()
    let heading = within(0, 360)
    const coordinates = [at]
    while (coordinates.length < corners) {
      heading += within(-60, 60)
      at = destination(at, heading, (metres / corners) * within(0.3, 1.7))
      coordinates.push(at)
    }
    return { type: 'LineString', coordinates }
  }

  return { random, within, size, place, star, strip, line }
}

const { Geodesic } = geographiclib
const earth = Geodesic.WGS84
export const metres = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position) =>
  earth.Inverse(ay, ax, by, bx).s12 ?? Number.NaN

/** Metres from a place to the geodesic between two others: by halving the part of it that holds the nearest place. */
export function metresToEdge(at: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const edge = earth.InverseLine(ay, ax, by, bx)
  const away = (share: number) => {
    const { lon2 = 0, lat2 = 0 } = edge.Position(edge.s13 * share)
    return metres(at, [lon2, lat2])
  }
  let [low, high] = [0, 1]
  for (let i = 0; i < 24; i++) {
    const [a, b] = [low + 0.382 * (high - low), low + 0.618 * (high - low)]
    if (away(a) < away(b)) high = b
    else low = a
  }
  return away((low + high) / 2)
}

/** Metres from a place to the nearest of lines or rings. */
export const metresToLines = (at: Position, lines: Position[][]) =>
  Math.min(...lines.flatMap(line => line.slice(1).map((to, i) => metresToEdge(at, line[i] as Position, to))))

/** Halfway along the geodesic. */
export function middle(a: Position, b: Position): LngLat {
  const edge = earth.InverseLine(a[1] as number, a[0] as number, b[1] as number, b[0] as number)
  const { lon2 = 0, lat2 = 0 } = edge.Position(edge.s13 / 2)
  return [lon2, lat2]
}
