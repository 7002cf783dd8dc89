/** Charts, the list of figures, and the sums, as tests see them. */
import type { Page } from 'playwright-core'
import { textOf } from './panel.ts'

export function figures(page: Page) {
  const tab = page.locator('.figures')
  const number = (id: string) => tab.locator(`.chart [data-figure="${id}"]`).first()
  const choice = (index: number) => tab.locator('.sums-choices select').nth(index)
  const cells = tab.locator('.matrix tbody button')
  return {
    open: () => page.locator('[data-tab=figures]').click(),
    /** Waits until charts and sums are drawn. */
    drawn: () => Promise.all([tab.locator('.chart').first().waitFor(), cells.first().waitFor()]),
    text: () => textOf(tab),
    /** Titles of the charts. */
    titles: () => tab.locator('.chart > h3').allInnerTexts(),
    /** Ids of the figures that the list shows, its groups opened. */
    async listed() {
      const closed = await tab.locator('.figure-group:not([open]) > summary').all()
      // The last first: an open one no longer counts.
      for (const summary of closed.reverse()) await summary.click()
      return tab
        .locator('.figure-rows [data-figure]')
        .evaluateAll(all => all.map(one => (one as HTMLElement).dataset.figure ?? ''))
    },
    /** Id of the figure that has the focus. */
    focused: () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.figure),
    isInSight: (id: string) =>
      tab.locator(`.figure-rows [data-figure="${id}"]`).evaluate(figure => {
        const { left, top } = figure.getBoundingClientRect()
        return figure.contains(document.elementFromPoint(left + 4, top + 4))
      }),
    search: (text: string) => tab.locator('input[type=search]').fill(text),
    /** Width of a figure's bar, or height of its column, in pixels. */
    async size(id: string, side: 'width' | 'height') {
      const mark = tab
        .locator('.chart li', { has: page.locator(`[data-figure="${id}"]`) })
        .last()
        .locator('.mark')
      return (await mark.first().boundingBox())?.[side] ?? 0
    },
    press: (id: string) => number(id).click(),
    focus: (id: string) => number(id).focus(),
    pressPlace: (name: string) => tab.locator('.place-link', { hasText: name }).first().click(),
    retry: () => tab.locator('.figure-problem button').click(),
    problem: () => textOf(tab.locator('.figure-problem')),
    by: async (rows: string, columns: string) => {
      await choice(0).selectOption(rows)
      await choice(1).selectOption(columns)
    },
    show: (measure: string) => choice(2).selectOption(measure),
    sumsText: () => textOf(tab.locator('section.group', { has: page.locator('.sums-choices') })),
    /** Name and number of each cell, totals first; of amounts also how many of how many state one. */
    cells: () =>
      cells.evaluateAll(all =>
        all.map(one => ({
          name: one.ariaLabel ?? '',
          text: one.firstChild?.textContent ?? '',
          share: one.querySelector('small')?.textContent ?? '',
        })),
      ),
    pressCell: (index: number) => cells.nth(index).click(),
    /** How much the list of the catalogue says is found. */
    listCount: async () => Number(/\d+/.exec(await textOf(page.locator('.catalogue [role=status]')))?.[0]),
    /** Whether something in the tab is wider than the tab, other than what scrolls by itself. */
    overflows: () =>
      tab.evaluate(root => {
        const { right } = root.getBoundingClientRect()
        return [...root.querySelectorAll('*')]
          .filter(
            e =>
              !e.closest('.matrix, .visually-hidden, select') && e.getBoundingClientRect().right > right + 3,
          )
          .map(e => e.outerHTML.slice(0, 80))
      }),
  }
}
