/** An address as a QR code. */
import { encode } from 'uqr'

/** Light modules that a reader needs on each side (ISO/IEC 18004). */
const quiet = 4

export interface QrCode {
  /** Modules on each side, the quiet zone included. */
  size: number
  /** Path data of the dark modules, one unit each. */
  path: string
}

export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const path = data.flatMap((row, y) =>
    // Dark modules side by side are one bar: no seam shows between them.
    [
      ...row
        .map(dark => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: bar }) => `M${index} ${y}h${bar.length}v1h-${bar.length}z`),
  )
  return { size, path: path.join('') }
}
