/** From a clause to what it put on the map, and from a feature back to its clauses. */
import { describe, expect, it } from 'vitest'
import type { PlanFeature } from '../../src/geo/types.ts'
import { message } from '../../src/text/messages.ts'
import '../../src/text/later.ts'
import { phone, useBrowser } from './app.ts'
import { catalogue, planFile } from './plan.ts'

const apps = useBrowser()
const box = 'plan/专栏 7-6'

/** All that a place in the plan names, by the files alone. */
const namedAt = (at: string) =>
  catalogue.layers
    .filter(({ group }) => group !== 'base')
    .flatMap(({ id, file, where }) =>
      (JSON.parse(planFile(file)).features as PlanFeature[])
        .filter(
          ({ properties }) =>
            !where ||
            Object.values(where)
              .flat()
              .includes(properties.structure ?? ''),
        )
        .filter(({ properties }) => properties.refs?.some(ref => ref.doc === 'plan' && ref.at === at))
        .map(feature => ({ key: `${id}/${feature.properties.id}`, feature })),
    )

describe('the contents', () => {
  it('lead to a box, and show what it put on the map', async () => {
    const app = await apps.open('?renderer=svg')
    await app.reading().open()
    await app.reading().unfold('plan/第七章')
    const named = namedAt('专栏 7-6')
    const projects = named.filter(({ key }) => key.startsWith('projects/'))
    const places = named.filter(one => !projects.includes(one))
    const counts = (of: typeof named) => ({
      mapped: of.filter(({ feature }) => feature.geometry).length,
      total: of.length,
    })
    expect([projects.length, places.length]).toEqual([17, 3])
    const { mapped, total } = counts(projects)
    expect(await app.reading().numbers(box)).toBe(`${mapped}/${total}`)
    await app.reading().choose(box)
    await app.reading().shows(box)
    const tally = await app.reading().tally()
    expect(tally).toContain(message('zh', 'reading.tally-projects', counts(projects)))
    expect(tally).toContain(message('zh', 'reading.tally-places', counts(places)))
    expect((await app.reading().items()).sort()).toEqual(named.map(({ key }) => key).sort())
    await expect.poll(() => app.url()).toContain('tab=reading')
    await expect.poll(() => app.url()).toContain(`filter=clause:${box}`)
    expect(await app.layer('projects').isOn()).toBe(true)
    await app.back()
    await expect.poll(() => app.url()).not.toContain('filter')
    expect((await app.reading().contents()).length).toBeGreaterThan(10)
  })

  it('say plainly that the text itself is not here', async () => {
    const app = await apps.open('?renderer=svg&tab=reading')
    expect(await app.reading().text()).toContain('不转载原文')
    await app.goTo(`?renderer=svg&tab=reading&filter=clause:${box}`)
    expect(await app.reading().text()).toContain('不转载原文')
    expect(await app.reading().text()).toContain('2022年3月29日')
  })

  it('are worked by keyboard: into a clause, on to the next, and back to its row', async () => {
    const app = await apps.open('?renderer=svg&tab=reading')
    await app.reading().unfold('plan/第七章')
    await app.reading().focusRow('plan/第七章第六节')
    await app.key('Enter')
    await app.reading().shows('plan/第七章第六节')
    await expect.poll(() => app.reading().isChosen('plan/第七章第六节')).toBe(true)
    await app.key('ArrowRight')
    await app.reading().shows(box)
    await expect.poll(() => app.reading().isChosen(box)).toBe(true)
    await app.press(message('zh', 'reading.contents'))
    await expect.poll(() => app.reading().isChosen(box)).toBe(true)
    expect((await app.reading().contents()).length).toBeGreaterThan(10)
    await expect.poll(() => app.url()).not.toContain('filter')
  })

  it('give the figures of a clause', async () => {
    const app = await apps.open('?renderer=svg&tab=reading&filter=clause:plan/表 2-1')
    await expect.poll(async () => (await app.reading().figures()).join()).toContain('83.1')
  })

  it('tell of a filter that asks for more than the clause', async () => {
    const app = await apps.open(`?renderer=svg&tab=reading&filter=clause:${box};mapped:yes`)
    expect(await app.reading().text()).toContain(message('zh', 'reading.narrowed'))
    await app.press(message('zh', 'reading.widen'))
    await expect.poll(() => app.url()).not.toContain('mapped')
  })
})

describe('a card', () => {
  it('leads to its clauses, stays open beside them, and is marked there', async () => {
    const key = 'projects/haishiwan-landslides'
    const app = await apps.open(`?renderer=svg&select=${key}`)
    await app.reading().follow(box)
    await app.reading().shows(box)
    await app.detail().shows(key)
    expect(await app.reading().current()).toBe(key)
    await app.reading().chooseItem('projects/heavy-ion-hospital')
    await app.detail().shows('projects/heavy-ion-hospital')
  })

  it('gives way to the clause on a phone', async () => {
    const app = await apps.open('?renderer=svg&select=projects/haishiwan-landslides', { size: phone })
    await app.reading().follow(box)
    await app.reading().shows(box)
    await app.detail().isClosed()
    expect(await app.sheet()).toBe('half')
  })

  it.each(['day', 'night'])('has a code of its own address that a reader understands, by %s', async theme => {
    const app = await apps.open(`?renderer=svg&select=projects/baitashan-area-renewal&theme=${theme}`)
    await app.press(message('zh', 'detail.qr'))
    const address = await app.reading().qr()
    expect(address).toMatch(/\/\?select=projects\/baitashan-area-renewal$/)
    expect(await app.reading().link()).toBe(address)
  })

  it('offers the district of what is known no closer, and all that lies in it', async () => {
    const app = await apps.open('?renderer=svg&select=projects/hailiang-copper-foil')
    await app.press(message('zh', 'detail.district', { district: '兰州新区' }))
    await expect.poll(() => app.camera().zoom).toBeGreaterThan(8.5)
    expect((await app.detail().related()).join()).toContain('海亮四方股权投资暨战略合作')
    await app.reading().allInDistrict('兰州新区')
    await expect.poll(() => app.url()).toContain('tab=catalogue')
    await expect.poll(() => app.url()).toContain('filter=district:lanzhou-new-area')
  })

  it('says that the documents do not tell where something is', async () => {
    const app = await apps.open('?renderer=svg&select=projects/e-commerce-project')
    expect(await app.detail().text()).toContain(message('zh', 'precision-nowhere.none'))
  })
})

it('reads in English without a Chinese word', async () => {
  const app = await apps.open(`?renderer=svg&lang=en&tab=reading&filter=clause:${box}`)
  await expect.poll(() => app.reading().tally()).toContain('on the map')
  expect(await app.look.chinese('.reading')).toEqual([])
})
