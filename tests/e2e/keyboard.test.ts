/** Everything without a pointer. */
import { describe, expect, it } from 'vitest'
import { useBrowser } from './app.ts'
import { placeOf } from './plan.ts'

const apps = useBrowser()

describe.each(['svg', 'gl'])('%s', renderer => {
  it('skips to the map, moves it, and opens what is at the cross-hair', async () => {
    const [lng, lat] = placeOf('hubs/zhongchuan-airport')
    const app = await apps.open(`?renderer=${renderer}&layers=hubs&at=12/${lat}/${lng}`)
    await app.focusFirst()
    expect(await app.focused()).toBe('跳到地图')
    await app.key('Enter')
    expect(await app.focused()).toBe('map')

    const moved = async (key: string) => {
      const before = app.camera()
      await app.key(key)
      await expect.poll(() => app.camera()).not.toEqual(before)
      await app.ready()
      const { lng, lat, zoom } = app.camera()
      return [lng - before.lng, lat - before.lat, zoom - before.zoom].map(Math.sign)
    }
    expect(await moved('ArrowRight')).toEqual([1, 0, 0])
    expect(await moved('ArrowLeft')).toEqual([-1, 0, 0])
    expect(await moved('ArrowUp')).toEqual([0, 1, 0])
    expect(await moved('ArrowDown')).toEqual([0, -1, 0])
    expect(await moved('+')).toEqual([0, 0, 1])
    expect(await moved('-')).toEqual([0, 0, -1])

    await app.key('Enter')
    await app.detail().shows('hubs/zhongchuan-airport')
    expect(await app.focused()).toBe('中川国际机场')
    await app.key('Escape')
    await app.detail().isClosed()
    await expect.poll(() => app.focused()).toBe('map')

    await app.key('Home')
    await expect.poll(() => app.url()).not.toContain('at=')
    await app.ready()
  })

  it('has one stop at the map', async () => {
    const app = await apps.open(`?renderer=${renderer}`)
    await app.focusFirst()
    await app.key('Enter', 'Shift+Tab', 'Tab')
    expect(await app.focused()).toBe('map')
    await app.key('Tab')
    expect(await app.focused()).toBe('跳到地图')
  })
})

it('goes from a list to a card and back to the list', async () => {
  const app = await apps.open('?renderer=svg')
  await app.layer('hubs').open()
  await app.focusButton('兰州西客站')
  await app.key('Enter')
  await app.detail().shows('hubs/lanzhou-west-station')
  expect(await app.focused()).toBe('兰州西客站')
  await app.key('Escape')
  await app.detail().isClosed()
  await expect.poll(() => app.focused()).toBe('兰州西客站')
})

it('says in words what the map shows and what is selected', async () => {
  const app = await apps.open('?renderer=svg&layers=districts')
  await expect.poll(() => app.look.spoken()).toMatch(/^图上有：.+；视野内 8 个要素$/)
  await app.select('districts/gaolan-county')
  await expect.poll(() => app.look.spoken()).toContain('已选：皋兰县')
  await app.layer('districts').toggle()
  await expect.poll(() => app.look.spoken()).toContain('没有打开的图层')
})

it('has a name for every control', async () => {
  const app = await apps.open('?renderer=svg&select=hubs/lanzhou-station')
  await app.layer('hubs').open()
  expect(await app.look.namelessControls()).toEqual([])
})

it('moves by the buttons beside the map', async () => {
  const app = await apps.open('?renderer=svg&at=10/36.1/103.8')
  await app.press('放大')
  await expect.poll(() => app.camera().zoom).toBe(11)
  await app.ready()
  await app.press('缩小')
  await expect.poll(() => app.camera().zoom).toBe(10)
  await app.press('规划全图')
  await expect.poll(() => app.url()).toBe('?renderer=svg')
})

it('counts every press, though the map is still on its way', async () => {
  const app = await apps.open('?renderer=svg&at=10/36.1/103.8')
  await app.focusMap()
  await app.key('+', '+', '+', '-')
  await expect.poll(() => app.camera().zoom).toBe(12)
  await app.key('ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft')
  await app.ready()
  expect(app.camera().lng).toBeCloseTo(103.8, 4)
})
