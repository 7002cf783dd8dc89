/** The search as tests see it. */
import type { Locator, Page } from 'playwright-core'
import { textOf } from './panel.ts'

export function searchBox(page: Page) {
  const field = page.getByRole('combobox')
  const options = page.getByRole('listbox').getByRole('option')
  const named = (option: Locator) =>
    option.evaluateAll(all =>
      all.map(o => {
        const { feature, clause, figure } = (o as HTMLElement).dataset
        return feature ?? clause ?? figure ?? ''
      }),
    )
  return {
    /** Clicks the field and types. */
    async type(words: string) {
      await field.click()
      await page.keyboard.type(words)
    },
    /** A word being composed with an input method, before it is accepted. */
    async compose(letters: string) {
      await field.focus()
      const session = await page.context().newCDPSession(page)
      await session.send('Input.imeSetComposition', {
        selectionStart: letters.length,
        selectionEnd: letters.length,
        text: letters,
      })
    },
    value: () => field.inputValue(),
    hasFocus: () => field.evaluate(e => e === document.activeElement),
    isOpen: async () => (await field.getAttribute('aria-expanded')) === 'true',
    /** `LAYER/ID`, or a clause's or figure's id. */
    results: () => named(options),
    /** The option that the field names as active. */
    active: async () => {
      const id = await field.getAttribute('aria-activedescendant')
      return id ? (await named(page.locator(`#${id}[aria-selected=true]`)))[0] : null
    },
    activeIsInSight: async () => {
      const id = await field.getAttribute('aria-activedescendant')
      return page.locator(`#${id}`).evaluate(option => {
        const { top, bottom, left } = option.getBoundingClientRect()
        const seen = (y: number) => option.contains(document.elementFromPoint(left + 20, y))
        return seen(top + 4) && seen(bottom - 4)
      })
    },
    marks: (place: number) => options.nth(place).locator('mark').allInnerTexts(),
    option: (place: number) => textOf(options.nth(place)),
    choose: (place: number) => options.nth(place).click(),
    /** What stands in place of results, or above and below them. */
    advice: () => textOf(page.locator('.search-nothing')),
    tryExample: (place: number) => page.locator('.search-examples button').nth(place).click(),
    near: () => textOf(page.locator('.search-near')),
    showAll: () => page.locator('.search-all').click(),
    told: () => textOf(page.locator('.search [role=status]')),
    clear: () => page.locator('.search-field button').click(),
  }
}
