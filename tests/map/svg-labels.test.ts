import { describe, expect, it, vi } from 'vitest'
import { Collisions } from '../../src/map/svg/collisions.ts'
import { svgMarkup } from '../../src/map/svg/document.ts'
import { placeLabels } from '../../src/map/svg/labels.ts'
import { textAt } from '../../src/map/svg/text-block.ts'
import { textWidth } from '../../src/map/svg/text-width.ts'
import { area, camera, point, scene, size } from './svg-scene.ts'

vi.mock('../../src/style/icons.ts', () => ({
  icon: (name: string) =>
    name === 'shield'
      ? {
          width: 20,
          height: 14,
          shapes: [{ d: 'M0 0h20v14H0z', fill: '#080' }],
          text: { value: 'G30', size: 9, color: '#fff' },
        }
      : null,
}))

const text = (layout: object = {}, paint: object = {}) => ({
  type: 'symbol',
  layout: { 'text-field': ['get', 'name'], 'text-size': 12, 'text-font': ['Plan Sans'], ...layout },
  paint,
})
const place = (...args: Parameters<typeof scene>) =>
  placeLabels(scene(...args), camera, size).map(l => l.markup)
const names = (markup = '') => [...markup.matchAll(/<text[^>]*>([^<]*)/g)].map(m => m[1])
const positions = (markup = '') =>
  [...markup.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)].map(m => [Number(m[1]), Number(m[2])])

describe('choosing labels', () => {
  it('gives room to the topmost layer first', () => {
    const [low, high] = place(
      [point(100, 100, { name: '下', at: 'low' }), point(104, 100, { name: '上', at: 'high' })],
      { ...text(), filter: ['==', ['get', 'at'], 'low'] },
      { ...text(), filter: ['==', ['get', 'at'], 'high'] },
    )
    expect(names(low)).toEqual([])
    expect(names(high)).toEqual(['上'])
  })

  it('goes by the sort key within a layer, then by source order', () => {
    const features = [point(100, 100, { name: 'a', rank: 2 }), point(103, 100, { name: 'b', rank: 1 })]
    expect(names(place(features, text())[0])).toEqual(['a'])
    expect(names(place(features, text({ 'symbol-sort-key': ['get', 'rank'] }))[0])).toEqual(['b'])
  })

  it('lets labels overlap where the style allows it, and ignores those that claim no room', () => {
    const features = [point(100, 100, { name: 'a' }), point(103, 100, { name: 'b' })]
    expect(names(place(features, text({ 'text-allow-overlap': true }))[0])).toEqual(['a', 'b'])
    expect(names(place(features, text({ 'text-ignore-placement': true }))[0])).toEqual(['a', 'b'])
  })

  it('moves to another anchor where the first one is taken', () => {
    const moving = text({
      'text-variable-anchor': ['left', 'right'],
      'text-radial-offset': 1,
      'text-justify': 'auto',
    })
    const [markup] = place([point(100, 100, { name: '甲' }), point(110, 100, { name: '乙' })], moving)
    expect(names(markup)).toEqual(['甲', '乙'])
    // One em, and the padding of two pixels, from the point: left of the text for 甲, right of it for 乙.
    expect(markup).toMatch(
      /x="114" y="[\d.]+" text-anchor="start">甲.*x="96" y="[\d.]+" text-anchor="end">乙/,
    )
  })

  it('keeps icon and text together unless one is optional', () => {
    const both = { 'icon-image': 'shield', 'icon-allow-overlap': true }
    const features = [point(100, 100, { name: 'taken' }), point(100, 100, { name: 'late' })]
    const count = (layout: object) => place(features, text({ ...both, ...layout }))[0]?.match(/G30/g)?.length
    expect(count({})).toBe(1)
    expect(count({ 'text-optional': true })).toBe(2)
  })

  it('draws a label half outside and skips one fully outside', () => {
    const [markup] = place([point(0, 100, { name: 'half' }), point(-200, 200, { name: 'out' })], text())
    expect(names(markup)).toEqual(['half'])
  })

  it('has no labels for areas, and none for an empty text', () => {
    expect(
      place(
        [
          area(
            [
              [0, 0],
              [0, 50],
              [50, 50],
            ],
            { name: 'area' },
          ),
          point(10, 10, { name: '' }),
        ],
        text(),
      ),
    ).toEqual([''])
  })

  it('keeps only a chain of boxes free along a turned label', () => {
    const turned = (at: [number, number]) => [
      point(200, 150, { name: '一条很长的河流名称', rotate: 45 }),
      point(...at, { name: '·', rotate: 0 }),
    ]
    const layer = text({ 'text-rotate': ['get', 'rotate'] })
    expect(names(place(turned([230, 180]), layer)[0])).toHaveLength(1)
    expect(names(place(turned([230, 120]), layer)[0])).toHaveLength(2)
  })
})

