/** The window as it is now, in CSS pixels. */
import type { Size } from '../state/camera.ts'

export const viewport = (): Size => ({ width: innerWidth, height: innerHeight })
export const remPixels = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
