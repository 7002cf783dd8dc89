/** Questions to the page that only its own code can answer. */
import type { Page } from 'playwright-core'
import { textOf } from './panel.ts'

export function probes(page: Page) {
  /** Waits until the page has been painted so many times. */
  const frames = (count: number) =>
    page.evaluate(
      n =>
        new Promise<void>(resolve => {
          const next = (left: number) => (left ? requestAnimationFrame(() => next(left - 1)) : resolve())
          next(n)
        }),
      count,
    )
  /** Which of the pictures that were drawn at build time is in sight. */
  async function firstView() {
    const shown = page.locator('.first-view').filter({ visible: true })
    const names = await shown.evaluateAll(all => all.map(one => one.classList[1] ?? ''))
    return names.length ? names.join() : null
  }
  /** Whether MapLibre's picture is in sight, and its pixels for one of the page; `null` before there is one. */
  const canvas = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('#map canvas')
      return (
        canvas && {
          seen: canvas.checkVisibility({ opacityProperty: true }),
          ratio: canvas.width / canvas.clientWidth,
        }
      )
    })
  /** Whether all that is marked as chosen on the SVG map lies beside the panels. */
  const highlightInSight = () =>
    page.evaluate(() => {
      const boxes = [...document.querySelectorAll('#map g[data-layer^=highlight] > *')]
        .map(mark => mark.getBoundingClientRect())
        .filter(({ width, height }) => width + height > 0)
      const covers = [...document.querySelectorAll('.panel, .sheet, .top-bar, .detail')].map(panel =>
        panel.getBoundingClientRect(),
      )
      const inside = boxes.every(
        b => b.left >= 0 && b.top >= 0 && b.right <= innerWidth && b.bottom <= innerHeight,
      )
      const covered = boxes.some(b =>
        covers.some(c => c.left < b.right && c.right > b.left && c.top < b.bottom && c.bottom > b.top),
      )
      return boxes.length > 0 && inside && !covered
    })
  /** What the browser tells the page, such as that it is about to print. */
  const tells = (event: string) => page.evaluate(name => dispatchEvent(new Event(name)), event)
  /** What the page asked for of the plan, by name and the milliseconds at which it did. */
  const filesAsked = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap(({ name, startTime }) => {
        const [, file] = /\/geo\/[^/]+\/([^?]+)/.exec(name) ?? []
        return file ? [{ file, at: startTime }] : []
      }),
    )
  /** The browser's own marks of a visit. */
  const shownAt = () =>
    page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      return { parsed: navigation?.domInteractive ?? Number.NaN, painted: paint?.startTime ?? Number.NaN }
    })
  const namesInFirstView = () =>
    page.locator('.first-view').filter({ visible: true }).locator('text').allTextContents()
  const spoken = () => textOf(page.locator('[aria-live=polite]'))
  /** Controls without a name for those who do not see them. */
  const namelessControls = () =>
    page.locator('#app :is(button, input, summary, a)').evaluateAll(all =>
      all
        .filter(e => {
          const label = e.ariaLabel ?? (e as HTMLInputElement).labels?.[0]?.textContent ?? e.textContent
          return !label?.trim()
        })
        .map(e => e.outerHTML.slice(0, 80)),
    )
  /** Texts and names with Chinese in them, but for those that are marked as Chinese. */
  const chinese = (within = 'body') =>
    page.evaluate(part => {
      const root = document.querySelector(part) ?? document.body
      const han = /\p{Script=Han}/u
      const marked = (e: Element | null) =>
        (e?.closest('[lang]') as HTMLElement | null)?.lang.startsWith('zh')
      const found: string[] = []
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { textContent, parentElement } = texts.currentNode
        if (han.test(textContent ?? '') && !marked(parentElement) && !parentElement?.closest('noscript'))
          found.push(textContent ?? '')
      }
      for (const element of root.querySelectorAll('[aria-label], [title], [aria-valuetext]'))
        for (const name of ['aria-label', 'title', 'aria-valuetext'])
          if (han.test(element.getAttribute(name) ?? '') && !marked(element))
            found.push(`${name}: ${element.getAttribute(name)}`)
      return found
    }, within)
  /** Whether the regular and the bold letters of the map are there. */
  const lettersLoaded = () =>
    page.evaluate(() =>
      [400, 700].map(weight =>
        [...document.fonts].some(
          f => f.family.includes('Plan Sans') && f.weight === String(weight) && f.status === 'loaded',
        ),
      ),
    )
  /** Those characters that the map's own font draws as it draws one that no font has. */
  const charactersAlike = (characters: string[]) =>
    page.evaluate(all => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 32
      const context = canvas.getContext('2d', { willReadFrequently: true })
      const drawing = (text: string) => {
        if (!context) return ''
        context.clearRect(0, 0, 32, 32)
        // No family to fall back to: what the font lacks shows as its box for missing characters, or as nothing.
        context.font = '28px "Plan Sans", "Adobe Blank"'
        context.fillText(text, 2, 27)
        return context.getImageData(0, 0, 32, 32).data.join()
      }
      const missing = ['\u{e000}', '\u{10fffd}', ' '].map(drawing)
      return all.filter(text => missing.includes(drawing(text)))
    }, characters)
  /** Whether a script that is written into the page is kept from running. */
  const refusesInlineScript = () =>
    page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.head.append(script)
      return !('ran' in window)
    })
  /** Pixels of the panels' type. */
  const letterHeight = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
  async function scaleBar() {
    const pixels = (await page.locator('.scale-line').boundingBox())?.width ?? 0
    const [, value, unit] = /([\d.]+) (k?m)/.exec(await textOf(page.locator('.scale-bar'))) ?? []
    return { metres: Number(value) * (unit === 'km' ? 1000 : 1), pixels }
  }
  /** Pixels by which the page is wider than its window. */
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return {
    frames,
    firstView,
    canvas,
    filesAsked,
    shownAt,
    namesInFirstView,
    highlightInSight,
    tells,
    spoken,
    namelessControls,
    chinese,
    lettersLoaded,
    charactersAlike,
    refusesInlineScript,
    letterHeight,
    scaleBar,
    overflow,
  }
}
