/** The tools of analysis as tests see them: forms, and the results under them. */
import type { Page } from 'playwright-core'
import { textOf } from './panel.ts'

export function tools(page: Page) {
  const panel = page.locator('.tools')
  const form = panel.locator('.tool-form')
  const pick = form.locator('.place-ways button').first()
  const card = (id: string) => panel.locator(`[data-result="${id}"]`)
  return {
    open: () => page.locator('[data-tab=tools]').click(),
    start: (tool: string) => panel.locator(`[data-tool=${tool}]`).click(),
    focus: (tool: string) => panel.locator(`[data-tool=${tool}]`).focus(),
    /** Asks for the next click on the map, or for those until Escape. */
    pick: () => pick.click(),
    focusPick: () => pick.focus(),
    isPicking: async () => (await pick.getAttribute('aria-pressed')) === 'true',
    /** Types into the search for a place, and takes the suggestion of that name. */
    async name(place: string) {
      await form.locator('.place-search input').fill(place)
      await form
        .locator('.place-suggestions button')
        .filter({ has: page.locator('span').getByText(place, { exact: true }) })
        .first()
        .click()
    },
    /** By its title. */
    fill: (field: string, value: string) => form.getByLabel(field, { exact: true }).fill(value),
    check: (option: string) => form.getByLabel(option, { exact: true }).check(),
    choose: (field: string, option: string) =>
      form.getByLabel(field, { exact: true }).selectOption({ label: option }),
    /** What the form has for places. */
    places: async () =>
      (await form.locator('.places-chosen li, .place-chosen').allInnerTexts()).map(text => text.trim()),
    work: () => form.locator('[type=submit]').click(),
    focusWork: () => form.locator('[type=submit]').focus(),
    /** Why there is no answer. */
    reason: () => textOf(form.locator('.tool-reason')),
    /** The sentence of a result, once it is worked out. */
    sentence: (id: string) => textOf(card(id).locator('.result-sentence')),
    results: () =>
      panel.locator('[data-result]').evaluateAll(all => all.map(one => (one as HTMLElement).dataset.result)),
    /** Names that lead to features, in the first table. */
    rows: (id: string) =>
      card(id).locator('.result-table').first().locator('tbody .link-button').allInnerTexts(),
    /** Titles of the tables, with how many rows each has. */
    tables: (id: string) => card(id).locator('.result-table summary').allInnerTexts(),
    /** Names along a strip, from one end to the other. */
    stops: (id: string) => card(id).locator('.strip .link-button').allInnerTexts(),
    /** What a result rests on. */
    async assumptions(id: string) {
      await card(id).locator('.result-assumptions summary').click()
      return card(id).locator('.result-assumptions li').allInnerTexts()
    },
    /** Follows a row to its feature. */
    follow: (id: string, name: string) => card(id).locator('td button', { hasText: name }).first().click(),
  }
}
