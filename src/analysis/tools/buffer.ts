/** Buffer: what lies within so many metres, or minutes on foot, of places. */
import type { Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { named, type Part, part, placeMarks } from '../answers/marks.ts'
import { column, numberColumn, plain } from '../answers/tables.ts'
import { areaText, joined, metresText, minutesText, offText, rangeText } from '../answers/wording.ts'
import { aboutAreaText } from '../circles/coverage.ts'
import { forms } from '../forms.ts'
import { areaOf } from '../geometry/geodesic.ts'
import { grow } from '../geometry/overlay.ts'
import { readParams } from '../params.ts'
import { geometryOf, kindTitle, nameOf, type Place } from '../places/places.ts'
import { type Reached, reachedFrom } from '../places/reached.ts'
import { resolveSource, type Source } from '../places/source.ts'
import type { Row, Run, Table } from '../tool.ts'

/** More places than these are not named on the map. */
const namedPlaces = 12

/** What the circles are drawn around: the place with its name, or a dot for each of many. */
const marks = ({ places }: Source): Part[] =>
  places.length > namedPlaces
    ? places.map(({ at }) => part({ type: 'Point', coordinates: at }, { part: 'point' }))
    : places.flatMap(place => [
        ...(place.geometry && /Line/.test(place.geometry.type)
          ? [part(place.geometry, { part: 'line' }), named(place.at, place.name)]
          : placeMarks(place)),
      ])

interface Group {
  first: Reached
  items: Reached[]
}

/** The largest first. */
function grouped(items: Reached[], by: (item: Reached) => string): Group[] {
  const groups = new Map<string, Group>()
  for (const item of items) {
    const group = groups.get(by(item))
    if (group) group.items.push(item)
    else groups.set(by(item), { first: item, items: [item] })
  }
  return [...groups.values()].sort((a, b) => b.items.length - a.items.length)
}

const byLayer = (items: Reached[]) => grouped(items, ({ layer }) => layer.id)

const rowOf = (reached: Reached): Row => ({
  key: reached.key,
  verdict: reached.sure ? 'yes' : 'unknown',
  cells: [
    nameOf(reached.feature),
    kindTitle(reached.layer, reached.feature),
    rangeText(reached.low, reached.high),
    say(reached.sure ? 'buffer.sure' : 'buffer.maybe'),
  ],
})

function tablesOf(inside: Reached[]): Table[] {
  const kinds = grouped(inside, ({ layer, feature }) => `${layer.id}/${feature.properties.kind}`)
  return [
    {
      title: say('buffer.by-kind'),
      columns: [
        column('buffer.kind'),
        column('buffer.layer'),
        numberColumn('buffer.count'),
        numberColumn('buffer.of-these-maybe'),
      ],
      rows: kinds.map(({ first, items }) => ({
        cells: [
          kindTitle(first.layer, first.feature),
          first.layer.title,
          plain(items.length),
          plain(items.filter(({ sure }) => !sure).length),
        ],
      })),
    },
    ...byLayer(inside).map(({ first, items }) => ({
      title: first.layer.title,
      columns: [
        column('buffer.name'),
        column('buffer.kind'),
        numberColumn('buffer.distance'),
        column('buffer.inside'),
      ],
      rows: items.map(rowOf),
    })),
  ]
}

/** `项目 12、园区 3` */
const listed = (inside: Reached[]): Text =>
  joined(
    byLayer(inside).map(({ first, items }) => joined([first.layer.title, plain(items.length)], ' ', ' ')),
  )

async function areasOf(
  places: Place[],
  radius: number,
  separate: boolean,
  progress: (share: number) => void,
) {
  const whole = await grow(places.map(geometryOf), radius, share => progress(separate ? share / 2 : share))
  const square = areaOf(whole)
  if (!separate) return { square, parts: [part(whole, { part: 'area', squareMetres: Math.round(square) })] }
  const parts: Part[] = []
  for (const [i, place] of places.entries()) {
    const area = await grow([geometryOf(place)], radius)
    const squareMetres = Math.round(areaOf(area))
    parts.push(part(area, { part: 'area', of: place.name, squareMetres }))
    progress((1 + i / places.length) / 2)
  }
  return { square, parts }
}

export const run: Run = async (params, plan, { progress }) => {
  const read = readParams('buffer', forms.buffer, params)
  const onFoot = read.choice('by') === 'minutes'
  const minutes = onFoot ? read.number('minutes') : 0
  const speed = onFoot ? read.number('speed') : 0
  const radius = onFoot ? (minutes * speed * 1000) / 60 : read.number('metres')
  const separate = read.choice('join') === 'separate'
  const source = resolveSource(read.text('of'), plan)
  const { places, name, left } = source

  const { square, parts } = await areasOf(places, radius, separate, share => progress(share / 2))
  const { inside, near, unplaced } = reachedFrom(places, radius, plan, share => progress((1 + share) / 2))
  const unsure = inside.filter(({ sure }) => !sure).length
  const off = Math.max(...places.map(({ uncertainty }) => uncertainty))
  const within = metresText(radius)
  const reach = onFoot ? say('buffer.on-foot', { time: minutesText(minutes), metres: within }) : within
  const values = {
    name,
    reach,
    area: off ? aboutAreaText(square) : areaText(square),
    count: inside.length,
    listed: listed(inside),
    unsure,
  }
  return {
    features: [
      ...parts.map(area => ({
        ...area,
        properties: { ...area.properties, radiusMetres: Math.round(radius) },
      })),
      ...marks(source),
    ],
    sentences: [
      say(!inside.length ? 'buffer.nothing' : unsure ? 'buffer.answer-unsure' : 'buffer.answer', values),
      ...(near ? [say('buffer.near', { near })] : []),
      ...(left ? [say('buffer.left', { left })] : []),
    ],
    assumptions: [
      say('buffer.straight'),
      ...(onFoot ? [say('buffer.walking', { speed, minutes, metres: within })] : []),
      ...(off ? [say('buffer.off', { off: offText(off) })] : []),
      say('buffer.unplaced', { count: unplaced }),
      ...(separate && places.length > 1 ? [say('buffer.overlaps')] : []),
    ],
    tables: inside.length ? tablesOf(inside) : [],
  }
}
