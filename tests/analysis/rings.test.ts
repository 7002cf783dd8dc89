/** Rings on the plan itself: what they say, what they refuse, and whether a planner would believe the minutes. */

import type { MultiPolygon } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import { areaOf } from '../../src/analysis/geometry/geodesic.ts'
import { reachIn } from '../../src/analysis/network/journey.ts'
import { arrival } from '../../src/analysis/network/reach.ts'
import { readSwitches, type Scenario } from '../../src/analysis/network/scenario.ts'
import { type By, usualSpeeds } from '../../src/analysis/network/speeds.ts'
import { targetsOf, timeTo } from '../../src/analysis/network/targets.ts'
import { resolvePlace } from '../../src/analysis/places/places.ts'
import { type Outcome, ToolError } from '../../src/analysis/tool.ts'
import { run } from '../../src/analysis/tools/rings.ts'
import { plan } from '../style/plan.ts'

const shares: number[] = []
const job = {
  progress: (share: number) => void shares.push(share),
  outcomeOf: () => Promise.reject(new Error('nothing to compare')),
}
const answer = async (params: Record<string, string>) => run(params, plan, job)
const partsOf = ({ features }: Outcome, part: string) => features.filter(f => f.properties.part === part)
const km2 = (outcome: Outcome, part: string, step: number) =>
  partsOf(outcome, part)
    .filter(({ properties }) => properties.step === step)
    .reduce((sum, { geometry }) => sum + areaOf(geometry as MultiPolygon) / 1e6, 0)

const reach = (from: string, by: By, scenario: Scenario, switched: string[] = []) =>
  reachIn(
    plan,
    { scenario, switches: readSwitches(switched, plan), by, speeds: usualSpeeds },
    resolvePlace(from, plan).at,
  )

const chengguan = '103.82288,36.05777'
const west = 'hubs/lanzhou-west-station'
const airport = 'hubs/zhongchuan-airport-station'
const newArea = 'parks/lanzhou-new-area'

describe('minutes that a planner would believe', { timeout: 30_000 }, () => {
  it.each<[string, string, By, Scenario, number, number]>([
    // Trains: 38 minutes at best to the airport, and what a ride takes besides.
    [west, airport, 'transit', 'today', 50, 65],
    // By road: more than an hour (China News Service, 30 September 2015).
    [west, airport, 'car', 'today', 60, 80],
    [chengguan, newArea, 'car', 'today', 60, 80],
    [chengguan, newArea, 'car', 'building', 50, 65],
    [chengguan, 'towns/town-yuzhong-chengguan', 'car', 'today', 45, 65],
    [chengguan, 'towns/town-haishiwan', 'car', 'today', 90, 120],
    [chengguan, 'towns/town-yongdeng-chengguan', 'car', 'today', 80, 110],
    [chengguan, 'context/baiyin', 'car', 'today', 60, 85],
    // End to end of metro line 1.
    ['services/svc-metro-donggang', 'services/svc-metro-chenguanying', 'transit', 'today', 40, 55],
  ])('%s → %s by %s, %s', (from, to, by, scenario, least, most) => {
    const { minutes } = arrival(reach(from, by, scenario), resolvePlace(to, plan).at)
    expect(minutes).toBeGreaterThan(least)
    expect(minutes).toBeLessThan(most)
  })

  it('count from the stations that a line brings with it', () => {
    const stations = (...switched: string[]) =>
      reach(west, 'transit', 'today', switched).network.doors.map(({ name }) => name?.zh)
    expect(stations()).not.toContain('新兰州北站')
    expect(stations('+metro-line-5')).toContain('新兰州北站')
  })

  it('are a range where the place is not exact', () => {
    const { targets } = targetsOf(plan)
    const bonded = targets.find(({ key }) => key === 'parks/park-new-area-bonded-zone')
    if (!bonded) throw new Error('the plan has no bonded zone')
    const from = reach(newArea, 'car', 'today')
    const time = timeTo(from, bonded)
    const exact = timeTo(from, { ...bonded, uncertainty: 0 })
    expect(exact.low).toBe(exact.high)
    expect(time.low).toBeLessThan(exact.low - 3)
    expect(time.high).toBeGreaterThan(exact.high + 3)
  })
})

