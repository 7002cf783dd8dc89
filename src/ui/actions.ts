/** What the panels do with a feature; where the focus comes from and goes back to. */
import type { FeatureKey, PlanFeature } from '../geo/types.ts'
import { camera, goTo, lookUp, select } from '../state/store.ts'
import { boundsOf, holds, roomy, union, viewBounds } from './extent.ts'
import { mapPadding } from './layout.ts'
import { remPixels, viewport } from './screen.ts'
import { linkTo } from './share/links.ts'
import { keyOfId, sheet, spoken } from './slices.ts'
import { t } from './words.ts'

/** The element from which the reader, by keyboard or list, is opening the card just now. */
let opener: HTMLElement | null = null
let returnTo: HTMLElement | null = null

export const openFrom = (element: HTMLElement | null) => {
  opener = element
}

/** Whether the card that has just opened is to take the focus. */
export const takeFocus = () => {
  if (!opener) return false
  // Links from card to card keep the way back to where the first one was opened.
  if (!opener.closest('[data-feature]')) returnTo = opener
  opener = null
  return true
}

/** Extent of a feature, or of the corridors it builds; `null` where nothing says where it is. */
export const extentOf = (feature: PlanFeature) => {
  const corridors = (feature.properties.corridors ?? []).map(
    id => lookUp(keyOfId.value.get(id) ?? null)?.feature,
  )
  const bounds = boundsOf(feature) ?? union(corridors.map(corridor => (corridor ? boundsOf(corridor) : null)))
  return bounds && roomy(bounds, feature.properties.uncertainty)
}

export const zoomTo = (feature: PlanFeature) => {
  const bounds = extentOf(feature)
  if (!bounds) return
  if (sheet.value === 'full') sheet.value = 'half'
  goTo(bounds)
}

/** Opens a feature from a list, and brings it into view if it is not. */
export const choose = (key: FeatureKey, from: EventTarget | null) => {
  openFrom(from instanceof HTMLElement ? from : null)
  select(key)
  if (sheet.value === 'full') sheet.value = 'half'
  const feature = lookUp(key)?.feature
  const bounds = feature && boundsOf(feature)
  const cover = mapPadding(viewport(), remPixels(), { detail: true, sheet: sheet.value })
  if (bounds && !holds(viewBounds(camera.peek(), viewport(), cover), bounds)) zoomTo(feature)
}

export const closeDetail = () => {
  select(null)
  const back = returnTo
  returnTo = null
  // Only once the card is gone: on a phone the list behind it is hidden until then.
  requestAnimationFrame(() => back?.isConnected && back.focus())
}

const copyWithoutClipboard = (value: string) => {
  const field = document.createElement('textarea')
  field.value = value
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}

/** Puts a text on the clipboard; false if the browser refuses. */
export const copyText = (text: string) =>
  (navigator.clipboard?.writeText(text).then(() => true) ?? Promise.resolve(false))
    .catch(() => false)
    .then(done => done || copyWithoutClipboard(text))

/** Puts the address of what is seen on the clipboard; false if the browser refuses. */
export const copyLink = async () => {
  const copied = await copyText(linkTo({}))
  spoken.value = t(copied ? 'detail.copied' : 'detail.copy-failed')
  return copied
}
