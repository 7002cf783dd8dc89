/** The tables of a brief on two places. */

import type { Geometry } from 'geojson'
import type { FeatureKey, Promised, Text } from '../geo/types.ts'
import { say } from '../text/tools.ts'
import { rangeDigits, reasonText, shortName, verdictOf, viaText } from './brief-words.ts'
import type { Connection, Fastest } from './connections.ts'
import { directionText, edgesText, type Leg, lengthText } from './legs.ts'
import type { Speeds } from './speeds.ts'
import type { Column, Table } from './tool.ts'
import { metresOn, minutesBetween } from './ways.ts'

const number = 'number' as const

const kilometres = (metres: number) => Math.round(metres / 1000)
const inDigits = (value: number | string): Text => ({ zh: String(value), en: String(value) })
/** `64–79`: the unit stands above the column. */
const digits = (low: number, high: number) => inDigits(rangeDigits(low, high))

export const straightTable = (leg: Leg): Table => ({
  title: say('brief.table.straight'),
  columns: [
    { title: say('brief.column.what') },
    { title: say('brief.column.distance'), kind: number },
    { title: say('brief.column.direction') },
  ],
  rows: [
    { cells: [say('brief.centres'), lengthText(leg), directionText(leg)] },
    ...(leg.edges ? [{ cells: [say('brief.edges'), edgesText(leg), { zh: '', en: '' }] }] : []),
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
        { title: say('brief.column.corridor') },
        { title: say('brief.column.length-on'), kind: number },
        { title: say('brief.column.minutes'), kind: number },
        ...(edged ? [{ title: say('brief.column.edges'), kind: number }] : []),
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
        { title: say('brief.column.when') },
        { title: say('brief.column.via') },
        { title: say('brief.column.length'), kind: number },
        { title: say('brief.column.minutes'), kind: number },
        ...promiseColumn(promise),
      ],
      rows: fastest.map(({ scenario, by, way }) => ({
        cells: [
          say(by === 'car' ? 'brief.car' : 'brief.train', { when: say(`brief.scenario.${scenario}`) }),
          viaText(way),
          inDigits(kilometres(way.metres)),
          digits(way.least, way.most),
          ...(promise ? [reasonText(way, promise)] : []),
        ],
        ...(promise && { verdict: verdictOf(way.least, way.most, promise) }),
      })),
    },
  ]
}
