/** Every plan under geo/ keeps the contract; and the contract finds each kind of breach, and only that. */
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFiles, checkPlan, plansIn } from '../../src/geo/contract.ts'
import { area, type Draft, draft, feature, line, point, reshape, set, written } from './fixture.ts'

describe('plans under geo/', () => {
  const plans = plansIn(join(import.meta.dirname, '../../geo'))
  it('are found', () => expect(plans.map(plan => basename(plan))).toContain('lanzhou'))
  it.each(plans.map(plan => [basename(plan), plan]))('%s keeps the contract', (_, plan) => {
    const lines = checkPlan(plan).map(({ file, feature: id = '', code, detail = '' }) =>
      [file, id, code, detail].join(' '),
    )
    expect(lines).toEqual([])
  })
})

type Case = [name: string, breach: (plan: Draft) => void, code: string, feature?: string, file?: string]

const reported = (files: Map<string, string>) =>
  checkFiles(files).map(({ file, feature: id, code }) => [code, id, file])

const check = (cases: Case[], ownFile: string) =>
  it.each(cases)('%s', (_, breach, code, id, file = ownFile) => {
    const plan = draft()
    breach(plan)
    expect(reported(written(plan))).toEqual([[code, id, file]])
  })

it('finds nothing in the valid plan', () => expect(checkFiles(written(draft()))).toEqual([]))

const ref = { doc: 'plan', at: '专栏 1-1', group: '铁路工程' }
const text = { zh: '文', en: 'text' }

describe('catalogue', () =>
  check(
    [
      ['a title without English', p => Object.assign(p.catalogue.title, { en: ' ' }), 'bad-catalogue'],
      ['bounds turned round', p => p.catalogue.bounds.reverse(), 'bad-catalogue'],
      [
        'a file outside the folder',
        p => Object.assign(p.catalogue.layers[0] ?? {}, { file: '../x.geojson' }),
        'bad-catalogue',
      ],
      ['home outside bounds', p => p.catalogue.home.splice(0, 1, 102), 'bad-link'],
      [
        'a view of an unknown layer',
        p => p.catalogue.views.push({ id: 'v', title: text, layers: ['trams'] }),
        'bad-link',
      ],
      [
        'a layer in an unknown group',
        p => Object.assign(p.catalogue.layers[0] ?? {}, { group: 'x' }),
        'bad-link',
      ],
      [
        'English groups that do not match',
        p => Object.assign(p.catalogue.documents[0]?.outline[1] ?? {}, { groupsEn: ['Railways'] }),
        'bad-link',
      ],
      ['a role twice', p => p.catalogue.roles.push({ id: 'node', title: text }), 'duplicate-id'],
      [
        'a clause twice',
        p => p.catalogue.documents[0]?.outline.push({ at: '第一章', title: text }),
        'duplicate-id',
      ],
    ],
    'catalogue.json',
  ))

describe('files', () => {
  const edited = (file: string, edit: (text: string) => string | undefined) => {
    const files = written(draft())
    const changed = edit(files.get(file) ?? '')
    if (changed === undefined) files.delete(file)
    else files.set(file, changed)
    return reported(files)
  }
  const twoOnALine = (s: string) => s.replace('},\n{', '},{')
  it.each<[string, string, (text: string) => string | undefined, string]>([
    ['no catalogue', 'catalogue.json', () => undefined, 'missing'],
    ['a damaged catalogue', 'catalogue.json', s => s.slice(0, 100), 'not-json'],
    ['a layer without its file', 'towns.geojson', () => undefined, 'missing'],
    ['a damaged file', 'towns.geojson', s => s.slice(0, -9), 'not-json'],
    ['no FeatureCollection', 'towns.geojson', () => '[]', 'not-feature-collection'],
    ['a file that no layer names', 'lost.geojson', () => '{}', 'no-layer'],
    ['two features on a line', 'hubs.geojson', twoOnALine, 'bad-layout'],
    ['escaped characters', 'hubs.geojson', s => s.replace('试', '\\u8bd5'), 'bad-layout'],
    ['carriage returns', 'hubs.geojson', s => s.replaceAll('\n', '\r\n'), 'bad-layout'],
  ])('%s', (_, file, edit, code) => expect(edited(file, edit)).toEqual([[code, undefined, file]]))
})

