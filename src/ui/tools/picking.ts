/** Places that a form has, and a click on the map that adds one. */
import { signal } from '@preact/signals'
import type { Feature } from 'geojson'
import { pointOf } from '../../geo/point.ts'
import type { FeatureKey, LngLat } from '../../geo/types.ts'
import { lookUp, picking } from '../../state/store.ts'
import { nameOf } from '../words.ts'

/** Five decimals are a metre. */
export const placeText = ([lng, lat]: LngLat) => `${lng.toFixed(5)},${lat.toFixed(5)}`

const isPosition = (text: string) => /^-?[\d.]+,-?[\d.]+$/.test(text)

const degrees = (value: number, positive: string, negative: string) =>
  `${Math.abs(value).toFixed(4)}°${value < 0 ? negative : positive}`

/** How a form names a place. */
export function placeName(text: string): string {
  const found = lookUp(text as FeatureKey)
  if (found) return nameOf(found.feature)
  if (!isPosition(text)) return text
  const [lng = 0, lat = 0] = text.split(',').map(Number)
  return `${degrees(lat, 'N', 'S')} ${degrees(lng, 'E', 'W')}`
}

function positionOf(text: string): LngLat | null {
  if (isPosition(text)) return text.split(',').map(Number) as LngLat
  const geometry = lookUp(text as FeatureKey)?.feature.geometry
  return geometry ? pointOf(geometry) : null
}

/** Places of the form that is open, drawn on the map. */
export const draftPoints = signal<Feature[]>([])

export function drawDraft(places: string[]) {
  const at = places.flatMap(text => {
    const position = positionOf(text)
    return position ? [position] : []
  })
  const points = at.map(
    (coordinates, i): Feature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { part: 'point', label: at.length > 1 ? String(i + 1) : '' },
    }),
  )
  const line: Feature[] =
    at.length > 1
      ? [
          {
            type: 'Feature',
            geometry: { type: 'LineString', coordinates: at },
            properties: { part: 'access' },
          },
        ]
      : []
  // The same again leaves the map alone: a form says so with each key that is pressed.
  const next = [...line, ...points]
  if (JSON.stringify(next) !== JSON.stringify(draftPoints.peek())) draftPoints.value = next
}

/**
 * The next click on the map names a place: what lies under it if it is a point, else the position itself.
 * @param more keeps asking until Escape
 */
export function pickPlace(take: (text: string) => void, more = false) {
  const stop = () => {
    picking.value = null
    removeEventListener('keydown', onEscape, true)
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    stop()
  }
  addEventListener('keydown', onEscape, true)
  picking.value = (at, key) => {
    const under = key && lookUp(key)?.feature.geometry?.type === 'Point' ? key : null
    if (!more) stop()
    take(under ?? placeText(at))
  }
  return stop
}
