/** The page that counts what the map in its frame has requested. */
import type { Page } from 'playwright-core'

export function proof(page: Page) {
  const map = page.frameLocator('iframe')
  return {
    mapReady: () => map.locator('html[data-map-state=ready]').waitFor({ state: 'attached' }),
    count: async (what: 'network' | 'refused') =>
      Number(await page.locator(`[data-count=${what}]`).textContent()),
    /** Has the map try to connect. */
    try: () => page.getByRole('button').click(),
  }
}
