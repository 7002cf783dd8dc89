/** How much of the map the panels cover. The same numbers stand as custom properties in styles/tokens.css. */
import type { Chapter } from '../geo/story.ts'
import type { Padding, Size } from '../state/camera.ts'

/** All in rem. */
export const measures = {
  wideFrom: 48,
  panelWidth: 22,
  detailWidth: 24,
  headerHeight: 3.25,
  peekHeight: 8.5,
  stripHeight: 2.5,
  controlWidth: 2.75,
  gap: 1,
  captionWidth: 26,
  captionHeight: 12,
} as const

export const sheetHeights = ['peek', 'half', 'full'] as const
export type SheetHeight = (typeof sheetHeights)[number]

/** What lies over the map just now; nothing selected and a lowered sheet unless told. */
export interface Cover {
  detail?: boolean
  sheet?: SheetHeight
  /** Where the words of a chapter stand while it is presented: then there are no panels. */
  caption?: Chapter['caption'] | 'none' | undefined
}

export const isWide = (size: Size, rem: number) => size.width >= measures.wideFrom * rem

/** Height of the bottom sheet in pixels. */
export const sheetPixels = (height: SheetHeight, size: Size, rem: number) =>
  ({
    peek: measures.peekHeight * rem,
    half: size.height / 2,
    full: size.height - measures.headerHeight * rem,
  })[height]

/** The height a sheet settles at when let go at `pixels`, moving up at `speed` pixels per millisecond. */
export const settleSheet = (pixels: number, speed: number, size: Size, rem: number): SheetHeight => {
  const reach = pixels + speed * 160
  const distance = (height: SheetHeight) => Math.abs(sheetPixels(height, size, rem) - reach)
  return sheetHeights.reduce((best, height) => (distance(height) < distance(best) ? height : best))
}

/** Room in pixels that a fitted extent keeps from each edge of the map, so that nothing covers it. */
export const mapPadding = (
  size: Size,
  rem: number,
  { detail = false, sheet = 'peek', caption }: Cover = {},
): Padding => {
  const { panelWidth, detailWidth, headerHeight, stripHeight, controlWidth, gap } = measures
  if (caption) {
    const { captionWidth, captionHeight } = measures
    if (caption === 'none') {
      const edge = gap * rem
      return { top: edge, right: edge, bottom: edge, left: edge }
    }
    const room = (side: typeof caption, covered: number) => ((caption === side ? covered : 0) + 2 * gap) * rem
    return {
      top: 2 * gap * rem,
      right: room('right', captionWidth + gap),
      bottom: room('bottom', captionHeight) + stripHeight * rem,
      left: room('left', captionWidth + gap),
    }
  }
  if (!isWide(size, rem)) {
    // Behind a full sheet nothing of the map is left to fit into: fit for the half sheet it will be lowered to.
    const covered = sheetPixels(sheet === 'full' ? 'half' : sheet, size, rem)
    return {
      top: (headerHeight + gap) * rem,
      right: gap * rem,
      bottom: covered + stripHeight * rem,
      left: gap * rem,
    }
  }
  const room = size.width - (panelWidth + detailWidth + controlWidth + 4 * gap) * rem
  const beside = detail && room > 12 * rem ? detailWidth + gap : 0
  return {
    top: 2 * gap * rem,
    right: (beside + controlWidth + 2 * gap) * rem,
    bottom: (stripHeight + gap) * rem,
    left: (panelWidth + 2 * gap) * rem,
  }
}
