/** Places of points along a line. */
import type { LineString } from 'geojson'
import type { LngLat } from '../../geo/types.ts'
import { distance } from './geodesic.ts'
import { metresBetween, planeOf, type XY } from './plane.ts'
import { nearestOn } from './segment.ts'

export interface Along {
  /** Metres from the line's start to the nearest place on it. */
  along: number
  /** Metres from there to the point. */
  off: number
  /** That place. */
  at: LngLat
}

/** Where points lie along a line, in the order of the points. */
export function along({ coordinates }: LineString, points: LngLat[]): Along[] {
  const plane = planeOf(coordinates)
  const places = coordinates.map(plane.to)
  const lengths = coordinates.slice(1).map((to, i) => distance(coordinates[i] ?? to, to))
  return points.map(point => {
    const here = plane.to(point)
    let best = { off: Number.POSITIVE_INFINITY, along: 0, place: here }
    let start = 0
    for (const [i, length] of lengths.entries()) {
      const { share, at } = nearestOn(here, places[i] as XY, places[i + 1] as XY)
      const off = metresBetween(here, at)
      if (off < best.off) best = { off, along: start + share * length, place: at }
      start += length
    }
    const at = plane.from(best.place)
    return { along: best.along, off: distance(point, at), at }
  })
}
