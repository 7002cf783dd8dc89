/** How fast one gets on. Each number is an assumption that the reader can change. */
import type { PlanProperties, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import type { Reader } from '../params.ts'
import type { Field } from '../tool.ts'

/** Shares are of the design speed, in per cent. */
const usual = {
  /** Expressways: held to their limit, but for gradients and lorries. */
  expressway: { unit: '%', min: 10, max: 120, preset: 90 },
  /** Other highways: villages, junctions, gradients. */
  highway: { unit: '%', min: 10, max: 120, preset: 75 },
  /** Urban expressways. */
  fast: { unit: '%', min: 10, max: 120, preset: 65 },
  /** Streets with traffic lights. */
  street: { unit: '%', min: 10, max: 120, preset: 60 },
  /** Railways, stops included: 38 minutes at best for the 60 km from Lanzhou West to the airport's east station. */
  rail: { unit: '%', min: 10, max: 120, preset: 60 },
  /** Metro, stops included. */
  metro: { unit: '%', min: 10, max: 120, preset: 45 },
  /** Driving where no corridor of the map leads: the design speed of class-3 and class-4 highways (JTG B01-2014). */
  drive: { unit: 'km/h', min: 5, max: 80, preset: 30 },
  walk: { unit: 'km/h', min: 2, max: 8, preset: 5 },
  /** Buses to the station, and what they are waited for. */
  bus: { unit: 'km/h', min: 5, max: 60, preset: 15 },
  busWait: { unit: 'min', min: 0, max: 60, preset: 10 },
  /** For each ride: check, way to the platform, wait. */
  railWait: { unit: 'min', min: 0, max: 90, preset: 20 },
  metroWait: { unit: 'min', min: 0, max: 60, preset: 5 },
  /**
   * Way over straight line, where no corridor leads: 1.324 in 25 Chinese cities on average (Annals of GIS 27, 2021,
   * 351–369, https://doi.org/10.1080/19475683.2021.1966503); in China as a whole 1.33 (R. H. Ballou et al., 2002).
   */
  detour: { unit: '×', min: 1, max: 3, preset: 1.33 },
  /** The longest way off the corridors. */
  farthest: { unit: 'km', min: 1, max: 30, preset: 10 },
} as const
type SpeedName = keyof typeof usual

export type Speeds = Record<SpeedName, number>

const names = Object.keys(usual) as SpeedName[]

export const speedFields: readonly Field[] = names.map(name => ({
  name,
  kind: 'number',
  assumption: true,
  ...usual[name],
}))

const speeds = (value: (name: SpeedName) => number) =>
  Object.fromEntries(names.map(name => [name, value(name)])) as Speeds

export const usualSpeeds = speeds(name => usual[name].preset)

/** @throws ToolError where one is no number or outside its limits. */
export const speedsOf = (params: Reader) => speeds(name => params.number(name))

const shareOf = ({ mode, class: kind = '' }: PlanProperties): SpeedName => {
  if (mode === 'rail' || mode === 'metro') return mode
  if (isExpressway(kind)) return 'expressway'
  if (kind === 'urban-expressway') return 'fast'
  return kind === 'urban-arterial' ? 'street' : 'highway'
}

/** Joined and left only at interchanges. */
export const isExpressway = (kind = '') => kind.startsWith('expressway')

/** For a corridor without a design speed: that of a class-2 highway in flat country (JTG B01-2014), less in the hills. */
const plainSpeed = 60

/** km/h along a corridor, stops included. */
export const speedOf = (corridor: PlanProperties, speeds: Speeds) =>
  ((corridor.designSpeed ?? plainSpeed) * speeds[shareOf(corridor)]) / 100

export type By = 'car' | 'transit' | 'any'
export const ways = ['car', 'transit', 'any'] as const satisfies readonly By[]

export const minutesAt = (metres: number, kmh: number) => (metres / 1000 / kmh) * 60

/** Minutes for a straight line of so many metres where no corridor leads, however far. */
export const legMinutes = (metres: number, by: By, { drive, walk, bus, busWait, detour }: Speeds) => {
  const way = metres * detour
  if (by !== 'transit') return minutesAt(way, drive)
  return Math.min(minutesAt(way, walk), busWait + minutesAt(way, bus))
}

/** How far one gets off the corridors in so many minutes: metres in a straight line. */
export function legMetres(minutes: number, by: By, { drive, walk, bus, busWait, detour, farthest }: Speeds) {
  const way = by === 'transit' ? Math.max(minutes * walk, (minutes - busWait) * bus) : minutes * drive
  return Math.min((way / 60 / detour) * 1000, farthest * 1000)
}

/** What the times rest on, in words. */
export function speedTexts(by: By, speeds: Speeds): Text[] {
  const roads = [say('speeds.roads', speeds), say('speeds.interchanges'), say('speeds.drive', speeds)]
  const trains = [say('speeds.trains', speeds), say('speeds.stations')]
  return [
    ...(by !== 'transit' ? roads : []),
    ...(by !== 'car' ? trains : []),
    ...(by === 'transit' ? [say('speeds.feeder', speeds)] : []),
    say('speeds.detour', speeds),
    say('speeds.left-out'),
  ]
}
