/** Search in the page: typing, keys, marks, what to try, and a phone. */
import { expect, it } from 'vitest'
import { phone, useBrowser } from './app.ts'

const apps = useBrowser()
const open = async (query = '', setting = {}) => {
  const app = await apps.open(`?renderer=svg${query}`, setting)
  await app.whole()
  return { app, search: app.search() }
}

it('goes by keys from anywhere to a card and back', async () => {
  const { app, search } = await open()
  await app.focusMap()
  await app.key('/')
  expect(await search.hasFocus()).toBe(true)
  expect(await search.value()).toBe('')
  await search.type('什川')
  await expect.poll(search.isOpen).toBe(true)
  const [first, second] = await search.results()
  expect(first).toBe('towns/town-shichuan')
  expect(await search.active()).toBeNull()
  await app.key('ArrowDown')
  expect(await search.active()).toBe(first)
  await app.key('ArrowDown')
  expect(await search.active()).toBe(second)
  await app.key('Home')
  expect(await search.active()).toBe(first)
  await app.key('ArrowUp')
  expect(await search.active()).toBe((await search.results()).at(-1))
  await expect.poll(search.activeIsInSight).toBe(true)
  await app.key('ArrowDown', 'Enter')
  await app.detail().shows('towns/town-shichuan')
  expect(await search.isOpen()).toBe(false)
  await app.key('Escape')
  await app.detail().isClosed()
  await expect.poll(search.hasFocus).toBe(true)
  expect(await search.value()).toBe('什川')
})

it('closes with Escape, then clears, and leaves the card alone', async () => {
  const { app, search } = await open('&select=hubs/lanzhou-station')
  await search.type('皋兰')
  await expect.poll(search.isOpen).toBe(true)
  await app.key('Escape')
  expect(await search.isOpen()).toBe(false)
  expect(await search.value()).toBe('皋兰')
  await app.key('ArrowDown')
  expect(await search.isOpen()).toBe(true)
  await app.key('Escape', 'Escape')
  expect(await search.value()).toBe('')
  await app.detail().shows('hubs/lanzhou-station')
})

it('marks what was searched, in the name or in what else was found', async () => {
  const { search } = await open()
  await search.type('lzxq')
  await expect.poll(search.isOpen).toBe(true)
  expect(await search.marks(0)).toEqual(['兰州新区'])
  await search.clear()
  await search.type('铜箔 15万吨')
  await expect.poll(() => search.marks(0)).toEqual(['铜箔', '15万吨'])
  expect(await search.option(0)).toContain('又称')
  await search.clear()
  await search.type('皋蓝县')
  await expect.poll(() => search.marks(0)).toEqual(['皋兰县'])
  expect(await search.near()).toContain('皋蓝县')
})

it('opens a clause to be read', async () => {
  const { app, search } = await open()
  await search.type('7-6')
  await expect.poll(search.isOpen).toBe(true)
  expect((await search.results())[0]).toBe('plan/专栏 7-6')
  await app.key('Enter')
  await expect.poll(app.url).toContain('tab=reading')
  await expect.poll(() => app.url()).toMatch(/filter=clause:plan\/专栏.7-6/)
})

it('tells a place from the project of its name, and shows them together', async () => {
  const { search } = await open()
  await search.type('氢能产业园')
  await expect.poll(search.isOpen).toBe(true)
  expect((await search.results()).slice(0, 2)).toEqual([
    'parks/park-hydrogen',
    'projects/hydrogen-industrial-park',
  ])
  expect(await search.option(0)).toContain('园区与开发区')
  expect(await search.option(1)).toContain('重点项目')
})

it('opens a figure in the table of all figures', async () => {
  const { app, search } = await open()
  await search.type('常住人口城镇化率 2025')
  await expect.poll(search.isOpen).toBe(true)
  expect(await search.option(0)).toContain('85%')
  await app.key('Enter')
  await expect.poll(app.url).toContain('tab=figures')
  await expect.poll(() => app.figures().focused()).toBe('resident-urbanisation-2020')
  expect(await app.figures().isInSight('resident-urbanisation-2020')).toBe(true)
  const listed = await app.figures().listed()
  expect(listed).toContain('resident-urbanisation-2025-goal')
  expect(listed).not.toContain('resident-population-2025')
})

it('shows all that has the words in the list of projects', async () => {
  const { app, search } = await open()
  await search.type('氢能')
  await search.showAll()
  await expect.poll(app.url).toContain('tab=catalogue')
  await expect.poll(() => app.url()).toMatch(/filter=text:氢能/)
})

it('says what to try when it finds nothing, and tries it', async () => {
  const { search } = await open()
  await search.type('qwertyuiop')
  expect(await search.advice()).toContain('没有找到“qwertyuiop”')
  expect(await search.isOpen()).toBe(false)
  await expect.poll(search.told).toContain('没有找到')
  await search.tryExample(1)
  await expect.poll(search.isOpen).toBe(true)
  expect(await search.hasFocus()).toBe(true)
  await expect.poll(search.told).toMatch(/^\d+ 条结果/)
  await search.clear()
  await search.type('北京天安门')
  expect(await search.advice()).toContain('不在规划范围内')
})

it('searches in English, and tells Chinese apart for a screen reader', async () => {
  const { app, search } = await open('&lang=en')
  await search.type('hailiang')
  await expect.poll(search.isOpen).toBe(true)
  expect(await search.option(0)).toContain('Hailiang Copper Foil')
  await search.clear()
  await search.type('15万吨')
  await expect.poll(search.isOpen).toBe(true)
  expect(await app.look.chinese('.search-results')).toEqual([])
})

it('shows results while a word is composed, and leaves it its keys', async () => {
  const { app, search } = await open()
  await search.compose("lan'zhou")
  await expect.poll(search.isOpen).toBe(true)
  expect(await search.marks(0)).toEqual(['兰州'])
  await app.key('Enter')
  expect(await app.detail().feature()).toBeNull()
})

it('finds by pinyin on a phone, with room for the results', async () => {
  const { app, search } = await open('', { size: phone, touch: true })
  await search.type('gaolan')
  await expect.poll(search.isOpen).toBe(true)
  await expect.poll(app.sheet).toBe('full')
  expect((await search.results())[0]).toBe('districts/gaolan-county')
  await search.choose(0)
  await app.detail().shows('districts/gaolan-county')
  await expect.poll(app.sheet).toBe('half')
})
