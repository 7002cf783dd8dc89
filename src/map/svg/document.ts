/** A scene as one SVG image, made without a browser: the first view in the HTML, swatches, print. */

import type { Size } from '../../state/camera.ts'
import type { Camera } from '../../state/view-state.ts'
import type { Scene } from '../../style/scene.ts'
import type { PixelBox } from './collisions.ts'
import { type DrawnLayer, drawLayer } from './draw.ts'
import { escapeText } from './label-markup.ts'
import { placeLabels } from './labels.ts'

/** All layers of a scene in painter's order; labels leave the boxes `kept` free. */
export function drawScene(scene: Scene, camera: Camera, size: Size, kept?: PixelBox[]): DrawnLayer[] {
  const labels = new Map(placeLabels(scene, camera, size, kept).map(({ id, markup }) => [id, markup]))
  return scene.layers.map(layer => ({
    id: layer.id,
    markup: labels.get(layer.id) ?? drawLayer(layer, scene, camera, size),
  }))
}

export const layerGroup = ({ id, markup }: DrawnLayer) => `<g data-layer="${escapeText(id)}">${markup}</g>`

/**
 * A complete `<svg>` that fills its container: cut off at the longer side, never squeezed.
 * It has presentation attributes only, since the app's policy forbids inline styles.
 * @param label what the image shows, for readers who do not see it; without one the image is decoration
 */
export function svgMarkup(scene: Scene, camera: Camera, size: Size, label?: string): string {
  const groups = drawScene(scene, camera, size).map(layerGroup).join('')
  const role = label ? `role="img" aria-label="${escapeText(label)}"` : 'aria-hidden="true"'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="100%" height="100%" preserveAspectRatio="xMidYMid slice" ${role}>${groups}</svg>`
}
