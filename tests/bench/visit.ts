/** One visit to a page with nothing cached, and what can be read off it. All times are milliseconds. */
import type { Browser, Page as Tab } from 'playwright-core'
import { address, type Page, viewport } from './pages.ts'
import { median, quantile } from './table.ts'

export interface Site {
  browser: Browser
  port: number
}

/** Opens a page in a fresh context, waits for a User Timing mark, and hands the tab on. */
export async function visit<T>(
  { browser, port }: Site,
  page: Page,
  query: string,
  mark: string,
  use: (tab: Tab) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    // What keeps the app for later would be measured with it.
    serviceWorkers: 'block',
  })
  try {
    // tsx marks the functions that are handed to the page with this helper of its own.
    await context.addInitScript({ content: 'globalThis.__name = f => f' })
    await context.addInitScript(noteDrawn)
    const tab = await context.newPage()
    // With each window Chromium loads pages of its own (the address bar's), which would be measured with ours.
    await tab.waitForTimeout(1500)
    const errors: string[] = []
    tab.on('pageerror', error => errors.push(error.message))
    await tab.goto(address(port, page, query), { waitUntil: 'commit' })
    // Asking seldom leaves the processor to the page; the mark keeps its time.
    await tab.waitForFunction(name => performance.getEntriesByName(name).length > 0, mark, {
      polling: 100,
      timeout: 60_000,
    })
    const result = await use(tab)
    if (errors.length) throw new Error(`${page}${query}: ${errors.join('; ')}`)
    return result
  } finally {
    await context.close()
  }
}

/** A map of WebGL is called ready once the graphics have been told all; `map:drawn` is set when they have done it. */
function noteDrawn() {
  const { mark } = performance
  performance.mark = function (name, options) {
    const entry = mark.call(this, name, options)
    const gl = name === 'map:ready' && document.querySelector('canvas')?.getContext('webgl2')
    if (gl) {
      // A pixel can be read when all that came before is drawn.
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
      mark.call(this, 'map:drawn')
    }
    return entry
  }
}

/** When a mark was set, from the start of the navigation. */
export const timeOf = (tab: Tab, mark: string) =>
  tab.evaluate(name => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark)

/**
 * When a map of SVG was on the screen: at its mark, or at the browser's own `first-contentful-paint` if that is later,
 * so that a mark set before its frame is shown wins nothing. The browser does not count a canvas as content.
 */
export async function timeShown(tab: Tab, mark: string): Promise<number> {
  const paint = 'first-contentful-paint'
  await tab.waitForFunction(name => performance.getEntriesByName(name).length > 0, paint, { polling: 100 })
  return Math.max(await timeOf(tab, mark), await timeOf(tab, paint))
}

/** Milliseconds between switches, for what may follow one to end. */
const rest = 100
/** Milliseconds for what a page loads after its map. */
const settling = 1500

/** Switches a layer off and on, many times; the median of the means of each pair. */
export async function switchTime(tab: Tab, layer: string, pairs = 6): Promise<number> {
  await tab.waitForTimeout(settling)
  await tab.evaluate(() => {
    // The app is switched as a reader does, by its checkbox, and says itself when it has painted.
    window.switchLayer ??= (id, on) =>
      new Promise(resolve => {
        const html = document.documentElement
        const box = document.querySelector<HTMLInputElement>(`input[data-layer="${id}"]`)
        if (!box || box.checked === on) throw new Error(`no switch for ${id}`)
        const watch = new MutationObserver(() => {
          if (html.dataset.mapState !== 'ready') return
          watch.disconnect()
          resolve(performance.now() - start)
        })
        watch.observe(html, { attributeFilter: ['data-map-state'] })
        const start = performance.now()
        box.click()
      })
  })
  const times: number[] = []
  for (let i = -2; i < pairs; i++) {
    let sum = 0
    for (const on of [false, true]) {
      await tab.waitForTimeout(rest)
      sum += await tab.evaluate(([id, now]) => window.switchLayer(id, now), [layer, on] as const)
    }
    if (i >= 0) times.push(sum / 2)
  }
  return median(times)
}

/**
 * From a real click on a layer's switch to the frame that shows the change, as the browser's Event Timing tells it
 * (in steps of 8 ms, 16 at the least): drawing and presenting included. A page without switches is given one.
 */
export async function clickToShown(tab: Tab, layer: string, clicks = 16): Promise<number> {
  await tab.waitForTimeout(settling)
  await tab.evaluate(id => {
    const own = document.querySelector<HTMLInputElement>(`input[data-layer="${id}"]`)
    const box = own ?? document.body.appendChild(document.createElement('input'))
    if (!own) {
      Object.assign(box, { type: 'checkbox', checked: true })
      box.dataset.layer = id
      Object.assign(box.style, { position: 'fixed', left: '20px', top: '20px', zIndex: '9999' })
      box.onchange = () => void window.switchLayer(id, box.checked)
    }
    window.clickTimes = []
    new PerformanceObserver(list => {
      for (const { name, duration } of list.getEntries())
        if (name === 'click') window.clickTimes.push(duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  }, layer)
  const box = tab.locator(`input[data-layer="${layer}"]`)
  const place = await box.boundingBox()
  if (!place) throw new Error(`the switch of ${layer} cannot be seen`)
  for (let i = 0; i < clicks; i++) {
    await tab.mouse.click(place.x + place.width / 2, place.y + place.height / 2)
    await tab.waitForTimeout(rest * 2)
  }
  const times = await tab.evaluate(() => window.clickTimes)
  // What took less than 16 ms is not told at all.
  return mean([...times, ...Array<number>(Math.max(0, clicks - times.length)).fill(16)].slice(2))
}

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length

/** A drag by the real mouse, in a loop about the middle of what no panel covers. */
async function drag(tab: Tab, duration: number) {
  const at = (t: number) =>
    [860 + 220 * Math.sin(t * 2 * Math.PI), 450 + 160 * Math.sin(t * 4 * Math.PI)] as const
  await tab.mouse.move(...at(0))
  await tab.mouse.down()
  const start = performance.now()
  for (let t = 0; t < 1; t = (performance.now() - start) / duration) {
    await tab.mouse.move(...at(t))
    await tab.waitForTimeout(8)
  }
  await tab.mouse.up()
}

async function wheel(tab: Tab, duration: number) {
  const start = performance.now()
  for (let t = 0; t < 1; t = (performance.now() - start) / duration) {
    await tab.mouse.wheel(0, t < 0.5 ? -60 : 60)
    await tab.waitForTimeout(40)
  }
}

export interface Frames {
  mean: number
  median: number
  p95: number
}

/** Notes when each frame begins, from now on, in `frameTimes` of the page. */
export const noteFrames = (tab: Tab) =>
  tab.evaluate(() => {
    const times: number[] = []
    const next = (now: number) => {
      times.push(now)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    Object.assign(window, { frameTimes: times })
  })

/**
 * Intervals between frames while the map is dragged, and, if wished, zoomed in and out by the wheel. Frames come in
 * steps of the screen, a sixtieth of a second, which is a ninth of what WebGL takes without a graphics card: there the
 * mean tells more than the median.
 */
export async function frames(tab: Tab, zoom: boolean): Promise<Frames> {
  await tab.waitForTimeout(settling)
  await noteFrames(tab)
  await drag(tab, zoom ? 4000 : 3000)
  if (zoom) await wheel(tab, 3000)
  const times = await tab.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes)
  const intervals = times.slice(1).map((time, i) => time - (times[i] ?? time))
  return { mean: mean(intervals), median: median(intervals), p95: quantile(intervals, 0.95) }
}
