/** The tables of a brief on two places. */

import type { Geometry } from 'geojson'
import type { FeatureKey, Promised } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import type { Connection, Fastest } from '../network/connections.ts'
import type { Speeds } from '../network/speeds.ts'
import { metresOn, minutesBetween } from '../network/ways.ts'
import type { Column, Table } from '../tool.ts'
import { nothing, rangeDigits, reasonText, shortName, verdictOf, viaText } from './brief-words.ts'
import { directionText, edgesText, type Leg, lengthText } from './legs.ts'
import { column, numberColumn, plain } from './tables.ts'

const kilometres = (metres: number) => Math.round(metres / 1000)
/** `64–79`: the unit stands above the column. */
const digits = (low: number, high: number) => plain(rangeDigits(low, high))

export const straightTable = (leg: Leg): Table => ({
  title: say('brief.table.straight'),
  columns: [
    column('brief.column.what'),
    numberColumn('brief.column.distance'),
    column('brief.column.direction'),
  ],
  rows: [
    { cells: [say('brief.centres'), lengthText(leg), directionText(leg)] },
    ...(leg.edges ? [{ cells: [say('brief.edges'), edgesText(leg), nothing] }] : []),
  ],
})

const promiseColumn = (promise: Promised | undefined): Column[] =>
  promise ? [{ title: say('brief.column.promise', { minutes: promise.minutes }) }] : []

/** Existing first, each the fastest first. */
export function waysTable(
  found: Connection[],
  areas: Geometry[],
  speeds: Speeds,
  promise: Promised | undefined,
): Table[] {
  if (!found.length) return []
  const edged = areas.length === 2
  return [
    {
      title: say('brief.table.ways'),
      columns: [
        column('brief.column.corridor'),
        numberColumn('brief.column.length-on'),
        numberColumn('brief.column.minutes'),
        ...(edged ? [numberColumn('brief.column.edges')] : []),
        ...promiseColumn(promise),
      ],
      rows: found.map(({ corridor, way }) => ({
        key: `corridors/${corridor.properties.id}` as FeatureKey,
        cells: [
          say(`brief.state.${corridor.properties.state ?? 'existing'}`, { corridor: shortName(corridor) }),
          say('brief.length-on', { whole: kilometres(way.metres), on: kilometres(metresOn(way, corridor)) }),
          digits(way.least, way.most),
          ...(edged ? [digits(...minutesBetween(way, areas, speeds))] : []),
          ...(promise ? [reasonText(way, promise)] : []),
        ],
        ...(promise && { verdict: verdictOf(way.least, way.most, promise) }),
      })),
    },
  ]
}

export function fastestTable(fastest: Fastest[], promise: Promised | undefined): Table[] {
  if (!fastest.length) return []
  return [
    {
      title: say('brief.table.fastest'),
      columns: [
        column('brief.column.when'),
        column('brief.column.via'),
        numberColumn('brief.column.length'),
        numberColumn('brief.column.minutes'),
        ...promiseColumn(promise),
      ],
      rows: fastest.map(({ scenario, by, way }) => ({
        cells: [
          say(by === 'car' ? 'brief.car' : 'brief.train', { when: say(`brief.scenario.${scenario}`) }),
          viaText(way),
          plain(kilometres(way.metres)),
          digits(way.least, way.most),
          ...(promise ? [reasonText(way, promise)] : []),
        ],
        ...(promise && { verdict: verdictOf(way.least, way.most, promise) }),
      })),
    },
  ]
}
