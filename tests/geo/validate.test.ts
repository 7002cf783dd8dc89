/** What a reader is told of each broken file in tests/fixtures/broken, word for word. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import '../../src/text/english.ts'
import { loadPlan } from '../../src/geo/load.ts'
import { type LayerEntry, problemCodes } from '../../src/geo/types.ts'
import { checkCatalogue, checkLayer, isProblem } from '../../src/geo/validate.ts'
import { message } from '../../src/text/messages.ts'
import { problemText } from '../../src/text/problem.ts'
import { type Draft, draft, fixtures, set, written } from './fixture.ts'

/** The plan with a broken file in place of its towns. */
async function problemOf(broken: string) {
  const files = written(draft())
  files.set('towns.geojson', readFileSync(join(fixtures, 'broken', `${broken}.geojson`), 'utf8'))
  const get: typeof fetch = async input => new Response(files.get(String(input).split('/').at(-1) ?? ''))
  const { plan } = await loadPlan(new URL('https://example.org/'), get)
  const withheld = plan.layers.filter(layer => layer.problem)
  expect(withheld.map(({ entry, features }) => [entry.id, features])).toEqual([['towns', []]])
  const [layer] = withheld
  if (!layer?.problem) throw new Error('no problem')
  return layer.problem
}

const cases: [broken: string, zh: string, en: string][] = [
  ['empty-file', 'towns.geojson：不是有效的 JSON。', 'towns.geojson: not valid JSON.'],
  [
    'fallback-page',
    'towns.geojson：不是有效的 JSON（<!doctype html> <htm）。',
    'towns.geojson: not valid JSON (<!doctype html> <htm).',
  ],
  [
    'features-not-a-list',
    'towns.geojson：不是 FeatureCollection。',
    'towns.geojson: not a FeatureCollection.',
  ],
  [
    'geometry-missing',
    'towns.geojson 中的要素 river-town：几何无效（geometry: undefined）。',
    'towns.geojson, feature river-town: invalid geometry (geometry: undefined).',
  ],
  [
    'half-downloaded',
    'towns.geojson：不是有效的 JSON（{"type":"FeatureColl）。',
    'towns.geojson: not valid JSON ({"type":"FeatureColl).',
  ],
  [
    'id-is-a-number',
    'towns.geojson 中的要素 #1：id 不是小写短横线形式（7）。',
    'towns.geojson, feature #1: the id is not lower-case kebab form (7).',
  ],
  [
    'id-with-space',
    'towns.geojson 中的要素 #2：id 不是小写短横线形式（"River Town"）。',
    'towns.geojson, feature #2: the id is not lower-case kebab form ("River Town").',
  ],
  [
    'kind-outside-vocabulary',
    'towns.geojson 中的要素 river-town：类别不在目录词表中（village）。',
    'towns.geojson, feature river-town: the kind is not in the catalogue’s vocabulary (village).',
  ],
  [
    'latitude-first',
    'towns.geojson 中的要素 river-town：坐标超出规划范围（[36.35,103.3]）。',
    'towns.geojson, feature river-town: a coordinate lies outside the plan ([36.35,103.3]).',
  ],
  [
    'latitude-is-null',
    'towns.geojson 中的要素 river-town：坐标不是数字（[103.3,null]）。',
    'towns.geojson, feature river-town: a coordinate is not a number ([103.3,null]).',
  ],
  [
    'line-nested-like-a-polygon',
    'towns.geojson 中的要素 river-town：几何无效（[[103.3,36.35],[103.4,36.35]]）。',
    'towns.geojson, feature river-town: invalid geometry ([[103.3,36.35],[103.4,36.35]]).',
  ],
  [
    'line-of-one-point',
    'towns.geojson 中的要素 river-town：几何无效（[[103.3,36.35]]）。',
    'towns.geojson, feature river-town: invalid geometry ([[103.3,36.35]]).',
  ],
  [
    'longitude-is-text',
    'towns.geojson 中的要素 river-town：坐标不是数字（["103.3",36.35]）。',
    'towns.geojson, feature river-town: a coordinate is not a number (["103.3",36.35]).',
  ],
  [
    'no-english-name',
    'towns.geojson 中的要素 river-town：缺少属性（nameEn）。',
    'towns.geojson, feature river-town: a property is missing (nameEn).',
  ],
  ['no-id', 'towns.geojson 中的要素 #2：缺少 id。', 'towns.geojson, feature #2: no id.'],
  [
    'no-precision',
    'towns.geojson 中的要素 river-town：缺少属性（precision）。',
    'towns.geojson, feature river-town: a property is missing (precision).',
  ],
  [
    'no-properties',
    'towns.geojson 中的要素 #2：不是 Feature（{"type":"Feature","properties":null,"geo…）。',
    'towns.geojson, feature #2: not a Feature ({"type":"Feature","properties":null,"geo…).',
  ],
  [
    'projected-metres',
    'towns.geojson 中的要素 river-town：坐标超出规划范围（[527000,4023000]）。',
    'towns.geojson, feature river-town: a coordinate lies outside the plan ([527000,4023000]).',
  ],
  [
    'refs-not-a-list',
    'towns.geojson 中的要素 river-town：属性值不合约定（refs: {"doc":"plan","at":"第一章"}）。',
    'towns.geojson, feature river-town: a property has a value outside the contract (refs: {"doc":"plan","at":"第一章"}).',
  ],
  [
    'ring-not-closed',
    'towns.geojson 中的要素 river-town：多边形未闭合（[103.3,36.3] … [103.3,36.4]）。',
    'towns.geojson, feature river-town: a polygon is not closed ([103.3,36.3] … [103.3,36.4]).',
  ],
  [
    'ring-of-three-positions',
    'towns.geojson 中的要素 river-town：几何无效（[[103.3,36.3],[103.4,36.3],[103.3,36.3]]）。',
    'towns.geojson, feature river-town: invalid geometry ([[103.3,36.3],[103.4,36.3],[103.3,36.3]]).',
  ],
  [
    'same-id-twice',
    'towns.geojson 中的要素 river-town：id 重复。',
    'towns.geojson, feature river-town: the id is used twice.',
  ],
  [
    'second-feature-is-null',
    'towns.geojson 中的要素 #2：不是 Feature（null）。',
    'towns.geojson, feature #2: not a Feature (null).',
  ],
  [
    'single-feature-not-a-collection',
    'towns.geojson：不是 FeatureCollection。',
    'towns.geojson: not a FeatureCollection.',
  ],
  [
    'unknown-geometry-type',
    'towns.geojson 中的要素 river-town：几何无效（geometry: {"type":"Circle","coordinates":[103.3,36…）。',
    'towns.geojson, feature river-town: invalid geometry (geometry: {"type":"Circle","coordinates":[103.3,36…).',
  ],
  [
    'unknown-precision',
    'towns.geojson 中的要素 river-town：属性值不合约定（precision: "exact"）。',
    'towns.geojson, feature river-town: a property has a value outside the contract (precision: "exact").',
  ],
  [
    'coordinates-missing',
    'towns.geojson 中的要素 river-town：几何无效（geometry: {"type":"Point"}）。',
    'towns.geojson, feature river-town: invalid geometry (geometry: {"type":"Point"}).',
  ],
  [
    'polygon-without-rings',
    'towns.geojson 中的要素 river-town：几何无效（[]）。',
    'towns.geojson, feature river-town: invalid geometry ([]).',
  ],
  [
    'ring-missing-its-positions',
    'towns.geojson 中的要素 river-town：几何无效（null）。',
    'towns.geojson, feature river-town: invalid geometry (null).',
  ],
]

