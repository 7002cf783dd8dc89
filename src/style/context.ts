/** What the style is drawn with now. */
import { computed, signal } from '@preact/signals'
import { view } from '../state/store.ts'
import { palettes } from './palette.ts'
import type { StyleContext } from './style.ts'

/** Root font size over 16: lines and names on a wall of screens grow with the panels. Set where the window is known. */
export const screenScale = signal(1)

export const styleContext = computed<StyleContext>(() => ({
  palette: palettes[view.value.theme],
  lang: view.value.lang,
  scale: screenScale.value,
  layers: view.value.layers,
}))
