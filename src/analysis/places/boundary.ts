/** An area as a parameter names it: a feature that has one, or three or more corners joined by `_`. */
import { booleanClockwise } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { FeatureKey, LngLat, Plan, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { ToolError } from '../tool.ts'
import { resolvePlace } from './places.ts'

export interface Boundary {
  geometry: Polygon | MultiPolygon
  name: Text
  key?: FeatureKey
  /** Metres that its edge may be off. */
  uncertainty: number
}

const turn = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

/** Whether `p`, on the line through `a` and `b`, lies between them. */
const between = ([px = 0, py = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position) =>
  px >= Math.min(ax, bx) && px <= Math.max(ax, bx) && py >= Math.min(ay, by) && py <= Math.max(ay, by)

const meet = (a: Position, b: Position, c: Position, d: Position) => {
  const sides = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)] as const
  if (sides[0] !== sides[1] && sides[2] !== sides[3] && !sides.includes(0)) return true
  return (
    (sides[0] === 0 && between(c, a, b)) ||
    (sides[1] === 0 && between(d, a, b)) ||
    (sides[2] === 0 && between(a, c, d)) ||
    (sides[3] === 0 && between(b, c, d))
  )
}

/**
 * Where a closed line of corners meets itself: the numbers, from 1, of two sides that cross, touch or run back over
 * each other. A side is numbered by the corner that it starts from.
 */
export function selfCrossing(corners: Position[]): [number, number] | undefined {
  const count = corners.length
  const corner = (i: number) => corners[i % count] as Position
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const [a, b, c, d] = [corner(i), corner(i + 1), corner(j), corner(j + 1)]
      // Neighbours share a corner: they meet elsewhere only where the other end lies on them too.
      const follows = j === i + 1
      const back = follows
        ? turn(a, b, d) === 0 && (between(d, a, b) || between(a, c, d))
        : turn(a, b, c) === 0 && (between(c, a, b) || between(b, c, d))
      if (follows || (i === 0 && j === count - 1) ? back : meet(a, b, c, d)) return [i + 1, j + 1]
    }
}

/**
 * The area within corners, anticlockwise.
 * @throws ToolError for fewer than three corners, and for sides that meet
 */
export function polygonOf(corners: LngLat[]): Polygon {
  const distinct = corners.filter((at, i) => String(at) !== String(corners.at(i - 1)))
  if (distinct.length < 3) throw new ToolError('tool.area-corners', { count: distinct.length })
  const crossing = selfCrossing(distinct)
  if (crossing) throw new ToolError('tool.area-crossing', { a: crossing[0], b: crossing[1] })
  const ring = [...distinct, distinct[0] as LngLat]
  return { type: 'Polygon', coordinates: [booleanClockwise(ring) ? ring.reverse() : ring] }
}

/**
 * The boundary of a parameter.
 * @throws ToolError for what the plan does not have, a feature without an area, and corners that make no area or lie
 * outside the plan's bounds
 */
export function resolveBoundary(text: string, plan: Plan): Boundary {
  const places = text.split('_').filter(Boolean)
  if (places.length > 1 || !text.includes('/')) {
    const corners = places.map(place => resolvePlace(place, plan).at)
    return { geometry: polygonOf(corners), name: say('tool.drawn'), uncertainty: 0 }
  }
  const { geometry, name, key, uncertainty, district } = resolvePlace(text, plan)
  if (district || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon'))
    throw new ToolError('tool.no-area', { place: name })
  return { geometry, name, uncertainty, ...(key && { key }) }
}
