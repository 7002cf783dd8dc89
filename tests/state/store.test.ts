/** The actions by which the state changes. */
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readPlan } from '../../src/build/first-view.ts'
import type { FeatureKey } from '../../src/geo/types.ts'
import * as store from '../../src/state/store.ts'

const plan = readPlan(join(import.meta.dirname, '../fixtures/plan'))
const ids = plan.layers.map(l => l.entry.id)
const on = () => store.view.value.layers.map(l => l.id)
const keyIn = (id: string): FeatureKey =>
  `${id}/${plan.layers.find(l => l.entry.id === id)?.features[0]?.properties.id}`
const filled = plan.layers.filter(l => l.features.length > 0).map(l => l.entry.id)
const [first = '', second = ''] = filled

beforeEach(() => {
  store.open(plan, {})
  store.here.value = []
  store.notices.value = []
  store.target.value = null
})

describe('layers', () => {
  it('open as the catalogue says', () => {
    expect(on()).toEqual(plan.catalogue.layers.filter(l => l.visible).map(l => l.id))
  })

  it('are switched on in the catalogue’s order, whatever the order of the switching', () => {
    store.showLayers([])
    for (const id of [...ids].reverse()) store.switchLayer(id, true)
    expect(on()).toEqual(ids)
    store.switchLayer(first, false)
    expect(on()).toEqual(ids.filter(id => id !== first))
  })

  it('are on once, though they are switched on twice', () => {
    store.showLayers([first])
    store.switchLayer(first, true)
    expect(on()).toEqual([first])
  })

  it('fade one by one, and come back at full strength', () => {
    store.showLayers([first, second])
    store.setOpacity(first, 0.5)
    expect(store.layerState(first)).toEqual({ id: first, opacity: 0.5 })
    expect(store.layerState(second)?.opacity).toBe(1)
    store.switchLayer(first, false)
    store.switchLayer(first, true)
    expect(store.layerState(first)?.opacity).toBe(1)
  })

  it('that the plan does not have are left out', () => {
    store.showLayers([first, 'nowhere'])
    expect(on()).toEqual([first])
  })
})

describe('selection', () => {
  it('switches the layer of the feature on, and no other', () => {
    store.showLayers([second])
    store.select(keyIn(first))
    expect(new Set(on())).toEqual(new Set([first, second]))
    expect(store.selected.value?.feature.properties.id).toBe(keyIn(first).split('/')[1])
    expect(store.selected.value?.layer.entry.id).toBe(first)
  })

  it('remembers what else lies there', () => {
    const both = [keyIn(first), keyIn(second)]
    store.select(keyIn(first), both)
    expect(store.here.value).toEqual(both)
    store.select(keyIn(second))
    expect(store.here.value).toEqual([keyIn(second)])
    store.select(null)
    expect(store.here.value).toEqual([])
    expect(store.selected.value).toBeUndefined()
  })

  it('finds features that come with a later plan', () => {
    const later = { ...plan, layers: plan.layers.map(l => ({ ...l, features: [] })) }
    store.open(later, { select: keyIn(first) })
    expect(store.selected.value).toBeUndefined()
    store.plan.value = plan
    expect(store.selected.value?.feature.properties.id).toBe(keyIn(first).split('/')[1])
  })
})

it('leaves everything else as it is when one thing changes', () => {
  const before = store.view.value
  store.setTheme('night')
  expect(store.view.value).toEqual({ ...before, theme: 'night' })
  store.setLang('en')
  expect(store.view.value).toEqual({ ...before, theme: 'night', lang: 'en' })
  expect(store.lang.value).toBe('en')
  expect(before.theme).toBe('day')
})

it('asks the map to go places', () => {
  store.goHome()
  expect(store.target.value).toEqual({ bounds: plan.catalogue.home })
  store.moveTo({ lng: 1, lat: 2, zoom: 3 })
  expect(store.target.value).toEqual({ camera: { lng: 1, lat: 2, zoom: 3 } })
})

it('dismisses the notice that was meant, also among equal ones', () => {
  const [a, b] = [{ key: 'map.no-webgl' as const }, { key: 'map.no-webgl' as const }]
  store.tell(a)
  store.tell(b)
  store.dismiss(a)
  expect(store.notices.value).toHaveLength(1)
  expect(store.notices.value[0]).toBe(b)
})
