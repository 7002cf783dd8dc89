/** What has no place on the map, as tests see it: badges at districts, and the shelf. */
import type { Page } from 'playwright-core'
import { textOf } from './panel.ts'

export function shelf(page: Page) {
  const box = page.locator('details.shelf')
  return {
    text: () => textOf(box.locator('summary')),
    isThere: () => box.isVisible(),
    /** By keyboard. */
    async open() {
      await box.locator('summary').focus()
      await page.keyboard.press('Enter')
      await box.locator('button').first().waitFor()
    },
    isOpen: () => box.evaluate(details => (details as HTMLDetailsElement).open),
    /** What is kept, with its numbers. */
    async entries() {
      const rows = await box.locator('li').allInnerTexts()
      return new Map(rows.map(row => row.split('\n')).map(([name = '', count]) => [name, Number(count)]))
    },
    async choose(name: string) {
      await box.locator('li button', { hasText: name }).first().focus()
      await page.keyboard.press('Enter')
    },
    escape: () => page.keyboard.press('Escape'),
    /** Numbers of the badges that the SVG map shows. */
    badges: () => page.locator('#map g[data-layer="badges-count"] g text').allTextContents(),
    /** Where the SVG map shows a badge. */
    async badgeAt(count: number) {
      const text = page.locator('#map g[data-layer="badges-count"] text', {
        hasText: new RegExp(`^${count}$`),
      })
      const { x = 0, y = 0, width = 0, height = 0 } = (await text.first().boundingBox()) ?? {}
      return { x: x + width / 2, y: y + height / 2 }
    },
    press: ({ x, y }: { x: number; y: number }) => page.mouse.click(x, y),
    tap: ({ x, y }: { x: number; y: number }) => page.touchscreen.tap(x, y),
  }
}
