/** Ways between two places, and whether a promise holds for them, in words. */
import type { Catalogue, PlanFeature, Promised, Ref, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import type { Fastest } from '../network/connections.ts'
import { type Scenario, scenarios } from '../network/scenario.ts'
import { mainCorridor, type Way } from '../network/ways.ts'
import type { Row } from '../tool.ts'
import { joined, metresText, minutesRangeText } from './wording.ts'

export const nothing: Text = { zh: '', en: '' }

export const shortName = ({ properties: p }: PlanFeature): Text => ({
  zh: p.shortName ?? p.name,
  en: p.shortNameEn ?? p.nameEn,
})

/** Where most of it is drawn by hand, a way is no better known than to the kilometre. */
const wayLength = (metres: number): Text =>
  say('tool.about', { value: metresText(Math.round(metres / 1000) * 1000) })

/** Rounded outward to whole numbers. */
export const rangeDigits = (low: number, high: number) =>
  [...new Set([Math.max(0, Math.floor(low)), Math.ceil(high)])].join('–')

export const wayMinutes = ({ least, most }: Way) => minutesRangeText(least, most)

export const viaText = (way: Way): Text => {
  const corridor = mainCorridor(way)
  return corridor ? shortName(corridor) : say('brief.no-corridor')
}

type Verdict = NonNullable<Row['verdict']>

/** Whether so many minutes, at best and at worst, keep a promise. */
export const verdictOf = (least: number, most: number, { minutes }: Promised): Verdict =>
  most <= minutes ? 'yes' : least > minutes ? 'no' : 'unknown'

export const reasonText = ({ least, most }: Way, promise: Promised): Text =>
  say(`brief.verdict.${verdictOf(least, most, promise)}`)

/** The ways of a scenario, in a sentence: those that a reader does not know yet. */
function scenarioText(ways: Fastest[]): Text {
  const texts = ways.map(({ by, way }) =>
    say(by === 'car' ? 'brief.by-car' : 'brief.by-train', {
      minutes: wayMinutes(way),
      via: viaText(way),
      length: wayLength(way.metres),
    }),
  )
  return joined(texts, '，', ', ')
}

/** What is faster than before by a minute or more. */
export function fastestTexts(fastest: Fastest[]): { today: Text[]; later: Text[] } {
  const known = new Map<string, number>()
  const texts = scenarios.map(scenario => {
    const ways = fastest.filter(
      ({ by, way, scenario: own }) =>
        own === scenario && way.minutes < (known.get(by) ?? Number.POSITIVE_INFINITY) - 1,
    )
    for (const { by, way } of ways) known.set(by, way.minutes)
    return ways.length ? [say(`brief.when.${scenario}`, { ways: scenarioText(ways) })] : []
  })
  return { today: texts.slice(0, 1).flat(), later: texts.slice(1).flat() }
}

const order: Verdict[] = ['no', 'unknown', 'yes']

/** Whether a promise holds from centre to centre: today, and from when on it holds better. */
function heldText(promise: Promised, fastest: Fastest[]): Text {
  const best = (scenario: Scenario) =>
    Math.max(
      0,
      ...fastest
        .filter(one => one.scenario === scenario)
        .map(({ way: { least, most } }) => order.indexOf(verdictOf(least, most, promise))),
    )
  const verdicts = scenarios.map(scenario => ({ scenario, rank: best(scenario) }))
  const [today, ...later] = verdicts.map(one => ({ ...one, verdict: order[one.rank] ?? 'no' }))
  const verdict = today?.verdict ?? 'no'
  const now = say(`brief.today.${verdict}`)
  if (verdict === 'yes') return now
  const better = later.find(({ rank }) => rank > (today?.rank ?? 0))
  if (better)
    return joined(
      [
        now,
        say(better.verdict === 'yes' ? 'brief.later.yes' : 'brief.later.unknown', {
          when: say(`brief.scenario.${better.scenario}`),
        }),
      ],
      '，',
      ', ',
    )
  const [quickest] = [...fastest].sort((a, b) => a.way.minutes - b.way.minutes)
  const minutes = quickest ? wayMinutes(quickest.way) : nothing
  return joined([now, say(`brief.never.${verdict}`, { minutes })], '，', ', ')
}

/** The number of the clause, and for English readers its title. */
function clauseText({ documents }: Catalogue, { doc, at }: Ref): Text {
  const clause = documents.find(({ id }) => id === doc)?.outline.find(one => one.at === at)
  return { zh: at, en: clause?.title.en ?? at }
}

export function promiseText(promise: Promised, fastest: Fastest[], catalogue: Catalogue): Text {
  const clause = clauseText(catalogue, promise.ref)
  return say('brief.promise', { title: promise.title, clause, held: heldText(promise, fastest) })
}

/** Whether it holds if only the ride counts, from edge to edge on today's fastest way. */
export function edgesPromiseText(promise: Promised, way: Way, minutes: [number, number]): Text {
  const verdict = verdictOf(...minutes, promise)
  return say(`brief.edges.${verdict}`, { minutes: minutesRangeText(...minutes), via: viaText(way) })
}
