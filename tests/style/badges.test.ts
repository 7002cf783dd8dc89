import type { Feature, Point } from 'geojson'
import { describe, expect, it } from 'vitest'
import { inside } from '../../src/geo/inside.ts'
import type { LngLat } from '../../src/geo/types.ts'
import { pickBadge } from '../../src/map/pick.ts'
import { drawScene } from '../../src/map/svg/document.ts'
import { project, toWorld, worldPixels } from '../../src/state/camera.ts'
import { badgePlaces, obstacles, placeBadges } from '../../src/style/badges.ts'
import { contextOf, defaultLayers, badges as every, plan, sceneOf } from './plan.ts'

const size = { width: 1400, height: 1000 }
const places = badgePlaces(plan)
const counts = new Map([...places.keys()].map((id, i) => [id, 3 + 9 * i]))
const zooms = [7, 8, 8.4, 9, 10, 11.5, 13]
const placed = zooms.map(zoom => {
  const taken = obstacles(plan, contextOf(defaultLayers), zoom)
  return { zoom, taken, features: placeBadges(places, counts, taken, zoom, 1).features }
})

describe.each(placed)('at zoom $zoom', ({ zoom, features }) => {
  const at = features.map(f =>
    project({ lng: 103.7, lat: 36.3, zoom }, size, f.geometry.coordinates as never),
  )

  it('stand clear of each other', () => {
    for (const [i, [x, y]] of at.entries())
      for (const [ox, oy] of at.slice(i + 1))
        expect(Math.abs(x - ox) > 18 || Math.abs(y - oy) > 20).toBe(true)
  })

  it('stand in their own districts', () => {
    for (const { geometry, properties } of features) {
      const district = plan.layers
        .flatMap(l => l.features)
        .find(f => f.properties.adcode === properties.id)?.geometry
      if (district?.type === 'Polygon')
        expect(inside(geometry.coordinates, district.coordinates), properties.name).toBe(true)
    }
  })

  it('bear their counts', () => {
    for (const { properties } of features) expect(properties.count).toBe(counts.get(properties.id))
  })
})

it('keep clear of a name where it goes when that of an area takes its side', () => {
  const yuzhong = plan.layers.flatMap(l => l.features).find(f => f.properties.id === 'point-yuzhong')
  const { coordinates } = (yuzhong as Feature<Point>).geometry
  /** Whether a place so many pixels from the star is kept. */
  const isKept = (zoom: number, dx: number, dy: number) => {
    const [x, y] = toWorld(coordinates as LngLat).map(share => share * worldPixels(zoom)) as [number, number]
    return obstacles(plan, contextOf(defaultLayers), zoom).some(
      ([left, top, right, bottom]) => x + dx > left && x + dx < right && y + dy > top && y + dy < bottom,
    )
  }
  // On a phone the name of the eco-city covers both sides of the star.
  expect([isKept(7, 0, 20), isKept(7, 18, 4)]).toEqual([true, false])
  expect([isKept(9.5, 0, 20), isKept(9.5, 18, 4)]).toEqual([false, true])
})

it('wait for room, and all have it when the map is near', () => {
  const numbers = placed.map(({ features }) => features.length)
  expect(numbers[0]).toBeLessThan(places.size)
  expect(numbers.at(-1)).toBe(places.size)
})

describe('on the map', () => {
  const camera = { lng: 103.7, lat: 36.3, zoom: 10 }
  const context = contextOf([{ id: 'districts', opacity: 1 }])
  const drawn = drawScene(sceneOf(context, camera, size), camera, size)
  const markup = drawn.find(l => l.id === 'badges-count')?.markup ?? ''

  it('name zones, and leave the names of districts to their layer', () => {
    expect(markup).toContain('兰州新区')
    for (const district of ['城关区', '皋兰县', '榆中县']) expect(markup).not.toContain(district)
  })

  it('are not there without counts', () => {
    const without = sceneOf({ ...context, badges: null }, camera, size)
    expect(drawScene(without, camera, size).find(l => l.id === 'badges-count')?.markup).toBe('')
    expect(without.sources).not.toHaveProperty('badges')
  })

  it('are found under the pointer, and nothing beside them', () => {
    const badge = every.features[0]
    const [lng = 0, lat = 0] = badge?.geometry.coordinates ?? []
    expect(pickBadge(every, [lng, lat], 10, 1, 6)).toBe(badge?.properties)
    expect(pickBadge(every, [lng + 0.03, lat], 10, 1, 6)).toBeUndefined()
    expect(pickBadge(null, [lng, lat], 10, 1, 6)).toBeUndefined()
  })
})