describe('drawing labels', () => {
  it('breaks at line breaks only and centres the block', () => {
    const [markup] = place(
      [point(200, 150, { name: '第一行\n第二行' })],
      text({ 'text-line-height': 1.5, 'text-max-width': 1 }),
    )
    expect(markup).toContain('第一行<tspan x="200" y="164.3">第二行</tspan>')
    expect(positions(markup)[0]).toEqual([200, 146.3])
  })

  it('draws a halo of twice its width under the text, and bold from the font’s name', () => {
    const [markup] = place(
      [point(100, 100, { name: 'A' })],
      text({ 'text-font': ['Plan Sans Bold'] }, { 'text-halo-width': 1.5, 'text-halo-color': '#fff' }),
    )
    expect(markup).toContain('stroke="#ffffff" stroke-width="3"')
    expect(markup).toContain('font-weight="700"')
    expect(markup).toContain('paint-order="stroke"')
  })

  it('places icons by anchor, offset and size, with their own text', () => {
    const [markup] = place([point(100, 100)], {
      type: 'symbol',
      layout: { 'icon-image': 'shield', 'icon-size': 2, 'icon-anchor': 'bottom', 'icon-offset': [0, -1] },
    })
    expect(markup).toContain('translate(80 70) scale(2)')
    expect(markup).toContain('>G30</text>')
  })

  it('turns a label about its point', () => {
    const [markup] = place(
      [point(100, 100, { name: '河' })],
      text({ 'text-rotate': 30, 'text-offset': [0, 2] }),
    )
    expect(markup).toContain('rotate(30 100 100)')
  })

  it('escapes every text', () => {
    const name = `<script>alert("&'")</script>`
    const markup = svgMarkup(scene([point(100, 100, { name })], text()), camera, size, name)
    expect(markup).not.toContain('<script')
    expect(markup).toContain('&#60;script&#62;alert(&#34;&#38;&#39;&#34;)')
  })

  it('makes a complete image without inline styles', () => {
    const markup = svgMarkup(
      scene([point(100, 100, { name: '兰州' })], { type: 'background', source: undefined }, text()),
      camera,
      size,
    )
    expect(markup).toMatch(
      /^<svg xmlns=\S+ viewBox="0 0 400 300" width="100%".*<g data-layer="layer-0"><rect.*<g data-layer="layer-1">.*<\/svg>$/,
    )
    expect(markup).not.toMatch(/\sstyle=/)
    const opened = markup.match(/<g\b/g)?.length
    expect(markup.match(/<\/g>/g)?.length).toBe(opened)
  })
})

describe('the parts', () => {
  it('knows the widths of the font', () => {
    expect(textWidth('兰州', false)).toBe(2)
    expect(textWidth('G30', false)).toBeCloseTo(0.689 + 2 * 0.555)
    expect(textWidth('W', true)).toBeCloseTo(0.915)
    expect(textWidth('Lǚ', false)).toBeCloseTo(0.543 + 0.607)
    expect(textWidth('ab', false, 0.1)).toBeCloseTo(textWidth('ab', false) + 0.1)
  })

  it('finds the collisions of boxes across cells', () => {
    const taken = new Collisions()
    taken.take([-10, -10, 200, 10])
    expect(taken.isFree([150, 5, 160, 15])).toBe(false)
    expect(taken.isFree([150, 10, 160, 15])).toBe(true)
    expect(taken.isFree([200, 0, 210, 5])).toBe(true)
    expect(taken.isFree([500, 500, 510, 510])).toBe(true)
  })

  it('puts a moved text’s box beside its point, as MapLibre does', () => {
    const layout = {
      lines: ['兰州'],
      size: 12,
      lineHeight: 14.4,
      bold: false,
      spacing: 0,
      padding: 2,
      rotate: 0,
    }
    const { boxes } = textAt([0, 0], layout, 'left', [1, 0], 'left', true)
    expect(boxes).toEqual([[12, -9.2, 40, 9.2]])
  })
})
