/** The plan as data: the shapes of `geo/<plan>/`, as `geo/README.md` defines them. All positions are WGS84. */
import type { Feature, Geometry } from 'geojson'

export type Lang = 'zh' | 'en'
export interface Text {
  zh: string
  en: string
}
/** Longitude, latitude in degrees. */
export type LngLat = [number, number]
/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number]

/** A word of a controlled vocabulary. */
export interface Term {
  id: string
  title: Text
}

/** A place in a document that names a feature. */
export interface Ref {
  doc: string
  at: string
  group?: string
}

export interface Clause {
  at: string
  title: Text
  groups?: string[]
  /** English for each of `groups`. */
  groupsEn?: string[]
}

export interface PlanDocument {
  id: string
  title: Text
  issuer: Text
  date: string
  outline: Clause[]
}

export interface LayerEntry {
  id: string
  title: Text
  group: string
  file: string
  /** Only features with these property values (any of a list) belong to the layer: two layers can share a file. */
  where?: Record<string, string | string[]>
  visible: boolean
  source: Text
  accuracy: Text
  kinds: Term[]
}

/** Layers of this group are the ground that the plan is drawn on: never filtered. */
export const baseGroup = 'base'

/** A ready-made choice of layers. */
export interface ReadyView {
  id: string
  title: Text
  layers: string[]
}

/** A travel time promised between any two of several places. */
export interface Promised {
  id: string
  title: Text
  minutes: number
  between: FeatureKey[]
  ref: Ref
}

export interface Catalogue {
  id: string
  title: Text
  subtitle: Text
  /** All data lies inside. */
  bounds: Bounds
  /** What the map opens on. */
  home: Bounds
  /** 审图号, once one is granted. */
  approvalNumber: string
  credits: Text[]
  documents: PlanDocument[]
  groups: Term[]
  layers: LayerEntry[]
  views: ReadyView[]
  /** The places whose distance the plan speaks of most: the first two stand in the forms of the tools. */
  centres?: FeatureKey[]
  /** Travel times that the documents promise, the shortest first. */
  promises?: Promised[]
  roles: Term[]
  classes: Term[]
  sectors: Term[]
}

export const precisions = ['site', 'place', 'district', 'city', 'none', 'schematic'] as const
export type Precision = (typeof precisions)[number]
export const bases = ['document', 'gazetteer', 'openstreetmap', 'common-knowledge', 'drawn'] as const
export const speedBases = ['document', 'openstreetmap', 'common-knowledge', 'standard'] as const
export const corridorStates = ['existing', 'under-construction', 'planned'] as const
export const modes = ['rail', 'metro', 'road', 'waterway'] as const
export const statusStates = [
  'planned',
  'signed',
  'construction',
  'topped-out',
  'completed',
  'operating',
] as const

export const indicatorKinds = ['target', 'actual'] as const

export interface Status {
  state: (typeof statusStates)[number]
  asOf: string
  /** A clause, or a basis word such as `common-knowledge`. */
  ref: Ref | string
}

export interface Figure {
  what: Text
  value: number | string
  unit: string
  asOf?: string
  ref: Ref | string
}

/** A figure of a document: a row of `indicators.json`. */
export interface Indicator {
  id: string
  /** Whom or what it measures. */
  subject: Text
  indicator: Text
  /** `null` where the document gives no number. */
  value: number | string | null
  unit: string
  asOf: string
  kind: (typeof indicatorKinds)[number]
  ref: Ref
  note?: Text
  /** Of a goal: binding or expected, as the document has it. */
  nature?: Text
  /** The project whose figure it repeats. */
  project?: string
}

export interface PlanProperties {
  id: string
  name: string
  nameEn: string
  aliases?: string[]
  kind: string
  note?: Text
  refs?: Ref[]
  precision: Precision
  /** Metres. */
  uncertainty?: number
  basis?: (typeof bases)[number]
  basisNote?: Text
  districts?: string[]
  roles?: { role: string; ref: Ref | string }[]
  structure?: string
  role?: string
  adcode?: string
  /** Of a district: where its government sits. */
  seat?: string
  seatEn?: string
  mode?: (typeof modes)[number]
  class?: string
  state?: (typeof corridorStates)[number]
  number?: string
  shortName?: string
  shortNameEn?: string
  /** km/h */
  designSpeed?: number
  designSpeedBasis?: (typeof speedBases)[number]
  designSpeedNote?: Text
  rank?: number
  /** Of a metro station: numbers of its lines. */
  line?: string[]
  status?: Status[]
  figures?: Figure[]
  sector?: string
  /** Who carries a project out. */
  enterprises?: Text[]
  corridors?: string[]
  hubs?: string[]
  parts?: { name: string; nameEn?: string; at?: LngLat }[]
}

export type PlanFeature = Feature<Geometry | null, PlanProperties>

/** Why a file or a feature cannot be used; `code` is a key of the message catalogues under `problem`. */
export interface Problem {
  file: string
  /** Id of the feature, or its place in the file (`#3`). */
  feature?: string
  code: ProblemCode
  /** What was found, in the data's own words. */
  detail?: string
}

export const problemCodes = [
  'missing',
  'unreachable',
  'not-json',
  'not-feature-collection',
  'not-feature',
  'no-id',
  'bad-id',
  'duplicate-id',
  'no-property',
  'bad-property',
  'unknown-kind',
  'bad-geometry',
  'not-finite',
  'out-of-bounds',
  'open-ring',
  'bad-catalogue',
  /** The app itself failed. */
  'failed',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** A layer with its features, or with the reason why it is withheld. */
export interface PlanLayer {
  entry: LayerEntry
  features: PlanFeature[]
  problem?: Problem
  /** The file is still on its way. */
  loading?: true
}

export interface Plan {
  catalogue: Catalogue
  /** In drawing order, as in the catalogue. */
  layers: PlanLayer[]
}

/** `LAYER/ID`, as in the URL. */
export type FeatureKey = `${string}/${string}`
