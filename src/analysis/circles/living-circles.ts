/**
 * Circles that can be reached on foot: those of GB 50180-2018 (城市居住区规划设计标准, 3.0.4 and appendix B), and those
 * that the plan itself speaks of; with the facilities that each asks for, and what in the data stands for them.
 */
import type { Plan, Ref, Text } from '../../geo/types.ts'
import { say, type ToolKey } from '../../text/tools.ts'
import { ToolError } from '../tool.ts'

export const circleIds = ['15', '10', '5', 'work', 'service', 'fitness'] as const
export type CircleId = (typeof circleIds)[number]

/** Features of a layer that stand for a facility. */
interface Stand {
  layer: string
  kinds?: string[]
}

export interface Facility {
  /** `circles.facility.ID` */
  id: string
  /** Empty where the data has nothing of the sort. */
  by: Stand[]
  /** What stands for it is something similar: whether it serves as one is not known. */
  similar?: true
  /** The data has them all, so that it can tell that one is missing. */
  complete?: true
  /** Only where conditions allow (△ of appendix B). */
  optional?: true
}

export interface Circle {
  minutes: number
  /** The field with its radius. */
  radius: 'r15' | 'r10' | 'r5'
  facilities: Facility[]
  /** The clause of the plan that asks for it. */
  clause?: Ref
  /** It is the standard's, and a clause of the plan speaks of it too. */
  also?: Ref
}

const services = (...kinds: string[]): Stand[] => [{ layer: 'services', kinds }]

// All stations of the lines in operation are in the data, from public lists.
const metro: Facility = { id: 'metro', by: services('metro-station'), complete: true, optional: true }

/** Places with a centre of their own; zones that are only sketched have none. */
const parks: Stand[] = [{ layer: 'parks' }]

export const circles: Record<CircleId, Circle> = {
  15: {
    minutes: 15,
    radius: 'r15',
    also: { doc: 'plan', at: '第六章第五节' },
    facilities: [
      { id: 'junior-school', by: services('school'), similar: true },
      { id: 'health-centre', by: services('hospital'), similar: true },
      { id: 'clinic', by: services('hospital'), similar: true },
      { id: 'elder-home', by: [] },
      { id: 'culture-centre', by: services('culture'), similar: true },
      { id: 'sports-ground', by: services('sport') },
      { id: 'sub-district', by: [{ layer: 'towns', kinds: ['sub-district'] }] },
      { id: 'police', by: [], optional: true },
      metro,
    ],
  },
  10: {
    minutes: 10,
    radius: 'r10',
    facilities: [{ id: 'primary-school', by: [] }, { id: 'market', by: services('market') }, metro],
  },
  5: {
    minutes: 5,
    radius: 'r5',
    facilities: [
      { id: 'kindergarten', by: [] },
      { id: 'community-station', by: [] },
      { id: 'day-care', by: [] },
    ],
  },
  work: {
    minutes: 15,
    radius: 'r15',
    clause: { doc: 'plan', at: '第六章第五节' },
    facilities: [
      { id: 'production', by: parks },
      { id: 'living', by: services('market') },
      { id: 'culture', by: services('culture') },
      { id: 'education', by: services('school', 'university') },
      { id: 'medical', by: services('hospital') },
    ],
  },
  service: {
    minutes: 15,
    radius: 'r15',
    clause: { doc: 'plan', at: '第七章第一节' },
    facilities: [
      { id: 'delivery', by: [] },
      { id: 'shop', by: services('market'), similar: true },
      { id: 'housekeeping', by: [] },
    ],
  },
  fitness: {
    minutes: 15,
    radius: 'r15',
    clause: { doc: 'plan', at: '第七章第五节' },
    facilities: [
      { id: 'sports-venue', by: services('sport') },
      { id: 'city-park', by: services('park') },
      { id: 'school-ground', by: services('school', 'university'), similar: true },
    ],
  },
}

/** What the circle is drawn around. For the work circle, the parks in which people work. */
export const centresOf = (id: CircleId): Stand[] =>
  id === 'work' ? parks : circles[id].facilities.filter(({ optional }) => !optional).flatMap(({ by }) => by)

/** Whether the data has all services of a kind. */
export const isComplete = (kind: string) => isOf(metro.by, 'services', kind)

export const isOf = (stands: Stand[], layer: string, kind: string) =>
  stands.some(stand => stand.layer === layer && (stand.kinds?.includes(kind) ?? true))

const clauseText = ({ doc, at }: Ref, plan: Plan): Text | undefined => {
  const { outline = [] } = plan.catalogue.documents.find(({ id }) => id === doc) ?? {}
  const found = outline.find(clause => clause.at === at)
  return found && say('circles.clause', { at, title: found.title })
}

/**
 * Where a circle comes from, in words.
 * @throws ToolError where the plan has no clause that asks for it
 */
export function basisOf(id: CircleId, plan: Plan): Text[] {
  const { clause, also } = circles[id]
  const named = clause && clauseText(clause, plan)
  if (clause && !named)
    throw new ToolError('circles.no-clause', { circle: say(`circles.circle.${id}`), at: clause.at })
  const too = also && clauseText(also, plan)
  return [
    say(`circles.basis.${id}`, named ? { clause: named } : {}),
    ...(too ? [say('circles.also', { clause: too })] : []),
  ]
}

export const facilityName = ({ id }: Facility): Text => say(`circles.facility.${id}` as ToolKey)
