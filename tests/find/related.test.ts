/** What features have to do with each other. */
import { describe, expect, it } from 'vitest'
import { countsByDistrict, type Reason, relatedTo } from '../../src/find/related.ts'
import type { FeatureKey, Plan, PlanFeature, PlanProperties } from '../../src/geo/types.ts'
import { feature } from '../e2e/plan.ts'
import { plan } from '../style/plan.ts'

const inPlan = (key: FeatureKey) => {
  const [layer, id] = key.split('/')
  const found = plan.layers
    .find(({ entry }) => entry.id === layer)
    ?.features.find(({ properties }) => properties.id === id)
  if (!found) throw new Error(`the plan has no ${key}`)
  return found
}
const related = (key: FeatureKey, reason: Reason) =>
  relatedTo(plan, inPlan(key))
    .filter(relation => relation.reason === reason)
    .flatMap(({ keys }) => keys)

describe('in the plan', () => {
  it.each<[FeatureKey, Reason, FeatureKey]>([
    ['projects/zhongwei-lanzhou-hsr', 'builds', 'corridors/zhonglan-hsr'],
    ['corridors/zhonglan-hsr', 'built-by', 'projects/zhongwei-lanzhou-hsr'],
    ['projects/hailiang-copper-foil', 'enterprise', 'projects/hailiang-equity-partnership'],
    ['projects/yili-northwest-warehouse', 'enterprise', 'projects/yili-two-filling-lines'],
    ['projects/baitashan-scenic-renewal', 'place', 'projects/baitashan-area-renewal'],
    ['towns/town-shichuan', 'whole', 'projects/thirteen-characteristic-towns'],
    ['projects/cnbg-aesthetics-base', 'whole', 'projects/cnbg-northwest-health-park'],
  ])('%s has by %s to do with %s', (key, reason, other) => {
    expect(related(key, reason)).toContain(other)
  })

  it('says of each corridor which other projects build it', () => {
    for (const { features } of plan.layers)
      for (const { properties } of features)
        for (const of of properties.corridors ?? []) {
          const relation = relatedTo(plan, inPlan(`projects/${properties.id}`))
          const others = raw(({ id, corridors }) => id !== properties.id && corridors?.includes(of))
          const told = relation.flatMap(({ keys }) => keys)
          for (const { id } of others) expect(told, properties.id).toContain(`projects/${id}`)
        }
  })

  it('keeps firms of the same word apart', () => {
    expect(related('projects/hongyu-transformer-line', 'enterprise')).toEqual([])
  })

  it('never takes a district for a place', () => {
    const { geometry } = feature('projects/hailiang-copper-foil')
    expect(geometry).toBeNull()
    expect(related('projects/hailiang-copper-foil', 'place')).toEqual([])
  })

  it('takes no part of a structure for the town of its name', () => {
    expect(related('structure/point-honggu', 'whole')).toEqual([])
    expect(related('towns/town-honggu', 'whole')).toEqual(['projects/thirteen-characteristic-towns'])
  })

  it('tells each once, and nothing of itself', () => {
    for (const { entry, features } of plan.layers)
      for (const one of features) {
        const keys = relatedTo(plan, one).flatMap(relation => relation.keys)
        expect(new Set(keys).size, one.properties.id).toBe(keys.length)
        expect(keys).not.toContain(`${entry.id}/${one.properties.id}`)
      }
  })

  it('counts what the documents name in the district, where no more is known', () => {
    const [{ district, count } = { district: '', count: 0 }] = countsByDistrict(
      plan,
      inPlan('projects/hailiang-copper-foil'),
    )
    expect(district).toBe('lanzhou-new-area')
    const named = plan.layers
      .filter(({ entry }) => entry.group !== 'base')
      .flatMap(({ features }) => features)
      .filter(({ properties: p }) => p.refs?.length && p.districts?.includes(district))
    expect(count).toBe(named.length)
    expect(countsByDistrict(plan, inPlan('projects/baitashan-area-renewal'))).toEqual([])
  })

  it.each([
    ['districts/honggu-district', '620111'],
    ['parks/lanzhou-new-area', 'lanzhou-new-area'],
  ] as const)('are counted at %s itself', (key, district) => {
    expect(countsByDistrict(plan, inPlan(key))).toEqual([{ district, count: expect.any(Number) }])
  })
})

const raw = (holds: (properties: PlanProperties) => boolean | undefined) =>
  plan.layers.flatMap(({ features }) => features.map(f => f.properties)).filter(holds)

describe('the same place', () => {
  const at = (
    id: string,
    east: number,
    uncertainty: number,
    more: Partial<PlanProperties> = {},
  ): PlanFeature => ({
    type: 'Feature',
    // A thousandth of a degree of longitude on the equator is 111.3 m.
    geometry: { type: 'Point', coordinates: [east / 111_320, 0] },
    properties: { id, name: id, nameEn: id, kind: 'x', precision: 'place', uncertainty, ...more },
  })
  const planOf = (...features: PlanFeature[]): Plan => ({
    catalogue: plan.catalogue,
    layers: [{ entry: { ...(plan.layers.at(-1) as Plan['layers'][number]).entry, id: 'x' }, features }],
  })
  const near = (a: PlanFeature, b: PlanFeature) =>
    relatedTo(planOf(a, b), a).some(({ reason }) => reason === 'place')

  it('is where each lies within the uncertainty of the other', () => {
    expect(near(at('a', 0, 1000), at('b', 999, 1000))).toBe(true)
    expect(near(at('a', 0, 1000), at('b', 1001, 5000))).toBe(false)
    expect(near(at('a', 0, 5000), at('b', 1001, 1000))).toBe(false)
  })

  it('is not said of what is only drawn to explain', () => {
    expect(near(at('a', 0, 1000), at('b', 0, 1000, { precision: 'schematic' }))).toBe(false)
    expect(near(at('a', 0, 1000), at('b', 0, 1000, { structure: '3+2+8' }))).toBe(false)
  })
})
