/** Paper, and what a map's scale means on it. Lengths in millimetres, or in CSS pixels of 1/96 inch. */
import type { Bounds } from '../geo/types.ts'
import { fitCamera, metresPerPixel, type Size } from '../state/camera.ts'
import type { Camera } from '../state/view-state.ts'

export const papers = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
export type Paper = (typeof papers)[number]
export const orientations = ['landscape', 'portrait'] as const
export type Orientation = (typeof orientations)[number]

/** A picture ready for any format: an `<svg>` in pixels, for a sheet of so many millimetres. */
export interface Page {
  svg: string
  width: number
  height: number
}

export const pixelsPerMm = 96 / 25.4

/** ISO 216, short side first. */
const sides: Record<Paper, [number, number]> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
}
/** Size of the map's type and lines, against a screen's: large sheets are read from farther away. */
export const typeScale: Record<Paper, number> = { A4: 0.8, A3: 0.95, A2: 1.2, A1: 1.5, A0: 1.9 }
/** Size of title, legend and imprint. */
export const furnitureScale: Record<Paper, number> = { A4: 0.8, A3: 1, A2: 1.35, A1: 1.8, A0: 2.4 }
/** What printers leave white, and a frame looks well within. */
export const margins: Record<Paper, number> = { A4: 9, A3: 11, A2: 14, A1: 18, A0: 24 }

export const paperSize = (paper: Paper, orientation: Orientation): Size => {
  const [short, long] = sides[paper]
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short }
}

/** First eccentricity squared of WGS84. */
const e2 = 0.00669437999014
/** Ground length on the ellipsoid over that on Mercator's sphere: the mean of both directions (Gaussian radius). */
const onEllipsoid = (lat: number) => Math.sqrt(1 - e2) / (1 - e2 * Math.sin((lat * Math.PI) / 180) ** 2)

const metresPerPaperPixel = 0.001 / pixelsPerMm

/** n of 1:n at the camera's latitude. */
export const scaleOf = ({ zoom, lat }: Pick<Camera, 'zoom' | 'lat'>) =>
  (metresPerPixel(zoom, lat) * onEllipsoid(lat)) / metresPerPaperPixel

/** The zoom at which a map about a latitude has the scale 1:n. */
export const zoomFor = (n: number, lat: number) => Math.log2(scaleOf({ zoom: 0, lat }) / n)

const steps = [1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 6.5, 7, 7.5, 8, 9, 10]

/** The largest scale in use by cartographers that is no larger than 1:n. */
export function roundScale(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n))
  return power * (steps.find(step => step * power >= n * (1 - 1e-9)) ?? 10)
}

const none = { top: 0, right: 0, bottom: 0, left: 0 }

/** The camera about the middle of an extent at 1:n; without n, at the largest round scale that shows all of it. */
export function cameraFor(extent: Bounds, frame: Size, n?: number): Camera & { n: number } {
  const whole = fitCamera(extent, frame, none)
  const scale = n ?? roundScale(scaleOf(whole))
  return { ...whole, zoom: zoomFor(scale, whole.lat), n: scale }
}
