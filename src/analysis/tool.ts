/** What every tool of analysis is made of, and what it answers. All positions are WGS84. */
import type { Feature, Geometry } from 'geojson'
import type { FeatureKey, Plan, Text } from '../geo/types.ts'
import type { Params } from '../state/results.ts'
import type { ToolKey } from '../text/tools.ts'

export type { Params }

/** A parameter of a tool. The form in the panel and the check of a link are made from it. */
export type Field = {
  name: string
  /** Only where another field has one of these values. */
  when?: Record<string, string[]>
  /** An assumption, with a good value of its own: shown folded. */
  assumption?: true
} & (
  | { kind: 'place'; optional?: true }
  /** Places in order. */
  | { kind: 'places'; least: number }
  /** What a circle is drawn around: a place, a layer, or what a filter finds. */
  | { kind: 'source' }
  /** A feature with an area, or corners drawn by hand. */
  | { kind: 'boundary'; optional?: true }
  | { kind: 'number'; unit: string; min: number; max: number; preset: number }
  | { kind: 'choice'; options: readonly string[]; preset: string }
  /** A corridor. */
  | { kind: 'corridor' }
  /** Corridors switched by hand: `+ID` is there, `-ID` is not. */
  | { kind: 'corridors' }
  /** Two other results. */
  | { kind: 'results' }
)

export interface ResultProperties {
  /**
   * How the map draws it: `area` what is reached or covered, `rest` what is not, `gain` and `loss` between two
   * results, `line`, `access` (a leg that follows no line), `range` (how inexact a place is), `point`.
   */
  part: 'area' | 'rest' | 'gain' | 'loss' | 'line' | 'access' | 'range' | 'point'
  /** Written on the map. */
  label?: Text
  /** Of several areas, from the innermost: 0, 1, … */
  step?: number
  /** Anything else that an export should carry. */
  [column: string]: unknown
}

export interface Column {
  title: Text
  /** `number` is set to the right. */
  kind?: 'text' | 'number'
}

/** One row of an answer. `key` leads to the feature. */
export interface Row {
  cells: Text[]
  key?: FeatureKey
  /** Shown by a mark and a word beside it. */
  verdict?: 'yes' | 'no' | 'unknown'
}

export interface Table {
  title: Text
  /** Its rows are what the answer starts from, or is divided by, and nothing that it reaches. */
  given?: true
  columns: Column[]
  rows: Row[]
}

/** Stops along a line, drawn as a strip. */
export interface Strip {
  /** Metres. */
  length: number
  start: Text
  end: Text
  stops: Stop[]
}

/** Metres along the line from its start, and metres from it. */
export interface Stop {
  key: FeatureKey
  name: Text
  layer: string
  along: number
  /** Of an area that the line passes through: where it leaves it. */
  to?: number
  off: number
  /** How far `along` and `off` may be wrong, either way. */
  alongSpread: number
  offSpread: number
  /** How far off it is, in words that fit what is known. */
  where: Text
}

/** What a tool answers: plain data, so that it can come from a worker and be exported as it is. */
export interface Outcome {
  features: Feature<Geometry, ResultProperties>[]
  /** In plain words; the first tells it all, and is the one to copy. */
  sentences: Text[]
  /** What the numbers rest on: each with its value and its source. */
  assumptions: Text[]
  tables: Table[]
  strip?: Strip
}

/** Other results, for a tool that compares. */
export type OutcomeOf = (id: string, progress?: Job['progress']) => Promise<Outcome>

export interface Job {
  /** Of the work that is done, 0 to 1. */
  progress(share: number): void
  outcomeOf: OutcomeOf
}

export type Run = (params: Params, plan: Plan, job: Job) => Outcome | Promise<Outcome>

/** Why a tool cannot answer; told to the reader in their language. */
export class ToolError extends Error {
  readonly key: ToolKey
  readonly values: Record<string, Text | string | number>
  constructor(key: ToolKey, values: Record<string, Text | string | number> = {}) {
    super(key)
    this.key = key
    this.values = values
  }
}
