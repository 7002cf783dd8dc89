/** Colours that can be read and told apart, without colour vision too. */
import { describe, expect, it } from 'vitest'
import { layerAt } from '../../src/map/svg/evaluate.ts'
import { shapesOf } from '../../src/map/svg/shapes.ts'
import { themes } from '../../src/state/view-state.ts'
import { palettes } from '../../src/style/palette.ts'
import { allLayers, contextOf, plan, sceneOf } from './plan.ts'

const channels = (hex: string) => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
/** Relative luminance and contrast ratio of WCAG 2.2. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = channels(hex).map(linear)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** Linear RGB as it is seen without one kind of cones (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions: Record<string, number[]> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}
const seen = (hex: string, vision: string) => {
  const [r = 0, g = 0, b = 0] = channels(hex).map(linear)
  const matrix = visions[vision] ?? []
  return [0, 3, 6].map(row => {
    const [x = 0, y = 0, z = 0] = matrix.slice(row, row + 3)
    return Math.min(1, Math.max(0, x * r + y * g + z * b))
  })
}
/** Difference of two linear RGB colours in CIELAB under D65 (CIE 1976); about 2 is just noticeable side by side. */
const distance = (a: number[], b: number[]) => {
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(...p.map((v, i) => v - (q[i] ?? 0)))
}
const lab = ([r = 0, g = 0, b = 0]: number[]) => {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const texts = ['ink', 'inkSoft', 'waterText', 'structureText', 'parkText'] as const

describe.each(themes)('%s', theme => {
  const palette = palettes[theme]

  it.each(texts)('reads %s on its halo and on the land', name => {
    for (const ground of ['halo', 'land', 'mainCity'] as const)
      expect(contrast(palette[name], palette[ground]), ground).toBeGreaterThanOrEqual(4.5)
  })

  it('reads every name on the map on its halo', () => {
    const { layers, sources } = sceneOf(contextOf(allLayers, { theme }), camera, size)
    for (const layer of layers) {
      if (layer.type !== 'symbol' || !layer.layout?.['text-field']) continue
      const at = layerAt(layer, camera.zoom)
      const color = at.read<string>('text-color')
      const halo = at.read<string>('text-halo-color')
      const worst = at
        .shapes(sources[layer.source] ?? { type: 'FeatureCollection', features: [] })
        .map(shape => ({ kind: shape.feature.properties.kind, ratio: contrast(color(shape), halo(shape)) }))
        .filter(({ ratio }) => ratio < 4.5)
      expect([...new Set(worst.map(w => `${w.kind} ${w.ratio.toFixed(1)}`))], layer.id).toEqual([])
    }
  })

  it.each(Object.keys(visions))('tells corridors apart to a reader with %s', vision => {
    const alike = pairs(corridorLooks(theme)).filter(([a, b]) => {
      const wider = Math.max(a.width, b.width) / Math.min(a.width, b.width) >= 1.2
      return !wider && a.pattern === b.pattern && distance(seen(a.color, vision), seen(b.color, vision)) < 10
    })
    expect(alike.map(([a, b]) => `${a.kind} ~ ${b.kind}`)).toEqual([])
  })

  it('tells the states of a corridor apart without colour', () => {
    const { layers } = sceneOf(contextOf(allLayers, { theme }), camera, size)
    const dashes = ['existing', 'under-construction', 'planned'].map(state => {
      const layer = layers.find(l => l.id === `corridors-major-${state}`)
      return JSON.stringify(layer?.type === 'line' ? layer.paint?.['line-dasharray'] : null)
    })
    expect(new Set(dashes).size).toBe(3)
  })
})

const camera = { lng: 103.75, lat: 36.07, zoom: 12 }
const size = { width: 1000, height: 700 }
const pairs = <T>(all: T[]) => all.flatMap((a, i) => all.slice(i + 1).map(b => [a, b] as const))

/** How an existing corridor of each kind is drawn: its colour, its width, and what is laid over it. */
function corridorLooks(theme: (typeof themes)[number]) {
  const { layers } = sceneOf(contextOf(allLayers, { theme }), camera, size)
  const kinds = plan.catalogue.layers.find(l => l.id === 'corridors')?.kinds ?? []
  return kinds.map(({ id: kind }) => {
    const source = {
      type: 'FeatureCollection' as const,
      features: [
        {
          type: 'Feature' as const,
          geometry: {
            type: 'LineString' as const,
            coordinates: [
              [103, 36],
              [104, 36],
            ],
          },
          properties: { id: 'x', kind, state: 'existing' },
        },
      ],
    }
    const [shape] = shapesOf(source)
    const drawn = layers
      .filter(l => l.type === 'line' && l.source === 'corridors' && !l.id.endsWith('-case'))
      .map(l => ({ id: l.id, at: layerAt(l, camera.zoom) }))
      .filter(({ at }) => at.shapes(source).length > 0)
    const [first, ...over] = drawn
    return {
      kind,
      color: first?.at.read<string>('line-color')(shape) ?? '#000000',
      width: first?.at.read<number>('line-width')(shape) ?? 0,
      pattern: over.map(o => o.id).join(),
    }
  })
}
