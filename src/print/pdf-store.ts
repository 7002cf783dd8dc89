/** What the pages of a PDF share: fonts, states of opacity, outlines of glyphs, groups. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { Typeface } from './pdf-fonts.ts'
import { type Extent, nowhere, pdfPath } from './pdf-path.ts'
import { round } from './pdf-values.ts'

export class PdfStore {
  /** The resources of every page. */
  readonly resources: PDFRef
  private readonly kinds: Record<'Font' | 'ExtGState' | 'XObject', PDFDict>
  private readonly names = new Map<string, string>()
  private readonly spaced: { face: Typeface; spacing: number; ref: PDFRef }[] = []

  constructor(
    private readonly document: PDFDocument,
    readonly faces: Record<'regular' | 'bold', Typeface>,
  ) {
    const { context } = document
    this.kinds = { Font: context.obj({}), ExtGState: context.obj({}), XObject: context.obj({}) }
    this.resources = context.register(context.obj(this.kinds))
    for (const { name, font } of Object.values(faces)) this.put('Font', name, font.ref)
  }

  private put(kind: keyof typeof this.kinds, name: string, value: PDFObject) {
    this.kinds[kind].set(PDFName.of(name), value)
  }
  private named(key: string, letter: string, make: (name: string) => void): string {
    let name = this.names.get(key)
    if (!name) {
      name = `${letter}${this.names.size}`
      this.names.set(key, name)
      make(name)
    }
    return name
  }

  /**
   * The name of a typeface whose glyphs are so many em wider. Letters set apart in any other way are read as words of
   * one letter each.
   */
  typeface(face: Typeface, spacing: number): string {
    if (!spacing) return face.name
    return this.named(`${face.name} ${spacing}`, 'S', name => {
      const ref = this.document.context.nextRef()
      this.spaced.push({ face, spacing, ref })
      this.put('Font', name, ref)
    })
  }

  /** Once all pages are painted, and the glyphs that they use are known. */
  async finish() {
    await this.document.flush()
    const { context } = this.document
    for (const { face, spacing, ref } of this.spaced) {
      const whole = context.lookup(face.font.ref, PDFDict).clone(context)
      const descendant = whole
        .lookup(PDFName.of('DescendantFonts'), PDFArray)
        .lookup(0, PDFDict)
        .clone(context)
      const widths = descendant.lookup(PDFName.of('W'), PDFArray)
      const wider = widths.asArray().map(part => {
        if (!(part instanceof PDFArray)) return part
        return context.obj(part.asArray().map(w => (w as PDFNumber).asNumber() + spacing * 1000))
      })
      descendant.set(PDFName.of('W'), context.obj(wider))
      whole.set(PDFName.of('DescendantFonts'), context.obj([context.register(descendant)]))
      context.assign(ref, whole)
    }
  }

  opacity(fill: number, stroke: number): string {
    const [ca, CA] = [round(fill, 3), round(stroke, 3)]
    return this.named(`${ca} ${CA}`, 'E', name =>
      this.put('ExtGState', name, this.document.context.obj({ Type: 'ExtGState', ca, CA })),
    )
  }

  /** @param apart whether it is put together before it is seen through */
  form(content: string, box: Extent, apart = false): string {
    return this.named(`${this.names.size} form`, 'X', name => {
      const form = this.document.context.flateStream(content, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: box.map(v => round(v)),
        ...(apart && { Group: { S: 'Transparency' } }),
        Resources: this.resources,
      })
      this.put('XObject', name, this.document.context.register(form))
    })
  }

  /** A text's glyphs as forms that are stroked, in thousandths of an em; a space has none. */
  outlines(face: Typeface, text: string): { name: string; advance: number }[] {
    return face.outlines(text).map(({ id, advance, d }) => ({
      advance,
      name: d && this.glyph(`${face.name} ${id}`, d),
    }))
  }
  private glyph(key: string, d: string): string {
    let name = this.names.get(key)
    if (!name) {
      const extent = nowhere()
      const path = pdfPath(d, extent)
      const [w, n, e, s] = extent
      // Room for the widest halo.
      name = this.form(`${path}S`, [w - 500, n - 500, e + 500, s + 500])
      this.names.set(key, name)
    }
    return name
  }
}
