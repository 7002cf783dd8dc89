import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { pointOf } from '../../src/geo/point.ts'

describe('the point that stands for a geometry', () => {
  const square = (x: number, y: number, side: number) => [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ]
  it.each<[Geometry, number[]]>([
    [{ type: 'Point', coordinates: [1, 2] }, [1, 2]],
    [
      {
        type: 'MultiPoint',
        coordinates: [
          [3, 4],
          [1, 2],
        ],
      },
      [3, 4],
    ],
    [
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
          [5, 5],
        ],
      },
      [2.5, 2.5],
    ],
    [
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [2, 0],
          ],
          [
            [0, 5],
            [4, 5],
            [9, 5],
          ],
        ],
      },
      [4.5, 5],
    ],
    [{ type: 'Polygon', coordinates: square(0, 0, 2) }, [1, 1]],
    [{ type: 'MultiPolygon', coordinates: [square(10, 10, 1), square(0, 0, 2), square(5, 5, 1)] }, [1, 1]],
  ])('of %j is %j', (geometry, point) => {
    expect(pointOf(geometry)).toEqual(point.map(value => expect.closeTo(value, 3)))
  })
})
