/** Living circles: what can be reached on foot around services, and what a place has within reach. */
import { say } from '../../text/tools.ts'
import { metresText } from '../answers/wording.ts'
import { aroundPlace } from '../circles/circle-of-place.ts'
import { aroundServices, type Question } from '../circles/circles-of-services.ts'
import { basisOf, type CircleId, circles } from '../circles/living-circles.ts'
import { forms } from '../forms.ts'
import { readParams } from '../params.ts'
import { resolveBoundary } from '../places/boundary.ts'
import type { Run } from '../tool.ts'

export const run: Run = async (params, plan, { progress }) => {
  const read = readParams('circles', forms.circles, params)
  const id = read.choice<CircleId>('circle')
  const basis = basisOf(id, plan)
  const radius = read.number(circles[id].radius)
  const within = read.text('within')
  const metres = metresText(radius)
  const question: Question = {
    id,
    radius,
    boundary: within ? resolveBoundary(within, plan) : null,
    plan,
    progress,
    circle: say('circles.straight-circle', { circle: say(`circles.circle.${id}`), metres }),
  }
  const outcome =
    read.choice('around') === 'place'
      ? await aroundPlace(question, read.text('at'))
      : await aroundServices(question, circles[id].clause ? 'all' : read.choice('kind'))
  return {
    ...outcome,
    assumptions: [
      say('circles.reference', { metres }),
      ...basis,
      ...outcome.assumptions,
      say('circles.population'),
    ],
  }
}
