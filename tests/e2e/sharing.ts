/** What a reader passes on: a code on the stage, the form for sharing, the map in a frame. */
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { readPng } from './picture.ts'

export function sharing(page: Page) {
  const form = page.locator('.share-dialog')
  return {
    /** The address in the code that is in sight. */
    async scanned() {
      const { width, height, pixels } = readPng(await page.locator('.link-code').screenshot())
      const rgba = new Uint8ClampedArray(width * height * 4)
      for (let i = 0; i < width * height; i++) rgba.set([...pixels.subarray(3 * i, 3 * i + 3), 255], 4 * i)
      return jsQR(rgba, width, height)?.data
    },
    async open() {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.getByRole('button', { name: '分享', exact: true }).click()
      await form.waitFor()
    },
    link: () => form.locator('input').inputValue(),
    frame: () => form.locator('textarea').inputValue(),
    choose: (label: string, option: string) => form.getByLabel(label).selectOption(option),
    press: (name: string) => form.getByRole('button', { name, exact: true }).click(),
    told: () => form.locator('[role=status]').textContent(),
    /** The picture on the clipboard. */
    async pasted() {
      const url = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const reader = new FileReader()
        reader.readAsDataURL((await item?.getType('image/png')) ?? new Blob())
        await new Promise(done => reader.addEventListener('load', done))
        return String(reader.result)
      })
      return readPng(Buffer.from(url.split(',')[1] ?? '', 'base64'))
    },
    refuseClipboard: () =>
      page.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
      }),
    /** What stands around a map in a frame. */
    around: () =>
      page.evaluate(() => ({
        panels: document.querySelectorAll('.panel, .sheet, .map-controls, .tabs').length,
        scale: document.querySelectorAll('.scale-bar').length,
        credits: document.querySelectorAll('.credits').length,
        legend: document.querySelectorAll('.embed .legend').length,
      })),
    whole: () => page.locator('.embed-open').getAttribute('href'),
  }
}
