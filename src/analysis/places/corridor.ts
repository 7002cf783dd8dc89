/** A corridor as a parameter names it, by its id. */
import type { LineString } from 'geojson'
import type { LngLat, Plan, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { metresText, windText } from '../answers/wording.ts'
import { bearing, distance } from '../geometry/geodesic.ts'
import { ToolError } from '../tool.ts'
import { featuresOf, nameOf, schematicUncertainty } from './places.ts'

export interface Corridor {
  id: string
  name: Text
  line: LineString
  /** Metres that the line may be off. */
  uncertainty: number
  /** Drawn to explain: its length is no better known than its course. */
  schematic: boolean
}

/** @throws ToolError for what is no corridor, or has no course */
export function resolveCorridor(id: string, plan: Plan): Corridor {
  const feature = featuresOf(plan, 'corridors').find(({ properties }) => properties.id === id)
  if (!feature) throw new ToolError('tool.corridor-unknown', { corridor: id })
  const { geometry } = feature
  if (geometry?.type !== 'LineString') throw new ToolError('tool.place-nowhere', { place: nameOf(feature) })
  const { uncertainty, precision } = feature.properties
  const schematic = precision === 'schematic'
  return {
    id,
    name: nameOf(feature),
    line: geometry,
    uncertainty: uncertainty ?? (schematic ? schematicUncertainty : 0),
    schematic,
  }
}

/** Names that tell a reader where a line ends. */
const landmarks = ['airport', 'passenger-station', 'county-seat', 'town', 'sub-district', 'neighbour']
const yards = ['freight-station', 'port', 'metro-hub']
/** Nearer than this, an end is at the place rather than so far from it. */
const there = 2000

/** An end by the landmark nearest to it: `兰州西客站`, or `海石湾站西北 12 公里`. */
function endName(end: LngLat, plan: Plan): Text {
  const places = plan.layers
    .flatMap(({ features }) => features)
    .flatMap(({ geometry, properties: { kind, name, nameEn } }) => {
      if (geometry?.type !== 'Point' || ![...landmarks, ...yards].includes(kind)) return []
      const at = geometry.coordinates as LngLat
      const metres = distance(at, end)
      // A yard is known to few: it tells where an end is only if the end is there.
      return landmarks.includes(kind) || metres < there
        ? [{ at, name: { zh: name, en: nameEn }, metres }]
        : []
    })
  const [first, ...others] = places
  if (!first) return say('tool.position', { lng: end[0].toFixed(2), lat: end[1].toFixed(2) })
  const nearest = others.reduce((a, b) => (b.metres < a.metres ? b : a), first)
  if (nearest.metres < there) return nearest.name
  return say('tool.off-landmark', {
    place: nearest.name,
    wind: windText(bearing(nearest.at, end)),
    distance: metresText(Math.round(nearest.metres / 1000) * 1000),
  })
}

export const endsOf = ({ line: { coordinates } }: Corridor, plan: Plan): [Text, Text] => [
  endName(coordinates[0] as LngLat, plan),
  endName(coordinates.at(-1) as LngLat, plan),
]

/** Of what is drawn to explain, to the kilometre; else to 100 m. */
export const lengthText = (metres: number, { schematic, uncertainty }: Corridor): Text => {
  const step = schematic || uncertainty >= 1000 ? 1000 : 100
  return say('tool.about', { value: metresText(Math.round(metres / step) * step) })
}
