/** Makes the file that was asked for, and gives it to the reader. */
import { fileName } from '../../find/export.ts'
import { compose, type Setup } from '../../print/compose.ts'
import { fontFiles, withFonts } from '../../print/fonts.ts'
import type { Sheet } from '../../print/picture.ts'
import { lang, plan } from '../../state/store.ts'
import { save, today } from '../save.ts'
import { htmlLang, inLang } from '../words.ts'

export const formats = ['pdf', 'svg', 'png'] as const
export type Format = (typeof formats)[number]

const types: Record<Format, string> = { pdf: 'application/pdf', svg: 'image/svg+xml', png: 'image/png' }

/**
 * @param sheets one, or for a PDF any number
 * @param progress told the share that is done
 * @returns characters that the fonts do not have
 * @throws the reason of `signal` when it is aborted
 */
export async function make(
  sheets: Sheet[],
  setup: Setup,
  format: Format,
  dpi: number,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const [first] = sheets
  if (!first) return ''
  const { catalogue } = plan.value
  const title = sheets.length > 1 ? first.subtitle : first.title
  const name = fileName([catalogue.id, title, setup.paper, today()], format)
  const finish = (content: BlobPart) => {
    signal.throwIfAborted()
    save(content, types[format], name)
  }
  if (format === 'pdf') {
    const [{ pdf }, fonts] = await Promise.all([import('../../print/pdf.ts'), fontFiles()])
    const pages = sheets.map(sheet => () => [compose(sheet, setup)])
    const about = {
      title,
      author: inLang(catalogue.title),
      lang: htmlLang[lang.value],
    }
    const { bytes, missing } = await pdf(
      pages,
      fonts,
      about,
      count => progress(count / sheets.length),
      signal,
    )
    finish(bytes)
    return missing
  }
  const page = await withFonts(compose(first, setup))
  if (format === 'svg') finish(page.svg)
  else {
    const { png } = await import('../../print/png.ts')
    finish(await png(page, dpi, progress, signal))
  }
  return ''
}
