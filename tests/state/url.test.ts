/** The link: every state goes into it and comes out again, and nonsense is told. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/build/first-view.ts'
import type { FeatureKey } from '../../src/geo/types.ts'
import { toolIds } from '../../src/state/results.ts'
import { readUrl, writeUrl } from '../../src/state/url.ts'
import { defaultView, facets, renderers, tabs, themes, type ViewState } from '../../src/state/view-state.ts'
import { numbers } from '../random.ts'

const { catalogue, layers } = readPlan(join(import.meta.dirname, '../fixtures/plan'))
const keys = layers.flatMap(({ entry, features }) =>
  features.map((f): FeatureKey => `${entry.id}/${f.properties.id}`),
)
const home = defaultView(catalogue)
const write = (view: ViewState) => writeUrl(view, catalogue, catalogue.id)
const read = (search: string) => readUrl(search, catalogue, key => keys.includes(key))

function anyView(random: () => number): ViewState {
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const maybe = <T>(value: T): T | null => (random() < 0.5 ? value : null)
  return {
    plan: catalogue.id,
    layers: catalogue.layers
      .filter(() => random() < 0.5)
      .map(({ id }) => ({ id, opacity: random() < 0.5 ? 1 : Math.round(random() * 100) / 100 })),
    select: maybe(one(keys)),
    tab: one(tabs),
    filter: {
      ...Object.fromEntries(
        facets
          .filter(() => random() < 0.2)
          .map(facet => [facet, [one(['yes', 'plan/专栏 4-2/产业重点工程', 'a,b;c:d%2C']), 'no']]),
      ),
      ...(random() < 0.2 && { text: one(['铜箔 15万吨', '50%; or: more, less']) }),
    },
    results: [...'AB']
      .filter(() => random() < 0.3)
      .map(id => ({
        id,
        tool: one(toolIds),
        params: { of: one(['layer:parks', '103.8,36.06_hubs/a', 'filter:clause:a%2Cb;text:50%; ~x']) },
        ...(random() < 0.5 && { name: one(['一小时圈; A~B', '50%']), colour: 3, hidden: true as const }),
      })),
    chapter: null,
    mode: maybe('present' as const),
    embed: true,
    compare: maybe(one(['today', 'metro-line-5'])),
    theme: one(themes),
    lang: one(['zh', 'en'] as const),
    renderer: maybe(one(renderers)),
    at: maybe({
      zoom: +(6 + random() * 11).toFixed(2),
      lat: +(35.3 + random() * 1.9).toFixed(4),
      lng: +(102.2 + random() * 2.7).toFixed(4),
    }),
  }
}

describe('a link', () => {
  it('is empty for what the plan opens with', () => {
    expect(write(home)).toBe('')
    expect(read('')).toEqual({ view: home, notices: [] })
  })

  it('gives the state back that it was written from', () => {
    for (let seed = 0; seed < 500; seed++) {
      const view = anyView(numbers(seed))
      const link = write(view)
      expect(read(link), link).toEqual({ view, notices: [] })
      expect(write(read(link).view)).toBe(link)
    }
  })

  it('has only characters that stand in an address as they are', () => {
    for (let seed = 0; seed < 100; seed++)
      expect(write(anyView(numbers(seed)))).toMatch(/^(\?[\w=&,:;/.%~-]+)?$/)
  })

  it('reads the same whether or not another program has encoded it', () => {
    const view = anyView(numbers(7))
    const [, query = ''] = write(view).split('?')
    const encoded = query.split('&').map(part =>
      part
        .split('=')
        .map(v => encodeURIComponent(decodeURIComponent(v)))
        .join('='),
    )
    expect(read(`?${encoded.join('&')}`).view).toEqual(view)
  })

  it('lists layers in the catalogue’s order, each once', () => {
    const ids = catalogue.layers.map(l => l.id)
    const [a = '', b = ''] = ids
    expect(read(`?layers=${b},${a},${b}`).view.layers.map(l => l.id)).toEqual([a, b])
    expect(read('?layers=').view.layers).toEqual([])
    expect(write({ ...home, layers: [] })).toBe('?layers=')
  })
})

describe('nonsense', () => {
  const [first = ''] = catalogue.layers.map(l => l.id)
  it.each([
    ['?foo=1', 'url.unknown-parameter'],
    ['?plan=elsewhere', 'url.bad-value'],
    ['?layers=nowhere', 'url.unknown-layer'],
    [`?layers=${first}:`, 'url.bad-value'],
    [`?layers=${first}:101`, 'url.bad-value'],
    [`?layers=${first}:-1`, 'url.bad-value'],
    [`?layers=${first}:NaN`, 'url.bad-value'],
    [`?layers=${first}:50:60`, 'url.bad-value'],
    ['?select=', 'url.unknown-feature'],
    ['?select=nowhere/x', 'url.unknown-feature'],
    [`?select=${first}/nobody`, 'url.unknown-feature'],
    ['?theme=Day', 'url.bad-value'],
    ['?lang=zh-CN', 'url.bad-value'],
    ['?renderer=webgl', 'url.bad-value'],
    ['?at=10/36', 'url.bad-value'],
    ['?at=10/36/103/7', 'url.bad-value'],
    ['?at=10/95/103', 'url.bad-value'],
    ['?at=10/36/203', 'url.bad-value'],
    ['?at=-1/36/103', 'url.bad-value'],
    ['?at=1.2.3/36/103', 'url.bad-value'],
    ['?at=1e1/36/103', 'url.bad-value'],
  ])('%s is told once and left at its default', (link, key) => {
    const { view, notices } = read(link)
    expect(notices.map(n => n.key)).toEqual([key])
    expect({ ...view, layers: home.layers }).toEqual(home)
  })

  it('does not keep the good part of a link from being read', () => {
    const { view, notices } = read('?theme=night&foo=1&lang=en&at=nowhere')
    expect(view).toEqual({ ...home, theme: 'night', lang: 'en' })
    expect(notices).toHaveLength(2)
  })

  it('never throws, whatever stands there', () => {
    const characters = [...'?&=,:/%.-+ #\\"<>12ab兰🚇\u0000']
    for (let seed = 0; seed < 500; seed++) {
      const random = numbers(seed)
      const length = Math.floor(random() * 40)
      const noise = Array.from({ length }, () => characters[Math.floor(random() * characters.length)]).join(
        '',
      )
      for (const name of ['', 'layers=', 'select=', 'at=', 'theme='])
        expect(() => read(`?${name}${noise}`)).not.toThrow()
    }
  })
})

describe('a filter in a link', () => {
  const told = (search: string) => {
    const { view, notices } = read(search)
    return { filter: view.filter, told: notices.map(n => n.values?.value) }
  }

  it('reads as people write it', () => {
    expect(told('?filter=sector:water,health;mapped:no')).toEqual({
      filter: { sector: ['water', 'health'], mapped: ['no'] },
      told: [],
    })
  })

  it.each(['colour:red', 'sector', 'sector:', 'sector:a:b', 'sector:%25'])(
    'tells of %s, and keeps the rest',
    bad => {
      expect(told(`?filter=${bad};mapped:no`)).toEqual({
        filter: { mapped: ['no'] },
        told: [decodeURIComponent(bad)],
      })
    },
  )
})