describe('rings', { timeout: 30_000 }, () => {
  let today: Outcome
  let compared: Outcome
  beforeAll(async () => {
    today = await answer({ from: newArea })
    compared = await answer({ from: newArea, scenario: 'planned', against: 'today' })
  }, 30_000)

  it('tell what they reach', () => {
    expect(today.sentences[0]?.zh).toMatch(
      /^从兰州新区中心出发，.*60 分钟可达 \d+ 个城镇、\d+ 个园区、\d+ 个项目，约 [\d,]+ 平方公里（今天已有的路网；示意）。/,
    )
    expect(today.sentences[0]?.en).toMatch(
      /60 minutes reach \d+ towns, \d+ parks and \d+ projects, about [\d,]+ km²/,
    )
    expect(today.tables.map(({ title }) => title.zh)).toEqual(['各圈', '城镇', '园区', '项目'])
    expect(shares.at(-1)).toBe(1)
  })

  it('count what is certain to be reached', () => {
    const [, towns] = today.tables
    const [, count] = today.sentences[0]?.zh.match(/(\d+) 个城镇/) ?? []
    expect(towns?.rows.filter(({ verdict }) => verdict === 'yes')).toHaveLength(Number(count))
    for (const { cells, verdict } of towns?.rows ?? [])
      expect(Number(cells[1]?.zh.match(/(\d+) 分钟/)?.[1]) <= 60).toBe(verdict === 'yes')
  })

  it('are drawn from the largest to the smallest, with the start', () => {
    expect(partsOf(today, 'area').map(({ properties }) => properties.label?.zh)).toEqual([
      '60 分钟',
      '30 分钟',
    ])
    expect(km2(today, 'area', 0)).toBeLessThan(km2(today, 'area', 1))
    expect(partsOf(today, 'point')).toHaveLength(1)
  })

  it('show what a scenario gains', () => {
    for (const step of [0, 1]) {
      const grown = km2(compared, 'area', step) - km2(today, 'area', step)
      expect(km2(compared, 'gain', step)).toBeCloseTo(grown, -1)
      expect(grown).toBeGreaterThan(100)
    }
    expect(partsOf(compared, 'loss')).toEqual([])
    expect(compared.sentences.map(({ zh }) => zh).join()).toMatch(/与今天已有的路网相比，60 分钟圈多出约/)
  })

  it('show what one corridor is worth', async () => {
    const without = await answer({
      from: chengguan,
      by: 'car',
      switch: '-lanqin-expressway',
      against: 'today',
    })
    expect(km2(without, 'loss', 1)).toBeGreaterThan(10)
    expect(partsOf(without, 'gain')).toEqual([])
    expect(without.sentences[0]?.zh).toContain('今天已有的路网，去掉兰秦快速路')
    const added = await answer({
      from: chengguan,
      by: 'car',
      switch: '+g1816-zhongtongdao',
      against: 'today',
    })
    expect(km2(added, 'gain', 1)).toBeGreaterThan(10)
  })

  it('are one where both have the same minutes', async () => {
    const one = await answer({ from: chengguan, by: 'car', minutes: '20', outer: '20' })
    expect(partsOf(one, 'area')).toHaveLength(1)
  })
})

describe('a reason is given for', { timeout: 30_000 }, () => {
  it.each<[string, Record<string, string>, string]>([
    ['no start', {}, 'tool.not-given'],
    ['an unknown start', { from: 'parks/nowhere' }, 'tool.place-unknown'],
    ['a start outside the map', { from: '116.4,39.9' }, 'tool.place-outside'],
    ['a start that is city-wide', { from: 'projects/public-transport-cooperation' }, 'tool.place-nowhere'],
    ['a start known by district', { from: 'projects/hailiang-copper-foil' }, 'rings.only-district'],
    ['minutes that are no number', { from: west, minutes: 'soon' }, 'tool.bad-number'],
    ['no minutes at all', { from: west, minutes: '0' }, 'tool.bad-number'],
    ['negative minutes', { from: west, outer: '-5' }, 'tool.bad-number'],
    ['too many minutes', { from: west, outer: '1e9' }, 'tool.bad-number'],
    ['an assumption without sense', { from: west, detour: '0.5' }, 'tool.bad-number'],
    ['an unknown way to travel', { from: west, by: 'camel' }, 'tool.bad-choice'],
    ['an unknown network', { from: west, scenario: '2050' }, 'tool.bad-choice'],
    ['a switch without a sign', { from: west, switch: 'lanqin-expressway' }, 'tool.switch-unknown'],
    ['an unknown corridor', { from: west, switch: '+no-such-road' }, 'tool.switch-unknown'],
    ['a waterway', { from: west, switch: '+waterway-city-reach' }, 'tool.switch-unknown'],
    ['two networks that are the same', { from: west, against: 'today' }, 'rings.no-difference'],
    ['a start far from all corridors', { from: '102.35,35.6' }, 'rings.unreachable'],
  ])('%s', async (_, params, key) => {
    const error = await answer(params).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ToolError)
    expect((error as ToolError).key).toBe(key)
  })
})
