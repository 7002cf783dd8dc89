/** What search looks through: every feature of a plan, every clause of its documents, and every figure of these. */
import type { Catalogue, FeatureKey, Indicator, Plan, PlanFeature, Ref } from '../geo/types.ts'
import { type MessageKey, message } from '../text/messages.ts'
import { quantity } from '../text/quantity.ts'
import { latest } from './items.ts'
import { outlineOf } from './outline.ts'
import { figureEntries } from './search-figures.ts'

/**
 * What a text says of its entry. `name` is Chinese, `english` the English name; `clause` is where a project is listed,
 * `mention` where anything else is named.
 */
export const fields = [
  'name',
  'english',
  'alias',
  'title',
  'part',
  'district',
  'kind',
  'sector',
  'state',
  'subject',
  'figure',
  'clause',
  'mention',
  'note',
] as const
export type Field = (typeof fields)[number]

export interface SearchEntry {
  /** A feature, a clause by its id, or figures by theirs. */
  opens: { feature: FeatureKey } | { clause: string } | { figures: string[] }
  /** 0 to 1: of two that match alike the weightier stands first. */
  weight: number
  /** Places of one name that several layers show are found once. */
  place?: string
  texts: [Field, string][]
}

export interface Findable {
  key: FeatureKey
  /** Id of its layer. */
  layer: string
  feature: PlanFeature
}

/** What a reader most likely means by a name that several things share, by the layers that every plan has. */
const weights: Record<string, number> = {
  districts: 1,
  structure: 0.8,
  hubs: 0.7,
  corridors: 0.65,
  towns: 0.6,
  parks: 0.55,
  context: 0.5,
  projects: 0.4,
  services: 0.3,
}
const short = (name: string) => name.replace(/[区县]$| (District|County)$/, '')

const clauseTexts = ({ at, group }: Ref): string[] => [
  at,
  ...(at.startsWith('专栏') ? [at.replace('专栏', 'Box')] : []),
  ...(group ? [group] : []),
]

const numerals = '零一二三四五六七八九十'
const chapter = /^第([一二三四五六七八九十])章(?:第([一二三四五六七八九十])节)?$/

/** Other ways to write a place in a document: `4-2`, `Box 4-2`; `第6章第1节`, `6.1`, `Chapter 6`. */
const otherPlaces = (at: string): string[] => {
  const [, number] = /^(?:专栏|表|图) (\S+)$/.exec(at) ?? []
  if (number) return [number, `${{ 专: 'Box', 表: 'Table', 图: 'Figure' }[at[0] ?? '']} ${number}`]
  const [, c, s] = chapter.exec(at) ?? []
  if (!c) return []
  const [of, section] = [numerals.indexOf(c), s && numerals.indexOf(s)]
  return section
    ? [`第${of}章第${section}节`, `${of}.${section}`, `Chapter ${of}, Section ${section}`]
    : [`第${of}章`, `Chapter ${of}`]
}

const clauseEntries = (catalogue: Catalogue): SearchEntry[] =>
  [...outlineOf(catalogue).byId.values()].flatMap(({ id, clause, group }) => {
    if (!clause) return []
    const groupEn = clause.groupsEn?.[clause.groups?.indexOf(group ?? '') ?? -1]
    const texts: [Field, string][] = group
      ? [['title', group], ...(groupEn ? [['title', groupEn] as [Field, string]] : [])]
      : [
          ['alias', clause.at],
          ...otherPlaces(clause.at).map((place): [Field, string] => ['alias', place]),
          ['title', clause.title.zh],
          ['title', clause.title.en],
        ]
    return [{ opens: { clause: id }, weight: group ? 0.3 : 0.9, texts }]
  })

/** Entries for features; names of districts and zones come from the features themselves. */
export function* featureEntries(catalogue: Catalogue, items: Findable[]): Generator<SearchEntry> {
  const places = new Map(items.map(({ feature: { properties: p } }) => [p.adcode ?? p.id, p]))
  /** What others lie in by its id. */
  const zones = new Set(items.flatMap(({ feature }) => feature.properties.districts ?? []))
  const layers = new Map(catalogue.layers.map(entry => [entry.id, entry]))
  const sectors = new Map(catalogue.sectors.map(({ id, title }) => [id, title]))
  for (const {
    key,
    layer,
    feature: { properties: p },
  } of items) {
    const entry = layers.get(layer)
    const texts: [Field, string][] = []
    const add = (field: Field, ...values: (string | undefined)[]) => {
      for (const value of values) if (value) texts.push([field, value])
    }
    // A district goes by its name without 区 or 县 as well, a zone by each of its names.
    const zone = zones.has(p.id)
    add('name', p.name, p.adcode && short(p.name))
    add('english', p.nameEn, p.adcode && short(p.nameEn))
    add('alias', p.shortName, p.shortNameEn, p.number)
    add(zone ? 'name' : 'alias', ...(p.aliases ?? []))
    add('part', p.seat, p.seatEn)
    for (const part of p.parts ?? []) add('part', part.name, part.nameEn)
    for (const id of p.districts ?? []) add('district', places.get(id)?.name, places.get(id)?.nameEn)
    const kind = entry?.kinds.find(({ id }) => id === p.kind)?.title
    add('kind', kind?.zh, kind?.en, entry?.title.zh, entry?.title.en)
    const sector = sectors.get(p.sector ?? '')
    add('sector', sector?.zh, sector?.en)
    const report = latest(p.status)
    const state: MessageKey | undefined = report ? `status.${report.state}` : p.state && `state.${p.state}`
    if (state) add('state', message('zh', state), message('en', state))
    for (const { what, value, unit } of p.figures ?? [])
      add('figure', `${what.zh} ${quantity('zh', value, unit)}`, `${what.en} ${quantity('en', value, unit)}`)
    add(layer === 'projects' ? 'clause' : 'mention', ...new Set((p.refs ?? []).flatMap(clauseTexts)))
    add('note', p.note?.zh, p.note?.en)
    yield {
      opens: { feature: key },
      weight: zone ? 0.9 : (weights[layer] ?? weights[entry?.group ?? ''] ?? 0.5),
      place: layer === 'projects' ? undefined : short(p.name),
      texts,
    }
  }
}

/** Everything in a plan that can be searched for. */
export function* entriesOf({ catalogue, layers }: Plan, figures: Indicator[] = []): Generator<SearchEntry> {
  const items = layers.flatMap(({ entry, features }) =>
    features.map(
      (feature): Findable => ({ key: `${entry.id}/${feature.properties.id}`, layer: entry.id, feature }),
    ),
  )
  yield* featureEntries(catalogue, items)
  yield* clauseEntries(catalogue)
  yield* figureEntries(figures)
}
