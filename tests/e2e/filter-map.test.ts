/** The filter on the map, badges at districts, and the shelf for what has no place. */
import { describe, expect, it } from 'vitest'
import type { PlanFeature } from '../../src/geo/types.ts'
import { phone, useBrowser } from './app.ts'
import { difference } from './picture.ts'
import { placeOf, planFile } from './plan.ts'

const apps = useBrowser()
const projects: PlanFeature[] = JSON.parse(planFile('projects.geojson')).features
/** Of 红古, placed no nearer. */
const inHonggu = projects.filter(
  ({ geometry, properties: p }) => !geometry && p.precision === 'district' && p.districts?.includes('620111'),
)
const matching = 'projects/haishiwan-senior-high-school'
const other = 'projects/duzhe-impression-street'

describe.each(['svg', 'gl'])('%s', renderer => {
  const near = (key: typeof matching | typeof other) => {
    const [lng, lat] = placeOf(key)
    return `renderer=${renderer}&layers=districts,projects&at=11/${lat}/${lng}`
  }

  it('draws what matches, and no longer what does not', async () => {
    const filter = 'filter=district:620111&'
    for (const [key, stays] of [
      [matching, true],
      [other, false],
    ] as const) {
      const plain = await apps.open(`?${near(key)}`)
      const filtered = await apps.open(`?${filter}${near(key)}`)
      const bare = await apps.open(`?${near(key).replace(',projects', '')}`)
      const around = async (app: typeof plain) => app.picture(placeOf(key), 5)
      const [all, some, none] = [await around(plain), await around(filtered), await around(bare)]
      expect(difference(all, none)).toBeGreaterThan(0.2)
      expect(difference(some, none) > 0.2, key).toBe(stays)
    }
  })

  it('opens what matches, and nothing that is not shown', async () => {
    const there = await apps.open(`?filter=district:620111&${near(matching)}`)
    await there.clickAt(placeOf(matching))
    await expect.poll(() => there.detail().feature()).toContain('projects/')
    const gone = await apps.open(`?filter=district:620111&${near(other)}`)
    await gone.clickAt(placeOf(other))
    await expect.poll(() => gone.detail().feature()).toBe('districts/chengguan-district')
  })

  it('lets the layers without a match fade', async () => {
    const link = `renderer=${renderer}&layers=corridors&at=10/36.07/103.75`
    const [plain, filtered, bare] = await Promise.all(
      ['', 'filter=sector:health&', 'filter=sector:health&layers=&'].map(part =>
        apps.open(`?${part}${part.includes('layers') ? link.replace('layers=corridors&', '') : link}`),
      ),
    )
    if (!plain || !filtered || !bare) throw new Error('not opened')
    const [all, faint, none] = [await plain.picture(), await filtered.picture(), await bare.picture()]
    expect(difference(faint, none)).toBeGreaterThan(0.001)
    expect(difference(all, faint)).toBeGreaterThan(0.01)
  })

  it('opens from a badge the list of what it counts', async () => {
    const link = '?layers=districts,projects&renderer='
    const svg = await apps.open(`${link}svg`)
    const place = await svg.shelf().badgeAt(inHonggu.length)
    const app = renderer === 'svg' ? svg : await apps.open(`${link}gl`)
    await app.shelf().press(place)
    await expect
      .poll(() => app.url())
      .toContain('filter=layer:projects;district:620111;precision:district;mapped:no')
    await expect.poll(() => app.url()).toContain('tab=catalogue')
  })
})

it('counts at a district what is known no nearer, of the layers that are on', async () => {
  const app = await apps.open('?renderer=svg&layers=districts')
  const before = await app.picture()
  expect(await app.shelf().isThere()).toBe(false)
  await app.layer('projects').toggle()
  await expect.poll(() => app.shelf().badges()).toContain(String(inHonggu.length))
  await app.layer('projects').toggle()
  await expect.poll(() => app.shelf().isThere()).toBe(false)
  expect(difference(before, await app.picture())).toBe(0)
})

it('keeps on the shelf what has no place, for the keyboard as well', async () => {
  const app = await apps.open('?renderer=svg&layers=districts,projects')
  const nowhere = (precision: string) =>
    projects.filter(({ geometry, properties: p }) => !geometry && p.precision === precision)
  const [city, none] = [nowhere('city').length, nowhere('none').length]
  expect(await app.shelf().text()).toContain(String(city + none))
  await app.shelf().open()
  const entries = await app.shelf().entries()
  expect([entries.get('涉及全市'), entries.get('位置未载明'), entries.get('红古区')]).toEqual([
    city,
    none,
    inHonggu.length,
  ])
  await app.shelf().escape()
  expect(await app.shelf().isOpen()).toBe(false)
  await app.shelf().open()
  await app.shelf().choose('涉及全市')
  await expect.poll(() => app.url()).toContain('tab=catalogue&filter=layer:projects;precision:city;mapped:no')
  expect(await app.shelf().isOpen()).toBe(false)
  expect(await app.focused()).toBe('项目')
  expect(await app.shelf().text()).toContain(String(city))
})

it('raises the list on a phone', async () => {
  const app = await apps.open('?renderer=svg&layers=districts,projects', { size: phone, touch: true })
  const place = await app.shelf().badgeAt(inHonggu.length)
  await app.shelf().tap(place)
  await expect.poll(() => app.sheet()).toBe('half')
  await expect.poll(() => app.url()).toContain('district:620111')
})

it('goes to all that matches, and switches its layers on', async () => {
  const app = await apps.open('?renderer=svg&layers=districts&tab=catalogue&filter=district:620111')
  await app.press('全部入图')
  await expect.poll(() => app.layersOn()).toContain('projects')
  await expect.poll(() => app.camera().zoom).toBeGreaterThan(6)
  await app.goTo('?renderer=svg&layers=districts&tab=catalogue&filter=precision:none;layer:towns')
  await app.press('全部入图')
  await expect.poll(() => app.notices()).toEqual(['筛选出的项目都没有能标在图上的位置。'])
})
