/** A story before a room: how evenly the map moves from chapter to chapter, and what memory many chapters leave taken. */
import { join } from 'node:path'
import type { Page as Tab } from 'playwright-core'
import { readStory } from '../../src/build/story.ts'
import { fitCamera } from '../../src/state/camera.ts'
import type { Camera } from '../../src/state/view-state.ts'
import { mapPadding } from '../../src/ui/layout.ts'
import { viewport } from './pages.ts'
import { median, quantile } from './table.ts'
import { noteFrames } from './visit.ts'

const story = readStory(join(import.meta.dirname, '../../geo/lanzhou'))
/** Root font size of a stage, as styles/base.css has it. */
const rem = Math.min(0.020833 * viewport.height, 0.015625 * viewport.width)
const cameras = story.map(({ camera, caption }) =>
  fitCamera(camera, viewport, mapPadding(viewport, rem, { caption })),
)

export const opening = `?chapter=${story[0]?.slug}&mode=present`
/** Milliseconds of a move, and for what follows it. */
const move = 600
const rest = 400

/** Intervals between the frames of moves; `go` begins the one to a place in the story. */
async function intervals(tab: Tab, go: (place: number) => Promise<void>) {
  await noteFrames(tab)
  const all: number[] = []
  // What the first round draws for the first time, a room has not seen either: it counts.
  for (let place = 1; place < story.length; place++) {
    await tab.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes.splice(0))
    await go(place)
    await tab.waitForTimeout(move)
    const times = await tab.evaluate(() => [...(window as unknown as { frameTimes: number[] }).frameTimes])
    all.push(...times.slice(1).map((time, i) => time - (times[i] ?? time)))
    await tab.waitForTimeout(rest)
  }
  return { median: median(all), p95: quantile(all, 0.95), longest: Math.max(...all) }
}

export async function toldMoves(tab: Tab) {
  await tab.locator('.caption').waitFor()
  await tab.waitForTimeout(1000)
  return intervals(tab, () => tab.keyboard.press('PageDown'))
}

/** The same moves on a page that shows one and the same picture all the time. */
export async function bareMoves(tab: Tab) {
  await tab.evaluate(to => window.flyMap(to, 0), cameras[0] as Camera)
  await tab.waitForTimeout(1000)
  return intervals(tab, place =>
    tab.evaluate(([to, time]) => window.flyMap(to, time), [cameras[place] as Camera, move] as const),
  )
}

/** Megabytes that scripts hold after a collection. */
async function heap(tab: Tab) {
  const session = await tab.context().newCDPSession(tab)
  // What a first collection lets go may be what kept something else.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}

/** Memory when each chapter has been seen once, and 200 chapters later. */
export async function memory(tab: Tab) {
  await tab.emulateMedia({ reducedMotion: 'reduce' })
  await tab.locator('.caption').waitFor()
  const play = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const atEnd = await tab.locator('.stage-progress button:last-of-type[aria-current]').count()
      await tab.keyboard.press(atEnd ? 'Home' : 'PageDown')
      await tab.waitForTimeout(30)
      await tab.locator('html[data-map-state="ready"]').waitFor({ state: 'attached' })
    }
    await tab.keyboard.press('Home')
    await tab.waitForTimeout(1500)
    return heap(tab)
  }
  const once = await play(story.length + 1)
  return { once, many: await play(200) }
}
