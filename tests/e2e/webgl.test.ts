/** With WebGL in software, without any, and when it goes away. */
import { describe, expect, it } from 'vitest'
import { message } from '../../src/text/messages.ts'
import { type App, useBrowser } from './app.ts'
import { colours, difference } from './picture.ts'
import { Held } from './replies.ts'

describe('WebGL in software', () => {
  const apps = useBrowser()

  it('is left alone unless the reader asks for it', async () => {
    const app = await apps.open()
    expect(await app.renderer()).toBe('svg')
  })

  it.each([
    ['all is there', async (_: App, worker: Held) => worker.release()],
    ['the reader moves it', (app: App) => app.drag(-80, 0)],
  ])('draws small and out of sight until %s', async (_, happens) => {
    const worker = new Held()
    const app = await apps.visit('?renderer=gl', { worker })
    await expect.poll(() => app.look.canvas()).toEqual({ seen: false, ratio: 1 / 16 })
    expect(await app.look.firstView()).toBe('wide')
    await happens(app, worker)
    await expect.poll(() => app.look.canvas()).toEqual({ seen: true, ratio: 1 })
    worker.release()
    await app.ready()
    expect(colours(await app.picture())).toBeGreaterThan(500)
  })

  it('comes back after the graphics driver took it away', async () => {
    const app = await apps.open('?renderer=gl&at=9/36.2/103.7')
    const before = await app.picture()
    await app.loseContext()
    await expect.poll(() => app.state()).toBe('loading')
    await app.restoreContext()
    await app.ready()
    expect(difference(before, await app.picture())).toBeLessThan(0.005)
    await app.layer('parks').toggle()
    await app.ready()
    expect(difference(before, await app.picture())).toBeGreaterThan(0.001)
  })
})

describe('without WebGL', () => {
  const apps = useBrowser({ webgl: false })

  it.each([
    ['', false],
    ['?renderer=gl', true],
  ])('shows the SVG map for “%s”', async (link, told) => {
    const app = await apps.open(link, { expected: /WebGL/ })
    expect(await app.renderer()).toBe('svg')
    expect(colours(await app.picture())).toBeGreaterThan(500)
    await expect.poll(() => app.url()).toBe(link)
    // What the reader asked for and does not get is told.
    expect(await app.notices()).toEqual(told ? [message('zh', 'map.no-webgl')] : [])
  })
})
