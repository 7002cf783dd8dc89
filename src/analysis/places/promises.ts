/** Which travel times the documents promise between two places. */
import type { FeatureKey, Plan, Promised } from '../../geo/types.ts'
import { holds, partsOf } from '../geometry/parts.ts'
import { type Place, resolvePlace } from './places.ts'

/** A place belongs to one of the promise if it is this one, or lies in its area. */
function belongs({ key, at }: Place, to: FeatureKey, plan: Plan): boolean {
  if (key === to) return true
  const { geometry } = resolvePlace(to, plan)
  return !!geometry && holds(partsOf(geometry), at)
}

/** Those that hold between two places, the shortest first. */
export function promisesBetween(a: Place, b: Place, plan: Plan): Promised[] {
  const { promises = [] } = plan.catalogue
  return promises
    .filter(({ between }) => {
      const ofA = between.filter(key => belongs(a, key, plan))
      const ofB = between.filter(key => belongs(b, key, plan))
      return ofA.some(one => ofB.some(other => one !== other))
    })
    .sort((one, other) => one.minutes - other.minutes)
}
