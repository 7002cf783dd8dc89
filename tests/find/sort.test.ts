/** Orders of the list: what stands before what, and that nothing is lost. */
import { describe, expect, it } from 'vitest'
import { type Item, latest, stateOf } from '../../src/find/items.ts'
import { districtCodes, orders, sortItems } from '../../src/find/sort.ts'
import { numbers } from '../random.ts'
import { items, plan } from './many.ts'

const random = numbers(1)
const shuffled = items
  .map(item => ({ item, at: random() }))
  .sort((a, b) => a.at - b.at)
  .map(({ item }) => item)
const sorted = (order: (typeof orders)[number], lang: 'zh' | 'en' = 'zh') =>
  sortItems(shuffled, order, plan, lang)
const of = <T>(all: Item[], value: (item: Item) => T) => all.map(value)
const once = <T>(values: T[]) => values.filter((value, i) => i === 0 || value !== values[i - 1])

describe('an order', () => {
  it.each(orders)('%s keeps every item, and equal ones as they were', order => {
    const all = sorted(order)
    expect(new Set(all)).toEqual(new Set(items))
    expect(all.length).toBe(items.length)
    expect(sortItems(all, order, plan, 'zh')).toEqual(all)
    const equal = shuffled
      .slice(0, 40)
      .map((item): Item => ({ ...item, feature: shuffled[0]?.feature as never }))
    expect(of(sortItems(equal, order, plan, 'zh'), item => item.key)).toEqual(of(equal, item => item.key))
  })

  it('by the plan has the projects first, box by box', () => {
    const all = of(sorted('plan'), ({ feature }) => feature.properties)
    expect(once(all.map(({ sector }) => sector !== undefined))).toEqual([true, false])
    const boxes = all.flatMap(({ sector, refs = [] }) => {
      const named = refs.filter(ref => ref.at.startsWith('专栏'))
      return sector && named.length === 1 && refs.length > 1 ? [named[0]?.at] : []
    })
    expect(once(boxes)).toEqual([...new Set(boxes)].sort())
    expect(new Set(boxes).size).toBeGreaterThan(15)
  })

  it('by name is that of pinyin in Chinese, that of the alphabet in English', () => {
    const initials = ['安', '甘', '兰', '榆', '中']
    const names = of(sorted('name'), ({ feature }) => feature.properties.name)
    expect(once(names.map(name => name[0] ?? '').filter(name => initials.includes(name)))).toEqual(initials)
    const english = of(sorted('name', 'en'), ({ feature }) => feature.properties.nameEn.toLowerCase())
    expect(once(english.map(name => name[0] ?? '').filter(letter => /[a-z]/.test(letter)))).toEqual(
      [...new Set(english.map(name => name[0] ?? '').filter(letter => /[a-z]/.test(letter)))].sort(),
    )
  })

  it('by district follows the plan’s districts, then its zones, then what lies outside; without one comes last', () => {
    const codes = once(of(sorted('district'), ({ feature }) => feature.properties.districts?.[0]))
    expect(codes.slice(0, 8)).toEqual([
      '620102',
      '620103',
      '620104',
      '620105',
      '620111',
      '620121',
      '620122',
      '620123',
    ])
    expect(new Set(codes.slice(8, -2))).toEqual(
      new Set(['lanzhou-new-area', 'yuzhong-eco-city', 'gaoxin', 'jingkai']),
    )
    expect(codes.slice(-2)).toEqual(['outside', undefined])
  })

  it('by state goes from what is planned to what is there', () => {
    expect(once(of(sorted('state'), ({ feature }) => stateOf(feature.properties)))).toEqual([
      'planned',
      'signed',
      'construction',
      'topped-out',
      'completed',
      'operating',
      undefined,
    ])
  })

  it('by date has the newest first, and what has no date last', () => {
    const dates = of(sorted('date'), ({ feature }) => latest(feature.properties.status)?.asOf)
    const known = dates.filter(date => date !== undefined)
    expect(dates.slice(0, known.length)).toEqual(known)
    expect(known.map(date => date.padEnd(10, '!'))).toEqual(
      known
        .map(date => date.padEnd(10, '!'))
        .sort()
        .reverse(),
    )
  })

  it('by exactness goes from the site to no place at all, the smaller uncertainty first', () => {
    const all = of(sorted('precision'), ({ feature }) => feature.properties)
    expect(once(all.map(({ precision }) => precision))).toEqual([
      'site',
      'place',
      'schematic',
      'district',
      'city',
      'none',
    ])
    const places = all.flatMap(p => (p.precision === 'place' ? [p.uncertainty ?? 0] : []))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

it('puts districts that nobody knows behind those that are known', () => {
  expect(districtCodes(plan, ['none', 'zz', 'outside', 'city', 'aa', 'gaoxin', '620123', '620102'])).toEqual([
    '620102',
    '620123',
    'gaoxin',
    'outside',
    'city',
    'none',
    'aa',
    'zz',
  ])
})
