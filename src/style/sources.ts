/**
 * What the style draws from, derived from the plan: per layer one source of lines and areas (`ID`), and one of
 * points (`ID-points`) that holds the point features and one label point for every area, so that a polygon's
 * name stands once and not in every tile. Only properties that the style reads are kept.
 */
import type { Feature, FeatureCollection, Geometry, LineString, Point, Position } from 'geojson'
import polylabel from 'polylabel'
import type { LngLat, PlanFeature, PlanLayer } from '../geo/types.ts'
import { taperedBand } from './band.ts'

export interface DrawnProperties {
  id: string
  layer: string
  kind: string
  name: string
  nameEn: string
  precision: string
  /** A label point of an area, not a place. */
  area?: true
  /** Side in degrees of a square as large as the area that a label names. */
  span?: number
  role?: string
  state?: string
  number?: string
  rank?: number
  sector?: string
  /** How many roles the plan gives it. */
  roles?: number
}

/** Width in metres of an axis or belt where it starts and where it ends. */
const bandWidths: Record<string, [number, number]> = { axis: [5200, 1300], belt: [6500, 1500] }

export const drawnProperties = (layer: string, { properties: p }: PlanFeature): DrawnProperties => ({
  id: p.id,
  layer,
  kind: p.kind,
  name: p.shortName ?? p.name,
  nameEn: p.shortNameEn ?? p.nameEn,
  precision: p.precision,
  ...(p.role && { role: p.role }),
  ...(p.state && { state: p.state }),
  // A metro line goes by its name; only roads wear shields.
  ...(p.number && p.mode === 'road' && { number: p.number }),
  ...(p.rank !== undefined && { rank: p.rank }),
  ...(p.sector && { sector: p.sector }),
  ...(p.roles && { roles: p.roles.length }),
})

const ringArea = (ring: Position[]) =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? []
      return sum + x * ny - nx * y
    }, 0),
  )

const largestPolygon = (geometry: Geometry): Position[][] | null => {
  const size = (polygon: Position[][]) => ringArea(polygon[0] ?? [])
  return geometry.type === 'Polygon'
    ? geometry.coordinates
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates.reduce((a, b) => (size(b) > size(a) ? b : a))
      : null
}

/** A point well inside a polygon: its pole of inaccessibility, to about 200 m. */
const labelPoint = (polygon: Position[][]): LngLat => {
  const [x, y] = polylabel(polygon as LngLat[][], 0.002)
  return [x, y] as LngLat
}

/** Axes and belts are drawn as bands that taper from the core outwards. */
const shape = (feature: PlanFeature): Geometry | null => {
  const { geometry, properties } = feature
  const widths = bandWidths[properties.role ?? '']
  return widths && geometry?.type === 'LineString'
    ? taperedBand((geometry as LineString).coordinates as LngLat[], ...widths)
    : geometry
}

const collection = <G extends Geometry>(
  features: Feature<G, DrawnProperties>[],
): FeatureCollection<G, DrawnProperties> => ({
  type: 'FeatureCollection',
  features,
})

const pointsOf = (geometry: Geometry): Position[] =>
  geometry.type === 'Point'
    ? [geometry.coordinates]
    : geometry.type === 'MultiPoint'
      ? geometry.coordinates
      : []

const nameless = { name: '', nameEn: '' }

/** Of several places each goes by its own name, since that of them all would stand on the map again and again. */
function placeName({ properties: { parts = [], nameEn } }: PlanFeature, place: Position, number: number) {
  const part = parts.find(({ at }) => `${at}` === `${place}`)
  return part ? { name: part.name, nameEn: part.nameEn ?? nameEn } : number ? nameless : {}
}

function derive({ entry, features }: PlanLayer): Record<string, FeatureCollection> {
  const shapes: Feature<Geometry, DrawnProperties>[] = []
  const points: Feature<Point, DrawnProperties>[] = []
  const named = new Set<string>()
  for (const feature of features) {
    const geometry = shape(feature)
    if (!geometry) continue
    const properties = drawnProperties(entry.id, feature)
    const places = pointsOf(geometry)
    for (const [i, coordinates] of places.entries()) {
      const own = places.length > 1 ? { ...properties, ...placeName(feature, coordinates, i) } : properties
      // Two items may name one and the same place.
      const name = `${own.name} ${coordinates}`
      points.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates },
        properties: named.has(name) ? { ...own, ...nameless } : own,
      })
      named.add(name)
    }
    if (places.length) continue
    shapes.push({ type: 'Feature', geometry, properties })
    const largest = bandWidths[properties.role ?? ''] ? null : largestPolygon(geometry)
    if (!largest) continue
    points.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: labelPoint(largest) },
      properties: { ...properties, area: true, span: Math.sqrt(ringArea(largest[0] as Position[]) / 2) },
    })
  }
  return { [entry.id]: collection(shapes), [`${entry.id}-points`]: collection(points) }
}

const derived = new WeakMap<PlanLayer, Record<string, FeatureCollection>>()

export const namesIn = (source: FeatureCollection | null | undefined): string[] =>
  source?.features.map(f => f.properties?.name as string) ?? []

/** The sources of a layer; the same objects for the same layer. */
export function layerSources(layer: PlanLayer): Record<string, FeatureCollection> {
  const known = derived.get(layer) ?? derive(layer)
  derived.set(layer, known)
  return known
}
