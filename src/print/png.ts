/** A page as PNG of any resolution, drawn and packed in bands: no canvas holds an A0 sheet. */
import type { Page } from './sheet.ts'

/** Rows of pixels that are drawn at a time. */
const bandRows = 512

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})
/** CRC-32 of ISO 3309, as PNG has it. */
function crc(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 255] as number) ^ (c >>> 8)
  return ~c >>> 0
}

/** A chunk of a PNG file: length, type, data, check. */
export function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)))
  return bytes
}

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)

/** Eight bits each of red, green and blue. */
export function header(width: number, height: number, dpi: number): Uint8Array<ArrayBuffer>[] {
  const size = new DataView(new ArrayBuffer(13))
  size.setUint32(0, width)
  size.setUint32(4, height)
  size.setUint8(8, 8)
  size.setUint8(9, 2)
  const density = new DataView(new ArrayBuffer(9))
  const perMetre = Math.round(dpi / 0.0254)
  density.setUint32(0, perMetre)
  density.setUint32(4, perMetre)
  density.setUint8(8, 1)
  return [
    signature,
    chunk('IHDR', new Uint8Array(size.buffer)),
    chunk('pHYs', new Uint8Array(density.buffer)),
  ]
}

/** Rows of RGBA as rows of PNG, each with what it differs by from the row above (filter 2). */
export function packRows(rgba: Uint8ClampedArray, width: number, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const rows = rgba.length / 4 / width
  const out = new Uint8Array(rows * (3 * width + 1))
  let to = 0
  for (let row = 0, from = 0; row < rows; row++) {
    out[to++] = 2
    for (let i = 0; i < 3 * width; i++, to++) {
      const value = rgba[from++] as number
      out[to] = value - (above[i] as number)
      above[i] = value
      if (i % 3 === 2) from++
    }
  }
  return out
}

const load = (svg: string) =>
  new Promise<HTMLImageElement>((done, failed) => {
    const image = new Image()
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    image.onload = () => done(image)
    image.onerror = () => failed(new Error('print: the picture cannot be drawn'))
    image.src = url
  })

/**
 * @param page with its fonts inside: a picture sees none of the page's
 * @param done told the share that is drawn
 * @throws the reason of `signal` when it is aborted
 */
export async function png(
  page: Page,
  dpi: number,
  done: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const width = Math.round((page.width / 25.4) * dpi)
  const height = Math.round((page.height / 25.4) * dpi)
  const image = await load(page.svg)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.min(bandRows, height)
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new Error('print: no canvas')
  const above = new Uint8Array(3 * width)
  const packed = new CompressionStream('deflate')
  const writer = packed.writable.getWriter()
  const parts: BlobPart[] = header(width, height, dpi)
  const reading = (async () => {
    const reader = packed.readable.getReader()
    for (;;) {
      const { value } = await reader.read()
      if (!value) return
      parts.push(chunk('IDAT', value))
    }
  })()
  try {
    for (let top = 0; top < height; top += bandRows) {
      done(top / height)
      await new Promise(next => setTimeout(next))
      signal.throwIfAborted()
      // Its edges fall between pixels.
      context.fillStyle = '#ffffff'
      context.fillRect(0, 0, width, bandRows)
      context.drawImage(image, 0, -top, width, height)
      const rows = Math.min(bandRows, height - top)
      await writer.write(packRows(context.getImageData(0, 0, width, rows).data, width, above))
    }
  } finally {
    URL.revokeObjectURL(image.src)
    canvas.width = 0
  }
  await writer.close()
  await reading
  done(1)
  return new Blob([...parts, chunk('IEND', new Uint8Array())], { type: 'image/png' })
}
