/** How far one gets in so many minutes, as an area. */
import type { MultiPolygon } from 'geojson'
import type { Progress } from '../geometry/discs.ts'
import { areaOf } from '../geometry/geodesic.ts'
import { difference, discs } from '../geometry/overlay.ts'
import type { Reach } from './reach.ts'
import { legMetres } from './speeds.ts'

/** Circles around the start and all doors reached before, as large as the time left allows. */
export function ringArea({ from, network, minutes }: Reach, within: number, progress?: Progress) {
  const { doors, by, speeds } = network
  const left = [
    { at: from, minutes: within },
    ...doors.map(({ at }, i) => ({ at, minutes: within - (minutes[i] as number) })),
  ].filter(place => place.minutes > 0)
  return discs(
    left.map(({ at }) => at),
    left.map(place => legMetres(place.minutes, by, speeds)),
    progress,
  )
}

/** Smaller pieces come from the chords of circles: m². */
const sliver = 100_000

/** What lies in the first and not in the second, without slivers. */
export async function gained(first: MultiPolygon, second: MultiPolygon): Promise<MultiPolygon> {
  const { coordinates } = await difference(first, second)
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.filter(rings => areaOf({ type: 'Polygon', coordinates: rings }) > sliver),
  }
}
