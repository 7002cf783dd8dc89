/** The catalogue: filters with their counts, the list and the map, and what can be taken away. */
import { describe, expect, it } from 'vitest'
import { type Item, isMapped, valuesOf } from '../../src/find/items.ts'
import type { Lang } from '../../src/geo/types.ts'
import type { Facet } from '../../src/state/view-state.ts'
import { type MessageKey, message } from '../../src/text/messages.ts'
import '../../src/text/later.ts'
import { items, plan } from '../find/many.ts'
import { parseCsv } from '../find/parse-csv.ts'
import { phone, useBrowser } from './app.ts'
import { placeOf } from './plan.ts'
import { Held } from './replies.ts'

const apps = useBrowser()
const t = (key: MessageKey, values?: Record<string, string | number>, lang: Lang = 'zh') =>
  message(lang, key, values)

const having = (facet: Facet, value: string, of = items) =>
  of.filter(item => valuesOf(item)[facet].includes(value))
const countText = (of: Item[], lang: Lang = 'zh') => {
  const projects = of.filter(({ key }) => key.startsWith('projects/')).length
  const counts = [
    projects && t('count.projects', { count: projects }, lang),
    of.length > projects && t('count.places', { count: of.length - projects }, lang),
  ]
  return t(
    'catalogue.count',
    {
      count: counts.filter(Boolean).join(lang === 'zh' ? '、' : ', '),
      mapped: of.filter(i => isMapped(i.feature)).length,
    },
    lang,
  )
}
const keys = (of: Item[]) => of.map(item => item.key)
const inHonggu = having('district', '620111')
const box = 'plan/专栏 4-2'

describe('filters', () => {
  it('narrow list, counts and link together, and each can be dropped', async () => {
    const app = await apps.open('?renderer=svg')
    await app.list().open()
    expect(await app.list().count()).toBe(countText(items))
    await app.list().openFacet('district')
    await app.list().openFacet('precision')
    expect(await app.list().countOf('district', '620111')).toBe(inHonggu.length)
    await app.list().choose('district', '620111')
    await expect.poll(app.list().count).toBe(countText(inHonggu))
    await expect.poll(app.url).toContain('filter=district:620111')
    // Its own facet still counts what could be added; the others count within it.
    expect(await app.list().countOf('district', '620102')).toBe(having('district', '620102').length)
    const places = having('precision', 'place', inHonggu)
    expect(await app.list().countOf('precision', 'place')).toBe(places.length)
    expect(await app.list().isDisabled('precision', 'city')).toBe(true)
    await app.list().choose('precision', 'place')
    await expect.poll(app.list().count).toBe(countText(places))
    const rows = await app.list().rows()
    expect(rows.length).toBeGreaterThan(0)
    expect(keys(places)).toEqual(expect.arrayContaining(rows))
    await app.list().dropChip('红古区')
    await expect.poll(app.list().count).toBe(countText(having('precision', 'place')))
    await app.list().clear()
    await expect.poll(app.list().count).toBe(countText(items))
    await expect.poll(app.url).not.toContain('filter')
  })

  it('take three presses from the opening page', async () => {
    const app = await apps.open('?renderer=svg')
    await app.asking().act({ tab: 'catalogue' })
    await app.asking().act({ press: t('facet.district') })
    await app.list().choose('district', '620111')
    await expect.poll(app.url).toContain('filter=district:620111')
  })

  it('stand behind a button on a phone, below a sheet that a link raises', async () => {
    const app = await apps.open('?renderer=svg&tab=catalogue', { size: phone })
    expect(await app.sheet()).toBe('half')
    await app.list().openFacet('district')
    await app.list().choose('district', '620111')
    await expect.poll(app.list().count).toBe(countText(inHonggu))
  })

  it('have the documents as they are structured', async () => {
    const app = await apps.open('?renderer=svg&tab=catalogue')
    await app.list().openFacet('clause')
    await app.list().unfoldClause('plan/第四章')
    const group = `${box}/产业重点工程`
    expect(await app.list().countOf('clause', box)).toBe(having('clause', box).length)
    await app.list().choose('clause', group)
    await expect.poll(app.list().count).toBe(countText(having('clause', group)))
    expect((await app.list().chips()).join()).toContain('专栏 4-2 · 产业重点工程')
  })

  it('are steps to go back to, and come back with the link', async () => {
    const app = await apps.open(`?renderer=svg&tab=catalogue&filter=clause:${box};text:宝武`)
    const found = having('clause', box).filter(item =>
      JSON.stringify(item.feature.properties).includes('宝武'),
    )
    expect(await app.list().count()).toBe(countText(found))
    expect(await app.list().text()).toBe('宝武')
    await app.list().dropChip('专栏 4-2')
    await expect.poll(app.list().chips).toHaveLength(1)
    await expect.poll(app.url).not.toContain('clause')
    await app.back()
    await expect.poll(app.list().count).toBe(countText(found))
    await app.forward()
    await expect.poll(app.list().chips).toHaveLength(1)
  })

  it('take words as they are typed, all of them one step', async () => {
    const app = await apps.open('?renderer=svg&tab=catalogue')
    await app.list().type('海亮')
    await expect.poll(app.url).toContain('text:海亮')
    const rows = await app.list().rows()
    expect(rows).toContain('projects/hailiang-copper-foil')
    expect(rows.length).toBeLessThan(8)
    await app.back()
    await expect.poll(app.url).not.toContain('filter')
    expect(await app.list().text()).toBe('')
  })

  it('that leave nothing say which of them to drop', async () => {
    const app = await apps.open(
      '?renderer=svg&tab=catalogue&filter=district:620111;sector:digital;state:signed',
    )
    const withoutState = having('sector', 'digital', inHonggu)
    const ways = await app.list().ways()
    expect(ways[0]).toBe(t('catalogue.drop-part', { part: t('facet.state'), count: withoutState.length }))
    await app.list().takeWay(0)
    await expect.poll(app.list().count).toBe(countText(withoutState))
  })
})

