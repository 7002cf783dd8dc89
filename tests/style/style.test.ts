/** The style as a whole: valid, drawable by both renderers, and in an order that can be read. */
import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { drawScene } from '../../src/map/svg/document.ts'
import { layerAt } from '../../src/map/svg/evaluate.ts'
import { themes } from '../../src/state/view-state.ts'
import { styleLayers } from '../../src/style/scene.ts'
import { style } from '../../src/style/style.ts'
import { allLayers, contextOf, defaultLayers, plan, sceneOf } from './plan.ts'

const camera = { lng: 103.75, lat: 36.07, zoom: 10.5 }
const size = { width: 1000, height: 700 }
const looks = themes.flatMap(theme =>
  (['zh', 'en'] as const).flatMap(lang => [1, 1.6, 2.5].map(scale => ({ theme, lang, scale }))),
)

describe.each(looks)('by $theme, in $lang, at $scale', look => {
  const whole = sceneOf(contextOf(allLayers, look), camera, size)

  it('is a valid style with its sources', () => {
    const sources = Object.fromEntries(
      Object.entries(whole.sources).map(([id, data]) => [id, { type: 'geojson' as const, data }]),
    )
    // MapLibre wants an address of glyphs where there is text; the map draws text from the fonts of the page.
    const document: StyleSpecification = {
      version: 8,
      glyphs: 'https://example.org/{fontstack}/{range}',
      sources,
      layers: whole.layers,
    }
    expect(validateStyleMin(document).map(error => error.message)).toEqual([])
  })

  it('is drawn by the SVG renderer, which refuses what it cannot draw', () => {
    for (const layer of whole.layers) expect(() => layerAt(layer, camera.zoom), layer.id).not.toThrow()
    const empty = drawScene(whole, camera, size).filter(({ markup }) => /NaN|undefined|null/.test(markup))
    expect(empty.map(({ id }) => id)).toEqual([])
  })
})

describe('layers', () => {
  const layers = style(plan.catalogue.layers, contextOf(defaultLayers))
  const place = (id: string) => layers.findIndex(l => l.id === id)
  const ofType = (test: (type: string) => boolean) => layers.flatMap((l, i) => (test(l.type) ? [i] : []))

  it('have names of their own', () => {
    expect(new Set(layers.map(l => l.id)).size).toBe(layers.length)
  })

  it('stand in painter’s order: ground, areas, lines, highlight, names', () => {
    expect(layers[0]?.type).toBe('background')
    expect(Math.min(...ofType(type => type === 'symbol'))).toBeGreaterThan(
      Math.max(...ofType(type => type !== 'symbol')),
    )
    expect(place('districts-fill')).toBeLessThan(place('context-river'))
    expect(place('context-river')).toBeLessThan(place('structure-area'))
    expect(place('structure-area')).toBeLessThan(place('corridors-major-existing'))
    expect(place('corridors-minor-existing')).toBeLessThan(place('corridors-major-existing'))
    expect(place('corridors-major-existing')).toBeLessThan(place('frame-0'))
    expect(place('frame-4')).toBeLessThan(place('highlight-line'))
    expect(place('districts-label')).toBeLessThan(place('structure-label'))
  })

  it('draw the case of a line below the line', () => {
    for (const layer of layers.filter(l => l.id.endsWith('-case') && l.id.startsWith('corridors')))
      expect(place(layer.id)).toBeLessThan(place(layer.id.replace('-case', '-existing')))
  })

  it('are invisible, each of them, when their layer is off', () => {
    const off = style(plan.catalogue.layers, contextOf([]))
    expect(off.map(l => l.id)).toEqual(layers.map(l => l.id))
    const visible = off.filter(l => l.layout?.visibility !== 'none').map(l => l.id)
    expect(visible.filter(id => !/^(background|frame|highlight|badges)/.test(id))).toEqual([])
  })

  it('fade, all that a layer draws, with its strength', () => {
    // At nothing, nothing is left to be seen.
    for (const { id } of plan.catalogue.layers) {
      const faded = sceneOf(contextOf([{ id, opacity: 0 }]), camera, size)
      const types = new Map(faded.layers.map(l => [l.id, l.type]))
      const seen = drawScene(faded, camera, size).filter(
        ({ id: of, markup }) =>
          of.startsWith(`${id}-`) && (types.get(of) === 'symbol' ? !everythingAtZero(markup) : markup),
      )
      expect(
        seen.map(({ id: of }) => of),
        id,
      ).toEqual([])
    }
  })

  it('keep their identity while nothing about them changes', () => {
    const before = styleLayers(plan, contextOf(defaultLayers))
    const fainter = defaultLayers.map(l => (l.id === 'hubs' ? { ...l, opacity: 0.5 } : l))
    const after = styleLayers(plan, contextOf(fainter), before)
    const changed = after.filter((layer, i) => layer !== before[i]).map(l => l.id)
    expect(changed.length).toBeGreaterThan(0)
    for (const id of changed) expect(id).toMatch(/^hubs-/)
  })
})

/** Whether each icon and each run of texts is at opacity 0. */
const everythingAtZero = (markup: string) =>
  [...markup.matchAll(/<g(?= transform="translate| [^>]*font-size)[^>]*>/g)].every(([group]) =>
    / opacity="0"/.test(group),
  )