describe('broken files', () => {
  it.each(cases)('%s', async (broken, zh, en) => {
    const problem = await problemOf(broken)
    expect([problemText('zh', problem), problemText('en', problem)]).toEqual([zh, en])
  })
  it('are all told', () =>
    expect(cases.map(([broken]) => `${broken}.geojson`).sort()).toEqual(
      readdirSync(join(fixtures, 'broken')).sort(),
    ))
})

describe('a layer', () => {
  const layer = (id: string): LayerEntry => {
    const entry = draft().catalogue.layers.find(one => one.id === id)
    if (!entry) throw new Error(id)
    return entry
  }
  const collection = (plan: Draft) => ({
    type: 'FeatureCollection',
    features: plan.files['corridors.geojson'],
  })

  it('takes its own features of a shared file', () => {
    const plan = draft()
    const features = checkLayer(collection(plan), layer('rail'), plan.catalogue)
    if (isProblem(features)) throw new Error(features.code)
    expect(features.map(({ properties }) => properties.mode)).toEqual(['rail', 'rail', 'metro'])
  })

  it('is not withheld for a feature of another layer', () => {
    const plan = draft()
    set('expressway-1', { kind: 'tramway' })(plan)
    expect(isProblem(checkLayer(collection(plan), layer('rail'), plan.catalogue))).toBe(false)
    expect(checkLayer(collection(plan), layer('roads'), plan.catalogue)).toEqual({
      file: 'corridors.geojson',
      feature: 'expressway-1',
      code: 'unknown-kind',
      detail: 'tramway',
    })
  })

  it('may have features without a position', () => {
    const plan = draft()
    const raw = { type: 'FeatureCollection', features: plan.files['projects.geojson'] }
    expect(checkLayer(raw, layer('projects'), plan.catalogue)).toHaveLength(2)
  })
})

describe('a catalogue', () => {
  it.each<[string, (plan: Draft) => void, string, string]>([
    [
      'bounds turned round',
      p => p.catalogue.bounds.reverse(),
      'catalogue.json：目录文件不合约定（bounds: [37,104,36,103]）。',
      'catalogue.json: the catalogue breaks the contract (bounds: [37,104,36,103]).',
    ],
    [
      'a file elsewhere',
      p => Object.assign(p.catalogue.layers[1] ?? {}, { file: 'https://example.org/a.geojson' }),
      'catalogue.json：目录文件不合约定（layers[1].file: "https://example.org/a.geojson"）。',
      'catalogue.json: the catalogue breaks the contract (layers[1].file: "https://example.org/a.geojson").',
    ],
    [
      'half a title',
      p => Object.assign(p.catalogue.documents[0]?.title ?? {}, { en: undefined }),
      'catalogue.json：目录文件不合约定（documents[0].title.en: undefined）。',
      'catalogue.json: the catalogue breaks the contract (documents[0].title.en: undefined).',
    ],
  ])('with %s', (_, breach, zh, en) => {
    const plan = draft()
    breach(plan)
    const problem = checkCatalogue(plan.catalogue, 'catalogue.json')
    if (!isProblem(problem)) throw new Error('no problem')
    expect([problemText('zh', problem), problemText('en', problem)]).toEqual([zh, en])
  })
  it('that is right comes back as it is', () => {
    const { catalogue } = draft()
    expect(checkCatalogue(catalogue, 'catalogue.json')).toBe(catalogue)
  })
})

it('every reason has its words in both languages', () => {
  const told = (lang: 'zh' | 'en') => problemCodes.map(code => message(lang, `problem.${code}`))
  expect(new Set([...told('zh'), ...told('en')]).size).toBe(2 * problemCodes.length)
})
