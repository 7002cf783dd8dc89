/**
 * Corridors as a graph, and the least time from a place to all of it (E. W. Dijkstra, 1959). Travel takes as long in
 * one direction as in the other.
 */
import { alg, Graph } from '@dagrejs/graphlib'
import type { Position } from 'geojson'
import type { LngLat, PlanFeature, Text } from '../geo/types.ts'
import { distance } from './geodesic.ts'
import { type Plane, planeOf, type XY } from './plane.ts'
import { type By, isExpressway, legMinutes, minutesAt, type Speeds, speedOf } from './speeds.ts'
import { interchanges, isFreight, isRoad, type Stop, type Surroundings, stopsOf, vertices } from './stops.ts'

/** Roads are joined and left at points no farther apart than this: metres. */
const step = 500
/** Between stations on foot, and from a station to the roads around it: metres in a straight line. */
const changeReach = 1500
const roadReach = 3000

/** Where the network is joined and left. */
export interface Door {
  id: string
  at: LngLat
  /** In the network's plane. */
  x: number
  y: number
  /** Of a station. */
  name?: Text
  station?: true
}

/** What joins two nodes: a part of a corridor, or a way between it and a door. */
export interface Link {
  minutes: number
  metres: number
  corridor?: PlanFeature
  kind: 'ride' | 'wait' | 'leg'
}

export interface Network {
  graph: Graph<unknown, LngLat, Link>
  doors: Door[]
  by: By
  speeds: Speeds
  plane: Plane
}

/** Least times from a place. */
export interface Reach {
  from: LngLat
  /** In the network's plane. */
  start: XY
  network: Network
  /** Minutes to each door, in the order of the network's doors; infinite if it is not reached. */
  minutes: Float64Array
  /** The node before each on the fastest way. */
  before: (node: string) => string | undefined
}

export interface Setting {
  surroundings: Surroundings
  isOpen: (station: PlanFeature, corridor: PlanFeature) => boolean
}

/** @param corridors those that are there */
export function networkOf(corridors: PlanFeature[], setting: Setting, by: By, speeds: Speeds): Network {
  const graph = new Graph<unknown, LngLat, Link>({ directed: false })
  const plane = planeOf(corridors.flatMap(vertices))
  const doors = new Map<string, Door>()
  const addDoor = (id: string, at: LngLat, more: Partial<Door> = {}) => {
    const [x, y] = plane.to(at)
    if (!doors.has(id)) doors.set(id, { id, at, x, y, ...more })
  }
  /** The faster one, where two corridors share a stretch. */
  const link = (a: string, b: string, value: Link) => {
    const known = graph.edge(a, b) as Link | undefined
    if (!known || known.minutes > value.minutes) graph.setEdge(a, b, value)
  }
  const ride = (a: string, b: string, metres: number, corridor: PlanFeature) =>
    link(a, b, {
      minutes: minutesAt(metres, speedOf(corridor.properties, speeds)),
      metres,
      corridor,
      kind: 'ride',
    })
  const key = (at: Position) => `${at[0]},${at[1]}`

  if (by !== 'transit') {
    for (const corridor of corridors) if (isRoad(corridor)) addRoad(corridor)
  }
  if (by !== 'car') {
    for (const corridor of corridors) if (!isRoad(corridor)) addLine(corridor)
    addChanges()
  }
  return { graph, doors: [...doors.values()], by, speeds, plane }

  /** Where an expressway meets another road, that road has a door. */
  function addRoad(road: PlanFeature) {
    const line = vertices(road) as LngLat[]
    const closed = isExpressway(road.properties.class)
    const exits = closed && interchanges(line, setting.surroundings)
    line.forEach((at, i) => {
      const here = `road ${key(at)}`
      graph.setNode(here, at)
      if (!exits || exits.has(i)) addDoor(here, at)
      const last = line[i - 1]
      if (!last) return
      const metres = distance(last, at)
      const parts = closed ? 1 : Math.max(1, Math.ceil(metres / step))
      let previous = `road ${key(last)}`
      for (let part = 1; part <= parts; part++) {
        const t = part / parts
        const between: LngLat = [last[0] + t * (at[0] - last[0]), last[1] + t * (at[1] - last[1])]
        const next = part === parts ? here : `road ${road.properties.id} ${i} ${part}`
        if (part < parts) {
          graph.setNode(next, between)
          addDoor(next, between)
        }
        ride(previous, next, metres / parts, road)
        previous = next
      }
    })
  }

  /** A line has a platform at each of its stops. Elsewhere trains go over from one railway to another. */
  function addLine(corridor: PlanFeature) {
    const stops = stopsOf(corridor, setting.surroundings, station => setting.isOpen(station, corridor))
    if (isFreight(corridor, stops)) return
    const { id, mode } = corridor.properties
    const stopAt = new Map<number, Stop>(stops.map(stop => [stop.vertex, stop]))
    const line = vertices(corridor) as LngLat[]
    const node = (i: number) => `${mode === 'rail' && !stopAt.has(i) ? 'rail' : id} ${key(line[i] as LngLat)}`
    line.forEach((at, i) => {
      graph.setNode(node(i), at)
      const last = line[i - 1]
      if (last) ride(node(i - 1), node(i), distance(last, at), corridor)
    })
    const wait = mode === 'metro' ? speeds.metroWait : speeds.railWait
    for (const { at, vertex, name } of stops) {
      const station = `station ${key(at)}`
      graph.setNode(station, at)
      addDoor(station, at, { name, station: true })
      // Half when one gets on, half when one gets off: a ride has both.
      link(station, node(vertex), { minutes: wait / 2, metres: 0, kind: 'wait' })
    }
  }

  function addChanges() {
    const all = [...doors.values()]
    const stations = all.filter(door => door.station)
    for (const a of stations)
      for (const b of all) {
        const metres = Math.hypot(a.x - b.x, a.y - b.y)
        if (a === b || metres > (b.station ? changeReach : roadReach)) continue
        const minutes = legMinutes(metres, b.station ? 'transit' : by, speeds)
        link(a.id, b.id, { minutes, metres, kind: 'leg' })
      }
  }
}

/** Minutes from a place to a door without a corridor; infinite where it is too far. */
const legTo = ({ by, speeds }: Network, metres: number) =>
  metres > speeds.farthest * 1000 ? Number.POSITIVE_INFINITY : legMinutes(metres, by, speeds)

/** Least times from a place to the whole network. */
export function reachFrom(network: Network, from: LngLat): Reach {
  const { graph, doors, plane } = network
  const start = plane.to(from)
  const [x, y] = start
  const own = 'start'
  graph.setNode(own, from)
  for (const door of doors) {
    const metres = Math.hypot(door.x - x, door.y - y)
    const minutes = legTo(network, metres)
    if (minutes < Number.POSITIVE_INFINITY) graph.setEdge(own, door.id, { minutes, metres, kind: 'leg' })
  }
  const paths = alg.dijkstra(graph as Graph, own, edge => (graph.edge(edge) as Link).minutes)
  graph.removeNode(own)
  return {
    from,
    start,
    network,
    minutes: Float64Array.from(doors, ({ id }) => paths[id]?.distance ?? Number.POSITIVE_INFINITY),
    before: node => paths[node]?.predecessor,
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
