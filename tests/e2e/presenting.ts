/** The stage before a room, and the presenter's own window. */
import type { Page } from 'playwright-core'
import { textOf } from './panel.ts'

export function presenting(page: Page) {
  const caption = page.locator('.caption')
  const line = page.locator('.question input')
  const pointer = page.locator('.stage-pointer')
  const slider = page.locator('.swipe input')
  const marks = page.locator('.stage-progress button')
  return {
    /** Waits for the stage, on which moves are not drawn out: what is asked for is there at once. */
    async open() {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await caption.waitFor()
    },
    isOpen: () => page.locator('.stage-progress').isVisible(),
    heading: () => textOf(caption.locator('h1')),
    said: () => textOf(caption),
    /** Place of the chapter, from 1, and how many there are. */
    async place() {
      const current = await marks.evaluateAll(all => all.findIndex(one => one.ariaCurrent === 'step'))
      return [current + 1, await marks.count()]
    },
    /** Presses the mark of a chapter, from 1. */
    goTo: (place: number) => marks.nth(place - 1).click(),
    blank: () =>
      page
        .locator('.blank')
        .getAttribute('data-colour', { timeout: 500 })
        .catch(() => null),
    look: () => caption.getAttribute('data-look'),
    captionInSight: () => caption.isVisible(),
    captionAt: () => caption.boundingBox(),
    async dragCaption(dx: number, dy: number) {
      const { x = 0, y = 0 } = (await caption.boundingBox()) ?? {}
      await page.mouse.move(x + 8, y + 8)
      await page.mouse.down()
      await page.mouse.move(x + 8 + dx, y + 8 + dy, { steps: 3 })
      await page.mouse.up()
    },
    legend: () => page.locator('.stage-legend').isVisible(),
    pointer: () => pointer.getAttribute('data-as'),
    /** Middle of the laser dot. */
    async dot(x: number, y: number) {
      await page.mouse.move(x, y)
      const box = await pointer.boundingBox()
      return box && [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)
    },
    /** Time is the test's own from now on. */
    ownTime: () => page.clock.install(),
    pass: (seconds: number) => page.clock.fastForward(seconds * 1000),
    touch: () => page.mouse.move(640 + Math.random() * 40, 300),
    async ask(question: string) {
      await page.keyboard.press('/')
      await line.fill(question)
      await line.press('Enter')
    },
    isAsking: () => line.isVisible(),
    /** From the left edge, in per cent; `null` where nothing is compared. */
    async divided() {
      if (!(await slider.isVisible())) return null
      const clip = await page.locator('#second-map').evaluate(map => getComputedStyle(map).clipPath)
      const [, right = ''] = /inset\(0px calc\(100% - ([\d.]+)%\)|inset\(0px ([\d.]+)%/.exec(clip) ?? []
      return right ? Number(right) : 100 - Number(/([\d.]+)%/.exec(clip)?.[1])
    },
    sides: () => page.locator('.swipe-name').allInnerTexts(),
    secondMap: () => page.locator('#second-map > *').count(),
    /** The four charts: heading and rows of figures. */
    dashboard: () =>
      page.locator('.dashboard figure').evaluateAll(all =>
        all.map(one => ({
          title: one.querySelector('figcaption')?.textContent ?? '',
          rows: [...one.querySelectorAll('tr')].map(row =>
            [...row.children].map(cell => cell.textContent?.trim() ?? ''),
          ),
          painted: (one.querySelector('canvas')?.width ?? 0) > 0,
        })),
      ),
    /** Opens the presenter's window, as `n` does. */
    async openNotes() {
      const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')])
      await popup.locator('.notes-window h1').waitFor()
      return notes(popup)
    },
  }
}

function notes(page: Page) {
  return {
    heading: () => textOf(page.locator('.notes-said h1')),
    press: (name: string) => page.getByRole('button', { name, exact: true }).click(),
    key: (name: string) => page.keyboard.press(name),
    isBlank: async () =>
      (await page.locator('.notes-steps [aria-pressed]').getAttribute('aria-pressed')) === 'true',
    timer: () => textOf(page.locator('[role=timer]')),
    close: () => page.close(),
  }
}
