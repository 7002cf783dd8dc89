/** What of a plan lies around a place: by distance where it has a position, by district where only that is known. */
import type { Geometry, Position } from 'geojson'
import { type Item, isProject, itemsOf } from '../../find/items.ts'
import { pointOf } from '../../geo/point.ts'
import type { FeatureKey, LngLat, Plan, PlanFeature } from '../../geo/types.ts'
import { between, distanceTo } from '../geometry/nearest.ts'
import { holds, partsOf, positionsOf } from '../geometry/parts.ts'
import { metresBetween, planeOf } from '../geometry/plane.ts'
import { nearestOn } from '../geometry/segment.ts'
import { featuresOf, type Place, placeOf } from './places.ts'

/** One thing and how far it is. */
export interface Hit {
  key: FeatureKey
  layer: string
  feature: PlanFeature
  /** To its nearest part; less than 0 for as deep as one of the two lies inside the other. */
  metres: number
  /** Metres that this may be off: what place and thing may be, together. */
  off: number
  /** Its nearest part. */
  at: LngLat
}

export const services = 'services'

const isInside = (at: Position, geometry: Geometry) => holds(partsOf(geometry), at)
const hasArea = ({ geometry }: PlanFeature) => geometry?.type.endsWith('Polygon')

/** How deep a position lies inside an area: metres to its edge, 0 outside. */
function depthIn(area: Geometry): (at: LngLat) => number {
  const { polygons } = partsOf(area)
  const plane = planeOf(polygons.flat(2))
  const sides = polygons.flat().flatMap(ring => {
    const corners = ring.map(plane.to)
    return corners.slice(1).map((to, i) => [corners[i] ?? to, to] as const)
  })
  return at => {
    if (!isInside(at, area)) return 0
    const here = plane.to(at)
    return Math.min(...sides.map(([a, b]) => metresBetween(here, nearestOn(here, a, b).at)))
  }
}

/** How far things are from a place, both with their extent, and where. */
function apartFrom({ at: here, geometry }: Place): (thing: Geometry) => Pick<Hit, 'metres' | 'at'> {
  if (!geometry || geometry.type === 'Point')
    return thing => {
      const { near, at } = distanceTo(here, thing)
      return { metres: near || -depthIn(thing)(here), at }
    }
  const depth = depthIn(geometry)
  return thing => {
    const { near, to } = between(geometry, thing)
    const corners = positionsOf(partsOf(thing)) as LngLat[]
    return { metres: near || -Math.max(...corners.map(depth)), at: to }
  }
}

/** The districts that a place lies in or holds, and the zones and quarters, whose outlines are schematic. */
export function whereIs({ at, geometry, name }: Place, plan: Plan) {
  const of = (layer: string) =>
    featuresOf(plan, layer).filter(
      feature =>
        feature.geometry &&
        (isInside(at, feature.geometry) || (geometry && isInside(pointOf(feature.geometry), geometry))),
    )
  const [districts, zones] = [of('districts'), of('parks')]
  const others = [...of('structure'), ...zones].filter(
    ({ geometry: area, properties }) => area && isInside(at, area) && properties.name !== name.zh,
  )
  const quarters = [...new Map(others.map(feature => [feature.properties.name, feature])).values()]
  return { districts, zones: zones.filter(hasArea), quarters }
}

/** For orientation: services, also those that no document names. */
const facilities = (plan: Plan): Item[] =>
  featuresOf(plan, services)
    .filter(({ properties }) => !properties.refs?.length)
    .map(feature => ({ key: `${services}/${feature.properties.id}`, layer: services, feature, clauses: [] }))

/** Whether a thing has no position but its districts. */
const byDistrictOnly = ({ geometry, properties: { precision, corridors = [], hubs = [] } }: PlanFeature) =>
  precision === 'district' && !geometry && !corridors.length && !hubs.length

export interface Around {
  /** All that has a position, nearest first. */
  hits: Hit[]
  /** Known only by district, and by one of those of the place. */
  byDistrict: Item[]
  /** Projects known only by another district, for the whole city, and of no stated place. */
  elsewhere: { district: number; city: number; none: number }
}

/** @param ids adcodes of districts and ids of zones that the place lies in */
export function around(
  place: Place,
  ids: Set<string>,
  plan: Plan,
  progress: (share: number) => void,
): Around {
  const apart = apartFrom(place)
  const hits: Hit[] = []
  const byDistrict: Item[] = []
  const elsewhere = { district: 0, city: 0, none: 0 }
  const all = [...itemsOf(plan), ...facilities(plan)]
  for (const [i, item] of all.entries()) {
    progress(i / all.length)
    const { key, layer, feature } = item
    if (key === place.key) continue
    const found = byDistrictOnly(feature) ? undefined : placeOf(feature, layer, plan)
    const { districts = [], precision } = feature.properties
    if (found?.geometry && !found.district) {
      const off = place.uncertainty + found.uncertainty
      hits.push({ key, layer, feature, off, ...apart(found.geometry) })
    } else if (districts.some(id => ids.has(id))) byDistrict.push(item)
    else if (isProject(item))
      elsewhere[precision === 'district' || precision === 'city' ? precision : 'none']++
  }
  const nearness = ({ metres, off }: Hit) => [Math.max(0, metres), metres + off] as const
  hits.sort((a, b) => {
    const [[near, most], [otherNear, otherMost]] = [nearness(a), nearness(b)]
    return near - otherNear || most - otherMost
  })
  return { hits, byDistrict, elsewhere }
}
