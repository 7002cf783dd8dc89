/** How far one gets over a network, and whom one reaches. */
import type { MultiPolygon } from 'geojson'
import type { LngLat, Plan, PlanFeature, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { joined } from '../answers/wording.ts'
import { networkOf } from './network.ts'
import { type Reach, reachFrom } from './reach.ts'
import { ringArea } from './ring-area.ts'
import { corridorsIn, isOpen, type Scenario, type Switches, switchedNames } from './scenario.ts'
import type { By, Speeds } from './speeds.ts'
import { surroundingsOf } from './stops.ts'
import { type Target, type Time, timeTo } from './targets.ts'

export interface Ring {
  minutes: number
  area: MultiPolygon
}

export interface Journey {
  /** From the innermost. */
  rings: Ring[]
  times: { target: Target; time: Time }[]
}

/** Which corridors are there, and how one travels on them. */
export interface Travel {
  scenario: Scenario
  switches: Switches
  by: By
  speeds: Speeds
}

export function reachIn(plan: Plan, { scenario, switches, by, speeds }: Travel, from: LngLat): Reach {
  const setting = {
    surroundings: surroundingsOf(plan),
    // A line that is added by hand brings its stations with it.
    isOpen: (station: PlanFeature, corridor: PlanFeature) =>
      isOpen(scenario, station.properties) || switches.get(corridor.properties.id) === true,
  }
  return reachFrom(networkOf(corridorsIn(plan, scenario, switches), setting, by, speeds), from)
}

/** @param rings minutes, from the innermost */
export async function journeyOf(
  reach: Reach,
  rings: number[],
  targets: Target[],
  progress: (share: number) => void,
): Promise<Journey> {
  const areas: Ring[] = []
  for (const minutes of rings) {
    areas.push({ minutes, area: await ringArea(reach, minutes) })
    progress(areas.length / rings.length)
  }
  return { rings: areas, times: targets.map(target => ({ target, time: timeTo(reach, target) })) }
}

/** `今天已有的路网，加上中通道` */
export function networkText({ scenario, switches }: Travel, plan: Plan): Text {
  const network = say(`rings.network.${scenario}`)
  const names = switchedNames(switches, plan).map(({ name, there }) =>
    say(there ? 'rings.with' : 'rings.without', { corridor: name }),
  )
  return names.length ? say('rings.network.switched', { network, switches: joined(names) }) : network
}
