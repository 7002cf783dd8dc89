/** Every name in every 专栏 is one project, and no project claims a box that does not name it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Clause, PlanFeature } from '../../src/geo/types.ts'
import { type BoxDigest, boxesIn, cut, hashOf, isNamed, readBoxes, separates } from './boxes.ts'

const root = join(import.meta.dirname, '../..')
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const label = ({ at, group = '' }: { at: string; group?: string }) => `${at} ${group}`.trim()

const catalogue: Catalogue = json('geo/lanzhou/catalogue.json')
const outline = catalogue.documents.find(({ id }) => id === 'plan')?.outline ?? []
const projects: PlanFeature[] = json('geo/lanzhou/projects.geojson').features
const digest: BoxDigest[] = json('tests/geo/lanzhou-boxes.json')

describe('the digest of the boxes', () => {
  it('has every box and group of the outline, in order', () =>
    expect(digest.map(label)).toEqual(boxesIn(outline).map(label)))

  it('has every box and group that a project claims', () => {
    const known = new Set(digest.map(label))
    const unknown = projects.flatMap(({ properties: { id, refs = [] } }) =>
      refs
        .filter(ref => ref.doc === 'plan' && ref.at.startsWith('专栏') && !known.has(label(ref)))
        .map(ref => `${id}: ${label(ref)}`),
    )
    expect(unknown).toEqual([])
  })

  it.each(digest.map(box => [`${label(box)}: ${box.spans.length} names`, box] as const))('%s', (_, box) => {
    const claims = projects.filter(({ properties: { refs = [] } }) =>
      refs.some(({ doc, at, group }) => doc === 'plan' && at === box.at && group === box.group),
    )
    const named = new Set(box.spans.map(({ id }) => id))
    expect(claims.map(({ properties }) => properties.id).sort()).toEqual([...named].sort())
    // Names do not overlap, so together they cannot be longer than the text.
    expect(box.spans.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(box.length)
  })
})

/** The plan's text is not part of the repository. */
const document = join(root, '../shared/seeds/003_9bee6055bde7ea71.txt')

describe.skipIf(!existsSync(document))('the boxes of the document', () => {
  const boxes = existsSync(document) ? readBoxes(readFileSync(document, 'utf8'), outline) : []
  it.each(digest.map((box, i) => [label(box), box, boxes[i]?.text ?? ''] as const))('%s', (_, box, text) => {
    expect([text.length, hashOf(text)]).toEqual([box.length, box.hash])
    const { names, between } = cut(text, box.spans)
    expect(between.filter(one => !separates(one, box.subheadings))).toEqual([])
    const misnamed = box.spans.flatMap(({ id }, i) => {
      const name = names[i] ?? ''
      const project = projects.find(({ properties }) => properties.id === id)
      return project && isNamed(name, project) ? [] : [`${name}: ${id}`]
    })
    expect(misnamed).toEqual([])
  })
})

describe('reading a box', () => {
  const clause = (at: string, groups?: string[]): Clause => ({
    at,
    title: { zh: at, en: at },
    ...(groups && { groups }),
  })
  const text =
    '第一节 试\n\n正文。\n\n专栏 1-1 试点\n\n公园：东园、西\n园。\n道路：环路 和支路\n\n第二节 试\n\n专栏 1-2 试点\n\n**桥**。\n'
  const spans = (names: string[]) =>
    names.map(name => ({ id: `id-${name}`, length: name.length, hash: hashOf(name) }))

  it('joins what scanning broke, by groups', () =>
    expect(
      readBoxes(text, [clause('第一章'), clause('专栏 1-1', ['公园', '道路']), clause('专栏 1-2')]),
    ).toEqual([
      { at: '专栏 1-1', group: '公园', text: '东园、西园。' },
      { at: '专栏 1-1', group: '道路', text: '环路和支路' },
      { at: '专栏 1-2', text: '桥。' },
    ]))

  it.each<[string, string[] | undefined]>([
    ['专栏 1-3', undefined],
    ['专栏 1-1', ['道路', '公园']],
    ['专栏 1-1', ['公园', '桥梁']],
    ['专栏 1-1', ['道路']],
  ])('misses %s with groups %s', (at, groups) =>
    expect(() => readBoxes(text, [clause(at, groups)])).toThrow(at),
  )

  it.each<[string, string[], string[]]>([
    ['东园、西园以及南园。', ['东园', '西园', '南园'], []],
    ['东园。备选：西园。', ['东园', '西园'], []],
    ['东园、西园、南园。', ['东园', '南园'], ['、西园、']],
    ['新建东园、西园等。', ['东园', '西园'], ['新建', '等。']],
    ['东园、东园。', ['东园'], ['、东园。']],
  ])('%s less %s', (box, names, left) => {
    const { between, names: found } = cut(box, spans(names))
    expect(found).toEqual(names)
    expect(between.filter(one => !separates(one, ['备选']))).toEqual(left)
  })

  it.each([[['北园']], [['西园', '东园']], [['东园', '东园']]])('%s are not in it in that order', names =>
    expect(() => cut('东园、西园。', spans(names))).toThrow(/^id-.园 is not in/),
  )

  it.each([
    ['东园（二期）', true],
    ['扩建“东园”(二期)项目', true],
    ['东 园', true],
    ['沿河公园', true],
    ['西园（二期）', false],
  ])('%s is the project: %s', (name, expected) => {
    const properties = { name: '东园（二期）', aliases: ['河公园'] } as PlanFeature['properties']
    expect(isNamed(name, { type: 'Feature', properties, geometry: null })).toBe(expected)
  })
})
