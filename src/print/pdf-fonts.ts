/** The app's own fonts in a PDF: what is written stays text, embedded as a subset. */
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'

/** Font files, as sfnt: fontkit cannot cut WOFF2 down. */
export type Fonts = Record<'regular' | 'bold', Uint8Array>

export interface Typeface {
  /** Its name among the resources of a page. */
  name: string
  font: PDFFont
  /** In em. */
  width(text: string): number
  /** Glyphs with their advance in em, and their outlines as SVG paths of a thousand units to an em, y upwards. */
  outlines(text: string): { id: number; advance: number; d: string }[]
  /** The text with a space for each character that it does not have. */
  has(text: string): string
  /** Characters that it was asked for and does not have. */
  missing: Set<string>
}

const units = 1000
/** The map's own widths (map/svg/text-width.ts) know neither of these. */
const features = { kern: false, liga: false, clig: false }

async function typeface(document: PDFDocument, name: string, bytes: Uint8Array): Promise<Typeface> {
  const known = fontkit.create(bytes)
  const font = await document.embedFont(bytes, { subset: true, features })
  const missing = new Set<string>()
  const glyph = (character: string) => known.glyphForCodePoint(character.codePointAt(0) ?? 0)
  const glyphs = (text: string) => [...text].map(glyph)
  const has = (character: string) => {
    if (glyph(character).id) return true
    missing.add(character)
    return false
  }
  return {
    name,
    font,
    missing,
    has: text => [...text].map(character => (has(character) ? character : ' ')).join(''),
    width: text => glyphs(text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / units,
    outlines: text =>
      glyphs(text).map(({ id, advanceWidth, path }) => ({
        id,
        advance: advanceWidth / units,
        d: path.toSVG(),
      })),
  }
}

export async function embed(document: PDFDocument, { regular, bold }: Fonts) {
  document.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0])
  return {
    regular: await typeface(document, 'F1', regular),
    bold: await typeface(document, 'F2', bold),
  }
}
