/** Names on the map: none over another, none twice, and each line's once. */
import { describe, expect, it } from 'vitest'
import type { PlanLayer } from '../../src/geo/types.ts'
import { drawScene } from '../../src/map/svg/document.ts'
import { textWidth } from '../../src/map/svg/text-width.ts'
import { layerSources } from '../../src/style/sources.ts'
import { contextOf, defaultLayers, plan, sceneOf } from './plan.ts'

interface Label {
  text: string
  layer: string
  /** Corners in order. */
  corners: [number, number][]
}

const number = (attributes: string, name: string) =>
  Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(attributes)?.[1] ?? 0)

/** The texts of a drawing with the boxes of their letters: from half of a small letter above to the baseline. */
function labelsIn(layer: string, markup: string): Label[] {
  const labels: Label[] = []
  let look = ''
  for (const [, group, attributes, text = ''] of markup.matchAll(
    /<g( [^>]*font-size[^>]*)>|<text([^>]*)>([^<]*)<\/text>/g,
  )) {
    if (group) look = group
    if (attributes === undefined || !/ x="/.test(attributes) || / font-size=/.test(attributes)) continue
    const size = number(look, 'font-size')
    const spacing = number(look, 'letter-spacing')
    const plain = text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    const width = textWidth(plain, / font-weight="700"/.test(look)) * size + ([...plain].length - 1) * spacing
    const [x, y] = [number(attributes, 'x'), number(attributes, 'y')]
    const anchor = / text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'middle'
    const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
    const [, turn = 0, cx = 0, cy = 0] =
      / transform="rotate\(([-\d.]+) ([-\d.]+) ([-\d.]+)\)"/.exec(attributes)?.map(Number) ?? []
    const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)]
    const box: [number, number][] = [
      [left, y - size * 0.85],
      [left + width, y - size * 0.85],
      [left + width, y],
      [left, y],
    ]
    labels.push({
      text: plain,
      layer,
      corners: box.map(([px, py]) => [
        cx + (px - cx) * cos - (py - cy) * sin,
        cy + (px - cx) * sin + (py - cy) * cos,
      ]),
    })
  }
  return labels
}

/** Whether two convex shapes meet (separating axes). */
function meet(a: Label, b: Label): boolean {
  const axes = [a, b].flatMap(({ corners }) =>
    corners.slice(0, 2).map(([x, y], i) => {
      const [nx, ny] = corners[i + 1] as [number, number]
      return [ny - y, x - nx] as const
    }),
  )
  return axes.every(([ax, ay]) => {
    const [p, q] = [a, b].map(({ corners }) => corners.map(([x, y]) => x * ax + y * ay))
    return Math.max(...(p ?? [])) > Math.min(...(q ?? [])) && Math.max(...(q ?? [])) > Math.min(...(p ?? []))
  })
}

const size = { width: 1280, height: 800 }
const zooms = [8, 8.6, 9, 9.5, 10, 11, 12, 13, 14]
const views = zooms.flatMap(zoom => [
  { zoom, place: 'the city', camera: { lng: 103.78, lat: 36.07, zoom } },
  { zoom, place: 'the new area', camera: { lng: 103.66, lat: 36.5, zoom } },
])

describe.each(['zh', 'en'] as const)('%s', lang => {
  describe.each(views)('at zoom $zoom about $place', ({ camera }) => {
    const drawing = drawScene(sceneOf(contextOf(defaultLayers, { lang }), camera, size), camera, size)
    const labels = drawing.flatMap(({ id, markup }) => labelsIn(id, markup))

    it('has names', () => {
      expect(labels.length).toBeGreaterThan(1)
    })

    it('lays no name over another', () => {
      const over = labels.flatMap((a, i) =>
        labels.slice(i + 1).flatMap(b => (meet(a, b) ? [`${a.text} × ${b.text}`] : [])),
      )
      expect(over).toEqual([])
    })

    it('says nothing twice', () => {
      const texts = labels.map(l => l.text)
      const twice = labels.filter(l => texts.indexOf(l.text) !== texts.lastIndexOf(l.text))
      expect(twice.map(l => `${l.text} (${l.layer})`)).toEqual([])
    })
  })
})

it('names each line once, and each number that several lines have', () => {
  for (const zoom of zooms) {
    const camera = { lng: 103.78, lat: 36.07, zoom }
    const { sources } = sceneOf(contextOf(defaultLayers), camera, size)
    const names = sources['line-labels']?.features.map(f => f.properties?.number ?? f.properties?.name) ?? []
    expect(names).toEqual([...new Set(names)])
    expect(names.length).toBeGreaterThan(3)
  }
})

it('calls each of the places that one item bundles by its own name', () => {
  const projects = plan.layers.find(({ entry }) => entry.id === 'projects') as PlanLayer
  const points = layerSources(projects)['projects-points']?.features ?? []
  const namesOf = (id: string, name: 'name' | 'nameEn') =>
    points.filter(f => f.properties?.id === id).map(f => f.properties?.[name])
  const stations = 'passenger-hubs-two-main-two-auxiliary'
  expect(namesOf(stations, 'name')).toEqual(['兰州站', '兰州西客站', '兰州新区站', '兰州新区南站'])
  expect(namesOf(stations, 'nameEn')[1]).toBe('Lanzhou West Railway Station')
  // Of these two the documents say no more than what both are called.
  expect(namesOf('project-shuifu-shidong-new-town', 'name')).toEqual([expect.stringMatching(/./), ''])
  const said = points
    .filter(f => f.properties?.name)
    .map(f => `${f.properties?.name} ${f.geometry.type === 'Point' && f.geometry.coordinates}`)
  expect(said.filter((name, i) => said.indexOf(name) !== i)).toEqual([])
  expect(said.some(name => name.startsWith('青白石门站 '))).toBe(true)
})

it('finds overlaps where there are some', () => {
  const text = (x: number, turn = 0) =>
    labelsIn(
      'test',
      `<g font-size="10"><text x="${x}" y="50" transform="rotate(${turn} ${x} 50)">兰州</text></g>`,
    )
  const [a] = text(50)
  const overlap = (label: Label | undefined) => a !== undefined && label !== undefined && meet(a, label)
  expect(overlap(text(60)[0])).toBe(true)
  expect(overlap(text(75)[0])).toBe(false)
  expect(overlap(text(58, 90)[0])).toBe(true)
})
