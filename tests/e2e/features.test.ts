/** From the map and from the lists to a feature, and what its card says. */
import { describe, expect, it } from 'vitest'
import type { FeatureKey, LngLat } from '../../src/geo/types.ts'
import { message } from '../../src/text/messages.ts'
import '../../src/text/later.ts'
import { useBrowser } from './app.ts'
import { difference, share } from './picture.ts'
import { catalogue, feature, placeOf } from './plan.ts'

const apps = useBrowser()
const at = (zoom: number, [lng, lat]: LngLat) => `at=${zoom}/${lat.toFixed(4)}/${lng.toFixed(4)}`
const selectColour: [number, number, number] = [0xd8, 0x1e, 0x5b]

describe.each(['svg', 'gl'])('%s', renderer => {
  it.each<[FeatureKey, LngLat]>([
    ['hubs/zhongchuan-airport', placeOf('hubs/zhongchuan-airport')],
    ['corridors/lanyu', placeOf('corridors/lanyu')],
    ['districts/yongdeng-county', [103.15, 36.75]],
  ])('opens %s by a click on the map', async (key, place) => {
    const layer = key.split('/')[0]
    const app = await apps.open(`?renderer=${renderer}&layers=${layer}&${at(12, place)}`)
    const before = await app.picture(place)
    await app.clickAt(place)
    await app.detail().shows(key)
    expect(await app.detail().heading()).toBe(feature(key).properties.name)
    await expect.poll(() => app.url()).toContain(`select=${key}`)
    const after = await app.picture(place)
    expect(difference(before, after, 2)).toBeGreaterThan(0.01)
  })

  it('offers what else lies under the click, and closes on a click beside everything', async () => {
    const place = placeOf('hubs/lanzhou-west-station')
    const app = await apps.open(`?renderer=${renderer}&layers=districts,corridors,hubs&${at(13, place)}`)
    await app.clickAt(place)
    await app.detail().shows('hubs/lanzhou-west-station')
    const others = await app.detail().others()
    expect(others).toContain('七里河区')
    expect(others.length).toBeGreaterThan(2)
    await app.detail().chooseOther('七里河区')
    await app.detail().shows('districts/qilihe-district')
    expect(await app.detail().others()).toContain('兰州西客站')
    await app.layer('districts').toggle()
    await app.layer('corridors').toggle()
    const [lng, lat] = place
    await app.clickAt([lng - 0.01, lat - 0.01])
    await app.detail().isClosed()
    await expect.poll(() => app.url()).not.toContain('select')
  })

  it('draws how far from the truth a position may be', async () => {
    const key = 'hubs/xiaguanying-airport'
    const place = placeOf(key)
    const app = await apps.open(`?renderer=${renderer}&layers=&${at(10, place)}`)
    const bare = await app.picture(place, 80)
    await app.goTo(`?renderer=${renderer}&layers=&select=${key}&${at(10, place)}`)
    const haloed = await app.picture(place, 80)
    const radius = 3000 / ((40_075_016.686 * Math.cos((place[1] * Math.PI) / 180)) / (512 * 2 ** 10))
    expect(share(bare, selectColour)).toBe(0)
    expect(share(haloed, selectColour)).toBeGreaterThan(0.002)
    // Light within the circle, nothing outside it.
    const differs = (dx: number) => {
      const i = (80 * 160 + Math.round(80 + dx)) * 3
      return [0, 1, 2].some(k => haloed.pixels[i + k] !== bare.pixels[i + k])
    }
    expect(differs(radius * 0.7)).toBe(true)
    expect(differs(radius * 1.15)).toBe(false)
  })
})

it('selects from a list, and moves the map only if the feature is out of sight', async () => {
  const app = await apps.open('?renderer=svg')
  await app.select('hubs/yongdeng-station')
  await app.detail().shows('hubs/yongdeng-station')
  await expect.poll(() => app.url()).toBe('?select=hubs/yongdeng-station&renderer=svg')
  await app.goTo('?renderer=svg&at=13/35.9/104.1')
  await app.select('hubs/zhongchuan-airport')
  await app.detail().shows('hubs/zhongchuan-airport')
  await expect.poll(() => app.camera().lat).toBeCloseTo(36.51, 1)
})

it('switches the layer of a feature on when it is selected', async () => {
  const app = await apps.open('?renderer=svg&layers=districts')
  await app.select('services/svc-metro-donggang')
  await app.detail().shows('services/svc-metro-donggang')
  expect(await app.layer('services').isOn()).toBe(true)
})

describe('the card', () => {
  it('says how exact the position is, from what it is known, and which clauses name it', async () => {
    const app = await apps.open('?renderer=svg&select=hubs/xiaguanying-airport')
    const { basisNote, refs } = feature('hubs/xiaguanying-airport').properties
    expect(await app.detail().precision()).toBe(`${message('zh', 'precision.place')}\n± 3 km`)
    const text = await app.detail().text()
    expect(text).toContain(message('zh', 'basis.common-knowledge'))
    expect(text).toContain(basisNote?.zh)
    for (const { at } of refs ?? []) expect((await app.detail().clauses()).join()).toContain(at)
  })

  it('says of a project without a place why it is not on the map', async () => {
    const app = await apps.open('?renderer=svg&select=projects/baowu-anode')
    expect(await app.detail().precision()).toContain(message('zh', 'precision.district'))
    expect(await app.detail().text()).toContain(message('zh', 'precision-nowhere.district'))
  })

  it('leads from a project to the corridor that it builds, and back', async () => {
    const app = await apps.open('?renderer=svg&select=projects/zhongwei-lanzhou-hsr')
    expect((await app.detail().related()).join()).toContain('中兰客专')
    await app.detail().chooseRelated('中兰客专')
    await app.detail().shows('corridors/zhonglan-hsr')
    expect((await app.detail().related()).join()).toContain('中兰客专')
  })

  it('opens for every layer', async () => {
    const app = await apps.open('?renderer=svg')
    for (const { id } of catalogue.layers) {
      const [first = ''] = await app.layer(id).ids()
      await app.select(`${id}/${first}`)
      await app.detail().shows(`${id}/${first}`)
      expect((await app.detail().clauses()).length + (await app.detail().notes()).length, id).toBeGreaterThan(
        0,
      )
    }
  })
})