describe('list and map', () => {
  const key = 'projects/yantan-urban-renewal'
  const link = '?renderer=svg&layers=projects&tab=catalogue&filter=text:雁滩片区'

  it('mark on the map what the pointer is on in the list, and on the list what it is on on the map', async () => {
    const app = await apps.open(`${link}&at=13/${placeOf(key)[1]}/${placeOf(key)[0]}`)
    const bare = await app.list().markOnMap()
    await app.list().hover(key)
    await expect.poll(app.list().markOnMap).not.toBe(bare)
    await app.list().leave()
    await expect.poll(app.list().markOnMap).toBe(bare)
    expect(await app.list().marked()).toEqual([])
    await app.pointAt(placeOf(key))
    await expect.poll(app.list().marked).toEqual([key])
  })

  it('open the card, mark its row, and give the focus back', async () => {
    const app = await apps.open(link)
    await app.list().press(key)
    await app.detail().shows(key)
    expect(await app.list().current()).toBe(key)
    await app.key('Escape')
    await app.detail().isClosed()
    await expect.poll(async () => (await app.list().focused()).key).toBe(key)
  })

  it('show all that is found', async () => {
    const app = await apps.open('?renderer=svg&layers=districts&tab=catalogue&filter=district:620111')
    await app.list().fit()
    expect([...(await app.layersOn())]).toEqual(expect.arrayContaining(['projects', 'towns']))
    await expect.poll(() => app.camera().lng).toBeLessThan(103.4)
  })
})

