/** The filter against one that asks every item every question, and the time it takes. */
import { describe, expect, it } from 'vitest'
import { applyFilter, filterIndex, isEmpty } from '../../src/find/filter.ts'
import { type Item, textOf, valuesOf } from '../../src/find/items.ts'
import { type Facet, type Filter, facets } from '../../src/state/view-state.ts'
import { numbers } from '../random.ts'
import { items, manyItems } from './many.ts'

const index = filterIndex(items)

const matches = (item: Item, filter: Filter) =>
  facets.every(
    facet => !filter[facet]?.length || valuesOf(item)[facet].some(v => filter[facet]?.includes(v)),
  ) && (filter.text ?? '').split(' ').every(word => textOf(item.feature).includes(word.toLowerCase()))

const keys = (all: Item[]) => all.map(item => item.key)
const naive = (all: Item[], filter: Filter) => all.filter(item => matches(item, filter))
const without = (filter: Filter, part: Facet | 'text'): Filter => ({ ...filter, [part]: undefined })

const words = ['兰州', '工程', '2', 'Lanzhou', '铜箔 15', '园区 万吨', 'no such thing']

/** A filter with a few facets and values, some of which nothing has. */
function anyFilter(random: () => number): Filter {
  const chance = random()
  const chosen = facets.flatMap(facet => {
    const { values } = index.columns[facet]
    const count = random() < chance ? 1 + Math.floor(random() * 3) : 0
    return count
      ? [
          [
            facet,
            Array.from({ length: count }, () => values[Math.floor(random() * (values.length + 0.2))] ?? '?'),
          ],
        ]
      : []
  })
  return {
    ...Object.fromEntries(chosen),
    ...(random() < chance / 2 && { text: words[Math.floor(random() * words.length)] }),
  }
}

const filters = Array.from({ length: 150 }, (_, seed) => anyFilter(numbers(seed)))

describe('a filter', () => {
  it('finds what asking every item finds, in the same order', () => {
    for (const filter of filters)
      expect(keys(applyFilter(index, filter).matches), JSON.stringify(filter)).toEqual(
        keys(naive(items, filter)),
      )
    const some = filters.filter(filter => naive(items, filter).length > 0)
    expect(some.length).toBeGreaterThan(50)
    expect(some.length).toBeLessThan(filters.length)
  })

  it('counts for each choice what would match with it in place of the others of its facet', () => {
    for (const filter of filters.slice(0, 60)) {
      const { counts } = applyFilter(index, filter)
      for (const facet of facets) {
        const rest = naive(items, without(filter, facet))
        for (const [value, count] of counts[facet])
          expect(count, `${JSON.stringify(filter)} ${facet} ${value}`).toBe(
            rest.filter(item => valuesOf(item)[facet].includes(value)).length,
          )
      }
    }
  })

  it('knows what would match without each of its parts', () => {
    for (const filter of filters) {
      const expected = [...facets, 'text' as const]
        .filter(part => filter[part]?.length)
        .map(part => [part, naive(items, without(filter, part)).length])
      expect(Object.fromEntries(applyFilter(index, filter).without)).toEqual(Object.fromEntries(expected))
    }
  })

  it('is empty without a choice and without a word, and then finds all', () => {
    for (const filter of [{}, { text: ' ' }, { sector: [] }]) {
      expect(isEmpty(filter)).toBe(true)
      expect(keys(applyFilter(index, filter).matches)).toEqual(keys(items))
      expect(applyFilter(index, filter).without.size).toBe(0)
    }
    expect(isEmpty({ text: 'a' }) || isEmpty({ year: ['2024'] })).toBe(false)
  })

  it('reads letters and digits of full width as those of half width', () => {
    const found = (text: string) => keys(applyFilter(index, { text }).matches)
    expect(found('５Ｇ')).toEqual(found('5g'))
    expect(found('5g').length).toBeGreaterThan(0)
  })

  it('of nothing finds nothing', () => {
    const { matches, counts } = applyFilter(filterIndex([]), { text: 'a', sector: ['b'] })
    expect(matches).toEqual([])
    expect(facets.every(facet => counts[facet].size === 0)).toBe(true)
  })
})

describe('values', () => {
  const of = (key: string) => {
    const item = items.find(one => one.key === key)
    if (!item) throw new Error(`no item ${key}`)
    return valuesOf(item)
  }
  it('name no value twice', () => {
    for (const item of items)
      for (const [facet, values] of Object.entries(valuesOf(item)))
        expect(new Set(values).size, `${item.key} ${facet}`).toBe(values.length)
  })

  it('are those of the latest report, of the whole box and of its sub-heading', () => {
    expect(of('projects/baowu-anode')).toMatchObject({
      layer: ['projects'],
      sector: ['industry-new-materials'],
      district: ['lanzhou-new-area'],
      state: ['operating'],
      year: ['2024'],
      precision: ['district'],
      mapped: ['no'],
    })
    expect(of('projects/baowu-anode').clause).toEqual(
      expect.arrayContaining(['plan/专栏 4-2', 'plan/专栏 4-2/产业重点工程', 'new-area-2024/第13段']),
    )
  })

  it('say of a project that only a corridor places that it is on the map', () => {
    expect(of('projects/zhongwei-lanzhou-hsr').mapped).toEqual(['yes'])
  })
})

describe('speed', () => {
  const best = (run: () => unknown) =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const start = performance.now()
        run()
        return performance.now() - start
      }),
    )
  const questions: Filter[] = [
    {},
    { text: '兰州' },
    { sector: ['transport-road', 'ecology'], mapped: ['no'] },
    { district: ['620111'], state: ['planned'], text: '工程 万吨' },
  ]

  it.each([
    ['the plan', items, 16],
    ['100,000 items', manyItems(100_000), 50],
  ])('of %s is within the frame it has', (name, all, limit) => {
    const ready = filterIndex(all)
    const times = questions.map(filter => best(() => applyFilter(ready, filter)))
    if (process.env.TIMES) console.log(name, times.map(time => `${time.toFixed(1)} ms`).join(' '))
    expect(Math.max(...times)).toBeLessThan(limit)
  })
})
