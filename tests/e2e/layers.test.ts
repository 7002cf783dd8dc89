/** Switching layers, fading them, and the ready-made views. */
import { describe, expect, it } from 'vitest'
import { useBrowser } from './app.ts'
import { difference, share } from './picture.ts'
import { catalogue, layerIds, layersShown, titleOf } from './plan.ts'

const apps = useBrowser()
/** Near enough that every layer has something to show. */
const near = 'at=10.6/36.07/103.75'

describe.each(['svg', 'gl'])('%s', renderer => {
  it('draws each layer when it is switched on, and nothing of it when it is off again', async () => {
    const app = await apps.open(`?renderer=${renderer}&layers=&${near}`)
    await app.whole()
    const empty = await app.picture()
    for (const id of layerIds) {
      await app.layer(id).toggle()
      await expect.poll(() => app.url()).toContain(`layers=${id}&`)
      expect(difference(empty, await app.picture()), `${id} on`).toBeGreaterThan(0.0005)
      await app.layer(id).toggle()
      expect(difference(empty, await app.picture()), `${id} off`).toBe(0)
    }
  })

  it('fades a layer', async () => {
    const app = await apps.open(`?renderer=${renderer}&layers=parks&at=10/36.5/103.7`)
    await app.whole()
    const [full, half, faint] = [await app.picture(), await faded(50), await faded(10)]
    async function faded(percent: number) {
      await app.layer('parks').setOpacity(percent)
      return app.picture()
    }
    await expect.poll(() => app.url()).toContain('layers=parks:10')
    const by = [difference(full, half), difference(half, faint), difference(full, faint)]
    for (const share of by) expect(share).toBeGreaterThan(0.001)
    await app.layer('parks').setOpacity(100)
    expect(difference(full, await app.picture())).toBe(0)
    await expect.poll(() => app.url()).toContain('layers=parks&')
  })

  it('comes to rest as it should when every switch is thrown in a row', async () => {
    const app = await apps.open(`?renderer=${renderer}&${near}`)
    for (const id of layerIds) await app.layer(id).toggle()
    const shown = layerIds.filter(id => !layersShown.includes(id))
    await app.ready()
    expect(await app.layersOn()).toEqual(new Set(shown))
    const fresh = await apps.open(`?renderer=${renderer}&layers=${shown}&${near}`)
    expect(difference(await app.picture(), await fresh.picture())).toBeLessThan(0.01)
  })
})

it('switches a layer by keyboard', async () => {
  const app = await apps.open('?renderer=svg&layers=districts')
  for (const id of layerIds) {
    const before = await app.layer(id).isOn()
    await app.layer(id).flip()
    expect(await app.layer(id).isOn(), id).toBe(!before)
  }
  await app.ready()
  expect(await app.layersOn()).toEqual(new Set(layerIds.filter(id => id !== 'districts')))
})

it('shows ready-made views', async () => {
  const app = await apps.open('?renderer=svg')
  expect(await app.readyView('总览').isPressed()).toBe(true)
  for (const { title, layers } of catalogue.views) {
    await app.readyView(title.zh).press()
    expect(await app.readyView(title.zh).isPressed(), title.zh).toBe(true)
    expect(await app.layersOn(), title.zh).toEqual(new Set(layers))
  }
  await app.layer('towns').toggle()
  expect(await app.readyView('项目').isPressed()).toBe(false)
})

it('explains in the legend every kind that a layer shows, with a drawing of each', async () => {
  const app = await apps.open('?renderer=svg')
  for (const id of layerIds) {
    const { titles, drawings } = await app.layer(id).legend()
    expect(titles.length, id).toBeGreaterThan(0)
    expect(drawings, id).toBe(titles.length)
    expect(titles, id).toEqual([...new Set(titles)])
  }
})

it('tells of each layer where it comes from, how exact it is, and all that is in it', async () => {
  const app = await apps.open('?renderer=svg')
  for (const entry of catalogue.layers) {
    const notes = await app.layer(entry.id).notes()
    expect(notes, entry.id).toContain(entry.source.zh)
    expect(notes, entry.id).toContain(entry.accuracy.zh)
    expect(await app.layer(entry.id).count(), titleOf(entry.id).zh).toBe(
      (await app.layer(entry.id).features()).length,
    )
  }
})

it('goes to a layer', async () => {
  const app = await apps.open('?renderer=svg&at=14/35.6/104.2')
  await app.layer('districts').zoom()
  await expect.poll(() => app.camera().zoom).toBeLessThan(9)
})

it.each(['svg', 'gl'])(
  'a result that is taken away is gone from the map, which has not moved (%s)',
  async renderer => {
    const app = await apps.open(
      `?renderer=${renderer}&at=9.5/36.2/103.5&tab=tools&results=A.brief;a:parks/lanzhou-new-area;b:districts/xigu-district`,
    )
    await app.whole()
    const drawn = async () => share(await app.picture(), [0x00, 0x62, 0xa3], 8)
    await expect.poll(drawn).toBeGreaterThan(0.001)
    await app.press('移除')
    await expect.poll(drawn).toBeLessThan(0.0003)
  },
)
