import type { Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { clipLine, clipRing } from '../../src/map/svg/clip.ts'
import { drawLayers } from '../../src/map/svg/draw.ts'
import { project } from '../../src/state/camera.ts'
import { area, at, camera, feature, line, point, scene, size } from './svg-scene.ts'

const draw = (...args: Parameters<typeof scene>) =>
  drawLayers(scene(...args), camera, size).map(l => l.markup)
const square = (x: number, y: number, properties = {}) =>
  area(
    [
      [x, y],
      [x, y + 50],
      [x + 50, y + 50],
      [x + 50, y],
    ],
    properties,
  )

describe('drawing layers', () => {
  it('puts positions where the camera projects them', () => {
    const [markup] = draw([point(123, 45.6)], { type: 'circle', paint: { 'circle-radius': 4 } })
    const [x, y] = project(camera, size, at(123, 45.6))
    expect(markup).toContain(`cx="${x.toFixed(0)}" cy="${y.toFixed(1)}" r="4"`)
  })

  it('keeps painter’s order of layers, and leaves hidden ones empty', () => {
    const drawn = drawLayers(
      scene(
        [square(10, 10)],
        { type: 'background', id: 'ground' },
        { type: 'fill', id: 'area' },
        { type: 'line', id: 'edge', minzoom: 11 },
      ),
      camera,
      size,
    )
    expect(drawn.map(l => l.id)).toEqual(['ground', 'area', 'edge'])
    expect(drawn.map(l => l.markup !== '')).toEqual([true, true, false])
  })

  it('scales dashes with the line’s width', () => {
    const [markup] = draw(
      [
        line([
          [0, 0],
          [100, 0],
        ]),
      ],
      {
        type: 'line',
        paint: { 'line-width': 2.5, 'line-dasharray': [4, 1.2] },
        layout: { 'line-cap': 'round', 'line-join': 'round' },
      },
    )
    expect(markup).toContain(
      'stroke-width="2.5" stroke-dasharray="10 3" stroke-linecap="round" stroke-linejoin="bevel"',
    )
  })

  it('lets dashes grow between zoom levels as MapLibre does', () => {
    const dashed = scene(
      [
        line([
          [150, 150],
          [250, 150],
        ]),
      ],
      {
        type: 'line',
        paint: {
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, 2, 11, 4],
          'line-dasharray': [5, 5],
        },
      },
    )
    const [{ markup } = { markup: '' }] = drawLayers(dashed, { ...camera, zoom: 10.5 }, size)
    expect(markup).toContain('stroke-width="3" stroke-dasharray="14.1 14.1"')
  })

  it('joins opaque neighbours of one look into one path, and keeps translucent ones apart', () => {
    const features = [square(0, 0), square(25, 25)]
    const [opaque, translucent] = draw(
      features,
      { type: 'fill' },
      { type: 'fill', paint: { 'fill-opacity': 0.5 } },
    )
    expect(opaque?.match(/<path/g)).toHaveLength(1)
    expect(translucent?.match(/<path/g)).toHaveLength(2)
    expect(translucent).toContain('fill-opacity="0.5"')
  })

  it('keeps the order of features where their looks alternate', () => {
    const color = ['get', 'color']
    const features = ['#ff0000', '#0000ff', '#ff0000'].map((c, i) => square(20 * i, 0, { color: c }))
    const [markup] = draw(features, { type: 'fill', paint: { 'fill-color': color } })
    expect(markup?.match(/fill="#\w+"/g)).toEqual(['fill="#ff0000"', 'fill="#0000ff"', 'fill="#ff0000"'])
  })

  it('turns rings so that holes stay open and overlaps of one path stay filled', () => {
    const outer = [
      [0, 0],
      [0, 90],
      [90, 90],
      [90, 0],
      [0, 0],
    ] as [number, number][]
    const hole = [
      [30, 30],
      [30, 60],
      [60, 60],
      [60, 30],
      [30, 30],
    ] as [number, number][]
    const wrong = feature({ type: 'Polygon', coordinates: [outer, hole].map(r => r.map(p => at(...p))) })
    const [markup] = draw([wrong], { type: 'fill' })
    const turns = [...(markup ?? '').matchAll(/M[^l]*l([^z]*)z/g)].map(([, ring = '']) => {
      const steps = (ring.match(/-?[\d.]+/g) ?? []).map(Number)
      return Math.sign((steps[0] ?? 0) * (steps[3] ?? 0) - (steps[1] ?? 0) * (steps[2] ?? 0))
    })
    expect(turns).toEqual([1, -1])
  })

  it('draws a circle’s edge outside its radius', () => {
    const [markup] = draw([point(50, 50)], {
      type: 'circle',
      paint: { 'circle-radius': 4, 'circle-stroke-width': 2 },
    })
    expect(markup).toContain('r="5"')
    expect(markup).toContain('stroke-width="2"')
  })

  it('leaves out what lies beyond the view', () => {
    const beyond = line([
      [900, 900],
      [950, 900],
    ])
    const [markup] = draw(
      [
        beyond,
        line([
          [100, 100],
          [110, 100],
        ]),
      ],
      { type: 'line' },
    )
    expect(markup).toContain('M100 100l10 0')
    expect(markup).not.toContain('900')
  })

  /** Places of path data, absolute. */
  const placesOf = (markup = '') => {
    const [x = 0, y = 0, ...steps] =
      (/ d="M([^"]*)"/.exec(markup)?.[1] ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []
    const places: [number, number][] = [[x, y]]
    for (let i = 0; i < steps.length; i += 2) {
      const [px, py] = places.at(-1) as [number, number]
      places.push([px + (steps[i] as number), py + (steps[i + 1] as number)])
    }
    return places
  }
  const awayFrom = (places: [number, number][], [x, y]: [number, number]) =>
    Math.min(
      ...places.slice(1).map(([bx, by], i) => {
        const [ax, ay] = places[i] as [number, number]
        const [dx, dy] = [bx - ax, by - ay]
        const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
        return Math.hypot(x - ax - share * dx, y - ay - share * dy)
      }),
    )

  it.each<[string, (i: number) => [number, number]]>([
    ['a straight line', i => [100 + i / 10, 100]],
    ['a bend', i => [100 + 50 * Math.cos(i / 30), 100 + 50 * Math.sin(i / 30)]],
    ['a zigzag', i => [60 + i, 100 + (i % 7) * (i % 3)]],
    ['there and back', i => [100 + Math.abs(i - 40), 100 + i / 100]],
    ['a tremor', i => [60 + i, 100 + (i % 2) / 10]],
  ])('passes over vertices that its line misses by less than a quarter of a pixel: %s', (_, place) => {
    const all = Array.from({ length: 101 }, (_, i) => place(i))
    const [markup] = draw([line(all)], { type: 'line' })
    const drawn = placesOf(markup)
    expect(drawn.length).toBeLessThanOrEqual(all.length)
    expect(Math.max(...all.map(at => awayFrom(drawn, at)))).toBeLessThan(0.3)
    for (const [end, at] of [
      [drawn[0], all[0]],
      [drawn.at(-1), all.at(-1)],
    ])
      expect(Math.hypot((end?.[0] ?? 0) - (at?.[0] ?? 9), (end?.[1] ?? 0) - (at?.[1] ?? 9))).toBeLessThan(0.1)
  })

  it('keeps of a straight line its ends', () => {
    const all = Array.from({ length: 101 }, (_, i): [number, number] => [100 + i / 10, 100])
    expect(placesOf(draw([line(all)], { type: 'line' })[0])).toEqual([
      [100, 100],
      [110, 100],
    ])
  })

  it('draws a whole-layer opacity once over the layer', () => {
    const [markup] = draw([square(0, 0)], { type: 'fill', paint: { 'fill-layer-opacity': 0.4 } })
    expect(markup).toMatch(/^<g opacity="0.4"><g fill/)
  })

  it('draws the edges of areas closed', () => {
    const [markup] = draw([square(0, 0)], { type: 'line' })
    expect(markup).toContain('z"')
  })

  it('names a layer whose source is missing', () => {
    expect(() => draw([], { type: 'line', source: 'nowhere' })).toThrow('layer "layer-0" has no source')
  })
})

