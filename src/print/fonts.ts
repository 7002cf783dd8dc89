/** The app's fonts, for the files that take them along. */
import regularTtf from '../../styles/fonts/plan-sans-400.ttf?url'
import regularWoff2 from '../../styles/fonts/plan-sans-400.woff2?url'
import boldTtf from '../../styles/fonts/plan-sans-700.ttf?url'
import boldWoff2 from '../../styles/fonts/plan-sans-700.woff2?url'
import type { Fonts } from './pdf-fonts.ts'
import type { Page } from './sheet.ts'

async function blob(url: string): Promise<Blob> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.blob()
}

export async function fontFiles(): Promise<Fonts> {
  const [regular, bold] = await Promise.all(
    [regularTtf, boldTtf].map(async url => new Uint8Array(await (await blob(url)).arrayBuffer())),
  )
  return { regular, bold } as Fonts
}

const dataUrl = async (url: string) => {
  const reader = new FileReader()
  reader.readAsDataURL(await blob(url))
  await new Promise(done => reader.addEventListener('loadend', done))
  return String(reader.result).replace(/^data:[^;,]*/, 'data:font/woff2')
}

/** The page with its fonts inside, so that it looks the same wherever it is opened. */
export async function withFonts(page: Page): Promise<Page> {
  const [regular, bold] = await Promise.all([regularWoff2, boldWoff2].map(dataUrl))
  const face = (weight: number, url: string | undefined) =>
    `@font-face{font-family:"Plan Sans";font-weight:${weight};src:url(${url}) format("woff2")}`
  const style = `<style>${face(400, regular)}${face(700, bold)}</style>`
  return { ...page, svg: page.svg.replace('>', `>${style}`) }
}
