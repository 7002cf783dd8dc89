/** The form for printing, and the PDFs that come out of it. */
import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Locator, Page } from 'playwright-core'

/** A place on a page in millimetres, from its lower left corner. */
export interface Spot {
  x: number
  y: number
}

const mm = 25.4 / 72

export async function readPdf(file: Uint8Array) {
  const document = await getDocument({ data: file.slice(), verbosity: 0 }).promise
  const known = await PDFDocument.load(file)
  const dicts = known.context.enumerateIndirectObjects().flatMap(([, o]) => (o instanceof PDFDict ? [o] : []))
  const descriptors = dicts.filter(dict => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
  return {
    count: document.numPages,
    /** Names of the fonts, each with whether it lies in the file. */
    fonts: descriptors.map(dict => ({
      name: String(dict.get(PDFName.of('FontName'))),
      embedded: dict.has(PDFName.of('FontFile2')),
    })),
    async page(number: number) {
      const page = await document.getPage(number)
      const [, , width = 0, height = 0] = page.view
      const { items } = await page.getTextContent()
      const texts = items.flatMap(item => ('str' in item && item.str.trim() ? [item] : []))
      return {
        width: width * mm,
        height: height * mm,
        texts: texts.map(({ str }) => str),
        /** Where a text begins. */
        textAt(text: string): Spot {
          const [, , , , x = 0, y = 0] = texts.find(({ str }) => str === text)?.transform ?? []
          return { x: x * mm, y: y * mm }
        },
        /** The origins of all that has a transform of its own: symbols among them. */
        async symbols(): Promise<Spot[]> {
          const { fnArray, argsArray } = await page.getOperatorList()
          const stack: number[][] = []
          let now = [1, 0, 0, 1, 0, 0]
          const spots: Spot[] = []
          fnArray.forEach((operator, i) => {
            if (operator === OPS.save) stack.push(now)
            else if (operator === OPS.restore) now = stack.pop() ?? now
            else if (operator === OPS.transform) {
              const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = now
              const [g = 1, h = 0, j = 0, k = 1, l = 0, m = 0] = argsArray[i] as number[]
              now = [
                a * g + c * h,
                b * g + d * h,
                a * j + c * k,
                b * j + d * k,
                a * l + c * m + e,
                b * l + d * m + f,
              ]
              if (g === 1 && k === 1) spots.push({ x: (now[4] ?? 0) * mm, y: (now[5] ?? 0) * mm })
            }
          })
          return spots
        },
      }
    },
  }
}

export function printing(page: Page) {
  const form = page.locator('.print-dialog')
  /** The file that a button gives. */
  const given = async (button: Locator) => {
    const waiting = page.waitForEvent('download', { timeout: 90_000 })
    await button.click()
    const download = await waiting
    return {
      name: download.suggestedFilename(),
      file: new Uint8Array(await readFile(await download.path())),
    }
  }
  return {
    async open() {
      await page.getByRole('button', { name: '打印与导出' }).click()
      await page.locator('.print-sheet > svg').waitFor()
    },
    /** Chooses by the words of a choice. */
    choose: (words: string) => form.getByRole('radio', { name: words, exact: true }).click(),
    select: (label: string, value: string) => form.getByLabel(label).selectOption(value),
    title: (text: string) => form.getByLabel('标题').fill(text),
    /** All that is written on the sheet in the preview. */
    preview: () => page.locator('.print-sheet').textContent(),
    make: () => given(form.getByRole('button', { name: '生成文件' })),
    /** Of the story. */
    handout: () => given(page.getByRole('button', { name: '讲义 PDF' })),
    async stop() {
      await form.getByRole('button', { name: '生成文件' }).click()
      await form.getByRole('button', { name: '停止' }).click()
    },
    told: () => form.getByRole('status').textContent(),
  }
}
