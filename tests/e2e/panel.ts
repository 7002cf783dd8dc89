/** Parts of the panels as tests see them. */
import type { Locator, Page } from 'playwright-core'
import type { PlanFeature } from '../../src/geo/types.ts'
import { belongs } from '../../src/geo/validate.ts'
import { catalogue } from './plan.ts'

/** Text that is in sight, once there is some. */
export async function textOf(place: Locator) {
  await place.first().waitFor()
  return (await place.allInnerTexts()).join('\n')
}

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
    /** Faster than any hand: the step back begins so many milliseconds after the choice. */
    toggleAndBack: (wait: number) =>
      input.evaluate((box: HTMLInputElement, wait) => {
        setTimeout(() => history.back(), wait)
        box.click()
      }, wait),
    /** By keyboard. */
    async flip() {
      await input.focus()
      await page.keyboard.press('Space')
    },
    isOn: () => input.isChecked(),
    isDisabled: () => input.isDisabled(),
    /** Why the layer is not shown. */
    withheld: () => textOf(row.locator('.withheld')),
    isWithheld: () => row.locator('.withheld').isVisible(),
    open,
    isOpen: () => more.isVisible(),
    /** Percent. */
    opacity: () => more.locator('input[type=range]').inputValue().then(Number),
    async setOpacity(percent: number) {
      await open()
      await more.locator('input[type=range]').fill(String(percent))
    },
    async legend() {
      await open()
      const entries = more.locator('.legend li')
      await entries.locator('.swatch svg').first().waitFor()
      return {
        titles: await entries.allInnerTexts(),
        drawings: await entries.locator('svg:has(path, circle, text)').count(),
      }
    },
    /** Source, accuracy. */
    async notes() {
      await open()
      return more.locator('.layer-more > .notes dd').allInnerTexts()
    },
    /** How many features the row says there are. */
    count: () => textOf(row.locator('.count > [aria-hidden]')).then(Number),
    ids: () => idsOf(page, id),
    async features() {
      await open()
      return more.locator('.features button').allInnerTexts()
    },
    /** Presses a feature's name in the list. */
    async select(feature: string) {
      await open()
      await more
        .locator('.features button')
        .nth((await idsOf(page, id)).indexOf(feature))
        .click()
    },
    async zoom() {
      await open()
      await more.locator('.layer-tools button').click()
    },
  }
}

/** Ids of a layer's features in the order of its list, which is that of the plan's file. */
async function idsOf(page: Page, layer: string): Promise<string[]> {
  const entry = catalogue.layers.find(l => l.id === layer)
  const url = new URL(`geo/${catalogue.id}/${entry?.file}`, page.url())
  const { features }: { features: PlanFeature[] } = await (await page.request.get(url.href)).json()
  return features.filter(f => entry && belongs(f, entry)).map(f => f.properties.id)
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
    text: () => textOf(region),
    heading: () => textOf(region.locator('h2')),
    precision: () => textOf(region.locator('.precision')),
    clauses: () => region.locator('.citation').allInnerTexts(),
    notes: () => region.locator('.notes').allInnerTexts(),
    /** What else lies under the same click. */
    others: () => region.locator('.others button').allInnerTexts(),
    chooseOther: (name: string) => region.locator('.others button', { hasText: name }).first().click(),
    chooseRelated: (name: string) => region.locator('.related button', { hasText: name }).first().click(),
    related: () => region.locator('.related button').allInnerTexts(),
    close: () => region.locator('button.close').click(),
    box: () => region.boundingBox(),
  }
}
