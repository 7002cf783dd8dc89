/** What rings say: whom they reach, and how much they gain and lose. */
import type { MultiPolygon } from 'geojson'
import type { Text } from '../../geo/types.ts'
import { say, type ToolKey } from '../../text/tools.ts'
import { areaOf } from '../geometry/geodesic.ts'
import type { Journey, Ring } from '../network/journey.ts'
import { type TargetLayer, type Time, targetLayers } from '../network/targets.ts'
import type { Row, Table } from '../tool.ts'
import { column, numberColumn, plain } from './tables.ts'
import { areaText, minutesRangeText } from './wording.ts'

export interface Change {
  minutes: number
  gain: MultiPolygon
  loss: MultiPolygon
}

/** In minutes throughout, so that times compare at a glance. */
export const minutesText = (minutes: number) => say('unit.minutes', { minutes })

/** How many of a layer are certain to be reached. */
const countOf = ({ times }: Journey, layer: TargetLayer, minutes: number) =>
  times.filter(({ target, time }) => target.layer === layer && time.high <= minutes).length

/** No more digits than the assumptions carry: two. */
const roughly = (area: MultiPolygon) => areaText(Number(areaOf(area).toPrecision(2)))

const countText = (layer: TargetLayer, count: number) =>
  say(count === 1 ? `rings.one.${layer}` : `rings.${layer}`, { count })

/** Whom a ring reaches for certain, and how many more perhaps. */
export function ringText(
  key: ToolKey,
  { minutes, area }: Ring,
  journey: Journey,
  values: Record<string, Text>,
): Text {
  const perhaps = journey.times.filter(({ time }) => time.low <= minutes && time.high > minutes).length
  const counts = targetLayers.map(layer => [layer, countText(layer, countOf(journey, layer, minutes))])
  return say(key, {
    ...values,
    ...Object.fromEntries(counts),
    minutes,
    area: roughly(area),
    more: perhaps ? say('rings.perhaps', { count: perhaps }) : '',
  })
}

const signed = (number: number) => (number > 0 ? `+${number}` : number < 0 ? `−${-number}` : '0')

/** @param journeys now, and before */
export function changeText({ minutes, gain, loss }: Change, journeys: Journey[], against: Text): Text {
  const [more, less] = [gain, loss].map(area => area.coordinates.length > 0)
  const key = more ? (less ? 'rings.both' : 'rings.gains') : less ? 'rings.loses' : 'rings.same'
  const counts = targetLayers.map(layer => {
    const [now = 0, before = 0] = journeys.map(journey => countOf(journey, layer, minutes))
    return [layer, signed(now - before)]
  })
  return say('rings.change', {
    ...Object.fromEntries(counts),
    minutes,
    against,
    change: say(key, { gain: roughly(gain), loss: roughly(loss), area: roughly(more ? gain : loss) }),
  })
}

function timeText({ low, high }: Time, largest: number): Text {
  if (low > largest) return say('rings.beyond', { minutes: largest })
  if (high - low < 1e-9) return minutesText(Math.round(low))
  if (!Number.isFinite(high)) return say('rings.at-least', { minutes: Math.floor(low) })
  return minutesRangeText(low, high)
}

export const ringsTable = (journey: Journey): Table => ({
  title: say('rings.table.rings'),
  columns: [
    column('rings.column.ring'),
    numberColumn('rings.column.area'),
    ...targetLayers.map(layer => numberColumn(`rings.table.${layer}`)),
  ],
  rows: journey.rings.map(({ minutes, area }) => ({
    cells: [
      minutesText(minutes),
      roughly(area),
      ...targetLayers.map(layer => plain(countOf(journey, layer, minutes))),
    ],
  })),
})

/** What lies, or may lie, in the largest ring, nearest first; of two networks, in that of either. */
export function targetTables(now: Journey, before: Journey | undefined): Table[] {
  const largest = now.rings.at(-1)?.minutes ?? 0
  const rows = now.times
    .map(({ target, time }, i) => ({ target, time, other: before?.times[i]?.time }))
    .filter(({ time, other }) => time.low <= largest || (other && other.low <= largest))
    .sort((a, b) => a.time.low + a.time.high - b.time.low - b.time.high)
  return targetLayers
    .map(layer => ({
      title: say(`rings.table.${layer}`),
      columns: [
        column('rings.column.name'),
        numberColumn('rings.column.time'),
        ...(before ? [numberColumn('rings.column.against')] : []),
      ],
      rows: rows
        .filter(({ target }) => target.layer === layer)
        .map(
          ({ target, time, other }): Row => ({
            cells: [target.name, timeText(time, largest), ...(other ? [timeText(other, largest)] : [])],
            key: target.key,
            verdict: time.high <= largest ? 'yes' : time.low <= largest ? 'unknown' : 'no',
          }),
        ),
    }))
    .filter(table => table.rows.length)
}
