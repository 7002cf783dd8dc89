/** Sheets as one PDF, in vectors and text. Loaded when a reader asks for one. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { read } from './markup.ts'
import { embed, type Fonts } from './pdf-fonts.ts'
import { Painter } from './pdf-paint.ts'
import { PdfStore } from './pdf-store.ts'
import { type Page, pixelsPerMm } from './sheet.ts'

/** Points of PDF to a pixel. */
const points = 72 / 96

export interface About {
  title: string
  author: string
  lang: string
}

/** Lets the page breathe: what is painted takes seconds on large paper. */
const breath = () => new Promise<void>(done => setTimeout(done))

/**
 * @param makers make a page, or a few, when their turn comes
 * @param done told how many of these are painted
 * @returns the file, and the characters that the fonts do not have, each once
 * @throws the reason of `signal` when it is aborted
 */
export async function pdf(
  makers: (() => Page[])[],
  fonts: Fonts,
  about: About,
  done: (pages: number) => void,
  signal: AbortSignal,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; missing: string }> {
  const document = await PDFDocument.create()
  document.setTitle(about.title, { showInWindowTitleBar: true })
  document.setAuthor(about.author)
  document.setLanguage(about.lang)
  const faces = await embed(document, fonts)
  const store = new PdfStore(document, faces)
  const add = async ({ svg, width, height }: Page) => {
    const size: [number, number] = [width * pixelsPerMm * points, height * pixelsPerMm * points]
    const page = document.addPage(size)
    const painter = new Painter(store, [points, 0, 0, -points, 0, size[1]])
    for (const _ of read(svg, painter)) {
      await breath()
      signal.throwIfAborted()
    }
    const content = document.context.register(document.context.flateStream(painter.content()))
    page.node.set(PDFName.of('Contents'), content)
    page.node.set(PDFName.of('Resources'), store.resources)
  }
  for (const [i, make] of makers.entries()) {
    done(i)
    await breath()
    signal.throwIfAborted()
    for (const page of make()) await add(page)
  }
  done(makers.length)
  await store.finish()
  const missing = Object.values(faces).flatMap(face => [...face.missing])
  return { bytes: new Uint8Array(await document.save()), missing: [...new Set(missing)].join('') }
}
