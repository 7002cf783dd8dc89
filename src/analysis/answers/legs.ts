/** Straight lines from place to place: how long, which way, and how sure that is. */
import type { Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { bearing, destination, distance } from '../geometry/geodesic.ts'
import { between } from '../geometry/nearest.ts'
import { geometryOf, type Place } from '../places/places.ts'
import { type Table, ToolError } from '../tool.ts'
import { lengthColumns, named, type Part, part } from './marks.ts'
import { column, numberColumn } from './tables.ts'
import { aboutText, bearingText, rangeText, windText } from './wording.ts'

export interface Leg {
  from: Place
  to: Place
  metres: number
  /** Metres that the length may be off. */
  off: number
  /** Degrees from north, clockwise. */
  bearing: number
  /** From edge to edge, where one of the two has an extent. */
  edges?: ReturnType<typeof between>
}

export const hasExtent = ({ geometry, district }: Place) =>
  geometry !== undefined && geometry.type !== 'Point' && !district

export function legBetween(from: Place, to: Place): Leg {
  const leg = {
    from,
    to,
    metres: distance(from.at, to.at),
    off: from.uncertainty + to.uncertainty,
    bearing: bearing(from.at, to.at),
  }
  if (from.district || to.district || !(hasExtent(from) || hasExtent(to))) return leg
  return { ...leg, edges: between(geometryOf(from), geometryOf(to)) }
}

/** Nearer than this, two positions are one: links hold five decimals, about a metre. */
export const same = 0.5

/** @throws ToolError where two that follow each other are the same place */
export function legsOf(places: Place[]): Leg[] {
  return places.slice(1).map((to, i) => {
    const from = places[i] ?? to
    const leg = legBetween(from, to)
    if (leg.metres < same)
      throw new ToolError('measure.same-place', { i: i + 1, a: from.name, j: i + 2, b: to.name })
    return leg
  })
}

export const lengthText = ({ metres, off }: Leg) => aboutText(metres, off)

export const edgesText = ({ edges, off }: Leg): Text =>
  edges ? aboutText(edges.near, off) : { zh: '', en: '' }

/** To the degree between exact places; else as a wind, as long as it stays within 45° either way. */
export function directionText({ bearing, metres, off }: Leg): Text {
  const spread = off < metres ? (Math.asin(off / metres) * 180) / Math.PI : 180
  if (spread < 1) return bearingText(bearing)
  return spread <= 45 ? say('measure.roughly', { wind: windText(bearing) }) : say('measure.any-direction')
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

export const totalText = (legs: Leg[]): Text =>
  rangeText(
    sum(legs.map(({ metres, off }) => Math.max(0, metres - off))),
    sum(legs.map(({ metres, off }) => metres + off)),
  )

const middleOf = ({ from, metres, bearing }: Leg) => destination(from.at, bearing, metres / 2)

/** Each leg, its length written beside it, and the shortest line from edge to edge. */
export const legParts = (legs: Leg[]): Part[] =>
  legs.flatMap((leg, i): Part[] => {
    const { from, to, metres, off, bearing, edges } = leg
    const ends = { from: from.name, to: to.name }
    const line = part(
      { type: 'LineString', coordinates: [from.at, middleOf(leg), to.at] },
      {
        part: 'line',
        leg: i + 1,
        ...ends,
        ...lengthColumns(metres, off),
        bearing: Math.round(bearing * 10) / 10,
        total: totalText(legs.slice(0, i + 1)),
      },
    )
    const shortest =
      edges && edges.near > 0
        ? [
            part(
              { type: 'LineString', coordinates: [edges.from, edges.to] },
              { part: 'access', ...ends, ...lengthColumns(edges.near, off) },
            ),
          ]
        : []
    return [line, ...shortest, named(middleOf(leg), lengthText(leg), 'line')]
  })

export function legTable(title: Text, legs: Leg[]): Table {
  const edged = legs.some(({ edges }) => edges)
  const several = legs.length > 1
  return {
    title,
    columns: [
      column('measure.column.leg'),
      numberColumn('measure.column.length'),
      ...(edged ? [numberColumn('measure.column.edges')] : []),
      column('measure.column.bearing'),
      ...(several ? [numberColumn('measure.column.total')] : []),
    ],
    rows: legs.map((leg, i) => ({
      cells: [
        say('measure.from-to', { a: leg.from.name, b: leg.to.name }),
        lengthText(leg),
        ...(edged ? [edgesText(leg)] : []),
        directionText(leg),
        ...(several ? [totalText(legs.slice(0, i + 1))] : []),
      ],
    })),
  }
}