describe('the list', () => {
  it('is walked through by keys, and keeps the focus when it scrolls away', async () => {
    const app = await apps.open('?renderer=svg&tab=catalogue')
    await app.list().focus()
    const walk = async (key: string) => {
      await app.key(key)
      await app.look.frames(2)
      return app.list().focused()
    }
    expect(await walk('ArrowDown')).toMatchObject({ at: 2, of: items.length })
    const { at: page } = await walk('PageDown')
    expect(page).toBeGreaterThan(4)
    expect(await walk('End')).toMatchObject({ at: items.length, seen: true })
    expect(await walk('ArrowUp')).toMatchObject({ at: items.length - 1, seen: true })
    expect(await walk('PageUp')).toMatchObject({ at: items.length - 1 - (page - 2), seen: true })
    await app.list().scrollTo(0.2)
    expect(await app.list().focused()).toMatchObject({ at: items.length - 1 - (page - 2), seen: false })
    expect(await walk('Home')).toMatchObject({ at: 1, seen: true })
    await app.key('Enter')
    await app.detail().shows((await app.list().rows())[0] ?? '')
  })

  it('is sorted as asked', async () => {
    const app = await apps.open('?renderer=svg&tab=catalogue&filter=layer:projects')
    await app.list().sort('date')
    await expect.poll(async () => (await app.list().rows())[0]).not.toBe(undefined)
    const newest = having('layer', 'projects')
      .map(item => item.feature.properties.status?.at(-1)?.asOf ?? '')
      .sort()
      .at(-1)
    const [first = ''] = await app.list().rows()
    const item = items.find(one => one.key === first)
    expect(item?.feature.properties.status?.at(-1)?.asOf).toBe(newest)
  })

  it('of 100,000 has only the rows in the page that are in sight', async () => {
    const refs = [{ doc: 'plan', at: '专栏 4-2' }]
    const [kind] = having('layer', 'projects').map(item => item.feature.properties.kind)
    const features = Array.from({ length: 100_000 }, (_, i) => {
      const properties = { id: `p-${i}`, name: `${i}`, nameEn: `${i}`, kind, refs, precision: 'city' }
      return { type: 'Feature', geometry: null, properties }
    })
    const body = JSON.stringify({ type: 'FeatureCollection', features })
    const app = await apps.open('?renderer=svg&tab=catalogue', { files: { 'projects.geojson': { body } } })
    await expect.poll(app.list().count, { timeout: 30_000 }).toContain('100')
    for (const share of [0.1, 0.5, 0.9]) {
      await app.list().scrollTo(share)
      expect(Math.abs((await app.list().inSight()) / 100_000 - share)).toBeLessThan(0.01)
      expect((await app.list().rows()).length).toBeLessThan(40)
    }
  })

  it('comes up on a phone, and keeps its place behind the card', async () => {
    const app = await apps.open('?renderer=svg', { size: phone, touch: true })
    await app.list().open()
    await expect.poll(app.sheet).toBe('half')
    await app.list().scrollTo(0.5)
    await expect.poll(async () => (await app.list().rows()).length).toBeGreaterThan(10)
    const key = (await app.list().rows()).at(-8) ?? ''
    await app.list().press(key)
    await app.detail().shows(key)
    await app.detail().close()
    await expect.poll(app.list().focused).toMatchObject({ key, seen: true })
    expect(await app.look.overflow()).toBe(0)
  })
})

it('says that the plan is still coming, not that nothing is found', async () => {
  const projects = new Held()
  const app = await apps.visit('?renderer=svg&tab=catalogue&filter=layer:projects', {
    files: { 'projects.geojson': projects },
  })
  await app.ready()
  const text = await app.text()
  expect(text).toContain(t('catalogue.coming'))
  expect(text).not.toContain(t('catalogue.nothing'))
  projects.release()
  expect(await app.list().count()).toBe(countText(having('layer', 'projects')))
})

