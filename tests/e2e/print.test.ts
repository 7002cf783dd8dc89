/** What is on the screen, as sheets to take away: measured, read and counted in the files themselves. */
import { Geodesic } from 'geographiclib-geodesic'
import { expect, it } from 'vitest'
import { readStory } from '../../src/build/story.ts'
import type { LngLat } from '../../src/geo/types.ts'
import { plan } from '../style/plan.ts'
import { useBrowser } from './app.ts'
import { readPng } from './picture.ts'
import { readPdf, type Spot } from './printing.ts'

const browser = useBrowser()

const away = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)

/** Where a feature lies. */
const place = (name: string): LngLat => {
  const features = plan.layers.find(({ entry }) => entry.id === 'structure')?.features ?? []
  const found = features.find(f => f.geometry?.type === 'Point' && f.properties.shortName === name)
  const point = found ?? features.find(f => f.geometry?.type === 'Point' && f.properties.name === name)
  if (point?.geometry?.type !== 'Point') throw new Error(`no point ${name}`)
  return point.geometry.coordinates as LngLat
}

it('an A3 sheet: its size, its words as text, its fonts inside, and true to scale', {
  timeout: 60_000,
}, async () => {
  const app = await browser.open('?layers=districts,context,structure')
  await app.whole()
  const print = app.printing()
  await print.open()
  await print.title('结构示意')
  await print.choose('纵向')
  await print.choose('横向')
  const { name, file } = await print.make()
  expect(name).toMatch(/^lanzhou_结构示意_A3_\d{4}-\d{2}-\d{2}\.pdf$/)
  expect(await print.told()).toBe('已保存。')

  const pdf = await readPdf(file)
  expect(pdf.count).toBe(1)
  expect(pdf.fonts).toHaveLength(2)
  for (const font of pdf.fonts) expect(font.embedded, font.name).toBe(true)
  expect(file.length).toBeLessThan(1_000_000)

  const page = await pdf.page(1)
  expect(page.width).toBeCloseTo(420, 0)
  expect(page.height).toBeCloseTo(297, 0)
  expect(page.texts).toContain('结构示意')
  expect(page.texts.join('')).toContain('兰州新区')
  expect(page.texts).toContain('示意图，非测绘成果')
  // A halo is no second text.
  expect(page.texts.filter(text => text === '兰州新区')).toHaveLength(1)
  // The pale halo hides nothing of the list of layers: what is off is not in the legend.
  expect(page.texts).toContain('一心两翼多点')
  expect(page.texts).not.toContain('交通走廊')

  const [, n = '0'] = /1:([\d ]+)/.exec(page.texts.join('|')) ?? []
  const scale = Number(n.replaceAll(' ', ''))
  const symbols = await page.symbols()
  const spots = ['永登', '榆中'].map(text => {
    const at = page.textAt(text)
    return symbols.reduce((a, b) => (away(b, at) < away(a, at) ? b : a))
  })
  const [from, to] = ['永登', '榆中'].map(place)
  const metres = Geodesic.WGS84.Inverse(from?.[1] ?? 0, from?.[0] ?? 0, to?.[1] ?? 0, to?.[0] ?? 0).s12 ?? 0
  const measured = (away(spots[0] as Spot, spots[1] as Spot) / 1000) * scale
  expect(metres).toBeGreaterThan(80_000)
  expect(Math.abs(measured / metres - 1)).toBeLessThan(0.01)
})

it('a series: a page for each district; stopped, nothing is saved', { timeout: 90_000 }, async () => {
  const app = await browser.open('?layers=districts,context,corridors')
  await app.whole()
  const print = app.printing()
  await print.open()
  await print.select('图幅', 'districts')
  await print.stop()
  await expect.poll(print.told).toBe('已停止，没有保存。')
  const pdf = await readPdf((await print.make()).file)
  const names = plan.layers
    .find(({ entry }) => entry.id === 'districts')
    ?.features.map(f => f.properties.name)
  expect(pdf.count).toBe(names?.length)
  for (const [i, name] of (names ?? []).entries()) {
    const { texts } = await pdf.page(i + 1)
    expect(texts[0] === name || texts.includes(name)).toBe(true)
  }
})

it('a PNG has the pixels of its paper, an SVG its fonts', { timeout: 60_000 }, async () => {
  const app = await browser.open('?layers=districts,context&theme=night')
  await app.whole()
  const print = app.printing()
  await print.open()
  await print.choose('A4')
  await print.select('文件', 'svg')
  const svg = new TextDecoder().decode((await print.make()).file)
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="297mm" height="210mm"/)
  expect(svg.match(/url\(data:font\/woff2;base64,/g)).toHaveLength(2)
  await print.select('文件', 'png')
  await print.select('分辨率', '150')
  const { width, height, pixels } = readPng(Buffer.from((await print.make()).file))
  expect([width, height]).toEqual([1754, 1240])
  // Paper stays white under the app's night colours; the map is not.
  expect([...pixels.subarray(0, 3)]).toEqual([255, 255, 255])
  expect(pixels.some(value => value < 60)).toBe(true)
})

it('the story as a handout: every chapter, its title and its words as text', {
  timeout: 120_000,
}, async () => {
  const app = await browser.open('?tab=story')
  await app.whole()
  const { name, file } = await app.printing().handout()
  expect(name).toMatch(/^lanzhou_讲述_\d{4}-\d{2}-\d{2}\.pdf$/)
  const pdf = await readPdf(file)
  const pages = await Promise.all(Array.from({ length: pdf.count }, (_, i) => pdf.page(i + 1)))
  const story = readStory('geo/lanzhou')
  expect(pages.length).toBeGreaterThanOrEqual(story.length)
  const words = pages.flatMap(page => page.texts).join('')
  for (const { title } of story) expect(words).toContain(title.zh)
  for (const font of pdf.fonts) expect(font.embedded, font.name).toBe(true)
})
