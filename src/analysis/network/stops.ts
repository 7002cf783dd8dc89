/** Where a corridor is joined and left: interchanges of expressways, stations of railways and metro. */
import type { Position } from 'geojson'
import type { LngLat, Plan, PlanFeature, Text } from '../../geo/types.ts'
import { distance } from '../geometry/geodesic.ts'
import { nameOf } from '../places/places.ts'

/** How near an interchange is assumed to a town, park or hub that the expressway passes: metres. */
const interchangeReach = 5000
/** How near a railway that is not yet built is assumed to stop at a county seat or a neighbouring city. */
const cityReach = 5000
/** A listed station stands within this of its line. */
const stationReach = 1000
/** Between the stations of a metro line of which none is known. */
const metroSpacing = 2000

export interface Stop {
  /** Index of the corridor's vertex. */
  vertex: number
  /** Where one stands. */
  at: LngLat
  name?: Text
}

export interface Surroundings {
  /** Towns, parks, hubs, neighbouring cities: an expressway has an interchange near each. */
  settlements: LngLat[]
  /** County seats and neighbouring cities: a new railway stops there. */
  cities: PlanFeature[]
  stations: PlanFeature[]
}

const stationKinds = ['passenger-station', 'metro-hub', 'metro-station', 'airport']

export function surroundingsOf(plan: Plan): Surroundings {
  const points = (...layers: string[]) =>
    plan.layers
      .filter(({ entry }) => layers.includes(entry.id))
      .flatMap(({ features }) => features)
      .filter(({ geometry }) => geometry?.type === 'Point')
  const cities = points('towns', 'context').filter(({ properties }) =>
    ['county-seat', 'neighbour'].includes(properties.kind),
  )
  return {
    settlements: [...points('towns', 'parks', 'hubs'), ...cities].map(positionOf),
    cities,
    stations: points('hubs', 'services').filter(({ properties }) => stationKinds.includes(properties.kind)),
  }
}

export const positionOf = ({ geometry }: PlanFeature): LngLat =>
  (geometry?.type === 'Point' ? geometry.coordinates : [Number.NaN, Number.NaN]) as LngLat

export const vertices = ({ geometry }: PlanFeature): Position[] =>
  geometry?.type === 'LineString' ? geometry.coordinates : []

/** The vertex nearest to a place, if it is within so many metres. */
function nearestVertex(line: Position[], at: Position, within: number): number | undefined {
  // A degree of latitude has 111 km: what is much farther is not measured.
  const margin = within / 50_000
  let best: number | undefined
  let least = within
  line.forEach((vertex, i) => {
    if (
      Math.abs((vertex[1] ?? 0) - (at[1] ?? 0)) > margin ||
      Math.abs((vertex[0] ?? 0) - (at[0] ?? 0)) > margin
    )
      return
    const metres = distance(vertex, at)
    if (metres <= least) [best, least] = [i, metres]
  })
  return best
}

/**
 * Vertices at which an expressway is joined and left, besides those where it meets a road. The data has no
 * interchanges: its ends, and the vertex nearest to each town, park, hub and city within 5 km stand for them.
 */
export function interchanges(line: Position[], { settlements }: Surroundings) {
  const found = new Set([0, line.length - 1])
  for (const at of settlements) {
    const nearest = nearestVertex(line, at, interchangeReach)
    if (nearest !== undefined) found.add(nearest)
  }
  return found
}

/** The first vertex, the last, and between them one every so many metres. */
function spaced(line: Position[], metres: number): number[] {
  let since = Number.POSITIVE_INFINITY
  return line.flatMap((vertex, i) => {
    since += i ? distance(line[i - 1] ?? vertex, vertex) : 0
    if (since < metres && i < line.length - 1) return []
    since = 0
    return [i]
  })
}

/**
 * Where a railway or metro line stops. Stations of the map that stand on it; for a metro line without any of its own,
 * one every 2 km; for a railway that is not yet built, also at county seats and neighbouring cities within 5 km.
 * @param isOpen whether a station is there in the scenario
 */
export function stopsOf(
  corridor: PlanFeature,
  { stations, cities }: Surroundings,
  isOpen: (station: PlanFeature) => boolean,
): Stop[] {
  const { mode, number = '', state } = corridor.properties
  const line = vertices(corridor)
  const stopAt = (place: PlanFeature, within: number): Stop[] => {
    const vertex = nearestVertex(line, positionOf(place), within)
    return vertex === undefined ? [] : [{ vertex, at: positionOf(place), name: nameOf(place) }]
  }
  const own = mode === 'metro' ? stations.filter(({ properties }) => properties.line?.includes(number)) : []
  const listed = [
    ...stations.filter(station => !station.properties.line && isOpen(station)).flatMap(s => stopAt(s, 1)),
    ...own.flatMap(station => stopAt(station, stationReach)),
  ]
  const assumed =
    mode === 'metro' && !own.length
      ? spaced(line, metroSpacing).map(vertex => ({ vertex, at: line[vertex] as LngLat }))
      : mode === 'rail' && state !== 'existing'
        ? cities
            .flatMap(city => stopAt(city, cityReach))
            .map(stop => ({ ...stop, at: line[stop.vertex] as LngLat }))
        : []
  return [...listed, ...assumed.filter(({ vertex }) => !listed.some(stop => stop.vertex === vertex))]
}

/** Railways for goods: none of their stations takes passengers, or their name says so. */
export const isFreight = ({ properties }: PlanFeature, stops: Stop[]) =>
  properties.mode === 'rail' &&
  (properties.name.includes('货') || (properties.state === 'existing' && !stops.length))

export const isRoad = ({ properties }: PlanFeature) => properties.mode === 'road'
