/** Where two results differ: what only one of them reaches. */
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { FeatureKey, Plan, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { column, none, plain } from '../answers/tables.ts'
import { areaText } from '../answers/wording.ts'
import { forms } from '../forms.ts'
import { areaOf } from '../geometry/geodesic.ts'
import { difference, intersection, union } from '../geometry/overlay.ts'
import { readParams } from '../params.ts'
import { type Outcome, type ResultProperties, type Row, type Run, type Table, ToolError } from '../tool.ts'

type Area = Polygon | MultiPolygon
interface Step {
  label: Text | undefined
  areas: Area[]
}

/** Up to each step, from the innermost: an area of a step takes in those before it. */
function stepsOf({ features }: Outcome, id: string): Step[] {
  const areas = features.filter(
    (feature): feature is Feature<Area, ResultProperties> =>
      feature.properties.part === 'area' && feature.geometry.type.endsWith('Polygon'),
  )
  if (!areas.length) throw new ToolError('compare.no-area', { id })
  const stepOf = (feature: Feature<Area, ResultProperties>) => feature.properties.step ?? 0
  const steps = [...new Set(areas.map(stepOf))].sort((a, b) => a - b)
  return steps.map(step => ({
    label: areas.find(feature => stepOf(feature) === step)?.properties.label,
    areas: areas.filter(feature => stepOf(feature) <= step).map(({ geometry }) => geometry),
  }))
}

/** Step by step where both have the same ones; else all that one reaches with all that the other does. */
function pairs(a: Step[], b: Step[]): [Step, Step][] {
  const alike = a.length === b.length && a.every(({ label }, i) => label?.zh === b[i]?.label?.zh)
  const from = alike ? 0 : -1
  const others = b.slice(from)
  return a.slice(from).flatMap((step, i) => (others[i] ? [[step, others[i]] as [Step, Step]] : []))
}

async function shares([a, b]: [Step, Step]) {
  const [one, other] = [await union(a.areas), await union(b.areas)]
  const parts = {
    loss: await difference(one, other),
    area: await intersection(one, other),
    gain: await difference(other, one),
  }
  const sizes = { loss: areaOf(parts.loss), area: areaOf(parts.area), gain: areaOf(parts.gain) }
  return { label: a.label ?? say('compare.all'), parts, sizes }
}

/** Rows that a result reaches, or may reach, by what they lead to. */
const reached = ({ tables }: Outcome) => {
  const rows = tables
    .filter(({ given }) => !given)
    .flatMap(table => table.rows)
    .filter(row => row.key && row.verdict !== 'no')
  return new Map(rows.map(row => [row.key as FeatureKey, row]))
}

const layerTitle = (plan: Plan, key: FeatureKey): Text =>
  plan.layers.find(({ entry }) => key.startsWith(`${entry.id}/`))?.entry.title ?? plain('')

/** Less than this is the rounding of edges. */
const least = 1000

export const run: Run = async (params, plan, { outcomeOf, progress }) => {
  const [a, b, ...more] = readParams('compare', forms.compare, params).list('of')
  if (!a || !b || more.length || a === b) throw new ToolError('compare.two')
  const first = await outcomeOf(a, share => progress(0.4 * share))
  const second = await outcomeOf(b, share => progress(0.4 + 0.4 * share))
  const [firstSteps, secondSteps] = [stepsOf(first, a), stepsOf(second, b)]
  progress(0.8)
  const all = []
  for (const pair of pairs(firstSteps, secondSteps)) all.push(await shares(pair))
  const [rowsA, rowsB] = [reached(first), reached(second)]
  const onlyIn = (rows: Map<FeatureKey, Row>, others: Map<FeatureKey, Row>) =>
    [...rows].filter(([key, { verdict }]) => verdict !== 'unknown' && !others.has(key))
  const [lost, gained] = [onlyIn(rowsA, rowsB), onlyIn(rowsB, rowsA)]
  const names = { a, b }
  const named = (rows: [FeatureKey, Row][], title: Text): Table[] =>
    rows.length
      ? [
          {
            title,
            columns: [column('compare.column.name'), column('compare.column.layer')],
            rows: rows.map(([key, { cells }]) => ({
              key,
              cells: [cells[0] ?? plain(key), layerTitle(plan, key)],
            })),
          },
        ]
      : []
  const outermost = all.at(-1)
  const { loss = 0, area = 0, gain = 0 } = outermost?.sizes ?? {}
  const cell = (size: number) => (size < least ? none : areaText(size))
  return {
    features: all.flatMap(({ label, parts, sizes }, step) =>
      (['loss', 'gain', 'area'] as const)
        // What both reach is drawn once, the outermost.
        .filter(part => sizes[part] >= least && (part !== 'area' || step === all.length - 1))
        .map(part => ({
          type: 'Feature' as const,
          geometry: parts[part],
          properties: { part, of: label, area: Math.round(sizes[part]) },
        })),
    ),
    sentences: [
      gain < least && loss < least
        ? say('compare.same', { ...names, area: areaText(area) })
        : say(area < least ? 'compare.apart' : 'compare.sentence', {
            ...names,
            loss:
              loss < least ? say('compare.loses-nothing') : say('compare.loses', { area: areaText(loss) }),
            gain:
              gain < least ? say('compare.gains-nothing') : say('compare.gains', { area: areaText(gain) }),
            area: areaText(area),
          }),
      ...(lost.length || gained.length
        ? [say('compare.places', { ...names, lost: lost.length, gained: gained.length })]
        : []),
    ],
    assumptions: [
      say('compare.assume.of', { id: a, sentence: first.sentences[0] ?? none }),
      say('compare.assume.of', { id: b, sentence: second.sentences[0] ?? none }),
      say('compare.assume.area'),
      ...(lost.length || gained.length ? [say('compare.assume.places')] : []),
    ],
    tables: [
      {
        title: say('compare.areas'),
        columns: [
          column('compare.column.reach'),
          { title: say('compare.only', { id: a }), kind: 'number' },
          { title: say('compare.both'), kind: 'number' },
          { title: say('compare.only', { id: b }), kind: 'number' },
        ],
        rows: all.map(({ label, sizes }) => ({
          cells: [label, cell(sizes.loss), cell(sizes.area), cell(sizes.gain)],
        })),
      },
      ...named(gained, say('compare.only-reaches', { id: b })),
      ...named(lost, say('compare.only-reaches', { id: a })),
    ],
  }
}
