/** Which corridors are there: as today, with what is being built, or with all that is planned. */
import type { Plan, PlanFeature, PlanProperties } from '../../geo/types.ts'
import { featuresOf, nameOf } from '../places/places.ts'
import { ToolError } from '../tool.ts'

export const scenarios = ['today', 'building', 'planned'] as const
export type Scenario = (typeof scenarios)[number]

type State = NonNullable<PlanProperties['state']>
const states: Record<Scenario, readonly State[]> = {
  today: ['existing'],
  building: ['existing', 'under-construction'],
  planned: ['existing', 'under-construction', 'planned'],
}

export const isOpen = (scenario: Scenario, { state = 'existing' }: PlanProperties) =>
  states[scenario].includes(state)

const corridorsOf = (plan: Plan): PlanFeature[] =>
  featuresOf(plan, 'corridors').filter(
    ({ geometry, properties }) => geometry && properties.mode !== 'waterway',
  )

/** Corridors switched by hand, by id: whether they are there. */
export type Switches = ReadonlyMap<string, boolean>

/**
 * @param items `+ID` or `-ID`
 * @throws ToolError for what is no corridor that one travels on.
 */
export function readSwitches(items: string[], plan: Plan): Switches {
  const corridors = corridorsOf(plan)
  return new Map(
    items.map(item => {
      const id = item.slice(1)
      if (!/^[+-]/.test(item) || !corridors.some(({ properties }) => properties.id === id))
        throw new ToolError('tool.switch-unknown', { corridor: item })
      return [id, item.startsWith('+')]
    }),
  )
}

export const switchedNames = (switches: Switches, plan: Plan) =>
  corridorsOf(plan).flatMap(feature => {
    const there = switches.get(feature.properties.id)
    return there === undefined ? [] : [{ name: nameOf(feature), there }]
  })

export const corridorsIn = (plan: Plan, scenario: Scenario, switches: Switches = new Map()): PlanFeature[] =>
  corridorsOf(plan).filter(({ properties }) => switches.get(properties.id) ?? isOpen(scenario, properties))
