/** The fastest way between two places over a network, step by step. */
import type { Geometry } from 'geojson'
import type { LngLat, PlanFeature } from '../../geo/types.ts'
import { distance } from '../geometry/geodesic.ts'
import { holds, partsOfAll } from '../geometry/parts.ts'
import type { Link, Network } from './network.ts'
import { arrival, type Pace, reachFrom } from './reach.ts'
import { legMinutes, minutesAt, type Speeds, speedOf } from './speeds.ts'

export interface Step {
  kind: Link['kind']
  from: LngLat
  to: LngLat
  /** Of the way; where no corridor leads, the straight line times the detour. */
  metres: number
  minutes: number
  corridor?: PlanFeature
}

export interface Way {
  steps: Step[]
  metres: number
  /** Minutes from the best case, all rides at their design speed, … */
  least: number
  /** … by the usual speeds … */
  minutes: number
  /** … to the worst: by bus to and from the stations. */
  most: number
}

const sum = (steps: Step[], of: (step: Step) => number) => steps.reduce((total, step) => total + of(step), 0)

/** Speeds with which one is driven to a station. */
export const byTaxi = (speeds: Speeds): Speeds => ({ ...speeds, bus: speeds.drive, busWait: 0 })

const atDesignSpeed = { expressway: 100, highway: 100, fast: 100, street: 100, rail: 100, metro: 100 }

const usualMinutes = ({ minutes }: Step) => minutes

const leastMinutes =
  (speeds: Speeds) =>
  ({ corridor, metres, minutes }: Step): number =>
    corridor
      ? Math.min(minutes, minutesAt(metres, speedOf(corridor.properties, { ...speeds, ...atDesignSpeed })))
      : minutes

/**
 * The fastest way; `null` where the network does not lead there. Trains are reached by car.
 * @param network by `byTaxi(speeds)`
 */
export function wayBetween(
  network: Network,
  from: LngLat,
  to: LngLat,
  speeds: Speeds,
  pace?: Pace,
): Way | null {
  const { graph, by } = network
  const reach = reachFrom(network, from, pace)
  const { minutes, door } = arrival(reach, to)
  if (!Number.isFinite(minutes)) return null
  const leg = (a: LngLat, b: LngLat, straight = distance(a, b)): Step => ({
    kind: 'leg',
    from: a,
    to: b,
    metres: straight * speeds.detour,
    minutes: legMinutes(straight, by, network.speeds),
  })
  const at = (node: string) => graph.node(node) as LngLat
  const [first, ...others] = door ? reach.wayTo(door) : []
  const links = others.map(({ v, w, kind, metres, minutes: own, corridor }): Step => {
    if (kind === 'leg') return leg(at(v), at(w), metres)
    return { kind, from: at(v), to: at(w), metres, minutes: own, ...(corridor && { corridor }) }
  })
  const steps = door && first ? [leg(from, at(first.w)), ...links, leg(door.at, to)] : [leg(from, to)]
  const byBus = ({ kind, metres, minutes: own }: Step) =>
    kind === 'leg' && by !== 'car'
      ? Math.max(own, legMinutes(metres / speeds.detour, 'transit', speeds))
      : own
  return {
    steps,
    metres: sum(steps, step => step.metres),
    least: sum(steps, leastMinutes(speeds)),
    minutes: sum(steps, usualMinutes),
    most: sum(steps, byBus),
  }
}

/** Metres of a way that lie on a corridor. */
export const metresOn = ({ steps }: Way, { properties: { id } }: PlanFeature) =>
  sum(steps, step => (step.corridor?.properties.id === id ? step.metres : 0))

/** The corridor that carries most of a way; none where there is none. */
export function mainCorridor(way: Way): PlanFeature | undefined {
  const corridors = [...new Set(way.steps.flatMap(({ corridor }) => corridor ?? []))]
  return corridors.sort((a, b) => metresOn(way, b) - metresOn(way, a))[0]
}

/** Pieces that a step is cut into, to tell those inside of an area. */
const pieces = 10

/** Minutes of the rides between two areas, without what is ridden inside of them: at design speed, and usual. */
export function minutesBetween({ steps }: Way, areas: Geometry[], speeds: Speeds): [number, number] {
  const parts = partsOfAll(areas)
  const outside = ({ from: [ax, ay], to: [bx, by] }: Step) => {
    const at = (i: number): LngLat => {
      const share = (i + 0.5) / pieces
      return [ax + share * (bx - ax), ay + share * (by - ay)]
    }
    const out = Array.from({ length: pieces }, (_, i) => at(i)).filter(place => !holds(parts, place))
    return out.length / pieces
  }
  const between = (minutesOf: (step: Step) => number) =>
    sum(steps, step => (step.kind === 'wait' ? 0 : outside(step) * minutesOf(step)))
  return [between(leastMinutes(speeds)), between(usualMinutes)]
}
