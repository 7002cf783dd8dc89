/** Language and theme. */
import { describe, expect, it } from 'vitest'
import { useBrowser } from './app.ts'
import { difference } from './picture.ts'
import { catalogue } from './plan.ts'

const apps = useBrowser()
/** What has no English of its own: the approval of a map, and the number of an official notice. */
const own = /审图号|兰民办字〔2022〕10号/

describe('English', () => {
  it('has no Chinese left in the interface, nor on the map', async () => {
    const app = await apps.open('?renderer=svg&lang=en')
    for (const { id } of catalogue.layers) await app.layer(id).open()
    await app.ready()
    expect((await app.look.chinese()).filter(text => !own.test(text))).toEqual([])
    expect(await app.title()).toBe(catalogue.title.en)
    expect(await app.lang()).toBe('en')
  })

  it('has no Chinese left in the cards', async () => {
    const app = await apps.open('?renderer=svg&lang=en')
    const left: Record<string, string[]> = {}
    for (const { id } of catalogue.layers)
      for (const feature of sample(await app.layer(id).ids())) {
        await app.select(`${id}/${feature}`)
        await app.detail().shows(`${id}/${feature}`)
        const found = (await app.look.chinese('.detail')).filter(text => !own.test(text))
        if (found.length) left[`${id}/${feature}`] = found
      }
    expect(left).toEqual({})
  })

  it('tells in English what is wrong with a link and a file', async () => {
    const app = await apps.open('?lang=en&layers=atlantis&renderer=svg', {
      files: { 'hubs.geojson': { status: 404 } },
      expected: /404/,
    })
    expect((await app.notices()).join()).toMatch(/does not exist/)
    await expect
      .poll(() => app.layer('hubs').withheld())
      .toMatch(/withheld.*hubs\.geojson: the file is missing/)
    expect((await app.look.chinese()).filter(text => !own.test(text))).toEqual([])
  })
})

/** First, middle and last of a list. */
const sample = (ids: string[]) =>
  [...new Set([ids[0], ids[ids.length >> 1], ids.at(-1)])].filter(id => id !== undefined)

describe.each(['svg', 'gl'])('%s', renderer => {
  it('writes the map in the language, and draws it in the colours, that are chosen', async () => {
    const app = await apps.open(`?renderer=${renderer}`)
    const zh = await app.picture()
    await app.choose('lang', 1)
    const en = await app.picture()
    expect(difference(zh, en)).toBeGreaterThan(0.01)
    await app.choose('theme', 1)
    await expect.poll(() => app.theme()).toBe('night')
    expect(difference(en, await app.picture())).toBeGreaterThan(0.9)
    await app.choose('theme', 2)
    await expect.poll(() => app.theme()).toBe('print')
    expect(difference(en, await app.picture(), 1)).toBeGreaterThan(0.3)
    await app.choose('theme', 0)
    await app.choose('lang', 0)
    await expect.poll(() => app.url()).toBe(`?renderer=${renderer}`)
    expect(difference(zh, await app.picture())).toBeLessThan(0.005)
  })
})

it('prints the map by night in the colours of paper, and is dark again afterwards', async () => {
  const app = await apps.open('?renderer=svg&theme=night&at=9/36.1/103.8')
  const night = await app.picture()
  const paper = await apps.open('?renderer=svg&theme=print&at=9/36.1/103.8')
  await app.look.tells('beforeprint')
  expect(difference(await app.picture(), await paper.picture())).toBeLessThan(0.005)
  await app.look.tells('afterprint')
  expect(difference(await app.picture(), night)).toBeLessThan(0.005)
  await expect.poll(app.url).toContain('theme=night')
})

it('draws real letters on a machine without Chinese fonts', async () => {
  const app = await apps.open('?renderer=svg')
  expect(await app.look.lettersLoaded()).toEqual([true, true])
  // A font that lacks a character draws the same box for all it lacks.
  const characters = [...new Set(JSON.stringify(catalogue).match(/\p{Script=Han}/gu) ?? [])]
  expect(await app.look.charactersAlike(characters)).toEqual([])
})
