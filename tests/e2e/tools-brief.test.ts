/** Between two places, along a corridor, and two results compared: asked by form and by link. */
import { describe, expect, it } from 'vitest'
import { phone, useBrowser } from './app.ts'

const apps = useBrowser()
const newAreaToCity = 'brief;a:parks/lanzhou-new-area;b:structure/core-main-city'

describe('between two places', () => {
  it('is answered for the two that the plan speaks of, and leads to their corridors', async () => {
    const app = await apps.open('?renderer=svg&tab=tools')
    await app.tools().start('brief')
    expect(await app.tools().places()).toEqual(['兰州新区', '主城四区'])
    await app.tools().work()
    const sentence = await app.tools().sentence('A')
    expect(sentence).toMatch(/^兰州新区与主城四区：中心到中心直线约 \d+–\d+ 公里，边缘最近约 \d+–\d+ 公里/)
    expect(sentence).toContain('“半小时同城化交通圈”（规划第四章第三节）')
    await expect.poll(() => app.url()).toContain(`results=A.${newAreaToCity}`)
    expect(await app.tools().rows('A')).toContain('中川城际')
    await app.tools().follow('A', '中川城际')
    await expect.poll(() => app.detail().heading()).toContain('中川城际铁路')
  })

  it('is answered for any two, by name', async () => {
    const app = await apps.open(
      '?renderer=svg&lang=en&tab=tools&results=A.brief;a:parks/yuzhong-eco-city;b:context/baiyin',
    )
    expect(await app.tools().sentence('A')).toMatch(
      /^Yuzhong Eco-Innovation City and Baiyin: .*One-hour commuting circle/,
    )
    expect(await app.look.chinese('.result')).toEqual([])
  })

  it('says why it cannot be, and leaves the earlier answer', async () => {
    const app = await apps.open(`?renderer=svg&tab=tools&results=A.${newAreaToCity}`)
    const sentence = await app.tools().sentence('A')
    await app.goTo(`?renderer=svg&tab=tools&results=A.${newAreaToCity}~B.brief;a:towns/x;b:towns/y`)
    expect(await app.tools().sentence('A')).toBe(sentence)
    expect(await app.text()).toContain('规划里没有“towns/x”')
  })
})

describe('along a corridor', () => {
  it('stands in order, from one end to the other', async () => {
    const app = await apps.open('?renderer=svg&tab=tools&results=A.strip;along:metro-line-1;km:1')
    expect(await app.tools().sentence('A')).toMatch(/^轨道交通1号线一期（约 \d+ 公里）从兰州东站到陈官营站/)
    const stops = await app.tools().stops('A')
    expect(stops.indexOf('东方红广场枢纽站')).toBeGreaterThan(0)
    expect(stops.indexOf('兰州西客站')).toBeGreaterThan(stops.indexOf('东方红广场枢纽站'))
    expect(stops.at(-1)).toBe('陈官营站')
  })

  it('is read on a phone, and by night', async () => {
    const app = await apps.open(
      '?renderer=svg&theme=night&tab=tools&results=A.strip;along:zhongchuan-intercity',
      {
        size: phone,
        touch: true,
      },
    )
    await app.tools().sentence('A')
    expect(await app.look.overflow()).toBeLessThanOrEqual(0)
  })
})

describe('two results', () => {
  it('are compared by what only one of them covers', async () => {
    const buffer = (id: string, metres: number) => `${id}.buffer;of:hubs/lanzhou-station;metres:${metres}`
    const app = await apps.open(`?renderer=svg&tab=tools&results=${buffer('A', 1000)}~${buffer('B', 2000)}`)
    await app.tools().sentence('B')
    await app.tools().start('compare')
    await app.tools().work()
    expect(await app.tools().sentence('C')).toMatch(
      /^与 A 相比，B 多出 9\.\d+ 平方公里，没有减少；两者共有 3\.1\d+ 平方公里。/,
    )
    await expect.poll(() => app.url()).toContain('C.compare;of:A_B')
  })
})
