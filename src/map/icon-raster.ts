import { icon } from '../style/icons.ts'

/** Fonts of a road shield; the same as in SVG. */
const shieldFont = "'Plan Sans Bold', sans-serif"

/** A map symbol as pixels, or `null` if its name means nothing. */
export function rasterize(name: string, pixelRatio: number): { data: ImageData; pixelRatio: number } | null {
  const drawing = icon(name)
  if (!drawing) return null
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(drawing.width * pixelRatio)
  canvas.height = Math.ceil(drawing.height * pixelRatio)
  // Read back at once: a canvas on the graphics card would make each symbol wait for it.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  for (const { d, fill, stroke, strokeWidth, transform = { x: 0, y: 0, scale: 1 } } of drawing.shapes) {
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
    context.translate(transform.x, transform.y)
    context.scale(transform.scale, transform.scale)
    const path = new Path2D(d)
    if (fill) {
      context.fillStyle = fill
      context.fill(path)
    }
    if (stroke) {
      context.strokeStyle = stroke
      context.lineWidth = strokeWidth ?? 1
      context.stroke(path)
    }
  }
  if (drawing.text) {
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
    context.fillStyle = drawing.text.color
    context.font = `700 ${drawing.text.size}px ${shieldFont}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(drawing.text.value, drawing.width / 2, drawing.height / 2 + drawing.text.size * 0.06)
  }
  return { data: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio }
}
