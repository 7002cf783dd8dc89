/** Measuring, and what is planned near a place: asked by click, by keyboard and by name, and asked again by a link. */
import { describe, expect, it } from 'vitest'
import type { LngLat } from '../../src/geo/types.ts'
import { phone, useBrowser } from './app.ts'

const apps = useBrowser()
/** Hills without a point of the plan. */
const hills: LngLat = [103.95, 36.2]
const above = '?renderer=svg&at=11/36.2/103.95'

describe('what is planned near a place', () => {
  it('is answered to a click on the map, and to whoever opens the link', async () => {
    const app = await apps.open(above)
    await app.tools().open()
    await app.tools().start('near')
    await app.tools().pick()
    await app.clickAt(hills)
    await expect.poll(() => app.tools().places()).toEqual(['36.2000°N 103.9500°E'])
    expect(await app.tools().isPicking()).toBe(false)
    await app.tools().work()
    const sentence = await app.tools().sentence('A')
    expect(sentence).toMatch(/^东经 103\.950°、北纬 36\.200°周围 5 公里内/)
    expect(sentence).toMatch(/只知道在皋兰县.*位置未定/)
    const rows = await app.tools().rows('A')
    expect(rows.length).toBeGreaterThan(3)
    await expect.poll(() => app.url()).toContain('results=A.near;at:103.9')
    const link = app.url()
    const other = await apps.open(link)
    expect(await other.tools().sentence('A')).toBe(sentence)
    expect(await other.tools().rows('A')).toEqual(rows)
  })

  it('is answered by keyboard alone', async () => {
    const app = await apps.open(above)
    await app.tools().open()
    await app.tools().focus('near')
    await app.key('Enter')
    await app.tools().focusPick()
    await app.key('Enter')
    expect(await app.focused()).toBe('map')
    await app.key('Enter')
    await expect.poll(() => app.tools().places()).toEqual(['36.2000°N 103.9500°E'])
    await app.tools().focusWork()
    await app.key('Enter')
    expect(await app.tools().sentence('A')).toContain('周围 5 公里内')
  })

  it('is answered for a place by its name, and leads to what it tells', async () => {
    const app = await apps.open('?renderer=svg&tab=tools')
    await app.tools().start('near')
    await app.tools().name('海石湾镇')
    await app.tools().fill('范围', '3')
    await app.tools().work()
    expect(await app.tools().sentence('A')).toMatch(/海石湾镇周围 3 公里内.*只知道在红古区，位置未定/)
    const [first = ''] = await app.tools().rows('A')
    await app.tools().follow('A', first)
    await expect.poll(async () => (await app.detail().heading()).includes(first)).toBe(true)
  })

  it('says why it cannot be, and leaves the earlier answer', async () => {
    const app = await apps.open('?renderer=svg&tab=tools&results=A.near;at:103.84,36.06')
    const sentence = await app.tools().sentence('A')
    // The map goes to the answer.
    await expect.poll(() => app.url()).toContain('&at=')
    const link = app.url()
    await app.tools().start('near')
    await app.tools().name('海石湾镇')
    await app.tools().fill('范围', '-3')
    await app.tools().work()
    expect(await app.tools().reason()).toContain('“范围”应为 0.5 至 100')
    expect(await app.tools().results()).toEqual(['A'])
    expect(await app.tools().sentence('A')).toBe(sentence)
    await expect.poll(() => app.url()).toBe(link)
  })

  it('is answered in English without a Chinese word', async () => {
    const app = await apps.open('?renderer=svg&lang=en&tab=tools&results=A.near;at:103.84,36.06')
    expect(await app.tools().sentence('A')).toContain('the plan has')
    expect(await app.look.chinese('.result')).toEqual([])
  })

  it('is asked on a phone', async () => {
    const app = await apps.open(above, { size: phone, touch: true })
    await app.tools().open()
    await app.tools().start('near')
    await app.tools().pick()
    await app.tapAt([103.95, 36.26])
    await expect
      .poll(async () => (await app.tools().places())[0])
      .toMatch(/^36\.2[56]\d\d°N 103\.9[45]\d\d°E$/)
    await app.tools().work()
    expect(await app.tools().sentence('A')).toContain('公里内')
  })
})

describe('measuring', () => {
  it('takes one click after the other until Escape', async () => {
    const app = await apps.open(above)
    await app.tools().open()
    await app.tools().start('measure')
    await app.tools().pick()
    for (const at of [hills, [103.95, 36.25], [104.0, 36.25]] as LngLat[]) await app.clickAt(at)
    await expect.poll(async () => (await app.tools().places()).length).toBe(3)
    await app.key('Escape')
    expect(await app.tools().isPicking()).toBe(false)
    await app.tools().work()
    // 5.55 km north, then 4.5 km east.
    expect(await app.tools().sentence('A')).toMatch(
      /共 2 段，全长 10\.0\d 公里；首尾直线 7\.1\d 公里，方位东北 39°/,
    )
    await app.goTo(app.url())
    expect(await app.tools().sentence('A')).toMatch(/全长 10\.0\d 公里/)
  })

  it('tells the area that places enclose, and why those on one line have none', async () => {
    const app = await apps.open(
      '?renderer=svg&tab=tools&results=A.measure;shape:area;points:103.8,36_103.9,36_103.9,36.1_103.8,36.1',
    )
    expect(await app.tools().sentence('A')).toContain('面积 99.98 平方公里，周长 40.21 公里')
    await app.goTo('?renderer=svg&tab=tools&results=A.measure;shape:area;points:103.8,36_103.9,36_104,36')
    await expect.poll(() => app.text()).toContain('这些点在一条直线上，围不出面积。')
  })

  it('goes from one feature to another by their names', async () => {
    const app = await apps.open('?renderer=svg&tab=tools')
    await app.tools().start('measure')
    for (const place of ['和平镇', '青城镇']) await app.tools().name(place)
    expect(await app.tools().places()).toEqual(['和平镇', '青城镇'])
    await app.tools().work()
    expect(await app.tools().sentence('A')).toMatch(
      /^从和平镇到青城镇，直线距离约 \d+–\d+ 公里，方位大致东北。/,
    )
  })
})
