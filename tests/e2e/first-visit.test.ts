/** The first thing that a reader sees, and what comes after it. */
import { describe, expect, it } from 'vitest'
import { phone, useBrowser } from './app.ts'
import { colours } from './picture.ts'
import { catalogue, layersShown } from './plan.ts'
import { Held } from './replies.ts'

const apps = useBrowser()

describe('before any script', () => {
  it.each([
    ['wide', undefined],
    ['tall', phone],
  ] as const)('shows the plan and its title, %s', async (shape, size) => {
    const app = await apps.visit('', { scriptless: true, size })
    expect(await app.look.firstView()).toBe(shape)
    expect(await app.title()).toBe(catalogue.title.zh)
    expect(await app.text()).toContain(catalogue.title.zh)
    expect(await app.text()).toContain('JavaScript')
    expect(await app.state()).toBe('loading')
  })

  it('shows the plan where none of the scripts comes', async () => {
    const app = await apps.visit('', { scriptsLost: true, expected: /ERR_CONNECTION_FAILED/ })
    expect(await app.look.firstView()).toBe('wide')
  })

  it('names what the plan is about in the picture', async () => {
    const app = await apps.visit('', { scriptless: true })
    const names = await app.look.namesInFirstView()
    for (const name of ['永登县', '皋兰县', '红古区', '黄河', '兰州新区']) expect(names).toContain(name)
  })
})

it('shows the plan before its data has come, and keeps showing it until the map is drawn', async () => {
  const catalogueFile = new Held()
  const app = await apps.visit('', { files: { 'catalogue.json': catalogueFile } })
  await app.marked('map:first-paint')
  expect(await app.look.firstView()).toBe('wide')
  expect(await app.state()).toBe('loading')
  catalogueFile.release()
  await app.ready()
  expect(await app.look.firstView()).toBeNull()
})

describe('asks for each file of the plan once', () => {
  const first = ['catalogue.json', ...catalogue.layers.filter(l => l.visible).map(l => l.file)]
  const asked = async (late: number) => {
    const app = await apps.open('?renderer=svg', { late })
    const files = await app.look.filesAsked()
    const names = files.map(({ file }) => file)
    expect(names).toEqual([...new Set(names)])
    expect(names).toEqual(expect.arrayContaining(first))
    return { earliest: Math.min(...files.map(({ at }) => at)), ...(await app.look.shownAt()) }
  }
  it('after the picture, which the processor holds up', async () => {
    const { earliest, painted, parsed } = await asked(-60_000)
    // A browser that has painted nothing for 1.5 s is waited for no longer.
    expect(earliest).toBeGreaterThan(Math.min(painted, parsed + 1500))
  })
  it('at once where the line holds it up', async () => {
    const { earliest, parsed } = await asked(60_000)
    expect(earliest).toBeLessThan(parsed)
  })
})

it('does not flash the plan as it opens when the link shows something else', async () => {
  const catalogueFile = new Held()
  const app = await apps.visit('?theme=night', { files: { 'catalogue.json': catalogueFile } })
  await expect.poll(() => app.theme()).toBe('night')
  await expect.poll(() => app.text()).toContain(catalogue.title.zh)
  expect(await app.look.firstView()).toBeNull()
  catalogueFile.release()
  await app.ready()
})

describe.each(['svg', 'gl'])('%s', renderer => {
  it('comes to rest with the plan’s layers on, and says when', async () => {
    const app = await apps.open(`?renderer=${renderer}`)
    expect(await app.renderer()).toBe(renderer)
    expect(colours(await app.picture())).toBeGreaterThan(500)
    expect(await app.layersOn()).toEqual(new Set(layersShown))
    const [painted, ready] = [await app.mark('map:first-paint'), await app.mark('map:ready')]
    expect(painted).toBeGreaterThan(0)
    expect(ready).toBeGreaterThanOrEqual(painted ?? Number.POSITIVE_INFINITY)
    await expect.poll(() => app.url()).toBe(`?renderer=${renderer}`)
    expect(await app.notices()).toEqual([])
    await expect.poll(() => app.look.spoken()).toContain('图上有')
  })
})
