/** What a brief on two places draws: the straight lines, and the ways along corridors. */
import type { LngLat } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { destination } from '../geometry/geodesic.ts'
import type { Connection } from '../network/connections.ts'
import type { Step } from '../network/ways.ts'
import { nothing, shortName, wayMinutes } from './brief-words.ts'
import { edgesText, type Leg, lengthText } from './legs.ts'
import { lengthColumns, named, type Part, part } from './marks.ts'

/** Steps that follow each other as lines, one for each kind. */
function linesOf(steps: Step[], wanted: (step: Step) => boolean): LngLat[][] {
  const lines: LngLat[][] = []
  let open = false
  for (const step of steps) {
    const last = lines.at(-1)
    if (!wanted(step)) open = false
    else if (open && last) last.push(step.to)
    else {
      lines.push([step.from, step.to])
      open = true
    }
  }
  return lines
}

function connectionParts({ corridor, by, way }: Connection): Part[] {
  const { id, state } = corridor.properties
  const columns = {
    corridor: id,
    name: shortName(corridor),
    by,
    metres: Math.round(way.metres),
    minutesLow: Math.round(way.least),
    minutesHigh: Math.round(way.most),
  }
  const ridden = linesOf(way.steps, step => step.kind === 'ride')
  const walked = linesOf(way.steps, step => step.kind === 'leg')
  const own = linesOf(way.steps, step => step.corridor?.properties.id === id).flat()
  const middle = own[own.length >> 1]
  const label = say('brief.label', { corridor: shortName(corridor), minutes: wayMinutes(way) })
  return [
    part(
      { type: 'MultiLineString', coordinates: ridden },
      { part: state === 'existing' ? 'line' : 'access', ...columns },
    ),
    part({ type: 'MultiLineString', coordinates: walked }, { part: 'access', corridor: id }),
    ...(middle ? [named(middle, label, 'line')] : []),
  ]
}

export function briefParts(leg: Leg, found: Connection[]): Part[] {
  const { from, to, metres, off, bearing, edges } = leg
  const middle = destination(from.at, bearing, metres / 2)
  const columns = { from: from.name, to: to.name }
  return [
    ...found.flatMap(connectionParts),
    part(
      { type: 'LineString', coordinates: [from.at, middle, to.at] },
      { part: 'access', ...columns, ...lengthColumns(metres, off) },
    ),
    named(middle, say('brief.label-straight', { length: lengthText(leg) }), 'line'),
    ...(edges && edges.near > 0
      ? [
          part(
            { type: 'LineString', coordinates: [edges.from, edges.to] },
            { part: 'access', ...columns, ...lengthColumns(edges.near, off) },
          ),
          named(edges.from, say('brief.label-edges', { length: edgesText(leg) })),
          named(edges.to, nothing),
        ]
      : []),
    named(from.at, from.name),
    named(to.at, to.name),
  ]
}
