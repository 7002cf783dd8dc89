/** Clauses of the plan's documents, and what each put on the map. */
import { describe, expect, it } from 'vitest'
import { beside, byNature, grouped, itemsByClause, tally } from '../../src/find/clauses.ts'
import { applyFilter, filterIndex } from '../../src/find/filter.ts'
import { clauseId, itemsOf } from '../../src/find/items.ts'
import { type ClauseNode, clausesOf, outlineOf, pathTo } from '../../src/find/outline.ts'
import type { PlanFeature, Ref } from '../../src/geo/types.ts'
import { catalogue, planFile } from '../e2e/plan.ts'
import { plan } from '../style/plan.ts'

const outline = outlineOf(plan.catalogue)
const named = itemsByClause(itemsOf(plan))
const nodeOf = (id: string) => outline.byId.get(id) as ClauseNode

/** The features as they stand in the files, each once, whatever the app makes of them. */
const raw = catalogue.layers
  .filter(({ group }) => group !== 'base')
  .flatMap(({ file, where }) =>
    (JSON.parse(planFile(file)).features as PlanFeature[]).filter(({ properties }) =>
      Object.entries(where ?? {}).every(([key, value]) =>
        [value].flat().includes(String(properties[key as keyof typeof properties])),
      ),
    ),
  )
const count = (names: (ref: Ref) => boolean) => {
  const found = raw.filter(({ properties }) => properties.refs?.some(names))
  const of = (precision: string, drawn: boolean) =>
    found.filter(f => f.properties.precision === precision && (f.geometry !== null) === drawn).length
  return {
    total: found.length,
    mapped: found.filter(f => f.geometry).length,
    exact: of('site', true),
    place: of('place', true),
    drawn: of('schematic', true),
    district: of('district', false),
    shelf: ['city', 'none', 'schematic', 'site', 'place'].reduce((sum, p) => sum + of(p, false), 0),
  }
}

describe('the outline', () => {
  it('puts a box into the section that it follows, and that into its chapter', () => {
    const path = (ref: Ref) => clausesOf(outline, [ref])
    expect(path({ doc: 'plan', at: '专栏 7-6', group: '防洪工程' })).toEqual([
      'plan',
      'plan/第七章',
      'plan/第七章第六节',
      'plan/专栏 7-6',
      'plan/专栏 7-6/防洪工程',
    ])
    expect(path({ doc: 'plan', at: '图 1-2' })).toEqual([
      'plan',
      'plan/第一章',
      'plan/第一章第一节',
      'plan/图 1-2',
    ])
    expect(path({ doc: 'plan', at: '第四章' })).toEqual(['plan', 'plan/第四章'])
    expect(path({ doc: 'new-area-2025', at: '生态铺底色 描绘新画卷' })).toHaveLength(2)
  })

  it('holds every place that the catalogue lists, each under its own document', () => {
    for (const { id, outline: clauses } of catalogue.documents)
      for (const { at, groups = [] } of clauses)
        for (const group of [undefined, ...groups]) {
          const path = pathTo(outline.byId.get(clauseId({ doc: id, at, group })))
          expect(path[0]?.id, at).toBe(id)
          expect(path.at(-1)?.group, at).toBe(group)
        }
    expect(outline.documents.map(node => node.id)).toEqual(catalogue.documents.map(({ id }) => id))
  })

  it('names each clause once, however many refs lead to it', () => {
    const refs = [
      { doc: 'plan', at: '专栏 4-2', group: '产业重点工程' },
      { doc: 'plan', at: '第四章第三节' },
    ]
    const ids = clausesOf(outline, refs)
    expect(ids.filter(id => id === 'plan/第四章第三节')).toHaveLength(1)
    expect(clausesOf(outline, [{ doc: 'plan', at: '专栏 99' }])).toEqual([])
  })
})

describe('the tally', () => {
  it.each<[string, (ref: Ref) => boolean]>([
    ['plan/专栏 7-6', ({ doc, at }) => doc === 'plan' && at === '专栏 7-6'],
    ['plan/专栏 7-6/防洪工程', ({ at, group }) => at === '专栏 7-6' && group === '防洪工程'],
    ['plan/第七章第六节', ({ doc, at }) => doc === 'plan' && (at === '第七章第六节' || at === '专栏 7-6')],
    ['plan/第七章', ({ doc, at }) => doc === 'plan' && /^(第七章|专栏 7-|[表图] 7-)/.test(at)],
    ['plan/第四章第三节', ({ doc, at }) => doc === 'plan' && (at === '第四章第三节' || at === '专栏 4-2')],
    ['new-area-2024', ({ doc }) => doc === 'new-area-2024'],
    ['plan', ({ doc }) => doc === 'plan'],
  ])('of %s is that of the files', (id, names) => {
    const counted = tally(named.get(id) ?? [])
    expect(counted.total).toBeGreaterThan(4)
    expect(counted).toEqual(count(names))
  })

  it('counts the seventeen names of box 7-6 as seventeen projects, and three places beside them', () => {
    const { projects, places } = byNature(named.get('plan/专栏 7-6') ?? [])
    expect([projects.length, places.length]).toEqual([17, 3])
    expect(projects.every(({ key }) => key.startsWith('projects/'))).toBe(true)
  })

  it('sets what is known down to the district, and the shelf, apart from the map', () => {
    const { total, mapped, exact, place, drawn, district, shelf } = tally(itemsOf(plan))
    expect(exact + place + drawn).toBe(mapped)
    expect(mapped + district + shelf).toBe(total)
  })

  it('is what the filter finds for the clause', () => {
    const index = filterIndex(itemsOf(plan))
    for (const id of ['plan/第七章', 'plan/专栏 4-2/产业重点工程', 'hitech-2024'])
      expect(applyFilter(index, { clause: [id] }).matches.length, id).toBe(named.get(id)?.length)
  })
})

describe('a clause in its parts', () => {
  it('lists the running text first, then each part with all that it names', () => {
    const node = nodeOf('plan/第七章第六节')
    const [text, box, ...more] = grouped(node, named.get(node.id) ?? [])
    expect(text?.node).toBeNull()
    expect(box?.node?.id).toBe('plan/专栏 7-6')
    expect(box?.items).toEqual(named.get('plan/专栏 7-6'))
    expect(text?.items.some(item => box?.items.includes(item))).toBe(false)
    expect((text?.items.length ?? 0) + (box?.items.length ?? 0)).toBe(named.get(node.id)?.length)
    expect(more).toEqual([])
  })

  it('leaves nothing out', () => {
    for (const node of outline.byId.values()) {
      const items = named.get(node.id) ?? []
      expect(new Set(grouped(node, items).flatMap(group => group.items)), node.id).toEqual(new Set(items))
    }
  })

  it('leads to the next clause that names something, sub-headings among themselves', () => {
    const names = (id: string) => named.has(id)
    const step = (id: string, by: 1 | -1) => beside(outline, nodeOf(id), by, names)?.id
    expect(step('plan/专栏 7-6', -1)).toBe('plan/第七章第六节')
    expect(step('plan/专栏 7-6/防洪工程', 1)).toBe('plan/专栏 7-6/公共卫生应急工程')
    expect(step('plan', 1)).toBe('new-area-2023')
    expect(step('plan', -1)).toBeUndefined()
    for (const { id } of outline.byId.values()) {
      const next = step(id, 1)
      expect(!next || names(next), id).toBe(true)
    }
  })
})
