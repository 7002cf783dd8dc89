/** The shapes of a plan's JSON, member by member as in `types.ts`. What needs more than one value stands in the checks. */
import {
  boolean,
  date,
  dictionary,
  kebab,
  list,
  matching,
  number,
  oneOf,
  optional,
  record,
  type Shape,
  string,
  stringOr,
  where,
  words,
} from './shape.ts'
import type {
  Catalogue,
  Clause,
  Figure,
  Indicator,
  LayerEntry,
  PlanDocument,
  PlanProperties,
  Promised,
  ReadyView,
  Ref,
  Status,
  Term,
  Text,
} from './types.ts'
import {
  bases,
  corridorStates,
  indicatorKinds,
  modes,
  precisions,
  speedBases,
  statusStates,
} from './types.ts'

const text = record<Text>({ zh: words, en: words })
const term = record<Term>({ id: kebab, title: text })

const lngLat = where(v => Array.isArray(v) && v.length === 2 && v.every(Number.isFinite))
const bounds = where(
  v => Array.isArray(v) && v.length === 4 && v.every(Number.isFinite) && v[0] < v[2] && v[1] < v[3],
)

const planDocument = record<PlanDocument>({
  id: kebab,
  title: text,
  issuer: text,
  date,
  outline: list(
    record<Clause>({
      at: words,
      title: text,
      groups: optional(list(words)),
      groupsEn: optional(list(words)),
    }),
  ),
})

const layerEntry = record<LayerEntry>({
  id: kebab,
  title: text,
  group: kebab,
  // A name, never a path: a plan's files lie in its folder.
  file: matching(/^[\w-]+\.geojson$/),
  where: optional(dictionary(stringOr(words, list(words)))),
  visible: boolean,
  source: text,
  accuracy: text,
  kinds: list(term),
})

export const catalogueShape = record<Catalogue>({
  id: kebab,
  title: text,
  subtitle: text,
  bounds,
  home: bounds,
  approvalNumber: string,
  credits: list(text),
  documents: list(planDocument),
  groups: list(term),
  layers: list(layerEntry),
  views: list(record<ReadyView>({ id: kebab, title: text, layers: list(kebab) })),
  centres: optional(list(words)),
  promises: optional(
    list(
      record<Promised>({
        id: kebab,
        title: text,
        minutes: where(v => Number.isFinite(v) && Number(v) > 0),
        between: list(words),
        ref: record<Ref>({ doc: words, at: words, group: optional(words) }),
      }),
    ),
  ),
  roles: list(term),
  classes: list(term),
  sectors: list(term),
})

const ref = record<Ref>({ doc: kebab, at: words, group: optional(words) })
/** A clause, or where else it is known from. */
const evidence = stringOr(oneOf(bases), ref)

const propertyShapes: { [K in keyof PlanProperties]-?: Shape } = {
  id: kebab,
  name: words,
  nameEn: words,
  aliases: optional(list(words)),
  kind: words,
  note: optional(text),
  refs: optional(list(ref)),
  precision: oneOf(precisions),
  uncertainty: optional(where(v => Number.isFinite(v) && (v as number) > 0)),
  basis: optional(oneOf(bases)),
  basisNote: optional(text),
  districts: optional(list(words)),
  roles: optional(list(record({ role: kebab, ref: evidence }))),
  structure: optional(words),
  role: optional(words),
  adcode: optional(matching(/^\d{6}$/)),
  seat: optional(words),
  seatEn: optional(words),
  mode: optional(oneOf(modes)),
  class: optional(kebab),
  state: optional(oneOf(corridorStates)),
  number: optional(words),
  shortName: optional(words),
  shortNameEn: optional(words),
  designSpeed: optional(where(v => Number.isFinite(v) && (v as number) > 0)),
  designSpeedBasis: optional(oneOf(speedBases)),
  designSpeedNote: optional(text),
  rank: optional(number),
  line: optional(list(words)),
  status: optional(list(record<Status>({ state: oneOf(statusStates), asOf: date, ref: evidence }))),
  figures: optional(
    list(
      record<Figure>({
        what: text,
        value: stringOr(words, number),
        unit: string,
        asOf: optional(date),
        ref: evidence,
      }),
    ),
  ),
  sector: optional(kebab),
  enterprises: optional(list(text)),
  corridors: optional(list(kebab)),
  hubs: optional(list(kebab)),
  parts: optional(list(record({ name: words, nameEn: optional(words), at: optional(lngLat) }))),
}

export const propertiesShape = record<PlanProperties>(propertyShapes)
export const propertyNames = Object.keys(propertyShapes)

const indicatorShapes: { [K in keyof Indicator]-?: Shape } = {
  id: kebab,
  subject: text,
  indicator: text,
  value: where(v => v === null || Number.isFinite(v) || (typeof v === 'string' && /\S/.test(v))),
  unit: string,
  asOf: date,
  kind: oneOf(indicatorKinds),
  ref,
  note: optional(text),
  nature: optional(text),
  project: optional(kebab),
}

export const indicatorShape = record<Indicator>(indicatorShapes)
export const indicatorNames = Object.keys(indicatorShapes)
