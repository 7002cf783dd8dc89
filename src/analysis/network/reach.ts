/** The least time from a place to all of a network (E. W. Dijkstra, 1959), and the way that takes it. */
import { alg, type Graph } from '@dagrejs/graphlib'
import type { LngLat, PlanFeature } from '../../geo/types.ts'
import type { XY } from '../geometry/plane.ts'
import type { Door, Link, Network } from './network.ts'
import { legMinutes } from './speeds.ts'

/** Least times from a place. */
export interface Reach {
  from: LngLat
  /** In the network's plane. */
  start: XY
  network: Network
  /** Minutes to each door, in the order of the network's doors; infinite if it is not reached. */
  minutes: Float64Array
  /** The links from the place to a door, on the fastest way; none if it is not reached. */
  wayTo: (door: Door) => Link[]
}

/** How many times slower one travels on a corridor; infinite: it is as if it were not there. */
export type Pace = (corridor: PlanFeature) => number

/** Minutes from a place to a door without a corridor; infinite where it is too far. */
const legTo = ({ by, speeds }: Network, metres: number) =>
  metres > speeds.farthest * 1000 ? Number.POSITIVE_INFINITY : legMinutes(metres, by, speeds)

const start = 'start'

/** Least times from a place to the whole network. */
export function reachFrom(network: Network, from: LngLat, pace: Pace = () => 1): Reach {
  const { graph, links, doors, plane } = network
  const [x, y] = plane.to(from)
  const closed = new Set(
    doors.filter(({ corridors }) => corridors.every(one => pace(one) === Infinity)).map(({ id }) => id),
  )
  const minutesOf = ({ v, w, kind, corridor, minutes }: Link) => {
    if (corridor) return minutes * pace(corridor)
    return kind === 'leg' && (closed.has(v) || closed.has(w)) ? Infinity : minutes
  }
  const first = doors.flatMap((door): Link[] => {
    const metres = Math.hypot(door.x - x, door.y - y)
    const minutes = legTo(network, metres)
    return minutes < Infinity ? [{ v: start, w: door.id, minutes, metres, kind: 'leg' }] : []
  })
  const linksOf = (node: string) => (node === start ? first : (links.get(node) ?? []))
  graph.setNode(start, from)
  const paths = alg.dijkstra(graph as Graph, start, edge => minutesOf(edge as Link), linksOf)
  return {
    from,
    start: [x, y],
    network,
    minutes: Float64Array.from(doors, ({ id }) =>
      closed.has(id) ? Infinity : (paths[id]?.distance ?? Infinity),
    ),
    wayTo({ id }) {
      const way: Link[] = []
      for (let node = id; node && node !== start; ) {
        const before = paths[node]?.predecessor ?? ''
        const between = linksOf(before).filter(({ v, w }) => (v === before ? w : v) === node)
        if (!between.length) return []
        const taken = between.reduce((a, b) => (minutesOf(b) < minutesOf(a) ? b : a))
        // As it is travelled.
        way.unshift({ ...taken, v: before, w: node })
        node = before
      }
      return way
    },
  }
}

export interface Arrival {
  minutes: number
  /** Where the network is left; none: straight there. */
  door?: Door
}

/** The fastest way to a place. */
export const arrival = (reach: Reach, to: LngLat): Arrival => arrivalAt(reach, reach.network.plane.to(to))

/** The same, to a place in the network's plane. */
export function arrivalAt({ start: [fromX, fromY], network, minutes }: Reach, [x, y]: XY): Arrival {
  const { doors } = network
  const farthest = network.speeds.farthest * 1000
  let best: Arrival = { minutes: legTo(network, Math.hypot(fromX - x, fromY - y)) }
  for (let i = 0; i < doors.length; i++) {
    const there = minutes[i] as number
    const door = doors[i] as Door
    if (there >= best.minutes || Math.abs(door.x - x) > farthest || Math.abs(door.y - y) > farthest) continue
    const total = there + legTo(network, Math.hypot(door.x - x, door.y - y))
    if (total < best.minutes) best = { minutes: total, door }
  }
  return best
}
