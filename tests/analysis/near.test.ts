/** What is planned near a place, against a plan small enough to reckon by hand, and the plan itself. */
import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { destination } from '../../src/analysis/geometry/geodesic.ts'
import { type Outcome, ToolError } from '../../src/analysis/tool.ts'
import { run } from '../../src/analysis/tools/near.ts'
import type { LngLat, Plan, PlanFeature, PlanProperties } from '../../src/geo/types.ts'
import { say } from '../../src/text/tools.ts'
import { plan } from '../style/plan.ts'

const job = {
  progress() {},
  outcomeOf: () => Promise.reject(new Error('nothing to compare')),
}
const centre: LngLat = [103.8, 36.1]
const north = (km: number): Geometry => ({ type: 'Point', coordinates: destination(centre, 0, km * 1000) })
const square = (half: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [103.8 - half, 36.1 - half],
      [103.8 + half, 36.1 - half],
      [103.8 + half, 36.1 + half],
      [103.8 - half, 36.1 + half],
      [103.8 - half, 36.1 - half],
    ],
  ],
})

let ids = 0
const thing = (geometry: Geometry | null, properties: Partial<PlanProperties> = {}): PlanFeature => ({
  type: 'Feature',
  geometry,
  properties: {
    id: `thing-${++ids}`,
    name: '某项目',
    nameEn: 'Some Project',
    kind: 'plant-works',
    precision: geometry ? 'site' : 'none',
    districts: [],
    refs: [{ doc: 'plan', at: '第一章第一节' }],
    status: [{ state: 'planned', asOf: '2022-03', ref: 'common-knowledge' }],
    ...properties,
  },
})
const district = thing(square(0.3), {
  id: 'honggu',
  name: '红古区',
  nameEn: 'Honggu District',
  adcode: '620111',
})
const byDistrict = (...districts: string[]) => thing(null, { precision: 'district', districts })

/** The plan's own layers with other features. */
const planOf = (projects: PlanFeature[], more: Record<string, PlanFeature[]> = {}): Plan => ({
  ...plan,
  layers: plan.layers.map(layer => ({
    ...layer,
    features: { districts: [district], projects, ...more }[layer.entry.id] ?? [],
  })),
})

const near = async (of: Plan, params: Record<string, string> = {}): Promise<Outcome> =>
  run({ at: centre.join(), ...params }, of, job)
const first = async (...args: Parameters<typeof near>) => (await near(...args)).sentences[0]?.zh ?? ''
const titles = ({ tables }: Outcome) => tables.map(({ title }) => title.zh)

describe('what is there', () => {
  it('is told by distance, with its state', async () => {
    const far = thing(north(4), { name: '远处项目' })
    const built = { status: [{ state: 'operating' as const, asOf: '2024', ref: 'common-knowledge' }] }
    const of = planOf([far, thing(north(1.5), { name: '近处项目', ...built })])
    const { sentences, tables } = await near(of)
    expect(sentences[0]?.zh).toContain(
      '周围 5 公里内，规划有 2 个项目（已建成 1 个，规划中 1 个）；最近的是“近处项目”（1.5 公里，运营）。',
    )
    expect(sentences[0]?.en).toContain('the plan has 2 projects (1 built, 1 planned)')
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ zh }) => zh))).toEqual([
      ['近处项目', '1.5 公里', '运营 · 2024'],
      ['远处项目', '4 公里', '规划 · 2022'],
    ])
  })

  it('is a range where positions are not exact, and apart where it may lie beyond', async () => {
    const of = planOf([
      thing(north(2), { precision: 'place', uncertainty: 1000 }),
      thing(north(4), { precision: 'place', uncertainty: 3000 }),
      thing(north(9), { precision: 'place', uncertainty: 3000 }),
    ])
    const { sentences, tables } = await near(of)
    expect(sentences[0]?.zh).toContain(
      '规划有 1 个项目：“某项目”（约 1–3 公里，规划）。另有 1 个项目的位置只知大概，也可能在此范围。',
    )
    expect(tables[0]?.rows.map(({ cells, verdict }) => [cells[1]?.zh, verdict])).toEqual([
      ['约 1–3 公里', undefined],
      ['约 1–7 公里', 'unknown'],
    ])
  })

  it('says when all of it is uncertain', async () => {
    const of = planOf([thing(north(4), { precision: 'place', uncertainty: 3000 })])
    expect(await first(of)).toContain(
      '可能有 1 个项目，但位置都只知大概；最近的可能是“某项目”（约 1–7 公里，规划）',
    )
  })

  it('is inside where it is deep enough inside', async () => {
    const park = thing(square(0.2), { precision: 'schematic', name: '大园区', kind: 'industrial-park' })
    const { tables } = await near(planOf([], { parks: [park] }))
    expect(tables[0]?.rows[0]?.cells.map(({ zh }) => zh)).toContain('就在其中')
  })

  it('is measured to the edge of a place with an extent', async () => {
    const of = planOf([thing(north(45), { name: '区外项目' }), thing(north(3), { name: '区内项目' })])
    const { sentences, tables, features } = await near(of, { at: 'districts/honggu' })
    expect(sentences[0]?.zh).toContain(
      '红古区及周围 5 公里内，规划有 1 个项目：“区内项目”（就在其中，规划）。',
    )
    expect(tables[0]?.rows.map(({ cells }) => cells[0]?.zh)).toEqual(['区内项目'])
    expect(features[0]?.geometry.type).toBe('MultiPolygon')
    // From 36.5056° N to the border at 36.4°, which as a geodesic rises 40 m in its middle.
    expect((await near(of, { at: 'districts/honggu', km: '12' })).tables[0]?.rows[1]?.cells[1]?.zh).toBe(
      '11.67 公里',
    )
  })

  it('is a dot on the map with its columns, once where a project builds a road', async () => {
    const road = thing(
      {
        type: 'LineString',
        coordinates: [
          [103.7, 36.12],
          [103.9, 36.12],
        ],
      },
      { id: 'road', name: '路', kind: 'expressway', precision: 'site', uncertainty: 100 },
    )
    const builds = thing(null, { name: '修路', corridors: ['road'], precision: 'site', uncertainty: 100 })
    const { features, tables } = await near(planOf([builds], { corridors: [road] }))
    const dots = features.filter(({ properties }) => properties.layer)
    expect(dots.map(({ properties }) => properties.key)).toEqual([`projects/${builds.properties.id}`])
    expect(dots[0]?.properties.metresHigh).toBeCloseTo((dots[0]?.properties.metresLow as number) + 200, 0)
    expect(tables.map(({ rows }) => rows.length)).toEqual([1, 1])
  })
})

