/** How a reader asks the app, one action at a time, and what the app answers. */
import type { Locator, Page } from 'playwright-core'
import type { Tab } from '../../src/state/view-state.ts'

/** One press, or one thing typed. What is pressed goes by words that the reader sees on it. */
export type Action =
  /** Types into the search. */
  | { search: string }
  /** Takes what the search found. */
  | { option: string }
  | { tab: Tab }
  /** Types into the field of the open tab. */
  | { find: string }
  /** Presses a button. */
  | { press: string }
  /** Presses a clause in the contents. */
  | { clause: string }
  /** Chooses what the table of sums is divided by. */
  | { columns: string }
  /** Shows a ready-made view. */
  | { view: string }
  /** Opens the shelf of what is not on the map. */
  | { shelf: true }
  /** Opens what stands beside the name of a layer. */
  | { layer: string }
  /** Presses the number at a district or zone on the map. */
  | { badge: string }

/** Where an answer stands. */
export type Place = 'card' | 'list' | 'clause' | 'figures' | 'search' | 'layers'

const regions: Record<Place, string> = {
  card: '[role=region][data-feature]',
  list: '.catalogue',
  clause: '.reading',
  figures: '.figures',
  search: '.search-results',
  layers: '.layer:has([aria-expanded=true])',
}
/** Lines of a list, a table or a chart. */
const line = ':is(li, tr, summary, dl > div, .bar-head, .total):not(:has(li, tr))'

export function asking(page: Page) {
  const region = (place: Place) => page.locator(regions[place])
  const press = (target: Locator) => target.first().click({ timeout: 8000 })
  const field = page.getByRole('combobox', { name: /搜索地点|^Search/ })
  const columns = page.getByRole('combobox', { name: '列', exact: true })
  const shelf = page.locator('details.shelf summary')
  /** The shelf has the same numbers as the badges, with their districts. */
  async function pressBadge(district: string) {
    const row = page.locator('details.shelf li', { hasText: district })
    const count = await row.locator('.shelf-count').textContent()
    const badge = page.locator('#map [data-layer=badges-count] text', { hasText: new RegExp(`^${count}$`) })
    const { x = 0, y = 0, width = 0, height = 0 } = (await badge.boundingBox()) ?? {}
    await page.mouse.click(x + width / 2, y + height / 2)
  }
  const act = async (action: Action) => {
    if ('search' in action) return field.fill(action.search)
    if ('option' in action) return press(page.getByRole('option').filter({ hasText: action.option }))
    if ('tab' in action) return press(page.locator(`[data-tab=${action.tab}]`))
    if ('find' in action) return page.getByRole('searchbox').fill(action.find)
    if ('clause' in action) return press(page.locator(`.contents-clause[data-clause="${action.clause}"]`))
    if ('columns' in action) return columns.selectOption({ label: action.columns })
    if ('layer' in action)
      return press(page.locator('li.layer', { hasText: action.layer }).locator('.expand'))
    if ('view' in action) return press(page.locator('.views button', { hasText: action.view }))
    if ('shelf' in action) return press(shelf)
    if ('badge' in action) return pressBadge(action.badge)
    return press(page.getByRole('button', { name: action.press }))
  }

  /** Names in the list, from its top to its end: it has only those in the page that are in sight. */
  async function listed(): Promise<string[]> {
    const items = page.locator('.catalogue .items > li')
    await items.first().waitFor()
    return items.first().evaluate(async first => {
      const scroller = first.closest('.panel, .sheet-body') as HTMLElement
      const names = new Map<string, string>()
      const count = Number(first.ariaSetSize)
      const step = scroller.clientHeight * 0.8
      for (
        let top = 0;
        names.size < count && Number(first.ariaSetSize) === count && top < scroller.scrollHeight;
        top += step
      ) {
        scroller.scrollTop = top
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
        for (const li of document.querySelectorAll('.catalogue .items > li'))
          names.set(li.ariaPosInSet ?? '', li.querySelector('.item-name')?.textContent ?? '')
      }
      return [...names.values()]
    })
  }

  return {
    act,
    /** Waits for the place of the answer, and reads it line by line. */
    async lines(place: Place): Promise<string[]> {
      if (place === 'list') return listed()
      await region(place).first().waitFor()
      const text = (all: Locator) =>
        all.evaluateAll(found => found.map(one => (one.textContent ?? '').replace(/\s+/g, ' ').trim()))
      const lines = await text(region(place).locator(line))
      const rest = (await region(place).allInnerTexts()).join('\n').split('\n')
      return [...lines, ...rest].filter(Boolean)
    },
    /** Clauses that a place refers to. */
    clauses: (place: Place) =>
      region(place)
        .locator('[data-clause]')
        .evaluateAll(all => all.map(one => (one as HTMLElement).dataset.clause ?? '')),
  }
}
