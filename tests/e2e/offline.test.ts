/** After the first visit the app opens without a network; a new version says so, and disturbs no page that is open. */
import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, useBrowser } from './app.ts'
import { readPdf } from './printing.ts'
import { serveVersions } from './versions.ts'

const apps = useBrowser()
let server: Awaited<ReturnType<typeof serveVersions>>
beforeEach(async () => {
  server = await serveVersions()
})
afterEach(() => server.end())

/** The app after a first visit that was long enough. */
async function visited(query: string): Promise<App> {
  const app = await apps.open(query, { address: server.address, expected: /ERR_CONNECTION_REFUSED/ })
  await app.keeping().done()
  return app
}
const circles = 'results=A.circles;kind:metro-station;within:districts/chengguan-district'

describe('without a network', () => {
  it.each(['svg', 'gl'])('map, search, tools and story work, %s', async renderer => {
    const app = await visited('?renderer=svg')
    await server.stop()
    await app.goTo(`?renderer=${renderer}&tab=tools&${circles}`)
    await app.whole()
    expect(await app.renderer()).toBe(renderer)
    await expect.poll(() => app.tools().sentence('A')).toMatch(/15 分钟生活圈.*覆盖城关区的/)
    await app.search().type('zhongchuan')
    await expect.poll(() => app.search().option(0)).toContain('中川')
    await app.goTo(`?renderer=${renderer}&mode=present&chapter=core-wings-points`)
    await expect.poll(() => app.text()).toContain('一心两翼多点')
  })

  it('prints, with fonts', async () => {
    const app = await visited('?renderer=svg')
    await server.stop()
    await app.goTo('?renderer=svg')
    await app.whole()
    await app.printing().open()
    const { fonts } = await readPdf((await app.printing().make()).file)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every(({ embedded }) => embedded)).toBe(true)
  })
})

describe('a new version', () => {
  const news = /新版本/

  it('says so, and opens when the page is loaded again', async () => {
    const app = await visited('?renderer=svg')
    expect(await app.notices()).toEqual([])
    await server.publish('second')
    await app.keeping().update()
    await expect.poll(() => app.notices()).toEqual([expect.stringMatching(news)])
    await app.press('重新载入')
    await expect.poll(() => app.keeping().version()).toBe('second')
    await app.whole()
    expect(await app.notices()).toEqual([])
  })

  it('is told to a page that was opened before it came', async () => {
    const app = await visited('?renderer=svg')
    await server.publish('second')
    await app.keeping().reload()
    await app.whole()
    await expect.poll(() => app.notices()).toEqual([expect.stringMatching(news)])
  })

  it('leaves an open page with its own files, whatever that asks for later', async () => {
    const app = await visited('?renderer=svg')
    const first = await app.keeping().version()
    await server.publish('second')
    await app.keeping().update()
    await server.stop()
    await app.tools().open()
    await app.tools().start('circles')
    await app.tools().check('地铁站')
    await app.tools().choose('覆盖哪个范围', '城关区')
    await app.tools().work()
    await expect.poll(() => app.tools().sentence('A')).toContain('15 分钟生活圈')
    await app.printing().open()
    expect(await app.keeping().version()).toBe(first)
  })

  it('does not show in a presentation, which goes on beside a window of the new version', async () => {
    const wall = await visited('?renderer=svg&mode=present&chapter=core-wings-points')
    await server.publish('second')
    await wall.keeping().update()
    const other = await wall.another('?renderer=svg')
    await other.whole()
    expect(await other.keeping().version()).toBe('second')
    // What the wall asks for now can only come from what is kept.
    await server.stop()
    await wall.key('d')
    await expect.poll(() => wall.text()).toContain('项目按领域')
    expect(await wall.notices()).toEqual([])
    await wall.key('Escape', 'Escape')
    await expect.poll(() => wall.notices()).toEqual([expect.stringMatching(news)])
    expect(other.complaints()).toEqual([])
  })

  it('takes the room of the last one once no page of that is open', async () => {
    const app = await visited('?renderer=svg')
    const before = await app.keeping().files()
    await server.publish('second')
    await app.keeping().update()
    expect((await app.keeping().files()).length).toBeGreaterThan(before.length)
    await app.leaveFor('?renderer=svg')
    await app.whole()
    await expect
      .poll(async () => (await app.keeping().files()).filter(file => before.includes(file)).sort())
      .toEqual(['', 'before-paint.js', 'favicon.png', 'manifest.webmanifest'])
  })

  it('does not come in parts', async () => {
    const app = await visited('?renderer=svg')
    const first = await app.keeping().version()
    await server.publish('second', async folder => {
      const [name = ''] = (await readdir(join(folder, 'assets'))).filter(file => file.startsWith('pdf-'))
      await appendFile(join(folder, 'assets', name), '//')
    })
    await app.keeping().update()
    await server.stop()
    await app.keeping().reload()
    await app.whole()
    expect(await app.keeping().version()).toBe(first)
  })
})
