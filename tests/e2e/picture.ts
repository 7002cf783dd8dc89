/** Pictures of a map, compared pixel by pixel. */
import { inflateSync } from 'node:zlib'

export interface Picture {
  width: number
  height: number
  /** Red, green and blue of each pixel, row by row. */
  pixels: Uint8Array
}

const paeth = (a: number, b: number, c: number) => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** Reads a PNG as browsers write their screenshots: eight bits a channel, not interlaced (PNG specification, 9.2). */
export function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = file[25] === 6 ? 4 : 3
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  const data = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const rows = new Uint8Array(stride * height)
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const i = y * stride + x
      const a = x < channels ? 0 : (rows[i - channels] as number)
      const b = y === 0 ? 0 : (rows[i - stride] as number)
      const c = x < channels || y === 0 ? 0 : (rows[i - stride - channels] as number)
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter ?? 0] ?? 0
      rows[i] = (data[y * (stride + 1) + 1 + x] as number) + guess
    }
  }
  for (let i = 0; i < width * height; i++)
    for (let k = 0; k < 3; k++) pixels[i * 3 + k] = rows[i * channels + k] as number
  return { width, height, pixels }
}

/** Share of the pixels, 0 to 1, that differ in a channel by more than `least` of 255; 1 if the sizes differ. */
export function difference(a: Picture, b: Picture, least = 24): number {
  if (a.width !== b.width || a.height !== b.height) return 1
  let differing = 0
  for (let i = 0; i < a.pixels.length; i += 3)
    if ([0, 1, 2].some(k => Math.abs((a.pixels[i + k] as number) - (b.pixels[i + k] as number)) > least))
      differing++
  return differing / (a.width * a.height)
}

/** How many colours a picture has: one in a map that shows nothing. */
export const colours = ({ pixels }: Picture) => {
  const found = new Set<number>()
  for (let i = 0; i < pixels.length; i += 3)
    found.add(((pixels[i] as number) << 16) | ((pixels[i + 1] as number) << 8) | (pixels[i + 2] as number))
  return found.size
}

/** Share of the pixels, 0 to 1, near a colour. */
export function share(
  { pixels, width, height }: Picture,
  [r, g, b]: [number, number, number],
  within = 24,
): number {
  let count = 0
  for (let i = 0; i < pixels.length; i += 3)
    if (
      Math.abs((pixels[i] as number) - r) <= within &&
      Math.abs((pixels[i + 1] as number) - g) <= within &&
      Math.abs((pixels[i + 2] as number) - b) <= within
    )
      count++
  return count / (width * height)
}
