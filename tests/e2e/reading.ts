/** The reading of the plan, and a card's QR code, as tests see them. */
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { textOf } from './panel.ts'
import { readPng } from './picture.ts'

export function reading(page: Page) {
  const region = page.locator('.reading')
  const row = (id: string) => page.locator(`.contents-clause[data-clause="${id}"]`)
  return {
    open: () => page.locator('[data-tab=reading]').click(),
    /** Opens the chapters and documents of the contents by their ids, outermost first. */
    async unfold(...ids: string[]) {
      for (const id of ids) {
        const button = region.locator('.contents-row', { has: row(id) }).locator('.expand')
        if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
      }
    },
    choose: (id: string) => row(id).click(),
    focusRow: (id: string) => row(id).focus(),
    /** What stands beside a clause in the contents: on the map, and in all. */
    numbers: (id: string) => textOf(row(id).locator('.count')),
    contents: () => region.locator('.contents-clause').allInnerTexts(),
    /** Waits for the page of a clause. */
    shows: (id: string) => region.locator(`h2[data-clause="${id}"]`).waitFor(),
    text: () => textOf(region),
    tally: () => textOf(region.locator('.tally')),
    /** `LAYER/ID` of all that is listed. */
    items: () =>
      region
        .locator('[data-item]')
        .evaluateAll(all => all.map(one => (one as HTMLElement).dataset.item ?? '')),
    chooseItem: (key: string) => region.locator(`[data-item="${key}"]`).first().click(),
    /** The item that is marked as the one whose card is open. */
    current: () => region.locator('[data-item][aria-current]').first().getAttribute('data-item'),
    figures: () => region.locator('.clause-figures > div').allInnerTexts(),
    /** Follows a clause that the open card cites. */
    follow: (id: string) => page.locator(`.citation [data-clause="${id}"]`).click(),
    /** Follows the card's way to all that is known no closer than a district. */
    allInDistrict: (name: string) => page.locator('.part > .quiet-button', { hasText: name }).click(),
    isChosen: (id: string) =>
      page.evaluate(clause => (document.activeElement as HTMLElement | null)?.dataset.clause === clause, id),
    /** What a reader of QR codes makes of the code on the screen. */
    async qr() {
      const code = page.locator('.share path[d^=M]')
      await code.waitFor({ state: 'attached' })
      const { width, height, pixels } = readPng(await page.locator('.share svg').screenshot())
      const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
      for (let i = 0; i < width * height; i++) rgba.set(pixels.subarray(i * 3, i * 3 + 3), i * 4)
      return jsQR(rgba, width, height)?.data
    },
    link: () => page.locator('.share a').getAttribute('href'),
  }
}
