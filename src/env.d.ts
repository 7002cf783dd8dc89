/** Ids of the plans under `geo/`, and the one that opens when the link names none; set by the build. */
declare const __PLANS__: string[]
declare const __DEFAULT_PLAN__: string
