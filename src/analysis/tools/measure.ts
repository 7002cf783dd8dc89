/** How far, which way, how large: between places that are named or picked on the map. */
import { pointOf } from '../../geo/point.ts'
import type { Plan, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import {
  directionText,
  edgesText,
  hasExtent,
  type Leg,
  legBetween,
  legParts,
  legsOf,
  legTable,
  lengthText,
  same,
  totalText,
} from '../answers/legs.ts'
import { named, part, placeMarks } from '../answers/marks.ts'
import { column, numberColumn } from '../answers/tables.ts'
import { areaRangeText, offText } from '../answers/wording.ts'
import { forms } from '../forms.ts'
import { areaOf, distance } from '../geometry/geodesic.ts'
import { readParams } from '../params.ts'
import { polygonOf, selfCrossing } from '../places/boundary.ts'
import { type Place, resolvePlace } from '../places/places.ts'
import { type Outcome, type Run, ToolError } from '../tool.ts'

/** What is picked on the map is named by its turn: two positions would hardly be told apart. */
const placesOf = (texts: string[], plan: Plan): Place[] =>
  texts.map(text => {
    const place = resolvePlace(text, plan)
    return place.key ? place : { ...place, name: say('measure.point', { n: texts.indexOf(text) + 1 }) }
  })

const distinct = (places: Place[]) => [...new Map(places.map(place => [place.at.join(), place])).values()]

const assumptionsOf = (places: Place[]): Text[] => [
  say('measure.assume.method'),
  ...(places.some(({ key }) => !key) ? [say('measure.assume.exact')] : []),
  ...distinct(places).flatMap(place => {
    const { name, uncertainty, district } = place
    if (district) return [say('measure.assume.district', { place: name })]
    return [
      ...(hasExtent(place) ? [say('measure.assume.centre', { place: name })] : []),
      ...(uncertainty ? [say('measure.assume.uncertain', { place: name, off: offText(uncertainty) })] : []),
    ]
  }),
]

function twoText(leg: Leg): Text {
  const { from, to, edges, off } = leg
  const values = { a: from.name, b: to.name, length: lengthText(leg), bearing: directionText(leg) }
  if (!edges) return say('measure.two', values)
  if (!edges.near && !off) return say('measure.two-touching', values)
  return say('measure.two-edges', { ...values, edges: edgesText(leg) })
}

function pathText(legs: Leg[]): Text {
  const [first, last] = [legs[0] as Leg, legs.at(-1) as Leg]
  if (legs.length === 1) return twoText(first)
  const ends = legBetween(first.from, last.to)
  return say(ends.metres < same ? 'measure.loop' : 'measure.path', {
    a: first.from.name,
    b: last.to.name,
    between: legs.length - 1,
    legs: legs.length,
    total: totalText(legs),
    length: lengthText(ends),
    bearing: directionText(ends),
  })
}

function measurePath(places: Place[]): Outcome {
  const legs = legsOf(places)
  return {
    features: [...legParts(legs), ...distinct(places).flatMap(placeMarks)],
    sentences: [pathText(legs)],
    assumptions: assumptionsOf(places),
    tables: [legTable(say('measure.table.legs'), legs)],
  }
}

/** @throws ToolError for corners in one line, and where two sides meet other than at their common corner */
function checkSimple(places: Place[]) {
  const [i, j] = selfCrossing(places.map(({ at }) => at)) ?? []
  if (!i || !j) return
  if (places.length === 3) throw new ToolError('measure.flat')
  const corner = (n: number) => places[(n - 1) % places.length]?.name ?? ''
  const ends = { a: corner(i), b: corner(i + 1), c: corner(j), d: corner(j + 1) }
  throw new ToolError('measure.crossing', ends)
}

/**
 * What a figure holds at least and at most where its corners may be off: the sides sweep a band as wide as their ends
 * are off.
 */
function areaBetween(area: number, sides: Leg[]): [number, number] {
  const band = sides.reduce(
    (sum, { metres, from, to }) => sum + metres * Math.max(from.uncertainty, to.uncertainty),
    0,
  )
  const round = Math.PI * Math.max(...sides.map(({ from }) => from.uncertainty)) ** 2
  return [Math.max(0, area - band), area + band + round]
}

function measureArea(given: Place[]): Outcome {
  const [first, last] = [given[0] as Place, given.at(-1) as Place]
  // A figure that the reader has closed by hand is closed once.
  const places = given.length > 2 && distance(first.at, last.at) < same ? given.slice(0, -1) : given
  if (places.length < 3) throw new ToolError('measure.few-corners', { count: places.length })
  const sides = legsOf([...places, first])
  checkSimple(places)
  const outline = polygonOf(places.map(({ at }) => at))
  const area = areaOf(outline)
  const [low, high] = areaBetween(area, sides)
  const exact = high - low < 1
  const text = areaRangeText(low, high)
  const whole = say('measure.area', { corners: places.length, area: text, perimeter: totalText(sides) })
  const digits = (value: number): Text => ({
    zh: value.toLocaleString('zh-CN'),
    en: value.toLocaleString('en'),
  })
  return {
    features: [
      part(outline, {
        part: 'area',
        ...(exact
          ? { squareMetres: Math.round(area) }
          : { squareMetresLow: Math.round(low), squareMetresHigh: Math.round(high) }),
        perimeter: totalText(sides),
      }),
      ...legParts(sides),
      ...places.flatMap(placeMarks),
      named(pointOf(outline), text, 'area'),
    ],
    sentences: [whole],
    assumptions: assumptionsOf(places),
    tables: [
      ...(exact
        ? [
            {
              title: say('measure.table.area'),
              columns: [column('measure.column.unit'), numberColumn('measure.column.value')],
              rows: [
                { cells: [say('measure.row.m2'), digits(Math.round(area))] },
                { cells: [say('measure.row.ha'), digits(Number((area / 1e4).toPrecision(5)))] },
                { cells: [say('measure.row.km2'), digits(Number((area / 1e6).toPrecision(4)))] },
              ],
            },
          ]
        : []),
      legTable(say('measure.table.sides'), sides),
    ],
  }
}

/** @throws ToolError for places that are unknown or the same, and for corners that enclose nothing */
export const run: Run = (params, plan) => {
  const read = readParams('measure', forms.measure, params)
  const places = placesOf(read.list('points'), plan)
  return read.choice('shape') === 'area' ? measureArea(places) : measurePath(places)
}
