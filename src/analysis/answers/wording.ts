/** Quantities in words, in both languages, with no more digits than are known. */
import type { Text } from '../../geo/types.ts'
import { quantity } from '../../text/quantity.ts'
import { say } from '../../text/tools.ts'

/** One after the other, with what stands between them in each language. */
export const joined = (texts: Text[], zh = '、', en = ', '): Text => ({
  zh: texts.map(text => text.zh).join(zh),
  en: texts.map(text => text.en).join(en),
})

const inUnit = (value: number, unit: string): Text => ({
  zh: quantity('zh', value, unit).replace(/(\d)(?=\p{Script=Han})/u, '$1 '),
  en: quantity('en', value, unit),
})

const roundTo = (value: number, digits: number) => Number(value.toFixed(digits))

/** A length as it was measured: to the metre, from 1 km to 10 m, from 100 km to 100 m. `640 米`, `12.36 公里`. */
export function metresText(metres: number): Text {
  if (metres < 999.5) return inUnit(roundTo(metres, metres < 10 ? 1 : 0), '米')
  return inUnit(roundTo(metres / 1000, metres < 100_000 ? 2 : 1), '公里')
}

/** Steps of rounding, each with the range from which it is taken: two to fifteen of them lie within it. */
const steps = [
  [1, 0],
  [10, 20],
  [100, 200],
  [1000, 2000],
  [5000, 15_000],
  [10_000, 40_000],
] as const
/** Metres that matter to no reader, but would round a whole number up. */
const inexact = 0.5
const stepOf = (span: number) => steps.findLast(([, from]) => span >= from)?.[0] ?? 1

/**
 * A length that lies between two, in metres, rounded outward to digits that the range itself allows: `约 31–41 公里`,
 * `5.3 公里以内` where it may be nothing, and as `metresText` where both are the same.
 */
export function rangeText(low: number, high: number): Text {
  if (high - low < 1) return metresText((low + high) / 2)
  const span = stepOf(high - low)
  const inner = Math.floor((low + inexact) / span) * span
  const step = inner > 0 ? span : 10 ** Math.max(0, Math.floor(Math.log10(high)) - 1)
  const outer = Math.ceil((high - inexact) / step) * step
  const [unit, per] = outer < 1000 ? ['米', 1] : ['公里', 1000]
  const most = inUnit(roundTo(outer / per, 3), unit)
  if (inner <= 0) return say('unit.up-to', { high: most })
  return say('unit.range', { low: roundTo(inner / per, 3).toLocaleString('en'), high: most })
}

/** A length that may be off by so many metres either way. */
export const aboutText = (metres: number, uncertainty: number): Text =>
  rangeText(metres - uncertainty, metres + uncertainty)

/** `±5 公里` */
export const offText = (metres: number): Text => say('unit.off', { most: inUnit(...rounded(metres)) })
const rounded = (metres: number): [number, string] =>
  metres < 1000 ? [Math.ceil(metres), '米'] : [roundTo(Math.ceil(metres / 100) / 10, 1), '公里']

/** Square metres in words, the value in the unit that suits `most`. */
const areaUnit = (most: number): [number, string] =>
  most < 1e4 ? [1, '平方米'] : most < 1e6 ? [1e4, '公顷'] : [1e6, '平方公里']

/** Four digits in the unit that suits it: `8,450 平方米`, `45.3 公顷`, `1,234 平方公里`. @param area m² */
export function areaText(area: number): Text {
  const [per, unit] = areaUnit(area)
  return inUnit(Number((area / per).toPrecision(4)), unit)
}

/** An area that lies between two, in m², rounded outward to two digits of its range: `约 12–18 平方公里`. */
export function areaRangeText(low: number, high: number): Text {
  if (high - low < 1) return areaText((low + high) / 2)
  const [per, unit] = areaUnit(high)
  const step = 10 ** Math.floor(Math.log10((high - low) / per / 3))
  const outward = (round: (value: number) => number, value: number) =>
    Number((round(value / per / step) * step).toPrecision(6))
  const most = inUnit(outward(Math.ceil, high), unit)
  const least = outward(Math.floor, Math.max(0, low))
  return least
    ? say('unit.range', { low: least.toLocaleString('en'), high: most })
    : say('unit.up-to', { high: most })
}

/** To the minute; from one hour as hours and minutes. */
export function minutesText(minutes: number): Text {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (!hours) return say('unit.minutes', { minutes: rest })
  return say(rest ? 'unit.hours-minutes' : 'unit.hours', { hours, minutes: rest })
}

/** A time that lies between two, rounded outward; in minutes throughout, so that times compare: `约 64–79 分钟`. */
export function minutesRangeText(low: number, high: number): Text {
  const [least, most] = [Math.max(0, Math.floor(low)), Math.ceil(high)]
  if (most <= least) return say('unit.minutes', { minutes: least })
  return say(least ? 'unit.range' : 'unit.up-to', {
    low: least,
    high: say('unit.minutes', { minutes: most }),
  })
}

const winds = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

/** The one of eight winds that a bearing points to. @param bearing degrees clockwise from north */
export const windText = (bearing: number): Text =>
  say(`unit.${winds[Math.round((((bearing % 360) + 360) % 360) / 45) % 8] ?? 'n'}`)

/** `东北 47°` */
export const bearingText = (bearing: number): Text =>
  say('unit.bearing', { wind: windText(bearing), degrees: Math.round(((bearing % 360) + 360) % 360) % 360 })