describe('features', () =>
  check(
    [
      ['no feature', p => Object.assign(feature(p, 'river-town'), { type: 'Town' }), 'not-feature', '#1'],
      ['no id', set('river-town', { id: undefined }), 'no-id', '#1'],
      ['an id in capitals', set('river-town', { id: 'River Town' }), 'bad-id', '#1'],
      [
        'an id twice in a file',
        set('far-station', { id: 'central-station' }),
        'duplicate-id',
        'central-station',
        'hubs.geojson',
      ],
      [
        'an id twice in two files',
        set('city-programme', { id: 'river-town' }),
        'duplicate-id',
        'river-town',
        'projects.geojson',
      ],
      ['no English name', set('river-town', { nameEn: undefined }), 'no-property', 'river-town'],
      ['half a note', set('river-town', { note: { zh: '文' } }), 'bad-property', 'river-town'],
      ['a kind without a word for it', set('river-town', { kind: 'village' }), 'unknown-kind', 'river-town'],
      [
        'a mode without a layer',
        set('channel', { mode: 'tram' }),
        'no-layer',
        'channel',
        'corridors.geojson',
      ],
      [
        'a bounding box of three numbers',
        p => {
          Object.assign(feature(p, 'river-town'), { bbox: [1, 2, 3] })
        },
        'not-geojson',
        'river-town',
      ],
      [
        'no geometry member',
        p => {
          Object.assign(feature(p, 'river-town'), { geometry: undefined })
        },
        'bad-geometry',
        'river-town',
      ],
      [
        'a coordinate that is null',
        p => {
          Object.assign(feature(p, 'river-town'), { geometry: { type: 'Point', coordinates: [103.3, null] } })
        },
        'not-finite',
        'river-town',
      ],
      ['latitude first', reshape('river-town', point(36.35, 103.3)), 'out-of-bounds', 'river-town'],
      [
        'an open ring',
        reshape(
          'new-area',
          area([
            [103.6, 36.5],
            [103.7, 36.5],
            [103.7, 36.55],
            [103.6, 36.55],
          ]),
        ),
        'open-ring',
        'new-area',
        'parks.geojson',
      ],
    ],
    'towns.geojson',
  ))

