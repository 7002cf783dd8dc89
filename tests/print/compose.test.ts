/** What stands on a sheet, and where. */
import { describe, expect, it } from 'vitest'
import type { LngLat } from '../../src/geo/types.ts'
import { scaleText } from '../../src/print/furniture.ts'
import { margins, orientations, papers, pixelsPerMm, scaleOf } from '../../src/print/sheet.ts'
import { project } from '../../src/state/camera.ts'
import { plan } from '../style/plan.ts'
import { composed, sheet, textsOf } from './sheets.ts'

const everySheet = papers.flatMap(paper => orientations.map(orientation => ({ paper, orientation })))
const lines = Array.from({ length: 60 }, (_, i) => `专栏 ${i} 一个不短的名称，用来占满一行还要多一些`)

const list = { title: '出处', lines }

describe.each(everySheet)('$paper $orientation', part => {
  const page = composed(sheet(undefined, 'en', { list }), part)

  it('gives the map the most of the paper, within the margins', () => {
    const { map, width, height } = page
    const margin = margins[part.paper] * pixelsPerMm
    expect(map.x).toBeGreaterThanOrEqual(margin)
    expect(map.y).toBeGreaterThanOrEqual(margin)
    expect(map.x + map.width).toBeLessThanOrEqual(width * pixelsPerMm - margin)
    expect(map.y + map.height).toBeLessThanOrEqual(height * pixelsPerMm - margin)
    expect((map.width * map.height) / (width * height * pixelsPerMm ** 2)).toBeGreaterThan(0.38)
  })

  it('writes nothing beyond the margins', () => {
    const across = [...page.svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)]
    const outside = page.svg.slice(page.svg.lastIndexOf('</svg><path'))
    expect(across.length).toBeGreaterThan(20)
    for (const [, x, y] of outside.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
      expect(Number(x)).toBeLessThan(page.width * pixelsPerMm)
      expect(Number(y)).toBeLessThan((page.height - margins[part.paper]) * pixelsPerMm + 1)
    }
  })

  it('shows the whole extent at a true, round scale', () => {
    expect(scaleOf(page.camera)).toBeCloseTo(page.n, 3)
    expect(textsOf(page.svg)).toContain(scaleText(page.n))
    const [w, s, e, n] = plan.catalogue.home
    for (const corner of [
      [w, s],
      [e, n],
    ] as LngLat[]) {
      const [x, y] = project(page.camera, page.map, corner)
      expect(x).toBeGreaterThan(-1)
      expect(x).toBeLessThan(page.map.width + 1)
      expect(y).toBeGreaterThan(-1)
      expect(y).toBeLessThan(page.map.height + 1)
    }
  })
})

it('sets a short legend in one column', () => {
  const { svg, map } = composed(sheet(['districts', 'context', 'structure']))
  const samples = [...svg.matchAll(/<svg x="(\d+)" y="[\d.]+" width="35/g)].map(([, x]) => Number(x))
  expect(samples.length).toBeGreaterThan(5)
  expect(new Set(samples).size).toBe(1)
  expect(samples[0]).toBeGreaterThan(map.x + map.width)
})

it('has title, scale, note, sources, date and a place for the approval number', () => {
  const texts = textsOf(composed(sheet()).svg).join('|')
  for (const words of [
    plan.catalogue.title.zh,
    '1:650 000',
    '示意图，非测绘成果',
    'OpenStreetMap',
    '2026-01-31',
    '审图号：____',
    '|N|',
    '图例',
  ])
    expect(texts).toContain(words)
})

it('names clauses as far as they have room, and counts the others', () => {
  const texts = textsOf(composed(sheet(undefined, 'zh', { list })).svg)
  const named = texts.filter(text => text.startsWith('专栏 ')).length
  const [, left = '0'] = /另有 (\d+) 项/.exec(texts.join('|')) ?? []
  expect(named).toBeGreaterThan(5)
  expect(named + Number(left)).toBe(lines.length)
})

describe('the legend', () => {
  const of = (layers: string[], part = {}) => {
    const svg = composed(sheet(layers, 'zh', part)).svg
    // Names on the map come before the furniture.
    return textsOf(svg.slice(svg.lastIndexOf('图例')))
  }

  it('lists what is on and nothing else', () => {
    const texts = of(['districts', 'context', 'hubs'])
    expect(texts).toContain('机场、车站与港口')
    expect(texts).toContain('河流与周边')
    expect(texts).not.toContain('交通走廊')
    expect(texts).not.toContain('园区与开发区')
  })

  it('leaves out what does not lie on the sheet, or is not drawn at its scale', () => {
    const whole = of(['districts', 'corridors'])
    expect(whole).toContain('水上航线')
    expect(whole).not.toContain('省道及干线公路')
    const north = of(['districts', 'corridors'], { extent: [103.5, 36.45, 103.75, 36.65] })
    expect(north).not.toContain('水上航线')
  })

  it('has a result with its letter and its name', () => {
    const base = sheet(['districts'])
    const data = { type: 'FeatureCollection' as const, features: [] }
    const content = { ...base.content, results: [{ id: 'B', colour: 1, data, title: '三十分钟内' }] }
    const texts = textsOf(composed({ ...base, content }).svg)
    expect(texts).toContain('三十分钟内')
    expect(texts).toContain('B')
  })
})

it('cuts no name off at the edge of the map', () => {
  const { svg, map } = composed(sheet(['context', 'districts']), { n: 400_000 })
  const drawn = svg.slice(0, svg.indexOf('</svg><path'))
  const names = [...drawn.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"(?: text-anchor="(\w+)")?>([^<]+)/g)]
  expect(names.length).toBeGreaterThan(5)
  for (const [, x, , anchor, name = ''] of names) {
    const width = name.length * 8
    const left = Number(x) - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
    expect(left, name).toBeGreaterThan(0)
    expect(left + width, name).toBeLessThan(map.width)
  }
})
