/** A page, and a map on it within its neat line. */
import type { PixelBox } from '../map/svg/collisions.ts'
import { drawScene, layerGroup } from '../map/svg/document.ts'
import { attributes } from '../map/svg/draw.ts'
import type { Size } from '../state/camera.ts'
import type { Camera } from '../state/view-state.ts'
import type { Palette } from '../style/palette.ts'
import { type Box, neatLine } from './furniture.ts'
import { type Content, picture } from './picture.ts'
import { pixelsPerMm } from './sheet.ts'
import { family } from './text.ts'

/** A strip around the map: names that would be cut off there find another place, or none. */
function beyond({ width, height }: Size): PixelBox[] {
  const far = 64
  return [
    [-far, -far, width + far, 0],
    [-far, height, width + far, height + far],
    [-far, -far, 0, height + far],
    [width, -far, width + far, height + far],
  ]
}

/**
 * @param pen size of the map's type and lines
 * @param u size of what is written along its edge
 */
export function mapIn(box: Box, content: Content, camera: Camera, pen: number, u: number): string {
  const drawn = drawScene(picture(content, camera, box, pen), camera, box, beyond(box))
    .filter(({ markup }) => markup)
    .map(layerGroup)
    .join('')
  const frame = attributes({ ...box, viewBox: `0 0 ${box.width} ${box.height}` })
  return `<svg${frame}>${drawn}</svg>${neatLine(box, camera, content.palette, u)}`
}

/** @param size in millimetres */
export function paged({ width, height }: Size, palette: Palette, parts: string[]): string {
  const [w, h] = [width * pixelsPerMm, height * pixelsPerMm]
  const size = attributes({
    width: `${width}mm`,
    height: `${height}mm`,
    viewBox: `0 0 ${w} ${h}`,
    'font-family': family,
  })
  return `<svg xmlns="http://www.w3.org/2000/svg"${size}><rect width="${w}" height="${h}" fill="${palette.halo}"/>${parts.join('')}</svg>`
}
