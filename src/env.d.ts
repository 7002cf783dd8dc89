/** Ids of the plans under `geo/`, and the one that opens when the link names none; set by the build. */
declare const __PLANS__: string[]
declare const __DEFAULT_PLAN__: string
/** Changes with the data of the plans. */
declare const __PLAN_VERSION__: string

/** Where the map is on the web, for links from a disk; empty where the build was not told. */
declare const __ADDRESS__: string

/** How characters are read, as `find/pinyin.ts` reads it; made by the build. */
declare module 'virtual:pinyin' {
  const source: string
  export default source
}
