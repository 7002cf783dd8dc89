/** The catalogue's list with its filters, as tests see them. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { Facet } from '../../src/state/view-state.ts'
import { textOf } from './panel.ts'

export function list(page: Page) {
  const panel = page.locator('.catalogue')
  const row = (key: string) => panel.locator(`[data-item="${key}"]`)
  const part = (facet: Facet) => panel.locator(`[data-facet=${facet}]`)
  const choice = (facet: Facet, value: string) =>
    part(facet).locator('.facet-choice', { has: page.locator(`[data-value="${value}"]`) })
  const unfold = async (button: ReturnType<typeof panel.locator>) => {
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  }
  const files = async () => {
    await unfold(panel.locator('[aria-controls=take-away]'))
    return panel.locator('#take-away button')
  }
  return {
    open: () => page.locator('[data-tab=catalogue]').click(),
    /** What stands above the list: how many there are. */
    async count() {
      // What can be done with a list is offered once all of it has come.
      await panel.locator('.catalogue-tools').waitFor()
      return textOf(panel.locator('[role=status]'))
    },
    /** Keys of the rows that are in the page, from the top. */
    rows: () =>
      panel.locator('.items > li').evaluateAll(all =>
        all
          .map(li => ({
            at: Number(li.ariaPosInSet),
            key: li.querySelector<HTMLElement>('[data-item]')?.dataset.item ?? '',
          }))
          .sort((a, b) => a.at - b.at)
          .map(({ key }) => key),
      ),
    row: (key: string) => textOf(row(key)),
    async openFacet(facet: Facet) {
      await panel.locator('.facets').waitFor()
      // On a phone, all of them are behind a button.
      if (await panel.locator('.facets > button').count()) await unfold(panel.locator('.facets > button'))
      await unfold(part(facet).locator('.facet-head'))
    },
    choose: (facet: Facet, value: string) => choice(facet, value).locator('input').click(),
    unfoldClause: (id: string) =>
      unfold(
        part('clause')
          .locator('.clause-choice', { has: page.locator(`[data-value="${id}"]`) })
          .locator('.expand'),
      ),
    countOf: (facet: Facet, value: string) => textOf(choice(facet, value).locator('.count')).then(Number),
    isDisabled: (facet: Facet, value: string) => choice(facet, value).locator('input').isDisabled(),
    isChosen: (facet: Facet, value: string) => choice(facet, value).locator('input').isChecked(),
    type: (text: string) => panel.locator('.filter-text').pressSequentially(text),
    text: () => panel.locator('.filter-text').inputValue(),
    chips: () => panel.locator('.filter-chips .chip').allInnerTexts(),
    dropChip: (title: string) => panel.locator('.filter-chips .chip', { hasText: title }).click(),
    clear: () => panel.locator('.filter-chips .quiet-button').click(),
    /** What an empty list proposes. */
    ways: () => panel.locator('.nothing button').allInnerTexts(),
    takeWay: (index: number) => panel.locator('.nothing button').nth(index).click(),
    sort: (order: string) => panel.locator('select').selectOption(order),
    fit: () => panel.locator('.catalogue-tools button').first().click(),
    press: (key: string) => row(key).click(),
    hover: (key: string) => row(key).hover(),
    /** Away from list and map. */
    leave: () => page.mouse.move(5, 5),
    marked: () =>
      panel
        .locator('li.marked [data-item]')
        .evaluateAll(all => all.map(one => (one as HTMLElement).dataset.item)),
    current: () => panel.locator('[data-item][aria-current]').getAttribute('data-item'),
    /** How much of the map is marked as pointed at: what the SVG view draws above all layers. */
    markOnMap: () => page.locator('#map').innerHTML(),
    focus: () => panel.locator('.items [tabindex="0"]').focus(),
    /** The row that has the focus: its place, of how many, and whether it is in sight. */
    focused: () =>
      page.evaluate(() => {
        const row = document.activeElement?.closest('.items > li')
        const bar = document.querySelector('.catalogue-bar')?.getBoundingClientRect()
        const box = row?.getBoundingClientRect()
        const scroller = row?.closest('.panel, .sheet-body')?.getBoundingClientRect()
        return {
          at: Number(row?.ariaPosInSet),
          of: Number(row?.ariaSetSize),
          key: (document.activeElement as HTMLElement).dataset.item,
          seen: Boolean(
            box && bar && scroller && box.top >= bar.bottom - 1 && box.bottom <= scroller.bottom + 1,
          ),
        }
      }),
    /** Scrolls the panel to a share of its height, and waits until it is painted. */
    scrollTo: (share: number) =>
      page.evaluate(async to => {
        const panel = document.querySelector('.catalogue')?.closest('.panel, .sheet-body') as HTMLElement
        panel.scrollTop = panel.scrollHeight * to
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
      }, share),
    /** The row under a point two thirds down the panel. */
    inSight: () =>
      page.evaluate(() => {
        const panel = document.querySelector('.catalogue')?.closest('.panel, .sheet-body') as HTMLElement
        const { left, top, height } = panel.getBoundingClientRect()
        const at = document.elementFromPoint(left + 60, top + height * 0.66)
        return Number(at?.closest('.items > li')?.ariaPosInSet)
      }),
    /** Takes a file away: its name and what it holds. */
    async save(index: 0 | 1) {
      const waiting = page.waitForEvent('download')
      await (await files()).nth(index).click()
      const download = await waiting
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
    },
    /** What the printer gets: the title of the page, and all that is in sight on paper. */
    async print() {
      await page.evaluate(() => {
        window.print = () => {}
      })
      await (await files()).nth(2).click()
      await page.emulateMedia({ media: 'print' })
      const paper = {
        title: await page.title(),
        text: await textOf(page.locator('body')),
        rows: await page.locator('table tbody tr').count(),
      }
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      await page.emulateMedia({ media: 'screen' })
      return paper
    },
  }
}
