/** Parts of the panels as tests see them. */
import type { Page } from 'playwright-core'
import { catalogue } from './plan.ts'

/** The row of a layer, with what it opens. */
export function layerRow(page: Page, id: string) {
  const input = page.locator(`input[data-layer="${id}"]`)
  const row = page.locator('li.layer', { has: input })
  const more = row.locator(`#more-${id}`)
  const open = async () => {
    const button = row.locator('button.expand')
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    await more.locator('.notes').waitFor()
  }
  return {
    toggle: () => input.click(),
    /** By keyboard. */
    async flip() {
      await input.focus()
      await page.keyboard.press('Space')
    },
    isOn: () => input.isChecked(),
    isDisabled: () => input.isDisabled(),
    /** Why the layer is not shown. */
    withheld: () => row.locator('.withheld').innerText(),
    isWithheld: () => row.locator('.withheld').isVisible(),
    open,
    /** Percent. */
    opacity: () => more.locator('input[type=range]').inputValue().then(Number),
    async setOpacity(percent: number) {
      await open()
      await more.locator('input[type=range]').fill(String(percent))
    },
    async legend() {
      await open()
      return more.locator('.legend li').allInnerTexts()
    },
    async features() {
      await open()
      return more.locator('.features button').allInnerTexts()
    },
    /** Presses a feature's name in the list. */
    async select(feature: string) {
      await open()
      await more.locator('.features button').nth(await place(page, id, feature)).click()
    },
    async zoom() {
      await open()
      await more.locator('.layer-tools button').click()
    },
  }
}

/** Place of a feature in its layer's list, by the order of the plan's file. */
async function place(page: Page, layer: string, feature: string) {
  const entry = catalogue.layers.find(l => l.id === layer)
  const url = new URL(`geo/${catalogue.id}/${entry?.file}`, page.url())
  const { features } = await (await page.request.get(url.href)).json()
  const matches = (f: { properties: Record<string, unknown> }) =>
    Object.entries(entry?.where ?? {}).every(([name, values]) => [values].flat().includes(String(f.properties[name])))
  const own: string[] = features.filter(matches).map((f: { properties: { id: string } }) => f.properties.id)
  return own.indexOf(feature)
}

/** The card of the selected feature. */
export function card(page: Page) {
  const region = page.locator('[role=region][data-feature]')
  return {
    /** `LAYER/ID`; `null` when no card is open. */
    feature: async () => ((await region.count()) ? region.getAttribute('data-feature') : null),
    /** Waits for the card of a feature. */
    shows: (key: string) => page.locator(`[role=region][data-feature="${key}"]`).waitFor(),
    isClosed: () => region.waitFor({ state: 'detached' }),
    text: () => region.innerText(),
    heading: () => region.locator('h2').innerText(),
    precision: () => region.locator('.precision').innerText(),
    clauses: () => region.locator('.citation').allInnerTexts(),
    notes: () => region.locator('.notes').allInnerTexts(),
    /** What else lies under the same click. */
    others: () => region.locator('.others button').allInnerTexts(),
    chooseOther: (name: string) => region.locator('.others button', { hasText: name }).first().click(),
    related: () => region.locator('.related button').allInnerTexts(),
    close: () => region.locator('button.close').click(),
    box: () => region.boundingBox(),
  }
}
