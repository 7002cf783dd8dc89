/** Whatever is seen stands in the link, and the link shows it again. */
import { describe, expect, it } from 'vitest'
import type { FeatureKey } from '../../src/geo/types.ts'
import { desk, phone, useBrowser } from './app.ts'
import { difference } from './picture.ts'

const apps = useBrowser()

describe.each(['svg', 'gl'])('%s', renderer => {
  it('holds layers, strength, selection, theme, language and camera', async () => {
    const app = await apps.open(`?renderer=${renderer}&at=10/36.1/103.8`)
    await app.layer('towns').toggle()
    await app.layer('services').toggle()
    await app.layer('parks').setOpacity(50)
    await app.choose('theme', 1)
    await app.select('hubs/lanzhou-station')
    await app.detail().shows('hubs/lanzhou-station')
    await app.choose('lang', 1)
    await app.ready()
    await app.drag(-60, 40)
    await expect.poll(() => app.camera().lng).not.toBe(103.8)
    await app.ready()
    const link = app.url()
    expect(link).toMatch(
      /^\?layers=districts,context,structure,parks:50,corridors,services,hubs&select=hubs\/lanzhou-station&theme=night&lang=en&renderer=(svg|gl)&at=10\/36\.\d{4}\/103\.\d{4}$/,
    )
    const again = await apps.open(link)
    expect(again.url()).toBe(link)
    expect(await again.layersOn()).toEqual(await app.layersOn())
    await again.layer('parks').open()
    expect(await again.layer('parks').opacity()).toBe(50)
    expect(await again.detail().feature()).toBe('hubs/lanzhou-station')
    expect([await again.theme(), await again.lang(), await again.renderer()]).toEqual([
      'night',
      'en',
      renderer,
    ])
    // The link rounds the camera to ten metres, which is less than a pixel here.
    expect(difference(await app.picture(), await again.picture())).toBeLessThan(0.05)
  })

  it('goes back and forth', async () => {
    const app = await apps.open(`?renderer=${renderer}`)
    const home = await app.picture()
    await app.layer('parks').toggle()
    await app.choose('theme', 1)
    await app.ready()
    await app.select('hubs/lanzhou-station')
    await app.detail().shows('hubs/lanzhou-station')
    await app.back()
    await app.detail().isClosed()
    await expect.poll(() => app.theme()).toBe('night')
    await app.back()
    await expect.poll(() => app.theme()).toBe('day')
    expect(await app.layer('parks').isOn()).toBe(false)
    await app.back()
    await expect.poll(() => app.layer('parks').isOn()).toBe(true)
    expect(difference(home, await app.picture())).toBeLessThan(0.005)
    await app.forward()
    await expect.poll(() => app.layer('parks').isOn()).toBe(false)
    await expect.poll(() => app.theme()).toBe('day')
  })
})

// The address follows 50 ms after a choice: the way back begins before that, and at that very moment.
it.each([0, 50])('takes back just the choice that was made %d ms before', async wait => {
  const app = await apps.open('?renderer=svg')
  await app.layer('parks').toggle()
  await expect.poll(() => app.url()).toContain('layers=')
  const link = app.url()
  await app.layer('hubs').toggleAndBack(wait)
  await expect.poll(() => app.layer('hubs').isOn()).toBe(true)
  expect(await app.layer('parks').isOn()).toBe(false)
  expect(app.url()).toBe(link)
  await app.back()
  await expect.poll(() => app.layer('parks').isOn()).toBe(true)
  await app.forward()
  await expect.poll(() => app.url()).toBe(link)
})

describe.each([
  ['a desk', desk],
  ['a phone', phone],
])('a selection without a camera, on %s', (_, size) => {
  it.each([
    'corridors/lanyu',
    'districts/yuzhong-county',
    'hubs/yuzhong-station',
    'projects/datong-yongdeng-honggu-flood',
    'structure/wing-yuzhong-eco-city',
  ])('is in sight: %s', async key => {
    const app = await apps.open(`?renderer=svg&select=${key}`, { size })
    await app.detail().shows(key as FeatureKey)
    await expect.poll(() => app.look.highlightInSight()).toBe(true)
  })
})

it('takes a move of the map as no step of its own, and goes back to where the step was', async () => {
  const app = await apps.open('?renderer=svg&at=10/36.1/103.8')
  await app.drag(-100, 0)
  await expect.poll(() => app.camera().lng).toBeGreaterThan(103.8)
  const { lng } = app.camera()
  await app.layer('parks').toggle()
  await app.drag(-100, 0)
  await expect.poll(() => app.camera().lng).toBeGreaterThan(lng)
  await app.back()
  await expect.poll(() => app.layer('parks').isOn()).toBe(true)
  expect(app.camera().lng).toBe(lng)
})

it('takes all strengths of a layer that the reader tries for one step', async () => {
  const app = await apps.open('?renderer=svg')
  for (const percent of [80, 60, 40]) {
    await app.layer('parks').setOpacity(percent)
    await expect.poll(() => app.url()).toContain(`parks:${percent}`)
  }
  await app.back()
  await expect.poll(() => app.url()).toBe('?renderer=svg')
  expect(await app.layer('parks').opacity()).toBe(100)
})

it('leaves out what is as the plan opens', async () => {
  const app = await apps.open()
  await expect.poll(() => app.url()).toBe('')
  await app.choose('theme', 1)
  await expect.poll(() => app.url()).toBe('?theme=night')
  await app.choose('theme', 0)
  await expect.poll(() => app.url()).toBe('')
})

it.each([
  ['?zoom=3', '“zoom”'],
  ['?layers=districts,hubz', '“hubz”'],
  ['?layers=districts:200', 'districts:200'],
  ['?layers=districts:half', 'districts:half'],
  ['?select=hubs/atlantis', '“hubs/atlantis”'],
  ['?select=nonsense', '“nonsense”'],
  ['?theme=pink', 'theme=pink'],
  ['?lang=fr', 'lang=fr'],
  ['?renderer=canvas', 'renderer=canvas'],
  ['?at=here', 'at=here'],
  ['?at=99/36/103', 'at=99/36/103'],
  ['?plan=xian', 'plan=xian'],
  ['?select=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '<img src=x onerror=alert(1)>'],
])('tells that %s makes no sense, and shows the rest', async (link, named) => {
  const app = await apps.open(link)
  const [notice = '', ...others] = await app.notices()
  expect(notice).toContain(named)
  expect(notice).toContain('已忽略')
  expect(others).toEqual([])
  expect(await app.layer('districts').isOn()).toBe(!link.includes('districts:'))
  await app.dismissNotice()
  expect(await app.notices()).toEqual([])
})

it('survives a link that is cut in the middle of a character', async () => {
  const app = await apps.open('?select=hubs/%E5%85&theme=night')
  expect(await app.notices()).toHaveLength(1)
  await expect.poll(() => app.theme()).toBe('night')
})
