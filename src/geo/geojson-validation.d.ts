/** The one function of geojson-validation 1.0.2 that is used; with `true` it returns what is wrong, in English. */
declare module 'geojson-validation' {
  export function valid(geojson: unknown, trace: true): string[]
}
