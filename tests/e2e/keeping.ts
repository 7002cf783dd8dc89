/** What the browser keeps of the app, and the news of a new version. */
import type { Page } from 'playwright-core'

export function keeping(page: Page) {
  return {
    /** Waits until all is kept that a visit without a network needs. */
    async done() {
      await page.waitForFunction(() => navigator.serviceWorker.controller)
    },
    /** Of the page that is open. */
    version: () => page.locator('meta[name=version]').getAttribute('content'),
    /** Looks for a new version, and waits until it is there, or has failed to come. */
    async update() {
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        await registration.update()
        const { installing } = registration
        if (!installing) return
        await new Promise<void>(done =>
          installing.addEventListener('statechange', () =>
            /^(activated|redundant)$/.test(installing.state) ? done() : undefined,
          ),
        )
      })
    },
    reload: () => page.reload({ waitUntil: 'commit' }),
    /** All files that are kept: path and query. */
    files: () =>
      page.evaluate(async () => {
        const caches_ = await Promise.all((await caches.keys()).map(name => caches.open(name)))
        const requests = await Promise.all(caches_.map(cache => cache.keys()))
        return requests.flat().map(({ url }) => url.slice(document.baseURI.indexOf('/', 8) + 1))
      }),
    leave: () => page.close(),
  }
}
