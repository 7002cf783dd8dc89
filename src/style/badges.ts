/** Where badges stand: about the label points of the districts and zones that a plan's features lie in. */
import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson'
import { itemsOf } from '../find/items.ts'
import { inside } from '../geo/inside.ts'
import type { FeatureKey, LngLat, Plan } from '../geo/types.ts'
import { fromWorld, toWorld, worldPixels } from '../state/camera.ts'
import { fades } from './matches.ts'
import { type DrawnProperties, layerSources } from './sources.ts'
import type { StyleContext } from './style.ts'

export interface BadgeProperties extends DrawnProperties {
  /** Adcode, or id of a zone. */
  id: string
  /** Of the district or zone itself. */
  key: FeatureKey
  count: number
}

type Place = Feature<Point, Omit<BadgeProperties, 'count'>> & {
  /** Of a district: a badge out of it would count for another. Zones are named beside their badges. */
  area?: Position[][][]
}
/** Left, top, right, bottom in pixels of the whole world. */
type Box = [number, number, number, number]

/** By adcode, or id of a zone. */
export function badgePlaces(plan: Plan): Map<string, Place> {
  const named = new Set(itemsOf(plan).flatMap(({ feature }) => feature.properties.districts ?? []))
  const places = new Map<string, Place>()
  for (const layer of plan.layers) {
    const byId = new Map(layer.features.map(feature => [feature.properties.id, feature]))
    for (const { geometry, properties } of pointsOf(layer)) {
      const { adcode } = byId.get(properties.id)?.properties ?? {}
      const id = adcode ?? properties.id
      if (!properties.area || !named.has(id)) continue
      const key: FeatureKey = `${layer.entry.id}/${properties.id}`
      const place: Place = { type: 'Feature', geometry, properties: { ...properties, id, key } }
      places.set(id, adcode ? { ...place, area: polygonsOf(byId.get(properties.id)?.geometry) } : place)
    }
  }
  return places
}

const polygonsOf = (geometry?: Geometry | null): Position[][][] =>
  geometry?.type === 'Polygon'
    ? [geometry.coordinates]
    : geometry?.type === 'MultiPolygon'
      ? geometry.coordinates
      : []

const pointsOf = (layer: Plan['layers'][number]) =>
  (layerSources(layer)[`${layer.entry.id}-points`] as FeatureCollection<Point, DrawnProperties>).features

/** Layers whose names and symbols keep their places: badges make way for them. */
const fixed = ['structure', 'economic-circle', 'industry-pattern', 'hubs']

const pixelsAt = (zoom: number) => {
  const pixels = worldPixels(zoom)
  return ([x, y]: Position): [number, number] => {
    const [wx, wy] = toWorld([x, y] as LngLat)
    return [wx * pixels, wy * pixels]
  }
}

/** Whether boxes meet, or lie closer than so many pixels. */
const meets = (a: Box, b: Box, gap = 0) =>
  a[0] < b[2] + gap && a[2] > b[0] - gap && a[1] < b[3] + gap && a[3] > b[1] - gap
/** Pixels that MapLibre leaves between names: two about each. */
const between = 4

/** What badges keep clear of at a zoom: the names of areas, and symbols. Sizes are about those of the style. */
export function obstacles(plan: Plan, context: StyleContext, zoom: number): Box[] {
  const { layers, lang, matches, scale } = context
  const at = pixelsAt(zoom)
  const on = plan.layers.filter(
    ({ entry }) => fixed.includes(entry.id) && layers.some(l => l.id === entry.id) && !fades(matches, entry),
  )
  const area = Math.min(26, Math.max(14, 14 + 2.4 * (zoom - 7))) * scale
  const point = Math.min(17, 12 + (zoom - 7)) * scale
  const wide = (name: string, size: number) => name.length * size * (lang === 'zh' ? 1.12 : 0.56)
  const named = on.flatMap(layer =>
    pointsOf(layer).map(({ geometry, properties }) => {
      const [x, y] = at(geometry.coordinates)
      const name = lang === 'zh' ? properties.name : properties.nameEn
      return { x, y, name, area: properties.area, movesAside: layer.entry.id === 'hubs' }
    }),
  )
  const areas = named
    .filter(one => one.area)
    .map(({ x, y, name }): Box => {
      const half = wide(name, area) / 2
      return [x - half, y - area * 0.6, x + half, y + area * 0.6]
    })
  const points = named
    .filter(one => !one.area)
    .flatMap(({ x, y, name, movesAside }): Box[] => {
      const symbol: Box = [x - 10 * scale, y - 10 * scale, x + 10 * scale, y + 10 * scale]
      if (movesAside) return [symbol]
      const [width, half, near] = [wide(name, point), 0.6 * point, 0.95 * point]
      // Right, left, below and above, as the style has it.
      const sides: Box[] = [
        [x + near, y - half, x + near + width, y + half],
        [x - near - width, y - half, x - near, y + half],
        [x - width / 2, y + near, x + width / 2, y + near + 2 * half],
        [x - width / 2, y - near - 2 * half, x + width / 2, y - near],
      ]
      const free = sides.find(side => !areas.some(other => meets(side, other, between)))
      return free ? [symbol, free] : [symbol]
    })
  return [...areas, ...points]
}

/**
 * Pixels from the label point, the best first: under the name, over it, and beside these. The row of the name itself
 * is left free; it grows with the zoom.
 */
const tries = (zoom: number, far: number[]): [number, number][] => {
  const row = Math.max(22, 15 + zoom)
  return far.flatMap(times => {
    const d = row * times
    return [
      [0, d],
      [0, -d],
      [1.4 * d, d],
      [-1.4 * d, d],
      [1.4 * d, -d],
      [-1.4 * d, -d],
    ] as [number, number][]
  })
}

/**
 * Badges with their counts at a zoom, the larger count placed first; clear of each other and of `taken`. One without
 * room waits, as a name does, until the map comes closer.
 */
export function placeBadges(
  places: Map<string, Place>,
  counts: Map<string, number>,
  taken: Box[],
  zoom: number,
  scale: number,
): FeatureCollection<Point, BadgeProperties> {
  const at = pixelsAt(zoom)
  const pixels = worldPixels(zoom)
  const boxes = [...taken]
  const features = [...counts]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id, count]): Feature<Point, BadgeProperties>[] => {
      const place = places.get(id)
      if (!place) return []
      const [x, y] = at(place.geometry.coordinates)
      const boxAt = ([dx, dy]: [number, number]): Box => {
        const [cx, cy] = [x + dx * scale, y + dy * scale]
        const [w, h] = [(6 + 3.5 * `${count}`.length + 2) * scale, 12 * scale]
        return [cx - w, cy - h, cx + w, cy + h]
      }
      const middle = ([l, t, r, b]: Box) => fromWorld([(l + r) / 2 / pixels, (t + b) / 2 / pixels])
      // Within its borders a district's badge may go further.
      const box = tries(zoom, place.area ? [1, 1.4, 1.9] : [1])
        .map(boxAt)
        .find(
          b =>
            !boxes.some(other => meets(b, other)) &&
            (!place.area || place.area.some(rings => inside(middle(b), rings))),
        )
      if (!box) return []
      boxes.push(box)
      const coordinates = middle(box)
      return [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates },
          properties: { ...place.properties, count },
        },
      ]
    })
  return { type: 'FeatureCollection', features }
}