describe('long lines', () => {
  const zigzag = Array.from({ length: 21 }, (_, i) => [20 * i, i % 2 ? 100 : 110] as [number, number])
  const starts = (markup = '') => [...markup.matchAll(/M([\d.]+)/g)].map(m => Number(m[1]))

  it('draws them in pieces that overlap by a segment, where that does not show', () => {
    const [opaque, translucent] = draw(
      [line(zigzag)],
      { type: 'line' },
      { type: 'line', paint: { 'line-opacity': 0.5 } },
    )
    expect(starts(opaque)).toEqual([0, 180, 360])
    expect(opaque).toMatch(/20-10 20 10"\/><path d="M180 100l20 10 20-10/)
    expect(starts(translucent)).toEqual([0])
  })

  it('carries the dashes on from piece to piece', () => {
    const [markup] = draw([line(zigzag)], {
      type: 'line',
      paint: { 'line-width': 2, 'line-dasharray': [2, 1] },
    })
    const offset = Number(markup?.match(/stroke-dashoffset="([\d.]+)"/)?.[1])
    expect(offset).toBeCloseTo(9 * Math.hypot(20, 10), 0)
  })
})

describe('clipping', () => {
  it('cuts a line into the pieces inside the box', () => {
    const pieces = clipLine(Float64Array.from([-5, 5, 5, 5, 5, 20, 8, 20, 8, 5]), [0, 0, 10, 10])
    expect(pieces).toEqual([
      [0, 5, 5, 5, 5, 10],
      [8, 10, 8, 5],
    ])
  })

  it('cuts a ring to the box', () => {
    const ring = clipRing([-100, -100, 100, -100, 100, 5, -100, 5], [0, 0, 10, 10])
    const xs = Array.from(ring).filter((_, i) => i % 2 === 0)
    const ys = Array.from(ring).filter((_, i) => i % 2 === 1)
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([0, 10, 0, 5])
  })

  it('draws the same far into a large area as near it', () => {
    const huge = feature({
      type: 'Polygon',
      coordinates: [
        [
          [100, 30],
          [110, 30],
          [110, 40],
          [100, 40],
          [100, 30],
        ],
      ],
    } as Polygon)
    const [markup] = draw([huge], { type: 'fill' })
    const numbers = (markup?.match(/d="([^"]*)"/)?.[1] ?? '').match(/-?[\d.]+/g) ?? []
    expect(Math.max(...numbers.map(n => Math.abs(Number(n))))).toBeLessThan(500)
  })
})
