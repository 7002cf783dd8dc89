/** How values of the data are put into words: dates, coordinates, uncertainty. */
import type { Lang, LngLat } from '../geo/types.ts'
import { distanceText } from './scale-bar.ts'

/** `2022`, `2022-03` or `2022-03-29` as a date no finer than given. Anything else stands as it is. */
export const dateText = (lang: Lang, date: string) => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  if (!year) return date
  if (lang === 'zh') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  const form = { year: 'numeric', month: month && 'short', day: day && 'numeric', timeZone: 'UTC' } as const
  return at.toLocaleDateString('en-GB', form as Intl.DateTimeFormatOptions)
}

/** Decimals of a degree that an uncertainty in metres still bears: five are about a metre, each fewer ten times that. */
export const decimalsFor = (uncertainty: number) =>
  Math.min(5, Math.max(2, 5 - Math.floor(Math.log10(Math.max(1, uncertainty)))))

/** Latitude and longitude in degrees, WGS84. */
export const coordinateText = ([lng, lat]: LngLat, decimals: number) =>
  `${Math.abs(lat).toFixed(decimals)}°${lat < 0 ? 'S' : 'N'} ${Math.abs(lng).toFixed(decimals)}°${lng < 0 ? 'W' : 'E'}`

export const uncertaintyText = (metres: number) => `± ${distanceText(metres)}`
