/** The bundle opens from a disk by a double click, and asks nothing of any network. */
import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from './app.ts'
import { readPdf } from './printing.ts'

const apps = useBrowser()
const folder = join(tmpdir(), `plan map 兰州 ${process.pid}`)
const disk = { address: `${pathToFileURL(folder)}/index.html`, offline: true }

beforeAll(async () => {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  await build({
    root: join(import.meta.dirname, '../..'),
    mode: 'bundle',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  }).finally(() => {
    process.env.NODE_ENV = NODE_ENV
  })
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await rm(`${folder}.zip`)
})

describe.each(['svg', 'gl'])('from a disk, %s', renderer => {
  it('shows the map, finds, works out and tells', async () => {
    const circles = 'results=A.circles;kind:metro-station;within:districts/chengguan-district'
    const app = await apps.open(`?renderer=${renderer}&tab=tools&${circles}`, disk)
    await app.whole()
    expect(await app.renderer()).toBe(renderer)
    expect(await app.look.lettersLoaded()).toEqual([true, true])
    await app.search().type('zhongchuan')
    await expect.poll(() => app.search().option(0)).toContain('中川')
    await app.search().choose(0)
    await expect.poll(() => app.url()).toContain('select=')
    await expect.poll(() => app.tools().sentence('A')).toMatch(/15 分钟生活圈.*覆盖城关区的/)
    await app.goTo(`?renderer=${renderer}&mode=present&chapter=core-wings-points`)
    await expect.poll(() => app.text()).toContain('一心两翼多点')
    await app.key('ArrowRight')
    await expect.poll(() => app.url()).toContain('chapter=city-cluster')
    await app.ready()
  })
})

describe('from a disk', () => {
  it('offers phones no code that leads nowhere', async () => {
    const app = await apps.open('?renderer=svg&chapter=core-wings-points&mode=present', disk)
    await app.presenting().open()
    await app.key('q')
    await expect.poll(() => app.text()).toContain('所以没有二维码')
  })

  it('keeps the presenter’s window in step with the wall', async () => {
    const wall = await apps.open('?renderer=svg&mode=present&chapter=core-wings-points', disk)
    const notes = await wall.another('?renderer=svg&mode=notes&chapter=core-wings-points')
    await notes.ready()
    await wall.key('ArrowRight')
    await expect.poll(() => notes.url()).toContain('chapter=city-cluster')
    expect(notes.complaints()).toEqual([])
  })

  it('prints, with fonts', async () => {
    const app = await apps.open('?renderer=svg', disk)
    await app.whole()
    await app.printing().open()
    const { fonts } = await readPdf((await app.printing().make()).file)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every(({ embedded }) => embedded)).toBe(true)
  })

  it('proves that it asks nothing of any network, and would be refused', async () => {
    const address = `${pathToFileURL(folder)}/offline.html`
    const app = await apps.visit('', { address, offline: true, expected: /example\.org/ })
    await app.proof().mapReady()
    expect(await app.proof().count('network')).toBe(0)
    expect(await app.proof().count('refused')).toBe(0)
    await app.proof().try()
    await expect.poll(() => app.proof().count('refused')).toBe(1)
    expect(await app.proof().count('network')).toBe(0)
  })
})

it('has a checksum for each file, and the same files as an archive', async () => {
  const sums = await readFile(join(folder, 'SHA256SUMS.txt'), 'utf8')
  const told = new Map(
    sums
      .trim()
      .split('\n')
      .map(line => [line.slice(66), line.slice(0, 64)]),
  )
  const files = (await readdir(folder, { recursive: true })).filter(name => name !== 'SHA256SUMS.txt')
  expect([...told.keys()].sort()).toEqual(files.sort())
  const archive = unzipSync(await readFile(`${folder}.zip`))
  for (const [file, sum] of told)
    expect(
      createHash('sha256')
        .update(archive[`plan-map/${file}`] ?? '')
        .digest('hex'),
    ).toBe(sum)
})

it('has no inline script or style, and no address elsewhere', async () => {
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  expect(html).toContain('connect-src data:;')
  expect(html).not.toMatch(/unsafe-inline|'unsafe-eval|;unsafe-eval/)
  expect(html).not.toContain('unsafe-eval&#39; &#39;unsafe-eval')
  expect(html.match(/<script\b(?![^>]*\ssrc=)[^>]*>|<style\b/g)).toBeNull()
  expect(html.match(/\s(src|href)="(https?:)?\/\//g)).toBeNull()
})
