import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaOf, distance } from '../../src/analysis/geometry/geodesic.ts'
import { placeOf } from '../../src/analysis/places/places.ts'
import { type Outcome, ToolError } from '../../src/analysis/tool.ts'
import { run } from '../../src/analysis/tools/buffer.ts'
import type { FeatureKey, LngLat } from '../../src/geo/types.ts'
import { plan } from '../style/plan.ts'

const ask = async (params: Record<string, string>, progress: (share: number) => void = () => {}) =>
  run(params, plan, { progress, outcomeOf: id => Promise.reject(new ToolError('tool.no-result', { id })) })

const areas = ({ features }: Outcome) => features.filter(f => f.properties.part === 'area')
/** All rows that lead to a feature, with what they say of it. */
const listed = ({ tables }: Outcome) =>
  new Map(tables.flatMap(({ rows }) => rows.flatMap(row => (row.key ? [[row.key, row.verdict]] : []))))

const station: LngLat = [103.8465, 36.036]
const at = station.join(',')

describe('around a place', () => {
  it('draws a circle of the radius and of its area', async () => {
    const outcome = await ask({ of: at, metres: '1000' })
    const [circle] = areas(outcome)
    const circleArea = circle?.geometry as MultiPolygon
    for (const corner of circleArea.coordinates[0]?.[0] ?? []) {
      expect(distance(station, corner)).toBeGreaterThan(995)
      expect(distance(station, corner)).toBeLessThan(1005)
    }
    expect(areaOf(circleArea) / (Math.PI * 1e6)).toBeCloseTo(1, 3)
    expect(outcome.sentences[0]?.zh).toContain('3.14')
  })

  it('lists what lies inside and nothing else, and tells the certain from what is only perhaps', async () => {
    const found = listed(await ask({ of: at, metres: '3000' }))
    const points = plan.layers
      .filter(({ entry }) => ['services', 'towns', 'hubs', 'parks'].includes(entry.id))
      .flatMap(({ entry, features }) =>
        features.flatMap(feature => {
          const place = placeOf(feature, entry.id, plan)
          return place?.geometry?.type === 'Point' ? [{ ...place, key: place.key as FeatureKey }] : []
        }),
      )
    for (const { key, at: there, uncertainty } of points) {
      const away = distance(station, there)
      const verdict = away > 3000 ? undefined : away + uncertainty <= 3000 ? 'yes' : 'unknown'
      expect([key, found.get(key)]).toEqual([key, verdict])
    }
    expect([...found.values()]).toContain('yes')
    expect([...found.values()]).toContain('unknown')
    expect([...found.keys()].some(key => key.startsWith('corridors/'))).toBe(true)
    expect([...found.keys()].some(key => /^(structure|districts|context)\//.test(key))).toBe(false)
  })

  it('is certain of what is certain from one of several places, though another is drawn nearer', async () => {
    // The project may be 2.5 km off; the position beside it is exact.
    const places = ['projects/yantan-urban-renewal', '103.873,36.063']
    const [both, ...each] = await Promise.all(
      [places.join('_'), ...places].map(async of => listed(await ask({ of, metres: '3000' }))),
    )
    const certain = each.flatMap(one =>
      [...one].flatMap(([key, verdict]) => (verdict === 'yes' ? [key] : [])),
    )
    const others = certain.filter(key => !places.includes(key))
    expect(others.length).toBeGreaterThan(3)
    expect(others.filter(key => both?.get(key) !== 'yes')).toEqual([])
  })

  it('counts by kind what it lists', async () => {
    const outcome = await ask({ of: at, metres: '3000' })
    const [kinds, ...layers] = outcome.tables
    const sum = kinds?.rows.reduce((total, { cells }) => total + Number(cells[2]?.zh), 0)
    expect(sum).toBe(layers.reduce((total, { rows }) => total + rows.length, 0))
    expect(outcome.sentences[0]?.zh).toContain(`${sum} 处`)
  })

  it('says so where there is nothing', async () => {
    const { sentences, tables } = await ask({ of: '102.3,37.1', metres: '100' })
    expect(sentences[0]?.zh).toContain('没有位置明确的内容')
    expect(tables).toEqual([])
  })

  it('turns minutes into metres by the speed, and states it', async () => {
    const outcome = await ask({ of: at, by: 'minutes', minutes: '30', speed: '5' })
    expect(areas(outcome)[0]?.properties.radiusMetres).toBe(2500)
    expect(outcome.assumptions.map(({ en }) => en).join()).toContain('30 minutes at 5 km/h make 2.5 km')
  })
})

describe('around many', () => {
  it('merges circles, or draws each by itself; the area covered is the same', async () => {
    const merged = await ask({ of: 'layer:services', metres: '800' })
    const separate = await ask({ of: 'layer:services', metres: '800', join: 'separate' })
    expect(areas(merged)).toHaveLength(1)
    expect(areas(separate)).toHaveLength(82)
    const sum = areas(separate).reduce((total, { geometry }) => total + areaOf(geometry as MultiPolygon), 0)
    expect(sum / (82 * Math.PI * 800 ** 2)).toBeCloseTo(1, 3)
    expect(areaOf(areas(merged)[0]?.geometry as MultiPolygon)).toBeLessThan(sum)
    expect(separate.sentences).toEqual(merged.sentences)
  })

  it('goes by what a filter finds, and counts what has no position', async () => {
    const { sentences } = await ask({ of: 'filter:sector:health', metres: '2000' })
    expect(sentences.map(({ zh }) => zh).join()).toMatch(/没有自己的位置/)
  })

  it('is quick for the largest layer, and reports its progress', async () => {
    const shares: number[] = []
    const start = performance.now()
    await ask({ of: 'layer:projects', metres: '5000' }, share => shares.push(share))
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(shares.length).toBeGreaterThan(20)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['zero', { of: at, metres: '0' }, 'tool.bad-number'],
    ['negative', { of: at, metres: '-5' }, 'tool.bad-number'],
    ['huge', { of: at, metres: '1e9' }, 'tool.bad-number'],
    ['no number', { of: at, metres: 'far' }, 'tool.bad-number'],
    ['no source', {}, 'tool.not-given'],
    ['an unknown layer', { of: 'layer:x' }, 'tool.layer-unknown'],
    ['a bad filter', { of: 'filter:colour:red' }, 'tool.filter-bad'],
    ['an empty filter', { of: 'filter:' }, 'tool.filter-bad'],
    ['nothing with a position', { of: 'filter:mapped:no;precision:district' }, 'tool.source-empty'],
    ['outside', { of: '80,20' }, 'tool.place-outside'],
  ])('%s', async (_, params, key) => {
    await expect(ask(params as Record<string, string>)).rejects.toMatchObject({ key })
  })
})
