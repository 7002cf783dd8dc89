/** The living circle of one place: what the circle asks for, and what of it is there. */
import type { Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { named, placeMarks } from '../answers/marks.ts'
import { joined, offText } from '../answers/wording.ts'
import { grow } from '../geometry/overlay.ts'
import { geometryOf, resolvePlace } from '../places/places.ts'
import { type Outcome, ToolError } from '../tool.ts'
import { type Check, checklist, checkTable } from './checklist.ts'
import { circleParts, type Question } from './circles-of-services.ts'
import { aboutAreaText, coverageOf, percentText } from './coverage.ts'
import { circles, facilityName } from './living-circles.ts'

/** ` 2 类（医院、公园）` */
const counted = (checks: Check[]): Text =>
  checks.length
    ? say('circles.some', {
        count: checks.length,
        names: joined(checks.map(({ facility }) => facilityName(facility))),
      })
    : say('circles.none')

/** @throws ToolError for a place that cannot be used, or of which only the district is known */
export async function aroundPlace(question: Question, at: string): Promise<Outcome> {
  const { id, radius, boundary, plan, circle } = question
  const place = resolvePlace(at, plan)
  if (place.district) throw new ToolError('circles.district-only', { place: place.name })
  const area = await grow([geometryOf(place)], radius)
  const cover = boundary && (await coverageOf(area, boundary.geometry))
  const checks = checklist(circles[id].facilities, place, radius, plan)
  const of = (verdict: Check['verdict']) => checks.filter(check => check.verdict === verdict)
  const hints = checks.filter(({ reason }) => ['maybe', 'similar', 'maybe-similar'].includes(reason))
  const there = new Map([...of('yes'), ...hints].map(({ nearest }) => [nearest?.key, nearest]))
  there.delete(place.key)
  return {
    features: [
      ...circleParts(area, cover, boundary),
      ...placeMarks(place),
      ...[...there.values()].flatMap(other => (other ? [named(other.at, other.name)] : [])),
    ],
    sentences: [
      say('circles.answer-place', {
        place: place.name,
        circle,
        total: checks.length,
        yes: counted(of('yes')),
        no: of('no').length ? say('circles.lacking', { no: counted(of('no')) }) : '',
        unknown: of('unknown').length,
        hints: hints.length ? say('circles.hints', { count: hints.length }) : '',
      }),
      ...(cover && boundary
        ? [
            say('circles.place-within', {
              area: aboutAreaText(cover.coveredArea),
              boundary: boundary.name,
              share: percentText(cover.share),
              rest: aboutAreaText(cover.restArea),
            }),
          ]
        : []),
      ...(place.uncertainty > radius ? [say('circles.place-wide', { off: offText(place.uncertainty) })] : []),
    ],
    assumptions: [say('circles.missing'), say('circles.not-all')],
    tables: [checkTable(checks)],
  }
}
