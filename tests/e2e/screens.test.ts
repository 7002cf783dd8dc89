/** Phones, walls of screens, fingers, and windows that change. */
import { describe, expect, it } from 'vitest'
import { phone, useBrowser, wall } from './app.ts'
import { colours } from './picture.ts'
import { placeOf } from './plan.ts'

const apps = useBrowser()

describe.each(['svg', 'gl'])('%s', renderer => {
  it('opens what a finger taps, in a sheet from below', async () => {
    const key = 'hubs/zhongchuan-airport'
    const [lng, lat] = placeOf(key)
    const app = await apps.open(`?renderer=${renderer}&layers=districts,hubs&at=11/${lat}/${lng}`, {
      size: phone,
      touch: true,
    })
    expect(await app.look.overflow()).toBe(0)
    expect(await app.sheet()).toBe('peek')
    // A finger is less exact than a mouse: twelve pixels beside the point.
    await app.tapAt([lng + (12 * 360) / (512 * 2 ** 11), lat])
    await app.detail().shows(key)
    await expect.poll(() => app.sheet()).toBe('half')
    const box = await app.detail().box()
    expect(box?.y).toBeGreaterThan(phone.height * 0.4)
    expect(box?.width).toBeLessThanOrEqual(phone.width)
    expect(await app.look.overflow()).toBe(0)
    await app.detail().close()
    await app.detail().isClosed()
    await expect.poll(() => app.sheet()).toBe('peek')
  })

  it('follows its window', async () => {
    const app = await apps.open(`?renderer=${renderer}`)
    for (const size of [{ width: 900, height: 600 }, phone, { width: 1500, height: 900 }]) {
      await app.resize(size)
      await app.fills(size)
      expect(colours(await app.picture()), `${size.width} × ${size.height}`).toBeGreaterThan(300)
      expect(await app.look.overflow(), `${size.width} × ${size.height}`).toBe(0)
    }
    await expect.poll(() => app.url()).toBe(`?renderer=${renderer}`)
  })
})

it('has the whole panel on a phone', async () => {
  const app = await apps.open('?renderer=svg', { size: phone, touch: true })
  await app.press('面板展开一半')
  await expect.poll(() => app.sheet()).toBe('half')
  await app.press('面板全部展开')
  await expect.poll(() => app.sheet()).toBe('full')
  await app.layer('towns').toggle()
  await expect.poll(() => app.url()).not.toContain('towns')
  await app.layer('hubs').open()
  expect(await app.look.overflow()).toBe(0)
  await app.select('hubs/lanzhou-station')
  await app.detail().shows('hubs/lanzhou-station')
  await app.press('返回图层')
  await app.detail().isClosed()
  expect(await app.layer('hubs').isOpen()).toBe(true)
})

it('grows with a wall of screens', async () => {
  const [desk, large] = [await apps.open('?renderer=svg'), await apps.open('?renderer=svg', { size: wall })]
  expect(await large.look.letterHeight()).toBeGreaterThan((await desk.look.letterHeight()) * 1.3)
  expect(await large.look.overflow()).toBe(0)
  expect(colours(await large.picture())).toBeGreaterThan(500)
  await large.select('hubs/lanzhou-station')
  await large.detail().shows('hubs/lanzhou-station')
  const box = await large.detail().box()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(wall.width)
})

it('shows how the map is to be read: north, scale, and that it is no survey', async () => {
  const app = await apps.open('?renderer=svg&at=12/36.06/103.8')
  expect(await app.text()).toContain('示意图，非测绘成果')
  const { metres, pixels } = await app.look.scaleBar()
  const metresPerPixel = (40_075_016.686 * Math.cos((36.06 * Math.PI) / 180)) / (512 * 2 ** 12)
  expect(metres / pixels).toBeCloseTo(metresPerPixel, 1)
})
