/** What lies around a place, as rows and as marks on the map. */
import type { MultiPolygon, Polygon } from 'geojson'

import type { Item } from '../../find/items.ts'
import { latest, stateOf } from '../../find/items.ts'
import type { Lang, Plan, PlanFeature, Text } from '../../geo/types.ts'
import { type MessageKey, message } from '../../text/messages.ts'
import { say } from '../../text/tools.ts'
import { grow } from '../geometry/overlay.ts'
import { partsOf, positionsOf } from '../geometry/parts.ts'
import type { Hit } from '../places/around.ts'
import { kindTitle, nameOf, type Place } from '../places/places.ts'
import type { Column, Table } from '../tool.ts'
import { circle, lengthColumns, named, type Part, part, placeMarks } from './marks.ts'
import { column, numberColumn, plain } from './tables.ts'
import { aboutText, metresText } from './wording.ts'

/** Names in a row, the last joined by “and” or by “or”. */
export function namesOf(features: PlanFeature[], type: 'conjunction' | 'disjunction'): Text {
  const names = features.map(nameOf)
  const list = (lang: Lang) => new Intl.ListFormat(lang, { type }).format(names.map(name => name[lang]))
  return { zh: list('zh'), en: list('en') }
}

/** As it stands in a sentence. */
export function stateText({ properties }: PlanFeature): Text {
  const state = stateOf(properties)
  if (!state) return say('near.no-state')
  const key: MessageKey = state === 'existing' ? 'state.existing' : `status.${state}`
  return { zh: message('zh', key), en: message('en', key).toLowerCase() }
}

/** With the year of the report that says so. */
function stateCell(feature: PlanFeature): Text {
  const { zh, en } = stateText(feature)
  const year = latest(feature.properties.status)?.asOf.slice(0, 4)
  return year ? { zh: `${zh} · ${year}`, en: `${en} · ${year}` } : { zh, en }
}

export const farText = ({ metres, off }: Hit) =>
  metres + off > 0 ? aboutText(metres, off) : say('near.inside')

const columns = {
  kind: column('near.column.kind'),
  district: column('near.column.district'),
  far: numberColumn('near.column.distance'),
  state: column('near.column.state'),
}
type ColumnName = keyof typeof columns

const head = (names: ColumnName[]): Column[] => [
  column('near.column.name'),
  ...names.map(name => columns[name]),
]

/** A row is marked where the thing may lie beyond `metres`. */
export function hitTable(title: Text, hits: Hit[], metres: number, plan: Plan, names: ColumnName[]): Table {
  const entries = new Map(plan.layers.map(({ entry }) => [entry.id, entry]))
  const cell = (hit: Hit): Record<ColumnName, Text> => {
    const { layer, feature } = hit
    const entry = entries.get(layer)
    return {
      kind: entry ? kindTitle(entry, feature) : plain(''),
      district: plain(''),
      far: farText(hit),
      state: stateCell(feature),
    }
  }
  return {
    title,
    columns: head(names),
    rows: hits.map(hit => ({
      cells: [nameOf(hit.feature), ...names.map(name => cell(hit)[name])],
      key: hit.key,
      ...(hit.metres + hit.off > metres && { verdict: 'unknown' as const }),
    })),
  }
}

/** @param ids districts and zones of the place: the first of these that a thing has is named */
export function districtTable(title: Text, items: Item[], ids: string[], plan: Plan): Table {
  const byId = new Map(
    plan.layers
      .flatMap(({ features }) => features)
      .map(feature => [feature.properties.adcode ?? feature.properties.id, feature]),
  )
  const whereCell = ({ properties: { districts = [] } }: PlanFeature): Text => {
    const own = byId.get(districts.find(id => ids.includes(id)) ?? '')
    const name = own ? nameOf(own) : plain('')
    const more = districts.length - 1
    return more ? say('near.district-and-more', { name, count: districts.length, more }) : name
  }
  return {
    title,
    columns: head(['district', 'state']),
    rows: items.map(({ key, feature }) => ({
      cells: [nameOf(feature), whereCell(feature), stateCell(feature)],
      key,
      verdict: 'unknown',
    })),
  }
}

/** All within so many metres of a place, with its edge named. */
async function reach({ at, geometry }: Place, metres: number): Promise<Part[]> {
  const area: Polygon | MultiPolygon =
    geometry && geometry.type !== 'Point'
      ? await grow([geometry], metres)
      : { type: 'Polygon', coordinates: [circle(at, metres)] }
  const north = positionsOf(partsOf(area)).reduce((a, b) => ((b[1] ?? 0) > (a[1] ?? 0) ? b : a))
  return [part(area, { part: 'area', step: 2, metres }), named(north, metresText(metres), 'area')]
}

/** As much of a name as a map can bear. */
const short = ({ zh, en }: Text): Text => {
  const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
  return { zh: cut(zh, 14), en: cut(en, 30) }
}

/**
 * What is searched, and each thing where it is nearest; the name of what is certain to lie within. What shares its
 * position with another (a road and the project that builds it) is drawn once.
 */
export async function nearParts(place: Place, metres: number, hits: Hit[]): Promise<Part[]> {
  const distinct = [...new Map(hits.toReversed().map(hit => [hit.at.join(), hit])).values()].reverse()
  const marked = place.key ? place : { ...place, name: say('near.mark') }
  return [
    ...(await reach(place, metres)),
    ...placeMarks(marked),
    ...distinct.map(({ key, layer, feature, metres: far, off, at }) =>
      part(
        { type: 'Point', coordinates: at },
        {
          part: 'point',
          ...(far + off <= metres && { label: short(nameOf(feature)) }),
          key,
          layer,
          name: nameOf(feature),
          ...lengthColumns(far, off),
          state: stateText(feature),
        },
      ),
    ),
  ]
}
