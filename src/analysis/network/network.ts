/** Corridors as a graph. Travel takes as long in one direction as in the other. */
import { Graph } from '@dagrejs/graphlib'
import type { Position } from 'geojson'
import type { LngLat, PlanFeature, Text } from '../../geo/types.ts'
import { distance } from '../geometry/geodesic.ts'
import { type Plane, planeOf } from '../geometry/plane.ts'
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
  /** Those that it belongs to. */
  corridors: PlanFeature[]
  /** Of a station. */
  name?: Text
  station?: true
}

/** What joins two nodes: a part of a corridor, or a way between it and a door. */
export interface Link {
  v: string
  w: string
  minutes: number
  metres: number
  corridor?: PlanFeature
  kind: 'ride' | 'wait' | 'leg'
}

export interface Network {
  /** Where the nodes are. */
  graph: Graph<unknown, LngLat>
  /** Of each node: several to the same one where corridors share a stretch. */
  links: Map<string, Link[]>
  doors: Door[]
  by: By
  speeds: Speeds
  plane: Plane
}

export interface Setting {
  surroundings: Surroundings
  isOpen: (station: PlanFeature, corridor: PlanFeature) => boolean
}

/** @param corridors those that are there */
export function networkOf(corridors: PlanFeature[], setting: Setting, by: By, speeds: Speeds): Network {
  const graph = new Graph<unknown, LngLat>()
  const links = new Map<string, Link[]>()
  const plane = planeOf(corridors.flatMap(vertices))
  const doors = new Map<string, Door>()
  const addDoor = (id: string, at: LngLat, corridor: PlanFeature, more: Partial<Door> = {}) => {
    const known = doors.get(id)
    if (known) {
      known.corridors.push(corridor)
      return
    }
    const [x, y] = plane.to(at)
    doors.set(id, { id, at, x, y, corridors: [corridor], ...more })
  }
  const addNode = (id: string, at: LngLat) => {
    graph.setNode(id, at)
    if (!links.has(id)) links.set(id, [])
  }
  const link = (v: string, w: string, value: Omit<Link, 'v' | 'w'>) => {
    const both = { v, w, ...value }
    links.get(v)?.push(both)
    links.get(w)?.push(both)
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
  return { graph, links, doors: [...doors.values()], by, speeds, plane }

  /** Where an expressway meets another road, that road has a door. */
  function addRoad(road: PlanFeature) {
    const line = vertices(road) as LngLat[]
    const closed = isExpressway(road.properties.class)
    const exits = closed && interchanges(line, setting.surroundings)
    line.forEach((at, i) => {
      const here = `road ${key(at)}`
      addNode(here, at)
      if (!exits || exits.has(i)) addDoor(here, at, road)
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
          addNode(next, between)
          addDoor(next, between, road)
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
      addNode(node(i), at)
      const last = line[i - 1]
      if (last) ride(node(i - 1), node(i), distance(last, at), corridor)
    })
    const wait = mode === 'metro' ? speeds.metroWait : speeds.railWait
    for (const { at, vertex, name } of stops) {
      const station = `station ${key(at)}`
      addNode(station, at)
      addDoor(station, at, corridor, { name, station: true })
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