describe('what is not there', () => {
  it('is told apart from what is known only by district', async () => {
    const of = planOf([
      thing(north(8)),
      byDistrict('620111'),
      byDistrict('620111', '620121'),
      byDistrict('620121'),
    ])
    const outcome = await near(of)
    expect(outcome.sentences[0]?.zh).toContain('公里内没有项目；最近的是“某项目”（8 公里，规划）。')
    expect(outcome.sentences[0]?.zh).toContain('不过有 2 个项目只知道在红古区，位置未定，也可能就在附近。')
    expect(titles(outcome)).toEqual(['项目，只知道在红古区，位置未定'])
    expect(outcome.tables[0]?.rows).toHaveLength(2)
  })

  it('is nothing at all where the district has none either', async () => {
    const of = planOf([thing(north(8)), byDistrict('620121')])
    expect(await first(of)).toMatch(/没有项目；最近的是.*只知道在红古区、位置未定的项目也没有。$/)
    expect(await first(planOf([]))).toContain('本规划没有定下位置的项目。')
  })

  it('counts what has no place near or far', async () => {
    const city = thing(null, { precision: 'city' })
    const { sentences } = await near(planOf([city, city, thing(null), byDistrict('620121')]))
    expect(sentences.at(-1)?.zh).toBe(
      '没有列出的项目：2 个面向全市，1 个没有写明位置，1 个只知道在其他区县或园区。',
    )
  })

  it('is told for a place outside the districts', async () => {
    const said = await first(planOf([thing(north(8)), byDistrict('620111')]), { at: '104.5,36.1' })
    expect(said).toContain('在本规划的区县以外。本规划在这里周围 5 公里内没有项目')
    expect(said).not.toContain('红古')
  })
})

describe('what cannot be answered', () => {
  const reason = async (params: Record<string, string>) => {
    const error = await near(plan, params).then(
      () => null,
      error => error,
    )
    expect(error).toBeInstanceOf(ToolError)
    return say(error.key, error.values)
  }
  it.each([
    [{ at: '' }, '请先选定“地点”。'],
    [{ at: 'projects/nothing' }, '规划里没有“projects/nothing”'],
    [{ at: '90,36' }, '在本图范围'],
    [{ at: 'projects/hailiang-copper-foil' }, '只知道“海亮铜箔项目”所在的区县'],
    [{ km: '0' }, '“范围”应为 0.5 至 100'],
    [{ km: '-5' }, '现为“-5”'],
    [{ km: '1e9' }, '现为“1e9”'],
    [{ km: 'five' }, '现为“five”'],
  ])('%o is told', async (params, told) => {
    const { zh, en } = await reason(params as Record<string, string>)
    expect(zh).toContain(told)
    expect(en.replace(/“[^”]*”/g, '')).not.toMatch(/[㐀-鿿]/u)
  })
})

it('agrees with the plan’s own counts', async () => {
  const { tables, sentences } = await near(plan, { at: '103.84,36.06' })
  const projects = plan.layers.find(({ entry }) => entry.id === 'projects')?.features ?? []
  const unplaced = projects.filter(
    ({ geometry, properties: p }) =>
      !geometry && p.precision === 'district' && p.districts?.includes('620102'),
  )
  const title = '项目，只知道在城关区，位置未定'
  expect(tables.find(table => table.title.zh === title)?.rows).toHaveLength(unplaced.length)
  const counted = (sentences.at(-1)?.zh.match(/\d+/g) ?? []).map(Number)
  expect(counted[0]).toBe(projects.filter(({ properties }) => properties.precision === 'city').length)
  expect(sentences[1]?.zh).toBe('这里在城关区，按示意的范围又在主城四区之内。')
})
