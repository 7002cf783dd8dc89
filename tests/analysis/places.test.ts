/** Places and numbers as parameters hold them. */
import { describe, expect, it } from 'vitest'
import { areaOf, distance } from '../../src/analysis/geometry/geodesic.ts'
import { readParams, titleKey } from '../../src/analysis/params.ts'
import { resolvePlace } from '../../src/analysis/places/places.ts'
import { type Field, ToolError } from '../../src/analysis/tool.ts'
import { inside } from '../../src/geo/inside.ts'
import { pointOf } from '../../src/geo/point.ts'
import type { LngLat } from '../../src/geo/types.ts'
import { plan } from '../style/plan.ts'

const keyOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error instanceof ToolError ? error.key : error
  }
  return 'no error'
}

describe('a place', () => {
  it('is a point of the map', () => {
    expect(resolvePlace('103.8,36.05', plan)).toEqual({
      at: [103.8, 36.05],
      name: { zh: '东经 103.800°、北纬 36.050°', en: '103.800° E, 36.050° N' },
      uncertainty: 0,
    })
  })

  it('is a feature, as exact as it is known', () => {
    const town = resolvePlace('towns/town-haishiwan', plan)
    expect(town).toMatchObject({ at: [102.85754, 36.34598], uncertainty: 1000, key: 'towns/town-haishiwan' })
    expect(town.name.zh).toBe('海石湾镇')
  })

  it('is inside of an area, also of the largest of several', () => {
    for (const key of ['parks/lanzhou-new-area', 'districts/chengguan-district', 'parks/gaoxin']) {
      const { at, geometry } = resolvePlace(key, plan)
      const polygons =
        geometry?.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry?.type === 'MultiPolygon'
            ? geometry.coordinates
            : []
      expect(polygons.some(rings => inside(at, rings))).toBe(true)
    }
  })

  it('is half way along a line', () => {
    const line: LngLat[] = [
      [103, 36],
      [103, 36.1],
      [103, 36.4],
    ]
    const middle = pointOf({ type: 'LineString', coordinates: line })
    expect(middle[1]).toBeCloseTo(36.2, 4)
    const several = pointOf({
      type: 'MultiLineString',
      coordinates: [
        [
          [104, 36],
          [104, 36.01],
        ],
        line,
      ],
    })
    expect(several).toEqual(middle)
  })

  it('is the district of a project, where no more is known', () => {
    const { at, geometry, district, uncertainty } = resolvePlace('projects/hailiang-copper-foil', plan)
    expect(district).toBe(true)
    if (geometry?.type !== 'Polygon') throw new Error('the New Area is one polygon')
    expect(areaOf(geometry) / 1e6).toBeCloseTo(806, -1)
    const farthest = Math.max(...geometry.coordinates.flat().map(corner => distance(at, corner)))
    expect(uncertainty).toBeCloseTo(farthest, 0)
  })

  it.each([
    ['no-such-layer/x', 'tool.place-unknown'],
    ['towns/nowhere', 'tool.place-unknown'],
    ['', 'tool.place-unknown'],
    ['103.8', 'tool.place-unknown'],
    ['103.8,36.05,7', 'tool.place-unknown'],
    ['116.4,39.9', 'tool.place-outside'],
    ['-103.8,36.05', 'tool.place-outside'],
    ['projects/public-transport-cooperation', 'tool.place-nowhere'],
  ])('“%s” is none', (text, key) => {
    expect(keyOf(() => resolvePlace(text, plan))).toBe(key)
  })
})

describe('parameters', () => {
  const form: Field[] = [
    { name: 'km', kind: 'number', unit: 'km', min: 0.5, max: 100, preset: 5 },
    { name: 'at', kind: 'place' },
    { name: 'within', kind: 'boundary', optional: true },
    { name: 'shape', kind: 'choice', options: ['path', 'area'], preset: 'path' },
    { name: 'points', kind: 'places', least: 2 },
  ]
  const read = (params: Record<string, string>) => readParams('near', form, params)

  it('have presets', () => {
    const reader = read({})
    expect([reader.number('km'), reader.choice('shape'), reader.text('within')]).toEqual([5, 'path', ''])
  })

  it.each([
    ['7', 7],
    [' 7.5 ', 7.5],
    ['1e1', 10],
    ['.5', 0.5],
  ])('“%s” is a number', (km, number) => {
    expect(read({ km }).number('km')).toBe(number)
  })

  it.each(['0', '-3', '1e9', 'five', '5km', '0x10', 'Infinity', 'NaN', '5,5'])('“%s” is none', km => {
    expect(keyOf(() => read({ km }).number('km'))).toBe('tool.bad-number')
  })

  it('name the field, its limits and the value in the reason', () => {
    try {
      read({ km: '0' }).number('km')
    } catch (error) {
      expect((error as ToolError).values).toMatchObject({ min: 0.5, max: 100, unit: 'km', value: '0' })
    }
    expect.assertions(1)
  })

  it('have to be given, one of the options, and enough', () => {
    expect(keyOf(() => read({}).text('at'))).toBe('tool.not-given')
    expect(keyOf(() => read({ shape: 'ring' }).choice('shape'))).toBe('tool.bad-choice')
    expect(keyOf(() => read({ points: '103,36' }).list('points'))).toBe('tool.too-few')
    expect(read({ points: '103,36__104,36' }).list('points')).toEqual(['103,36', '104,36'])
  })

  it('are those of the form: a misspelt one is named', () => {
    expect(keyOf(() => read({ km: '7', kms: '9' }))).toBe('tool.unknown-field')
  })

  it('have titles of their tool, or shared ones', () => {
    expect(titleKey('rings', 'from')).toBe('rings.from')
    expect(titleKey('rings', 'by', 'car')).toBe('rings.by.car')
    expect(titleKey('rings', 'detour')).toBe('field.detour')
  })
})
