/** What the checks of the contract share: the plan as read, and how they report. */
import type { Catalogue, PlanFeature, ProblemCode } from '../types.ts'

/** Reasons that only the contract knows; readers never see them. */
export type ContractCode =
  | ProblemCode
  | 'bad-layout'
  | 'not-geojson'
  | 'bad-link'
  | 'no-layer'
  | 'unknown-property'
  | 'bad-name'
  | 'bad-precision'
  | 'bad-order'
  | 'bad-ref'
  | 'bad-district'
  | 'unknown-term'
  | 'too-precise'
  | 'duplicate-point'
  | 'spike'
  | 'self-intersection'
  | 'wrong-winding'
  | 'not-connected'
  | 'loose-end'
  | 'off-network'
  | 'wrong-geometry'
  | 'border-not-shared'
  | 'overlap'
  | 'gap'

export interface Violation {
  file: string
  /** Id of the feature, or its place in the file (`#3`). */
  feature?: string
  code: ContractCode
  /** What was found. */
  detail?: string
}

/** A violation by a feature that is known where it is found. */
export type Finding = Pick<Violation, 'code' | 'detail'>

export interface PlanFiles {
  catalogue: Catalogue
  /** The features of each file that are sound enough to look closer at. */
  features: Map<string, PlanFeature[]>
}

export const featuresOf = (plan: PlanFiles, file: string) => plan.features.get(file) ?? []
