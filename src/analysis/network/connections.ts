/** The corridors that connect two places, and the fastest way along each of them. */
import type { Geometry } from 'geojson'
import type { LngLat, Plan, PlanFeature } from '../../geo/types.ts'
import { partsOf, positionsOf } from '../geometry/parts.ts'
import { planeOf } from '../geometry/plane.ts'
import type { Place } from '../places/places.ts'
import { type Network, networkOf } from './network.ts'
import { corridorsIn, isOpen, type Scenario, scenarios } from './scenario.ts'
import type { By, Speeds } from './speeds.ts'
import { isRoad, surroundingsOf } from './stops.ts'
import { byTaxi, mainCorridor, metresOn, type Way, wayBetween } from './ways.ts'

export interface Connection {
  corridor: PlanFeature
  by: By
  way: Way
}

/** A corridor connects two places if it runs beside so much of the straight line, and carries so much of the way. */
const leastSpan = 0.1
const leastShare = 0.25
/** Others that run beside so much of the straight line stand in for it: the way is looked for without them. */
const rivalSpan = 0.5
/** As many times the minutes of the fastest of today: a detour. */
const longest = 1.6
/** Times slower are the others, where the way along a corridor is looked for. */
const penalty = 3

const scenarioOf = ({ properties: { state } }: PlanFeature): Scenario =>
  state === 'planned' ? 'planned' : state === 'under-construction' ? 'building' : 'today'

const wayKind = (corridor: PlanFeature): By => (isRoad(corridor) ? 'car' : 'transit')

/** The network of a scenario, by road or by rail. */
export type Networks = (scenario: Scenario, by: By) => Network

/** Each is made when it is first asked for, and kept. */
export function networksOf(plan: Plan, speeds: Speeds): Networks {
  const made = new Map<string, Network>()
  return (scenario, by) => {
    const known = made.get(scenario + by)
    if (known) return known
    const setting = {
      surroundings: surroundingsOf(plan),
      isOpen: (station: PlanFeature) => isOpen(scenario, station.properties),
    }
    const network = networkOf(corridorsIn(plan, scenario), setting, by, byTaxi(speeds))
    made.set(scenario + by, network)
    return network
  }
}

/** How much of the straight line between two places a corridor runs beside, 0 to 1. */
function span({ geometry }: PlanFeature, a: LngLat, b: LngLat): number {
  const plane = planeOf([a, b])
  const [[ax, ay], [bx, by]] = [plane.to(a), plane.to(b)]
  const length = Math.hypot(bx - ax, by - ay)
  const shares = positionsOf(partsOf(geometry as Geometry)).flatMap(at => {
    const [x, y] = plane.to(at)
    const aside = Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
    const share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length ** 2
    return aside <= length / 2 ? [Math.min(1, Math.max(0, share))] : []
  })
  return shares.length ? Math.max(...shares) - Math.min(...shares) : 0
}

/**
 * The fastest way along each corridor that connects two places, when it is there: with all that is built by then,
 * but without the other corridors that connect them, unless it is a railway that leads nowhere without these.
 */
export function connections(
  plan: Plan,
  networks: Networks,
  a: Place,
  b: Place,
  speeds: Speeds,
  progress: (share: number) => void,
): Connection[] {
  const spans = corridorsIn(plan, 'planned').map(corridor => ({
    corridor,
    share: span(corridor, a.at, b.at),
  }))
  const all = spans.filter(({ share }) => share >= leastSpan)
  const found = all.flatMap(({ corridor }, i): Connection[] => {
    progress((i + 1) / all.length)
    const by = wayKind(corridor)
    const rivals = new Set(
      all
        .filter(
          ({ corridor: other, share }) => other !== corridor && share >= rivalSpan && wayKind(other) === by,
        )
        .map(({ corridor: other }) => other),
    )
    const network = networks(scenarioOf(corridor), by)
    const along = (slower: number) => {
      const way = wayBetween(network, a.at, b.at, speeds, other => (rivals.has(other) ? slower : 1))
      return way && metresOn(way, corridor) >= leastShare * way.metres ? way : null
    }
    const alone = along(Infinity)
    // A road is reached across country; a railway may lead into the city on the tracks of another.
    const way = alone || by === 'car' ? alone : along(penalty)
    return way ? [{ corridor, by, way }] : []
  })
  return found.filter(({ by, way }) => {
    const others = found.filter(other => other.by === by && scenarioOf(other.corridor) === 'today')
    return others.every(other => way.minutes <= longest * other.way.minutes)
  })
}

export interface Fastest {
  scenario: Scenario
  by: 'car' | 'transit'
  way: Way
}

/** The fastest ways by road and by rail: today, with what is being built, with all that is planned. */
export const fastestWays = (networks: Networks, a: Place, b: Place, speeds: Speeds): Fastest[] =>
  (['car', 'transit'] as const).flatMap(by => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    return scenarios.flatMap(scenario => {
      const way = wayBetween(networks(scenario, by), a.at, b.at, speeds)
      // By train only where it is ridden.
      if (!way || (by === 'transit' && !mainCorridor(way))) return []
      // The ways of before are still there.
      least = Math.min(least, way.least)
      most = Math.min(most, way.most)
      return [{ scenario, by, way: { ...way, least, most } }]
    })
  })
