/** What the style is drawn with now. */
import { computed, signal } from '@preact/signals'
import type { FeatureCollection, Point } from 'geojson'
import { lang, layersOn, theme } from '../state/store.ts'
import type { BadgeProperties } from './badges.ts'
import type { Matches } from './matches.ts'
import type { Overlay } from './overlay.ts'
import { palettes } from './palette.ts'
import type { StyleContext } from './style.ts'

/** Root font size over 16: lines and names on a wall of screens grow with the panels. Set where the window is known. */
export const screenScale = signal(1)

/** What the filter leaves, and the counts at districts: worked out by what is loaded after the map. */
export const matches = signal<Matches | null>(null)
export const badges = signal<FeatureCollection<Point, BadgeProperties> | null>(null)

/** Results of analysis, drawn by what is loaded after the map. */
export const overlay = signal<Overlay | null>(null)

export const styleContext = computed<StyleContext>(() => ({
  palette: palettes[theme.value],
  lang: lang.value,
  scale: screenScale.value,
  layers: layersOn.value,
  matches: matches.value,
  badges: badges.value,
  overlay: overlay.value,
}))
