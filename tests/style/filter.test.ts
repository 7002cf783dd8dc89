/** The picture of a filter: what matches stands, layers without a match step back, the base map stays. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { drawScene } from '../../src/map/svg/document.ts'
import { faint, remaining } from '../../src/style/matches.ts'
import { styleLayers } from '../../src/style/scene.ts'
import { allLayers, contextOf, plan, sceneOf } from './plan.ts'

const camera = { lng: 103.75, lat: 36.07, zoom: 10.5 }
const size = { width: 1000, height: 700 }
const metro = 'lanzhou-metro-line-1'
const layerOf = (id: string) => {
  const found = plan.layers.find(({ entry }) => entry.id === id)
  if (!found) throw new Error(`no layer ${id}`)
  return found
}
const corridor =
  layerOf('corridors').features.find(f => f.properties.kind === 'metro')?.properties.id ?? metro
const matches = { corridors: new Set([corridor]), projects: new Set<string>() }
const plain = styleLayers(plan, contextOf(allLayers))
const filtered = sceneOf(contextOf(allLayers, { matches }), camera, size)
const by = (layers: LayerSpecification[], id: string) => layers.find(l => l.id === id)
const markup = (id: string) => drawScene(filtered, camera, size).find(l => l.id === id)?.markup ?? ''
const paths = (text: string) => text.split('<path').length - 1

describe('a filter', () => {
  it('draws of a layer what matches, and nothing else', () => {
    const before = drawScene(sceneOf(contextOf(allLayers), camera, size), camera, size)
    const all = before.find(l => l.id === 'corridors-major-case')?.markup ?? ''
    expect(paths(all)).toBeGreaterThan(20)
    expect(paths(markup('corridors-major-case'))).toBeGreaterThan(0)
    expect(paths(markup('corridors-major-case'))).toBeLessThan(4)
  })

  it('draws what matches at any zoom', () => {
    expect(by(plain, 'corridors-minor-case')).toHaveProperty('minzoom')
    expect(by(filtered.layers, 'corridors-minor-case')).not.toHaveProperty('minzoom')
  })

  it('names only lines that match', () => {
    const named = filtered.sources['line-labels']?.features.filter(f => f.properties?.layer === 'corridors')
    expect(named?.map(f => f.properties?.id)).toEqual([corridor])
  })

  it('hides a layer of which nothing that matches is on the map', () => {
    const projects = filtered.layers.filter(l => l.id.startsWith('projects-'))
    expect(projects.map(l => l.layout?.visibility)).toEqual(projects.map(() => 'none'))
  })

  it('lets layers without a match step back, without names', () => {
    const opacity = (l?: LayerSpecification) => (l?.paint as Record<string, number>)?.['icon-opacity']
    expect(opacity(by(plain, 'towns-minor'))).toBe(1)
    expect(opacity(by(filtered.layers, 'towns-minor'))).toBe(faint)
    expect(markup('towns-minor')).not.toContain('<text')
  })

  it('leaves the base map as it was', () => {
    for (const { id, paint, minzoom } of plain.filter(l => /^(districts|context)-/.test(l.id)))
      expect(by(filtered.layers, id), id).toMatchObject({ paint, ...(minzoom && { minzoom }) })
    expect(markup('districts-label')).toContain('城关区')
  })

  it('gives a name that a fading layer shares to the one that matches', () => {
    const shared = layerOf('parks').features.find(f => f.properties.id === 'lanzhou-new-area')
    const context = contextOf(allLayers, { matches: { parks: new Set([shared?.properties.id ?? '']) } })
    const badgeless = styleLayers(plan, { ...context, badges: null })
    expect(JSON.stringify(by(plain, 'parks-label'))).toContain('兰州新区')
    expect(JSON.stringify(by(badgeless, 'parks-label')?.layout)).not.toContain('兰州新区')
  })

  it('changes only the layers whose matches change', () => {
    const before = styleLayers(plan, contextOf(allLayers, { matches }))
    const others = { ...matches, parks: new Set(['gaoxin']) }
    const after = styleLayers(plan, contextOf(allLayers, { matches: others }), before)
    const changed = after.filter((l, i) => l !== before[i]).map(l => l.id)
    expect(changed.length).toBeGreaterThan(0)
    for (const id of changed) expect(id).toMatch(/^parks-/)
  })
})

it('leaves of a layer the features that match', () => {
  expect(remaining(layerOf('corridors'), matches).features.map(f => f.properties.id)).toEqual([corridor])
  expect(remaining(layerOf('parks'), matches)).toBe(layerOf('parks'))
  expect(remaining(layerOf('corridors'), null)).toBe(layerOf('corridors'))
})
