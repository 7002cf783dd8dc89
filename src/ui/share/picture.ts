/** The map as it is on the screen, for the clipboard. */
import { withFonts } from '../../print/fonts.ts'
import { png } from '../../print/png.ts'
import { takePicture } from '../slices.ts'

const mmPerPixel = 25.4 / 96

async function drawn(): Promise<Blob> {
  const taken = await takePicture.value?.()
  if (!taken) throw new Error('no map')
  if (taken instanceof Blob) return taken
  const { svg, width, height } = taken
  const page = await withFonts({ svg, width: width * mmPerPixel, height: height * mmPerPixel })
  return png(page, 96 * devicePixelRatio, () => {}, new AbortController().signal)
}

/** False if the browser refuses. */
export async function copyPicture(): Promise<boolean> {
  try {
    // Safari wants the promise, not what it brings: else the click is over by then.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn() })])
    return true
  } catch {
    return false
  }
}
