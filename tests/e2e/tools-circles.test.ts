/** Buffers and living circles: asked in the form, drawn on the map, and asked again by a link. */
import { describe, expect, it } from 'vitest'
import { useBrowser } from './app.ts'

const apps = useBrowser()
const city = '?renderer=svg&tab=tools&at=11/36.05/103.85'

describe('living circles', () => {
  it('tell what they cover of a district and what they leave out, on the map and in a link', async () => {
    const app = await apps.open(city)
    await app.tools().start('circles')
    await app.tools().check('地铁站')
    await app.tools().choose('覆盖哪个范围', '城关区')
    await app.tools().work()
    const sentence = await app.tools().sentence('A')
    expect(sentence).toMatch(/^以 \d+ 处地铁站为中心的 15 分钟生活圈（直线 1 公里）覆盖城关区的 .*%.*未覆盖/)
    expect((await app.tools().assumptions('A')).join()).toMatch(/直线参考，不等于步行可达.*GB 50180-2018/)
    await expect.poll(() => app.drawn('result-A-area')).toContain('path')
    await expect
      .poll(() => app.url())
      .toContain('results=A.circles;kind:metro-station;within:districts/chengguan-district')
    const other = await apps.open(app.url())
    expect(await other.tools().sentence('A')).toBe(sentence)
    await expect.poll(() => other.drawn('result-A-area')).toContain('path')
  })
})

describe('the circle of a place', () => {
  it('has a checklist of what the standard asks for', async () => {
    const app = await apps.open(city)
    await app.tools().start('circles')
    await app.tools().check('一处地点')
    await app.tools().name('兰州站')
    await app.tools().work()
    expect(await app.tools().sentence('A')).toMatch(/兰州站的 15 分钟生活圈.*能确认有的 1 类（轨道交通站点）/)
    expect(await app.tools().tables('A')).toEqual([expect.stringContaining('设施清单')])
  })
})

describe('a buffer', () => {
  it('around a layer lists by kind what lies inside', async () => {
    const app = await apps.open(city)
    await app.tools().start('buffer')
    await app.tools().choose('围绕', '图层')
    await app.tools().choose('图层', '机场、车站与港口')
    await app.tools().check('步行时间')
    await app.tools().work()
    expect(await app.tools().sentence('A')).toMatch(/^“机场、车站与港口”图层的 \d+ 处周围 步行 15 分钟/)
    expect((await app.tools().tables('A'))[0]).toContain('按类别统计')
  })

  it('of a radius that is none says why, and leaves the earlier one', async () => {
    const app = await apps.open(`${city}&results=A.buffer;of:hubs/lanzhou-station`)
    const sentence = await app.tools().sentence('A')
    await app.tools().start('buffer')
    await app.tools().name('兰州西客站')
    await app.tools().fill('半径', '-5')
    await app.tools().work()
    expect(await app.tools().reason()).toContain('“半径”应为 1 至 50000 m之间的数，现为“-5”')
    expect(await app.tools().results()).toEqual(['A'])
    expect(await app.tools().sentence('A')).toBe(sentence)
  })
})
