/** The contract finds each breach in geometry, networks and borders. */
import { describe, expect, it } from 'vitest'
import { type Breach, finds, reportedAfter } from './breach.ts'
import { area, feature, line, point, reshape } from './fixture.ts'

describe('geometry', () => {
  const [a, b, c, d] = [
    [103.6, 36.5],
    [103.7, 36.5],
    [103.7, 36.55],
    [103.6, 36.55],
  ] as const
  const park = (...rings: (readonly number[])[][]) =>
    reshape('new-area', area(...rings.map(r => r.map(p => [...p]))))
  const hole = (x: number) => [
    [x, 36.51],
    [x, 36.52],
    [x + 0.02, 36.52],
    [x + 0.02, 36.51],
    [x, 36.51],
  ]
  const axis = (...tail: number[][]) => reshape('main-axis', line([103.2, 36.45], [103.5, 36.45], ...tail))
  finds([
    [
      'seven decimals',
      reshape('new-area', area([[103.6000001, 36.5], [...b], [...c], [103.6000001, 36.5]])),
      'too-precise',
      'new-area',
    ],
    [
      'a point twice',
      axis([103.5, 36.45], [103.6, 36.5]),
      'duplicate-point',
      'main-axis',
      'structure.geojson',
    ],
    ['a line that turns back', axis([103.3, 36.46]), 'spike', 'main-axis', 'structure.geojson'],
    [
      'a line that crosses itself',
      axis([103.5, 36.5], [103.3, 36.5], [103.3, 36.4]),
      'self-intersection',
      'main-axis',
      'structure.geojson',
    ],
    [
      'a line that ends on itself',
      axis([103.5, 36.5], [103.3, 36.5], [103.3, 36.45]),
      'self-intersection',
      'main-axis',
      'structure.geojson',
    ],
    ['an area clockwise', park([a, d, c, b, a]), 'wrong-winding', 'new-area'],
    ['a hole anticlockwise', park([a, b, c, d, a], hole(103.65).reverse()), 'wrong-winding', 'new-area'],
    ['a hole outside', park([a, b, c, d, a], hole(103.75)), 'self-intersection', 'new-area'],
  ])
  it('an area whose border crosses itself', () => {
    expect(reportedAfter(park([a, b, d, [103.7, 36.56], a]))).toContainEqual([
      'self-intersection',
      'new-area',
      'parks.geojson',
    ])
  })
  it('a border with a spur', () => {
    expect(reportedAfter(park([a, [103.75, 36.5], b, c, d, a]))).toContainEqual([
      'spike',
      'new-area',
      'parks.geojson',
    ])
  })
  it('a hole that crosses the border', () => {
    expect(reportedAfter(park([a, b, c, d, a], hole(103.69)))).toContainEqual([
      'self-intersection',
      'new-area',
      'parks.geojson',
    ])
  })
  it('lets a ring road close and rings touch in a point', () => {
    const ringRoad = axis([103.5, 36.5], [103.2, 36.45])
    const touching = park([a, b, c, d, a], [a, [103.62, 36.53], [103.64, 36.51], a])
    expect(
      reportedAfter(plan => {
        ringRoad(plan)
        touching(plan)
      }),
    ).toEqual([])
  })
})

describe('networks', () =>
  finds([
    [
      'a railway apart',
      reshape('metro-1', line([103.62, 36.48], [103.65, 36.4])),
      'not-connected',
      'metro-1',
    ],
    [
      'a road that nearly meets another',
      // It leaves the other road at its start; its end stops 90 m short of it.
      reshape('expressway-2', line([103.5, 36.4], [103.52, 36.55], [103.6, 36.55], [103.6, 36.4077])),
      'loose-end',
      'expressway-2',
    ],
    [
      'a station beside its line',
      reshape('central-station', point(103.401, 36.45)),
      'off-network',
      'central-station',
      'hubs.geojson',
    ],
  ]))

describe('borders of districts', () => {
  const west = (...east: number[][]) =>
    reshape('west-district', area([[103.2, 36.3], ...east, [103.2, 36.6], [103.2, 36.3]]))
  const codes = (breach: Breach) => new Set(reportedAfter(breach).map(([code]) => code))
  it('a vertex that the neighbour lacks', () =>
    expect(codes(west([103.5, 36.3], [103.5, 36.6]))).toContain('border-not-shared'))
  it('an overlap', () =>
    expect(codes(west([103.5, 36.3], [103.501, 36.4], [103.5, 36.6]))).toEqual(new Set(['overlap'])))
  it('a gap', () =>
    expect(codes(west([103.5, 36.3], [103.499, 36.4], [103.5, 36.6]))).toEqual(new Set(['gap'])))
  it('a district twice', () =>
    expect(
      codes(plan => {
        feature(plan, 'west-district').geometry = feature(plan, 'east-district').geometry
      }),
    ).toContain('overlap'))
})
