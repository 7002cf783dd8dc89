/** What lies along a corridor, in order. */
import type { FeatureKey, Plan, PlanFeature, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { type Part, part } from '../answers/marks.ts'
import { column, numberColumn, plain } from '../answers/tables.ts'
import { aboutText, joined, metresText, offText as plusMinus, rangeText } from '../answers/wording.ts'
import { forms } from '../forms.ts'
import { lengthOf } from '../geometry/geodesic.ts'
import { readParams } from '../params.ts'
import { type Beside, beside } from '../places/beside.ts'
import { endsOf, lengthText, resolveCorridor } from '../places/corridor.ts'
import { kindTitle, nameOf } from '../places/places.ts'
import type { Column, Row, Run, Table } from '../tool.ts'

/** Along a line nothing is told finer than 100 m. */
const tenth = (metres: number) => Math.round(metres / 100) * 100
const whole = (metres: number) => Math.round(metres / 1000)

function alongText({ along, to, alongSpread }: Beside, length: number): Text {
  if (to !== undefined && whole(to) > whole(along))
    return say('strip.from-to', { from: whole(along), to: whole(to) })
  if (alongSpread < 100) return metresText(tenth(along))
  return rangeText(Math.max(0, along - alongSpread), Math.min(length, along + alongSpread))
}

function offText({ off, to, offSpread }: Beside): Text {
  if (to !== undefined) return say('strip.through')
  if (off < 50 && offSpread < 100) return say('strip.on')
  return offSpread < 100 ? metresText(tenth(off)) : aboutText(off, offSpread)
}

function kindCell(plan: Plan, { layer, feature }: Beside): Text {
  const entry = plan.layers.find(({ entry }) => entry.id === layer)?.entry
  return entry ? kindTitle(entry, feature) : plain('')
}

const counted = (stops: Beside[]): Text =>
  joined(
    (['hubs', 'towns', 'parks', 'projects'] as const).flatMap(layer => {
      const count = stops.filter(stop => stop.layer === layer).length
      return count ? [say(`strip.count.${layer}`, { count })] : []
    }),
  )

/** As many as a sentence holds; projects stand in the table. */
const spoken = 8
function inOrder(stops: Beside[]): Text {
  const places = stops.filter(({ layer }) => layer !== 'projects').map(({ name }) => name)
  if (!places.length) return plain('')
  const names = joined(places.slice(0, spoken))
  return say(places.length > spoken ? 'strip.order-and-more' : 'strip.order', { names })
}

function tableOf(title: Text, stops: Beside[], metres: number, length: number, plan: Plan): Table[] {
  if (!stops.length) return []
  const columns: Column[] = [
    column('strip.column.name'),
    column('strip.column.kind'),
    numberColumn('strip.column.along'),
    numberColumn('strip.column.off'),
  ]
  const row = (stop: Beside): Row => ({
    key: stop.key,
    cells: [stop.name, kindCell(plan, stop), alongText(stop, length), offText(stop)],
    ...(stop.off + stop.offSpread > metres && { verdict: 'unknown' as const }),
  })
  return [{ title, columns, rows: stops.map(row) }]
}

const namesTable = (title: Text, items: { key: FeatureKey; feature: PlanFeature }[]): Table[] =>
  items.length
    ? [
        {
          title,
          columns: [column('strip.column.name')],
          rows: items.map(({ key, feature }) => ({ key, cells: [nameOf(feature)] })),
        },
      ]
    : []

const lengthColumns = (name: string, metres: number, spread: number) => ({
  [name]: Math.round(metres),
  [`${name}Uncertainty`]: Math.round(spread),
})

export const run: Run = (params, plan) => {
  const { text, number } = readParams('strip', forms.strip, params)
  const corridor = resolveCorridor(text('along'), plan)
  const km = number('km')
  const metres = km * 1000
  const length = lengthOf(corridor.line)
  const [start, end] = endsOf(corridor, plan)
  const { stops: all, builds, byDistrict } = beside(corridor, metres, plan)
  const stops = all.filter(({ off, isLine }) => off <= metres && !isLine)
  const perhaps = all.filter(({ off, isLine }) => off > metres && !isLine)
  const unsure = stops.filter(({ off, offSpread }) => off + offSpread > metres).length
  const lines = all.filter(({ off, isLine }) => off <= metres && isLine)
  const values = { corridor: corridor.name, length: lengthText(length, corridor), km, start, end }
  const marks = stops.map(
    ({ at, name, key, along, off, alongSpread, offSpread }): Part =>
      part(
        { type: 'Point', coordinates: at },
        {
          part: 'point',
          label: name,
          feature: key,
          ...lengthColumns('along', along, alongSpread),
          ...lengthColumns('off', off, offSpread),
        },
      ),
  )
  return {
    features: [
      part(corridor.line, { part: 'line', of: corridor.name, metres: Math.round(length) }),
      ...marks,
    ],
    sentences: [
      stops.length
        ? say('strip.sentence', {
            ...values,
            count: stops.length,
            counted: counted(stops),
            order: inOrder(stops),
          })
        : say('strip.nothing', values),
      ...(unsure ? [say('strip.unsure', { count: unsure })] : []),
      ...(perhaps.length ? [say('strip.perhaps', { count: perhaps.length, km })] : []),
      ...(byDistrict.length ? [say('strip.by-district', { count: byDistrict.length })] : []),
    ],
    assumptions: [
      say('strip.assume.method', { start }),
      say('strip.assume.range'),
      ...(corridor.uncertainty
        ? [
            say(corridor.schematic ? 'strip.assume.schematic' : 'strip.assume.course', {
              corridor: corridor.name,
              off: plusMinus(corridor.uncertainty),
            }),
          ]
        : []),
    ],
    tables: [
      ...tableOf(say('strip.table.stops', { km }), stops, metres, length, plan),
      ...namesTable(
        say('strip.table.builds'),
        builds.map(feature => ({ key: `projects/${feature.properties.id}`, feature })),
      ),
      ...tableOf(say('strip.table.lines', { km }), lines, metres, length, plan),
      ...tableOf(say('strip.table.perhaps', { km }), perhaps, metres, length, plan),
      ...namesTable(say('strip.table.by-district'), byDistrict),
    ],
    strip: {
      length,
      start,
      end,
      stops: stops.map(stop => {
        const { feature: _, at: __, isLine: ___, ...rest } = stop
        return { ...rest, where: offText(stop) }
      }),
    },
  }
}