describe('what is shown can be taken away', () => {
  const today = () => new Date().toLocaleDateString('sv-SE')
  const link = `?renderer=svg&tab=catalogue&filter=clause:${box};state:operating,construction`
  const shown = ['operating', 'construction'].flatMap(state => having('state', state, having('clause', box)))
  const open = async (more = '') => {
    const app = await apps.open(link + more)
    await app.list().count()
    return app
  }

  it('as CSV, row by row', async () => {
    const app = await open()
    await app.list().sort('name')
    const { name, text } = await app.list().save(0)
    expect(name).toBe(`lanzhou_专栏-4-2_运营_在建_${today()}.csv`)
    expect(text.codePointAt(0)).toBe(0xfeff)
    const [head = [], ...rows] = parseCsv(text.slice(1))
    const cell = (row: string[], column: MessageKey) => row[head.indexOf(t(column))] ?? ''
    expect(rows.map(row => cell(row, 'column.id'))).toEqual(
      (await app.list().rows()).map(key => key.split('/')[1]),
    )
    expect(rows.length).toBe(shown.length)
    for (const row of rows) {
      expect(row.length).toBe(head.length)
      const item = items.find(
        one =>
          one.feature.properties.id === cell(row, 'column.id') && cell(row, 'column.link').endsWith(one.key),
      )
      const { name, nameEn, uncertainty } = item?.feature.properties ?? {}
      expect(cell(row, 'column.name')).toBe(name)
      expect(cell(row, 'column.name-en')).toBe(nameEn)
      expect(cell(row, 'column.uncertainty')).toBe(String(uncertainty ?? ''))
      expect(cell(row, 'column.lon') !== '').toBe(Boolean(item?.feature.geometry))
      expect(cell(row, 'column.refs')).toContain('专栏 4-2')
    }
    const foil = rows.find(row => cell(row, 'column.id') === 'hailiang-copper-foil') ?? []
    expect(cell(foil, 'column.state')).toBe('运营')
    expect(cell(foil, 'column.districts')).toBe('兰州新区')
    expect(cell(foil, 'column.figures')).toContain('万吨')
    await app.goTo(new URL(cell(foil, 'column.link')).search)
    await app.detail().shows('projects/hailiang-copper-foil')
  })

  it('as GeoJSON, feature by feature', async () => {
    const app = await open()
    const { name, text } = await app.list().save(1)
    expect(name).toMatch(/\.geojson$/)
    const file = JSON.parse(text)
    const byId = new Map(items.map(({ feature }) => [feature.properties.id, feature]))
    expect(file.features.map((f: Item['feature']) => f.properties.id).sort()).toEqual(
      shown.map(({ feature }) => feature.properties.id).sort(),
    )
    for (const feature of file.features) expect(feature).toEqual(byId.get(feature.properties.id))
    expect(file.credits.join()).toContain('ODbL')
    expect(file.documents).toHaveLength(plan.catalogue.documents.length)
    await app.goTo(new URL(file.link).search)
    expect(await app.list().count()).toBe(countText(shown))
  })

  it('on paper, and the page is as it was', async () => {
    const app = await open()
    const before = await app.text()
    const title = await app.title()
    const paper = await app.list().print()
    expect(paper.title).toBe(`lanzhou_专栏-4-2_运营_在建_${today()}`)
    expect(paper.rows).toBe(shown.length)
    for (const { feature } of shown) expect(paper.text).toContain(feature.properties.name)
    expect(paper.text).toContain(t('catalogue.print-filter', { filter: '专栏 4-2、运营、在建' }))
    for (const document of plan.catalogue.documents) expect(paper.text).toContain(document.title.zh)
    // Nothing but the paper: the panel's own words are not printed.
    expect(paper.text).not.toContain(t('catalogue.export'))
    expect(await app.title()).toBe(title)
    expect((await app.text()).startsWith(before.slice(0, 200))).toBe(true)
  })

  it('in English too, where no Chinese is left in the catalogue', async () => {
    const app = await open('&lang=en')
    const { text } = await app.list().save(0)
    const [head = [], ...rows] = parseCsv(text.slice(1))
    expect(head[1]).toBe(t('column.name', {}, 'en'))
    expect(rows.length).toBe(shown.length)
    for (const facet of [
      'clause',
      'sector',
      'district',
      'state',
      'year',
      'precision',
      'mapped',
      'layer',
    ] as const)
      await app.list().openFacet(facet)
    expect(await app.look.chinese('.catalogue')).toEqual([])
    expect(await app.look.namelessControls()).toEqual([])
  })
})
