/** How far one gets in 30 and 60 minutes, whom one reaches, and what a corridor changes. */
import type { Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { type Part, part, placeMarks } from '../answers/marks.ts'
import {
  type Change,
  changeText,
  minutesText,
  ringsTable,
  ringText,
  targetTables,
} from '../answers/ring-texts.ts'
import { offText } from '../answers/wording.ts'
import { forms } from '../forms.ts'
import { areaOf } from '../geometry/geodesic.ts'
import { type Journey, journeyOf, networkText, reachIn, type Travel } from '../network/journey.ts'
import type { Reach } from '../network/reach.ts'
import { gained } from '../network/ring-area.ts'
import { readSwitches, type Scenario } from '../network/scenario.ts'
import { type By, legMinutes, speedsOf, speedTexts } from '../network/speeds.ts'
import { targetsOf } from '../network/targets.ts'
import { readParams } from '../params.ts'
import { type Place, resolvePlace } from '../places/places.ts'
import { type Params, type Run, ToolError } from '../tool.ts'

/** @throws ToolError where no corridor is near. */
function checkStart({ name }: Place, { minutes, network }: Reach) {
  if (!minutes.some(Number.isFinite))
    throw new ToolError('rings.unreachable', { place: name, farthest: network.speeds.farthest })
}

const changesOf = (now: Journey, before: Journey): Promise<Change[]> =>
  Promise.all(
    now.rings.map(async ({ minutes, area }, i) => {
      const other = before.rings[i]?.area ?? area
      return { minutes, gain: await gained(area, other), loss: await gained(other, area) }
    }),
  )

/** The largest ring first: what is drawn later lies on top. */
const ringParts = ({ rings }: Journey): Part[] =>
  rings
    .map(({ minutes, area }, step) =>
      part(area, {
        part: 'area',
        step,
        label: minutesText(minutes),
        minutes,
        squareMetres: Math.round(areaOf(area)),
      }),
    )
    .reverse()

const changeParts = (changes: Change[]): Part[] =>
  changes.flatMap(({ minutes, ...areas }, step) =>
    (['gain', 'loss'] as const)
      .filter(kind => areas[kind].coordinates.length)
      .map(kind =>
        part(areas[kind], { part: kind, step, label: say(`rings.${kind}`, { minutes }), minutes }),
      ),
  )

const startOffText = ({ uncertainty }: Place, { by, speeds }: Travel): Text[] => {
  if (!uncertainty) return []
  const minutes = minutesText(Math.ceil(legMinutes(uncertainty, by, speeds)))
  return [say('rings.start-off', { off: offText(uncertainty), minutes })]
}

/** An area is left from its middle. */
const startText = ({ name, geometry }: Place): Text =>
  geometry?.type.endsWith('Polygon') ? say('rings.centre', { place: name }) : name

/** @throws ToolError for bad parameters, a start known only by district, and two networks that are the same */
function read(params: Params, plan: Parameters<Run>[1]) {
  const reader = readParams('rings', forms.rings, params)
  const place = resolvePlace(reader.text('from'), plan)
  if (place.district) throw new ToolError('rings.only-district', { place: place.name })
  const travel: Travel = {
    scenario: reader.choice<Scenario>('scenario'),
    switches: readSwitches(reader.list('switch'), plan),
    by: reader.choice<By>('by'),
    speeds: speedsOf(reader),
  }
  const against = reader.choice<Scenario | 'none'>('against')
  if (against === travel.scenario && !travel.switches.size)
    throw new ToolError('rings.no-difference', { against: say('rings.against') })
  const other: Travel[] = against === 'none' ? [] : [{ ...travel, scenario: against, switches: new Map() }]
  const minutes = [...new Set([reader.number('minutes'), reader.number('outer')])].sort((a, b) => a - b)
  return { place, travel, other, minutes }
}

/** @throws ToolError as `read`, and for a start without a corridor near */
export const run: Run = async (params, plan, { progress }) => {
  const { place, travel, other, minutes } = read(params, plan)
  const { targets, unplaced, corridors } = targetsOf(plan)
  const others = targets.filter(({ key }) => key !== place.key)
  const networks = [travel, ...other]
  const journeys: Journey[] = []
  for (const network of networks) {
    const reach = reachIn(plan, network, place.at)
    if (network === travel) checkStart(place, reach)
    const done = journeys.length
    journeys.push(
      await journeyOf(reach, minutes, others, share => progress((done + share) / networks.length)),
    )
  }
  const [now, before] = journeys as [Journey, Journey | undefined]
  const changes = before ? await changesOf(now, before) : []
  const values = {
    place: startText(place),
    way: say(`rings.way.${travel.by}`),
    network: networkText(travel, plan),
  }
  const [largest, ...smaller] = now.rings.toReversed()
  return {
    features: [...ringParts(now), ...changeParts(changes), ...placeMarks(place)],
    sentences: [
      ...(largest ? [ringText('rings.answer', largest, now, values)] : []),
      ...smaller.map(ring => ringText('rings.inner', ring, now, values)),
      ...other.flatMap(network =>
        changes.map(change => changeText(change, journeys, networkText(network, plan))),
      ),
      ...startOffText(place, travel),
    ],
    assumptions: [
      ...speedTexts(travel.by, travel.speeds),
      say('rings.assume.ring'),
      say('rings.assume.left-out', { ...unplaced, corridors }),
    ],
    tables: [ringsTable(now), ...targetTables(now, before)],
  }
}
