/** Facilities that living circles are drawn around. */
import type { FeatureKey, Plan, PlanFeature, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { plain } from '../answers/tables.ts'
import { joined } from '../answers/wording.ts'
import { kindTitle, type Place, placeOf } from '../places/places.ts'
import { ToolError } from '../tool.ts'
import { type CircleId, centresOf, circles, facilityName, isOf } from './living-circles.ts'

export interface Centre {
  place: Place
  key: FeatureKey
  feature: PlanFeature
  kind: Text
}

/** @param kind a kind of the layer of services, or `all` that the circle asks for */
export function centresFor(id: CircleId, kind: string, plan: Plan): { centres: Centre[]; sketched: number } {
  const stands = kind === 'all' ? centresOf(id) : [{ layer: 'services', kinds: [kind] }]
  const all = plan.layers.flatMap(({ entry, features }) =>
    features
      .filter(({ properties }) => isOf(stands, entry.id, properties.kind))
      .flatMap((feature): Centre[] => {
        const place = placeOf(feature, entry.id, plan)
        const key: FeatureKey = `${entry.id}/${feature.properties.id}`
        // Parks are of a dozen kinds, but all are places to work in.
        return place && !place.district
          ? [{ place, key, feature, kind: id === 'work' ? entry.title : kindTitle(entry, feature) }]
          : []
      }),
  )
  const centres = all.filter(({ place }) => place.geometry?.type === 'Point')
  if (!centres.length)
    throw new ToolError('circles.no-centres', {
      circle: say(`circles.circle.${id}`),
      facilities: namesOf(id),
    })
  return { centres, sketched: all.length - centres.length }
}

/** What a circle asks for, by name. */
const namesOf = (id: CircleId): Text => joined(circles[id].facilities.map(facilityName))

/** By kind, in the order of the plan. */
export const byKind = (centres: Centre[]): { kind: Text; some: Centre[] }[] =>
  [...new Map(centres.map(({ kind }) => [kind.zh, kind])).values()].map(kind => ({
    kind,
    some: centres.filter(centre => centre.kind.zh === kind.zh),
  }))

/** `15 处医院`, `35 处设施（中学 4、医院 15）` */
export function centresText(centres: Centre[]): Text {
  const kinds = byKind(centres)
  const count = centres.length
  const [only] = kinds
  if (only && kinds.length === 1)
    return say(count === 1 ? 'circles.centre-of' : 'circles.centres-of', { count, kind: only.kind })
  const counts = kinds.map(({ kind, some }) => joined([kind, plain(some.length)], ' ', ' '))
  return say('circles.centres', { count, kinds: joined(counts) })
}
