/** The legend explains what the map shows, with drawings of the map's own. */
import { describe, expect, it } from 'vitest'
import { svgMarkup } from '../../src/map/svg/document.ts'
import { legend } from '../../src/style/legend.ts'
import { contextOf, plan } from './plan.ts'

describe.each(plan.layers.map(layer => [layer.entry.id, layer] as const))('%s', (id, layer) => {
  const entries = legend(layer, contextOf([{ id, opacity: 1 }]))

  it('has an entry for each kind on the map', () => {
    const kinds = new Set(layer.features.filter(f => f.geometry).map(f => f.properties.kind))
    const titles = new Set(entries.map(e => e.title.zh))
    const absent = layer.entry.kinds.filter(k => kinds.has(k.id) && !titles.has(k.title.zh)).map(k => k.id)
    // Where a road or river leaves the city, the name alone says so.
    expect(absent.filter(kind => kind !== 'gateway')).toEqual([])
  })

  it('says nothing twice, and knows a title for everything', () => {
    expect(new Set(entries.map(e => e.title.zh)).size).toBe(entries.length)
    for (const { title } of entries) expect(title.zh).not.toBe(title.en)
  })

  it('draws each entry', () => {
    const drawings = entries.map(({ scene, zoom }) =>
      svgMarkup(scene, { lng: 0, lat: 0, zoom }, { width: 44, height: 24 }),
    )
    for (const [i, drawing] of drawings.entries())
      expect(drawing, entries[i]?.title.zh).toMatch(/<(path|circle|text)\b/)
  })
})
