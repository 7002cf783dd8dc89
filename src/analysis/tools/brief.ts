/** Two places: how far apart, how long along each corridor between them, and what the documents promise. */
import type { Geometry } from 'geojson'
import type { Plan, Promised, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { briefParts } from '../answers/brief-parts.ts'
import { fastestTable, straightTable, waysTable } from '../answers/brief-tables.ts'
import { edgesPromiseText, fastestTexts, promiseText } from '../answers/brief-words.ts'
import { edgesText, type Leg, legBetween, lengthText, same } from '../answers/legs.ts'
import { joined, offText } from '../answers/wording.ts'
import { forms } from '../forms.ts'
import {
  type Connection,
  connections,
  type Fastest,
  fastestWays,
  networksOf,
} from '../network/connections.ts'
import { type Speeds, speedsOf, speedTexts } from '../network/speeds.ts'
import { minutesBetween } from '../network/ways.ts'
import { readParams } from '../params.ts'
import { type Place, resolvePlace } from '../places/places.ts'
import { promisesBetween } from '../places/promises.ts'
import { type Run, ToolError } from '../tool.ts'

const isArea = (geometry: Geometry | undefined): geometry is Geometry => !!geometry?.type.endsWith('Polygon')

function straightText(leg: Leg): Text {
  const centres = lengthText(leg)
  if (!leg.edges) return say('brief.straight', { centres })
  if (leg.edges.near === 0) return say('brief.straight-meet', { centres })
  return say('brief.straight-edges', { centres, edges: edgesText(leg) })
}

const states = ['existing', 'under-construction', 'planned']
const stateRank = ({ corridor }: Connection) => states.indexOf(corridor.properties.state ?? 'existing')

/** Of a place known only by its district, no way can be told. */
const vague = (places: Place[]) => places.find(({ district }) => district)

function waysBetween(plan: Plan, a: Place, b: Place, speeds: Speeds, progress: (share: number) => void) {
  if (vague([a, b])) return { found: [], fastest: [] }
  const networks = networksOf(plan, speeds)
  const fastest = fastestWays(networks, a, b, speeds)
  progress(0.5)
  if (!fastest.length) throw new ToolError('brief.unreachable', { a: a.name, b: b.name, km: speeds.farthest })
  const found = connections(plan, networks, a, b, speeds, share => progress((1 + share) / 2))
  found.sort((one, other) => stateRank(one) - stateRank(other) || one.way.minutes - other.way.minutes)
  return { found, fastest }
}

/** Of today's fastest way by road, what is ridden from edge to edge. */
function promiseAtEdges(promise: Promised, fastest: Fastest[], areas: Geometry[], speeds: Speeds): Text[] {
  const [way] = fastest.filter(({ scenario, by }) => scenario === 'today' && by === 'car').map(one => one.way)
  if (areas.length < 2 || !way) return []
  return [edgesPromiseText(promise, way, minutesBetween(way, areas, speeds))]
}

function assumptions(places: Place[], fastest: Fastest[], promised: boolean, speeds: Speeds): Text[] {
  const rough = places.filter(({ uncertainty, district }) => uncertainty && !district)
  const modes = new Set(fastest.map(({ by }) => by))
  const rests = [...modes].flatMap(by => speedTexts(by, speeds))
  const once = rests.filter((text, i) => rests.findIndex(other => other.zh === text.zh) === i)
  return [
    say('brief.assume.straight'),
    ...rough.map(({ name, uncertainty }) =>
      say('brief.assume.rough', { place: name, off: offText(uncertainty) }),
    ),
    ...(fastest.length ? [say('brief.assume.range'), say('brief.assume.corridor'), ...once] : []),
    ...(promised ? [say('brief.assume.promise')] : []),
  ]
}

export const run: Run = (params, plan, { progress }) => {
  const read = readParams('brief', forms.brief, params)
  const [a, b] = [resolvePlace(read.text('a'), plan), resolvePlace(read.text('b'), plan)]
  const speeds = speedsOf(read)
  const leg = legBetween(a, b)
  if (leg.metres < same || (a.key && a.key === b.key))
    throw new ToolError('brief.same', { a: a.name, b: b.name })
  const { found, fastest } = waysBetween(plan, a, b, speeds, progress)
  const areas = [a.geometry, b.geometry].filter(isArea)
  const promises = promisesBetween(a, b, plan)
  const [first, ...others] = promises
  const told = (promise: Promised) => promiseText(promise, fastest, plan.catalogue)
  const promise =
    first && fastest.length
      ? joined([told(first), ...promiseAtEdges(first, fastest, areas, speeds)], '；', '; ')
      : say(first ? 'brief.promise.open' : 'brief.promise.none', first && { title: first.title })
  const unplaced = vague([a, b])
  const { today, later } = fastestTexts(fastest)
  return {
    features: briefParts(leg, found),
    sentences: [
      say('brief.sentence', {
        a: a.name,
        b: b.name,
        parts: joined([straightText(leg), ...today], '；', '; '),
        promise,
      }),
      ...(later.length ? [say('brief.also', { text: joined(later, '；', '; ') })] : []),
      ...(unplaced ? [say('brief.vague', { place: unplaced.name })] : []),
      ...(fastest.length ? others.map(one => say('brief.also', { text: told(one) })) : []),
    ],
    assumptions: assumptions([a, b], fastest, !!first, speeds),
    tables: [...waysTable(found, areas, speeds, first), ...fastestTable(fastest, first), straightTable(leg)],
  }
}
