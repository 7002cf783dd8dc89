import { describe, expect, it } from 'vitest'
import { unmapped } from '../../src/find/badges.ts'
import { isMapped, itemsOf } from '../../src/find/items.ts'
import { shownBy } from '../../src/find/shown-by.ts'
import type { PlanFeature } from '../../src/geo/types.ts'
import { badgePlaces } from '../../src/style/badges.ts'
import { plan } from '../style/plan.ts'

const items = itemsOf(plan)
const places = new Set(badgePlaces(plan).keys())
const ids = (some: { feature: PlanFeature }[] = []) => some.map(({ feature }) => feature.properties.id)
const districtOnly = items.filter(
  ({ feature }) => !isMapped(feature) && feature.properties.precision === 'district',
)

it('has a place for every district and zone that a feature lies in', () => {
  const named = new Set(districtOnly.flatMap(({ feature }) => feature.properties.districts ?? []))
  named.delete('outside')
  expect([...named].filter(id => !places.has(id))).toEqual([])
})

describe('what the map cannot draw', () => {
  const { badges, shelf } = unmapped(items, places)

  it('is all counted or kept, and nothing else is', () => {
    const kept = new Set(ids([...badges.values(), ...shelf.values()].flat()))
    expect(kept).toEqual(new Set(ids(items.filter(({ feature }) => !isMapped(feature)))))
    const twice = ids([...shelf.values()].flat()).filter(id => ids([...badges.values()].flat()).includes(id))
    expect(twice).toEqual([])
  })

  it('counts in each of its districts', () => {
    expect(badges.get('620111')).toEqual(
      districtOnly.filter(({ feature }) => feature.properties.districts?.includes('620111')),
    )
    const several = districtOnly.find(({ feature }) => (feature.properties.districts?.length ?? 0) > 3)
    for (const id of several?.feature.properties.districts ?? [])
      expect(ids(badges.get(id)), id).toContain(several?.feature.properties.id)
  })

  it('is kept on the shelf by what is known: city-wide, not stated', () => {
    for (const [precision, some] of shelf)
      expect(new Set(some.map(({ feature }) => feature.properties.precision))).toEqual(new Set([precision]))
    expect([...shelf.keys()].sort()).toEqual(['city', 'none'])
  })

  it('is kept on the shelf where no badge can stand', () => {
    const nowhere = unmapped(items, new Set())
    expect(nowhere.badges.size).toBe(0)
    expect(nowhere.shelf.get('district')).toEqual(districtOnly)
  })

  it('counts at the districts that are asked for, and elsewhere only what lies in none of them', () => {
    const matching = items.filter(({ feature }) => feature.properties.districts?.includes('620111'))
    expect([...unmapped(matching, places, ['620111']).badges.keys()]).toEqual(['620111'])
    const outside = items.filter(({ feature }) => feature.properties.districts?.includes('outside'))
    const asked = unmapped(outside, places, ['outside'])
    expect(asked.badges.size).toBeGreaterThan(0)
    expect(asked.badges.has('outside')).toBe(false)
  })
})

describe('what shows a feature', () => {
  const all = plan.layers.flatMap(layer => layer.features)
  const find = (id: string) => all.find(({ properties: p }) => p.id === id || p.adcode === id)
  const feature = (test: (f: PlanFeature) => boolean) => all.find(test) as PlanFeature

  it('is the feature itself where it is drawn', () => {
    const own = feature(f => f.geometry !== null && Boolean(f.properties.corridors?.length))
    expect(shownBy(own, find)).toEqual({ drawn: [own], within: [] })
  })

  it('is otherwise the corridors and hubs that it builds', () => {
    const [line, hub] = ['corridors', 'hubs'].map(
      id => plan.layers.find(({ entry }) => entry.id === id)?.features.find(f => f.geometry) as PlanFeature,
    )
    const built = feature(f => !isMapped(f) && f.properties.precision === 'district')
    const corridors = [line?.properties.id ?? '', 'unheard-of']
    const properties = { ...built.properties, corridors, hubs: [hub?.properties.id ?? ''] }
    const { drawn, within } = shownBy({ ...built, properties }, find)
    expect(drawn).toEqual([line, hub])
    expect(within).toEqual([])
  })

  it('is otherwise the districts that it lies in, if that is all that is known', () => {
    const known = feature(f => !isMapped(f) && f.properties.precision === 'district')
    expect(shownBy(known, find).within.map(f => f.properties.adcode ?? f.properties.id)).toEqual(
      known.properties.districts?.filter(id => id !== 'outside'),
    )
    const none = feature(f => !isMapped(f) && f.properties.precision === 'none')
    expect(shownBy(none, find)).toEqual({ drawn: [], within: [] })
  })
})
