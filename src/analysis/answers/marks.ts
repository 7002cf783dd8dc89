/** Features that several tools draw. */
import type { Feature, Geometry, Position } from 'geojson'
import type { LngLat, Text } from '../../geo/types.ts'
import { destination } from '../geometry/geodesic.ts'
import type { Place } from '../places/places.ts'
import type { ResultProperties } from '../tool.ts'

export type Part = Feature<Geometry, ResultProperties>

export const part = (geometry: Geometry, properties: ResultProperties): Part => ({
  type: 'Feature',
  geometry,
  properties,
})

/** A name on the map: with a dot as `point`, else without. */
export const named = (at: Position, label: Text, kind: ResultProperties['part'] = 'point'): Part =>
  part({ type: 'Point', coordinates: at }, { part: kind, label })

/** A circle as a closed line, for the eye: chords are 0.1 % of the radius inside. */
export const circle = (at: LngLat, radius: number): LngLat[] =>
  Array.from({ length: 73 }, (_, i) => destination(at, (i % 72) * 5, radius))

/** A place; around one that is not exact, the circle that it may lie in. */
export const placeMarks = ({ at, name, uncertainty }: Place): Part[] => [
  named(at, name),
  ...(uncertainty
    ? [
        part(
          { type: 'LineString', coordinates: circle(at, uncertainty) },
          { part: 'range', of: name, metres: Math.round(uncertainty) },
        ),
      ]
    : []),
]

const tenth = (value: number) => Math.round(value * 10) / 10

/** A length as the columns of an export: `metres`, or between which two it lies. */
export const lengthColumns = (metres: number, off: number): Record<string, number> =>
  off
    ? { metresLow: tenth(Math.max(0, metres - off)), metresHigh: tenth(Math.max(0, metres + off)) }
    : { metres: tenth(Math.max(0, metres)) }
