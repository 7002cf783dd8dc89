/** How much of an area circles cover. */
import type { MultiPolygon, Polygon } from 'geojson'
import type { LngLat, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { areaRangeText, areaText } from '../answers/wording.ts'
import { areaOf, destination } from '../geometry/geodesic.ts'
import { difference, discs, intersection } from '../geometry/overlay.ts'
import type { Place } from '../places/places.ts'

type Area = Polygon | MultiPolygon

export interface Coverage {
  covered: MultiPolygon
  /** What is not covered. */
  rest: MultiPolygon
  /** Square metres. */
  coveredArea: number
  restArea: number
  /** 0 to 1 */
  share: number
}

const none: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }

/** @param circles `null` where there are none */
export async function coverageOf(circles: MultiPolygon | null, boundary: Area): Promise<Coverage> {
  const whole = areaOf(boundary)
  const covered = circles ? await intersection(boundary, circles) : none
  const rest = circles ? await difference(boundary, circles) : await intersection(boundary, boundary)
  const coveredArea = areaOf(covered)
  return { covered, rest, coveredArea, restArea: areaOf(rest), share: coveredArea / whole }
}

/** Ways of lying elsewhere that are tried for a place that is not exact. */
const tries = 16
const golden = Math.PI * (3 - Math.sqrt(5))

/** One of `tries` positions spread evenly over the circle that a place may lie in (H. Vogel's sunflower, 1979). */
function elsewhere({ at, uncertainty }: Place, of: number, attempt: number): LngLat {
  if (!uncertainty) return at
  const spot = (attempt * 5 + of * 7) % tries
  const direction = (((spot + of) * golden * 180) / Math.PI) % 360
  return destination(at, direction, uncertainty * Math.sqrt((spot + 0.5) / tries))
}

/** Between which shares the coverage lies as the places move within what they may be off. */
export async function shareRange(
  places: Place[],
  radius: number,
  boundary: Area,
  progress: (share: number) => void,
): Promise<[number, number]> {
  const whole = areaOf(boundary)
  const shares: number[] = []
  for (let attempt = 0; attempt < tries; attempt++) {
    const moved = places.map((place, i) => elsewhere(place, i, attempt))
    shares.push(areaOf(await intersection(boundary, await discs(moved, radius))) / whole)
    progress((attempt + 1) / tries)
  }
  return [Math.min(...shares), Math.max(...shares)]
}

/** Percent with one decimal below 10, where a whole one would say too little. */
const percentOf = (share: number, of = share) => (share * 100).toFixed(of < 0.0995 && of > 0 ? 1 : 0)

/** `31%`, `4.7%`; `<0.1%` for what is next to nothing, `>99%` for what is almost all. */
export function percentText(share: number): Text {
  const almost = share >= 0.995 && share < 0.9999
  const text = share > 0 && share < 0.001 ? '<0.1%' : almost ? '>99%' : `${percentOf(share)}%`
  return { zh: text, en: text }
}

/** `28–33%`, or one number where both say the same. */
export function percentRangeText(low: number, high: number): Text {
  const [least, most] = [percentOf(low, high), percentOf(high)]
  if (least === most || high < 0.001) return percentText(high)
  if (Number(least) === 0) return say('unit.up-to', { high: `${most}%` })
  return { zh: `${least}–${most}%`, en: `${least}–${most}%` }
}

/** An area that follows from positions that are not exact: `约 67 平方公里`. @param area m² */
export const aboutAreaText = (area: number): Text =>
  area === 0
    ? { zh: '0', en: '0' }
    : say('tool.about', {
        value: areaText(area >= 1e7 ? Math.round(area / 1e6) * 1e6 : Number(area.toPrecision(2))),
      })

/** One that lies between two; one number where these are less than 2 % apart. */
export const aboutAreaRangeText = (low: number, high: number): Text =>
  high - low < 0.02 * high ? aboutAreaText((low + high) / 2) : areaRangeText(low, high)
