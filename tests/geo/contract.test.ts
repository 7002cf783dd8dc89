/** Every plan under geo/ keeps the contract; and the contract finds each breach in catalogue, files and features. */
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkPlan, plansIn } from '../../src/geo/contract.ts'
import { type Breach, finds, reported, reportedAfter } from './breach.ts'
import { area, type Draft, draft, feature, point, reshape, set, written } from './fixture.ts'

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

it('finds nothing in the valid plan', () => expect(reported(written(draft()))).toEqual([]))

describe('catalogue', () => {
  const text = { zh: '文', en: 'text' }
  const promise = (plan: Draft, part: object) => {
    const ref = { doc: 'plan', at: '第一章' }
    const whole = { id: 'half-hour', title: text, minutes: 30, between: [], ref, ...part }
    Object.assign(plan.catalogue, { promises: [whole] })
  }
  it.each<[string, Breach, string]>([
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
      'a centre that is not there',
      p => Object.assign(p.catalogue, { centres: ['parks/nowhere'] }),
      'bad-link',
    ],
    [
      'a promise between places that are not there',
      p => promise(p, { between: ['parks/nowhere'] }),
      'bad-link',
    ],
    ['a promise of a clause that is not there', p => promise(p, { ref: { doc: 'x', at: 'y' } }), 'bad-link'],
    ['a promise of no time', p => promise(p, { minutes: 0 }), 'bad-catalogue'],
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
  ])('%s', (_, breach, code) => expect(reportedAfter(breach)).toEqual([[code, undefined, 'catalogue.json']]))
})

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
    ['damaged figures', 'indicators.json', s => s.slice(0, -9), 'not-json'],
    ['figures in an object', 'indicators.json', s => `{"rows":${s}}`, 'bad-property'],
    ['two figures on a line', 'indicators.json', twoOnALine, 'bad-layout'],
  ])('%s', (_, file, edit, code) => expect(edited(file, edit)).toEqual([[code, undefined, file]]))
})

it('lets a plan have no figures', () => {
  const files = written(draft())
  files.delete('indicators.json')
  expect(reported(files)).toEqual([])
})

describe('features', () =>
  finds([
    [
      'no feature',
      p => Object.assign(feature(p, 'river-town'), { type: 'Town' }),
      'not-feature',
      '#1',
      'towns.geojson',
    ],
    ['no id', set('river-town', { id: undefined }), 'no-id', '#1', 'towns.geojson'],
    ['an id in capitals', set('river-town', { id: 'River Town' }), 'bad-id', '#1', 'towns.geojson'],
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
    ['a mode without a layer', set('channel', { mode: 'tram' }), 'no-layer', 'channel', 'corridors.geojson'],
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
  ]))
