/** Which of the facilities that a circle asks for lie in it: present, missing, or not known. */
import type { FeatureKey, Plan } from '../../geo/types.ts'
import { say, type ToolKey } from '../../text/tools.ts'
import { column, none, numberColumn } from '../answers/tables.ts'
import { aboutText } from '../answers/wording.ts'
import { between } from '../geometry/nearest.ts'
import { geometryOf, type Place, placeOf } from '../places/places.ts'
import type { Row, Table } from '../tool.ts'
import { type Facility, facilityName, isOf } from './living-circles.ts'

export interface Check {
  facility: Facility
  verdict: 'yes' | 'no' | 'unknown'
  /** `circles.verdict.REASON` */
  reason: 'present' | 'similar' | 'maybe' | 'maybe-similar' | 'missing' | 'not-in-data'
  /** What stands for it and is nearest, wherever it is. */
  nearest?: Place & { key: FeatureKey; metres: number; off: number }
}

function nearestTo(place: Place, { by }: Facility, plan: Plan): Check['nearest'] {
  const found = plan.layers.flatMap(({ entry, features }) =>
    features
      .filter(({ properties }) => isOf(by, entry.id, properties.kind))
      .flatMap(feature => {
        const other = placeOf(feature, entry.id, plan)
        if (!other || other.district) return []
        const key: FeatureKey = `${entry.id}/${feature.properties.id}`
        if (key === place.key) return [{ ...other, key, metres: 0, off: 0 }]
        const metres = between(geometryOf(place), geometryOf(other)).near
        return [{ ...other, key, metres, off: place.uncertainty + other.uncertainty }]
      }),
  )
  return found.length ? found.reduce((a, b) => (b.metres < a.metres ? b : a)) : undefined
}

/**
 * Missing is said only of what the data has completely: it holds the facilities that the documents name and a few known
 * ones, so that nothing follows from there being no other.
 */
function check(facility: Facility, place: Place, radius: number, plan: Plan): Check {
  const nearest = nearestTo(place, facility, plan)
  const { similar, complete } = facility
  if (!nearest || nearest.metres - nearest.off > radius) {
    const reason = complete ? 'missing' : 'not-in-data'
    return { facility, verdict: complete ? 'no' : 'unknown', reason, ...(nearest && { nearest }) }
  }
  if (nearest.metres + nearest.off > radius)
    return { facility, verdict: 'unknown', reason: similar ? 'maybe-similar' : 'maybe', nearest }
  return { facility, verdict: similar ? 'unknown' : 'yes', reason: similar ? 'similar' : 'present', nearest }
}

export const checklist = (facilities: Facility[], place: Place, radius: number, plan: Plan): Check[] =>
  facilities.map(facility => check(facility, place, radius, plan))

const rowOf = ({ facility, verdict, reason, nearest }: Check): Row => ({
  verdict,
  cells: [
    facility.optional
      ? say('circles.where-possible', { name: facilityName(facility) })
      : facilityName(facility),
    say(`circles.verdict.${reason}` as ToolKey),
    nearest?.name ?? none,
    nearest ? aboutText(nearest.metres, nearest.off) : none,
  ],
})

export const checkTable = (checks: Check[]): Table => ({
  title: say('circles.checklist'),
  columns: [
    column('circles.facility'),
    column('circles.verdict'),
    column('circles.nearest'),
    numberColumn('circles.distance'),
  ],
  rows: checks.map(rowOf),
})
