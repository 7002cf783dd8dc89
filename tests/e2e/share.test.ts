/** What is seen, passed on: to the phones of a room, to another page, to the clipboard. */
import { expect, it } from 'vitest'
import { useBrowser } from './app.ts'
import { colours } from './picture.ts'

const browser = useBrowser()
const chapter = 'core-wings-points'

it('a code on the stage leads phones to what is seen, off the stage', async () => {
  const app = await browser.open(`?chapter=${chapter}&mode=present&theme=night`)
  await app.presenting().open()
  await app.key('q')
  const asked = app.href()
  await expect.poll(app.sharing().scanned).toBe(asked.replace('&mode=present', ''))
  await app.key('Escape')
  expect(await app.presenting().isOpen()).toBe(true)
})

it('in a frame there is the map, its legend, scale and sources, and a way to the whole', async () => {
  const app = await browser.open(`?chapter=${chapter}&embed=1`)
  const sharing = app.sharing()
  await expect.poll(sharing.whole).toBe(app.href().replace('&embed=1', ''))
  expect(await sharing.around()).toEqual({ panels: 0, scale: 1, credits: 1, legend: 0 })
  await app.press('图例')
  await expect.poll(async () => (await sharing.around()).legend).toBeGreaterThan(0)
})

it.each(['svg', 'gl'])('link, frame and picture of the map from one form (%s)', async renderer => {
  const app = await browser.open(`?theme=night&renderer=${renderer}`)
  await app.whole()
  const sharing = app.sharing()
  await sharing.open()
  expect(await sharing.link()).toBe(app.href())
  expect(await sharing.frame()).toContain(`?embed=1&amp;theme=night&amp;renderer=${renderer}"`)
  await sharing.choose('大小（像素）', '640 × 480')
  await sharing.choose('内容', '带面板')
  const frame = await sharing.frame()
  expect(frame).toContain('width="640" height="480"')
  expect(frame).not.toContain('embed=1')

  await sharing.press('复制地图图片')
  await expect.poll(sharing.told).toBe('图片已复制，可以粘贴了。')
  const picture = await sharing.pasted()
  expect(picture).toMatchObject(app.size())
  expect(colours(picture)).toBeGreaterThan(100)
  await sharing.refuseClipboard()
  await sharing.press('复制地图图片')
  await expect.poll(sharing.told).toContain('打印')
})