describe('properties', () => {
  const status = (...asOf: string[]) => ({
    status: asOf.map(date => ({ state: 'planned', asOf: date, ref })),
  })
  check(
    [
      [
        'a name without Chinese',
        set('river-town', { name: 'River Town' }),
        'bad-name',
        'river-town',
        'towns.geojson',
      ],
      [
        'Chinese in the English name',
        set('build-branch', { nameEn: 'Branch 铁路' }),
        'bad-name',
        'build-branch',
      ],
      [
        'an alias that is the name',
        set('build-branch', { aliases: ['支线铁路工程'] }),
        'bad-name',
        'build-branch',
      ],
      ['a misspelt property', set('build-branch', { nots: text }), 'unknown-property', 'build-branch'],
      [
        'a place without uncertainty',
        set('build-branch', { uncertainty: undefined }),
        'bad-precision',
        'build-branch',
      ],
      [
        'a site that may be 600 m off',
        set('build-branch', { precision: 'site', uncertainty: 600 }),
        'bad-precision',
        'build-branch',
      ],
      [
        'uncertainty of a whole city',
        set('city-programme', { uncertainty: 100 }),
        'bad-precision',
        'city-programme',
      ],
      [
        'an invented point',
        p => {
          set('city-programme', { basis: 'drawn', basisNote: text })(p)
          reshape('city-programme', point(103.4, 36.45))(p)
        },
        'bad-precision',
        'city-programme',
      ],
      [
        'a place without geometry',
        reshape('river-town', null),
        'bad-precision',
        'river-town',
        'towns.geojson',
      ],
      [
        'a schematic area without geometry',
        p => {
          set('new-area', { precision: 'schematic' })(p)
          reshape('new-area', null)(p)
        },
        'bad-precision',
        'new-area',
        'parks.geojson',
      ],
      ['a position from nowhere', set('build-branch', { basis: undefined }), 'no-property', 'build-branch'],
      [
        'a position without a note',
        set('build-branch', { basisNote: undefined }),
        'no-property',
        'build-branch',
      ],
      [
        'a project without a sector',
        set('build-branch', { sector: undefined }),
        'no-property',
        'build-branch',
      ],
      [
        'a corridor without a class',
        set('channel', { class: undefined }),
        'no-property',
        'channel',
        'corridors.geojson',
      ],
      [
        'a design speed from nowhere',
        set('main-railway', { designSpeedBasis: undefined }),
        'no-property',
        'main-railway',
        'corridors.geojson',
      ],
      ['status newest first', set('build-branch', status('2023', '2022-03')), 'bad-order', 'build-branch'],
      [
        'months out of order',
        set('build-branch', status('2022-03', '2022-02-28')),
        'bad-order',
        'build-branch',
      ],
      ['a month that is none', set('build-branch', status('2022-13')), 'bad-property', 'build-branch'],
      [
        'an unknown state',
        set('build-branch', { status: [{ state: 'done', asOf: '2022', ref }] }),
        'bad-property',
        'build-branch',
      ],
      [
        'a clause without its document',
        set('build-branch', { status: [{ state: 'planned', asOf: '2022', ref: '专栏 1-1' }] }),
        'bad-property',
        'build-branch',
      ],
      [
        'an unknown document',
        set('build-branch', { refs: [{ ...ref, doc: 'plan-2' }] }),
        'bad-ref',
        'build-branch',
      ],
      [
        'an unknown clause',
        set('build-branch', { refs: [{ ...ref, at: '专栏 9-9' }] }),
        'bad-ref',
        'build-branch',
      ],
      [
        'an unknown sub-heading',
        set('build-branch', { refs: [{ ...ref, group: '航空' }] }),
        'bad-ref',
        'build-branch',
      ],
      [
        'a figure of an unknown clause',
        set('build-branch', {
          figures: [{ what: text, value: 1, unit: 'km', ref: { doc: 'plan', at: '附录' } }],
        }),
        'bad-ref',
        'build-branch',
      ],
      ['a clause twice', set('build-branch', { refs: [ref, ref] }), 'bad-ref', 'build-branch'],
      ['a project that no document names', set('build-branch', { refs: [] }), 'bad-ref', 'build-branch'],
      [
        'an unknown role',
        set('river-town', { roles: [{ role: 'hub', ref }] }),
        'unknown-term',
        'river-town',
        'towns.geojson',
      ],
      [
        'an unknown class',
        set('channel', { class: 'canal' }),
        'unknown-term',
        'channel',
        'corridors.geojson',
      ],
      ['an unknown sector', set('build-branch', { sector: 'energy' }), 'unknown-term', 'build-branch'],
    ],
    'projects.geojson',
  )
})

describe('geometry', () => {
  const [a, b, c, d] = [
    [103.6, 36.5],
    [103.7, 36.5],
    [103.7, 36.55],
    [103.6, 36.55],
  ] as const
  const park = (...rings: (readonly number[])[][]) =>
    reshape('new-area', area(...rings.map(r => r.map(p => [...p]))))
  const hole = (x: number) => [
    [x, 36.51],
    [x, 36.52],
    [x + 0.02, 36.52],
    [x + 0.02, 36.51],
    [x, 36.51],
  ]
  const axis = (...tail: number[][]) => reshape('main-axis', line([103.2, 36.45], [103.5, 36.45], ...tail))
  check(
    [
      [
        'seven decimals',
        reshape('new-area', area([[103.6000001, 36.5], [...b], [...c], [103.6000001, 36.5]])),
        'too-precise',
        'new-area',
      ],
      [
        'a point twice',
        axis([103.5, 36.45], [103.6, 36.5]),
        'duplicate-point',
        'main-axis',
        'structure.geojson',
      ],
      ['a line that turns back', axis([103.3, 36.46]), 'spike', 'main-axis', 'structure.geojson'],
      [
        'a line that crosses itself',
        axis([103.5, 36.5], [103.3, 36.5], [103.3, 36.4]),
        'self-intersection',
        'main-axis',
        'structure.geojson',
      ],
      [
        'a line that ends on itself',
        axis([103.5, 36.5], [103.3, 36.5], [103.3, 36.45]),
        'self-intersection',
        'main-axis',
        'structure.geojson',
      ],
      ['an area clockwise', park([a, d, c, b, a]), 'wrong-winding', 'new-area'],
      ['a hole anticlockwise', park([a, b, c, d, a], hole(103.65).reverse()), 'wrong-winding', 'new-area'],
      ['a hole outside', park([a, b, c, d, a], hole(103.75)), 'self-intersection', 'new-area'],
    ],
    'parks.geojson',
  )
  it('an area whose border crosses itself', () => {
    const plan = draft()
    park([a, b, d, [103.7, 36.56], a])(plan)
    expect(reported(written(plan))).toContainEqual(['self-intersection', 'new-area', 'parks.geojson'])
  })
  it('a border with a spur', () => {
    const plan = draft()
    park([a, [103.75, 36.5], b, c, d, a])(plan)
    expect(reported(written(plan))).toContainEqual(['spike', 'new-area', 'parks.geojson'])
  })
  it('a hole that crosses the border', () => {
    const plan = draft()
    park([a, b, c, d, a], hole(103.69))(plan)
    expect(reported(written(plan))).toContainEqual(['self-intersection', 'new-area', 'parks.geojson'])
  })
  it('lets a ring road close and rings touch in a point', () => {
    const plan = draft()
    axis([103.5, 36.5], [103.2, 36.45])(plan)
    park([a, b, c, d, a], [a, [103.62, 36.53], [103.64, 36.51], a])(plan)
    expect(reported(written(plan))).toEqual([])
  })
})

