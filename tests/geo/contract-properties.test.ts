/** The contract finds each breach in properties and in what features say of one another. */
import { describe, expect, it } from 'vitest'
import { type Breach, finds, reportedAfter } from './breach.ts'
import { line, point, reshape, set } from './fixture.ts'

const ref = { doc: 'plan', at: '专栏 1-1', group: '铁路工程' }
const text = { zh: '文', en: 'text' }

describe('properties', () => {
  const status = (...asOf: string[]) => ({
    status: asOf.map(date => ({ state: 'planned', asOf: date, ref })),
  })
  finds([
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
    ['a place without geometry', reshape('river-town', null), 'bad-precision', 'river-town', 'towns.geojson'],
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
    ['a project without a sector', set('build-branch', { sector: undefined }), 'no-property', 'build-branch'],
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
        figures: [{ what: text, value: 11, unit: 'km', ref: { doc: 'plan', at: '附录' } }],
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
    ['an unknown class', set('channel', { class: 'canal' }), 'unknown-term', 'channel', 'corridors.geojson'],
    ['an unknown sector', set('build-branch', { sector: 'energy' }), 'unknown-term', 'build-branch'],
  ])
})

describe('links', () =>
  finds([
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
      'a hub built, but not drawn',
      set('city-programme', { hubs: ['central-station'] }),
      'wrong-geometry',
      'city-programme',
    ],
    [
      'a part off the map',
      set('build-branch', { parts: [{ name: '桥', nameEn: 'Bridge', at: [99, 36] }] }),
      'out-of-bounds',
      'build-branch',
    ],
  ]))

describe('links that hold', () => {
  it.each<[string, Breach]>([
    ['a town just beyond its border', reshape('river-town', point(103.51, 36.35))],
    ['a corridor drawn the other way', reshape('build-branch', line([103.4, 36.35], [103.4, 36.45]))],
  ])('%s', (_, change) => {
    expect(reportedAfter(change)).toEqual([])
  })
})
