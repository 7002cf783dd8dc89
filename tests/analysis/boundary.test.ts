import { describe, expect, it } from 'vitest'
import { polygonOf, resolveBoundary, selfCrossing } from '../../src/analysis/places/boundary.ts'
import type { LngLat } from '../../src/geo/types.ts'
import { plan } from '../style/plan.ts'

const square: LngLat[] = [
  [103.7, 36],
  [103.9, 36],
  [103.9, 36.1],
  [103.7, 36.1],
]
const text = (corners: LngLat[]) => corners.map(String).join('_')

describe('a boundary', () => {
  it('is a feature with an area', () => {
    const { name, geometry, key } = resolveBoundary('districts/chengguan-district', plan)
    expect([name.zh, geometry.type, key]).toEqual(['城关区', 'Polygon', 'districts/chengguan-district'])
  })

  it('is what corners enclose, anticlockwise whichever way they came', () => {
    const { geometry } = resolveBoundary(text(square), plan)
    expect(geometry.coordinates).toEqual([[...square, square[0]]])
    const [west, ...others] = square as [LngLat, ...LngLat[]]
    const back = polygonOf([west, ...others.toReversed()]).coordinates[0]
    expect(back).toEqual([...square, west])
  })

  it.each([
    ['too few corners', text(square.slice(0, 2)), 'tool.area-corners'],
    ['the same corner again', text([square[0], square[0], square[1]] as LngLat[]), 'tool.area-corners'],
    ['a feature without an area', 'hubs/lanzhou-station', 'tool.no-area'],
    ['an unknown feature', 'districts/x', 'tool.place-unknown'],
    ['a corner outside', '103.7,36_103.9,36_120,30', 'tool.place-outside'],
    ['a crossing', text([square[0], square[1], square[3], square[2]] as LngLat[]), 'tool.area-crossing'],
  ])('is refused: %s', (_, value, key) => {
    expect(() => resolveBoundary(value, plan)).toThrow(expect.objectContaining({ key }))
  })
})

describe('a closed line', () => {
  it.each([
    [
      'a triangle',
      [
        [0, 0],
        [2, 0],
        [0, 2],
      ],
      undefined,
    ],
    [
      'a concave arrow',
      [
        [0, 0],
        [4, 0],
        [2, 1],
        [2, 4],
      ],
      undefined,
    ],
    [
      'three corners in a row on one side',
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [0, 2],
      ],
      undefined,
    ],
    [
      'an hourglass',
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
      ],
      [1, 3],
    ],
    [
      'a spike that runs back over itself',
      [
        [0, 0],
        [4, 0],
        [2, 0],
        [0, 2],
      ],
      [1, 2],
    ],
    [
      'a spike at the first corner',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
      ],
      [1, 3],
    ],
    [
      'all on one line',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      [1, 3],
    ],
    [
      'a corner on another side',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ],
      [1, 3],
    ],
  ])('meets itself or not: %s', (_, corners, sides) => {
    expect(selfCrossing(corners)).toEqual(sides)
  })
})