describe('networks', () =>
  check(
    [
      [
        'a railway apart',
        reshape('metro-1', line([103.62, 36.48], [103.65, 36.4])),
        'not-connected',
        'metro-1',
      ],
      [
        'a road that nearly meets another',
        p => {
          // Joined in the middle, its end stops 90 m short of the other road.
          reshape('expressway-2', line([103.5, 36.4], [103.52, 36.55], [103.6, 36.55], [103.6, 36.4077]))(p)
        },
        'loose-end',
        'expressway-2',
      ],
      [
        'a station beside its line',
        reshape('central-station', point(103.401, 36.45)),
        'off-network',
        'central-station',
        'hubs.geojson',
      ],
    ],
    'corridors.geojson',
  ))

describe('links', () =>
  check(
    [
      [
        'an unknown district',
        set('city-programme', { districts: ['999903'] }),
        'bad-district',
        'city-programme',
      ],
      [
        'a town in another district',
        reshape('river-town', point(103.55, 36.35)),
        'bad-district',
        'river-town',
        'towns.geojson',
      ],
      [
        'outside, but inside',
        reshape('far-station', point(103.7, 36.45)),
        'bad-district',
        'far-station',
        'hubs.geojson',
      ],
      ['an unknown corridor', set('city-programme', { corridors: ['maglev'] }), 'bad-link', 'city-programme'],
      ['an unknown hub', set('city-programme', { hubs: ['harbour'] }), 'bad-link', 'city-programme'],
      [
        'a line of its own',
        reshape('build-branch', line([103.4, 36.45], [103.41, 36.35])),
        'wrong-geometry',
        'build-branch',
      ],
      [
        'a part off the map',
        set('build-branch', { parts: [{ name: '桥', nameEn: 'Bridge', at: [99, 36] }] }),
        'out-of-bounds',
        'build-branch',
      ],
    ],
    'projects.geojson',
  ))

describe('links that hold', () => {
  it.each<[string, (plan: Draft) => void]>([
    ['a town just beyond its border', reshape('river-town', point(103.51, 36.35))],
    ['a corridor drawn the other way', reshape('build-branch', line([103.4, 36.35], [103.4, 36.45]))],
  ])('%s', (_, change) => {
    const plan = draft()
    change(plan)
    expect(reported(written(plan))).toEqual([])
  })
})

describe('borders of districts', () => {
  const west = (...east: number[][]) =>
    reshape('west-district', area([[103.2, 36.3], ...east, [103.2, 36.6], [103.2, 36.3]]))
  const codes = (change: (plan: Draft) => void) => {
    const plan = draft()
    change(plan)
    return new Set(reported(written(plan)).map(([code]) => code))
  }
  it('a vertex that the neighbour lacks', () =>
    expect(codes(west([103.5, 36.3], [103.5, 36.6]))).toContain('border-not-shared'))
  it('an overlap', () =>
    expect(codes(west([103.5, 36.3], [103.501, 36.4], [103.5, 36.6]))).toEqual(new Set(['overlap'])))
  it('a gap', () =>
    expect(codes(west([103.5, 36.3], [103.499, 36.4], [103.5, 36.6]))).toEqual(new Set(['gap'])))
})
