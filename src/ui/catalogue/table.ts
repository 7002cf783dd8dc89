/** Items as a table in the reader's language. */
import type { Cell } from '../../find/export.ts'
import { type Item, latest, stateOf } from '../../find/items.ts'
import { pointOf } from '../../geo/point.ts'
import type { Plan, Ref } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { quantity } from '../../text/quantity.ts'
import { clauseText, findClause, groupTitle, shortTitle } from '../clause.ts'
import { basisTitle } from '../detail/Part.tsx'
import { districtName } from '../district.ts'
import { dateText } from '../facts.ts'
import { inLang, t, termTitle } from '../words.ts'
import { stateTitle, valueTitle } from './values.ts'

const kindOf = ({ layer, feature }: Item) => {
  const entry = plan.value.layers.find(one => one.entry.id === layer)?.entry
  return termTitle(entry?.kinds ?? [], feature.properties.kind)
}

const sectorOf = ({ feature: { properties } }: Item) =>
  properties.sector && termTitle(plan.value.catalogue.sectors, properties.sector)

/** The sector of a project, the kind of anything else. */
export const subjectOf = (item: Item) => sectorOf(item) ?? kindOf(item)

export const districtsOf = ({ feature }: Item) => (feature.properties.districts ?? []).map(districtName)

export const stateOfItem = ({ feature }: Item) => {
  const state = stateOf(feature.properties)
  return state && stateTitle(state)
}

/** Document, place in it, sub-heading. */
const refText = (ref: Ref, { catalogue }: Plan) => {
  const document = catalogue.documents.find(({ id }) => id === ref.doc)
  const clause = findClause(catalogue, ref)
  const parts = [
    document ? shortTitle(lang.value, document) : ref.doc,
    clauseText(lang.value, ref.at, clause).place,
    ref.group && groupTitle(lang.value, clause, ref.group),
  ]
  return parts.filter(Boolean).join(' · ')
}

const several = (parts: string[]) => parts.join(lang.value === 'zh' ? '；' : '; ')

const figureTexts = ({ feature }: Item) =>
  (feature.properties.figures ?? []).map(({ what, value, unit, asOf }) => {
    const date = asOf ? ` (${t('detail.as-of', { date: dateText(lang.value, asOf) })})` : ''
    return `${inLang(what)} ${quantity(lang.value, value, unit)}${date}`
  })

/** Decimals as the data have them: five are about a metre. */
const degrees = (value: number | undefined) => (value === undefined ? undefined : Number(value.toFixed(5)))

const pointOfItem = ({ feature: { geometry } }: Item) => (geometry ? pointOf(geometry) : null)

/** @param link address of an item's page */
export function tableOf(items: Item[], link: (item: Item) => string): Cell[][] {
  const columns = [
    ['id', item => item.feature.properties.id],
    ['name', item => item.feature.properties.name],
    ['name-en', item => item.feature.properties.nameEn],
    ['aliases', item => several(item.feature.properties.aliases ?? [])],
    ['layer', item => valueTitle('layer', item.layer)],
    ['kind', kindOf],
    ['sector', sectorOf],
    ['districts', item => several(districtsOf(item))],
    ['state', stateOfItem],
    ['as-of', item => latest(item.feature.properties.status)?.asOf],
    ['refs', item => several((item.feature.properties.refs ?? []).map(ref => refText(ref, plan.value)))],
    ['precision', item => t(`precision.${item.feature.properties.precision}`)],
    ['uncertainty', item => item.feature.properties.uncertainty],
    ['basis', item => item.feature.properties.basis && basisTitle(item.feature.properties.basis)],
    ['lon', item => degrees(pointOfItem(item)?.[0])],
    ['lat', item => degrees(pointOfItem(item)?.[1])],
    ['figures', item => several(figureTexts(item))],
    ['link', link],
  ] as const satisfies [string, (item: Item) => Cell][]
  return [
    columns.map(([name]) => t(`column.${name}`)),
    ...items.map(item => columns.map(([, cell]) => cell(item))),
  ]
}
