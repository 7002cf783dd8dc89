/** What is measured: each measure makes one visit to each of its pages a round. */
import type { Page } from './pages.ts'
import { weigh } from './scripts.ts'
import type { Row } from './table.ts'
import { type Frames, firstContent, frames, type Site, switchTime, timeOf, visit } from './visit.ts'

/** One visit to one page, and the values that come of it by name. */
interface Visit {
  page: Page
  query?: string
  mark?: string
  read: Parameters<typeof visit<Record<string, number>>>[4]
}

/** Two values of visits held against each other: `VISIT.VALUE`. */
interface Comparison {
  measure: string
  unit: string
  app: string
  /** `VISIT.VALUE`, or a fixed figure. */
  reference: { name: string; value: string | number }
  limit?: number
}

interface Measure {
  visits: Record<string, Visit>
  comparisons: Comparison[]
}

const switched = 'corridors'
const ready = async (tab: Parameters<typeof timeOf>[0]) => ({ ready: await timeOf(tab, 'map:ready') })
const spread = ({ median, p95 }: Frames) => ({ median, p95 })
const against = (name: string, value: string | number) => ({ name, value })

export const measures: Record<string, Measure> = {
  'first-paint': {
    visits: {
      app: {
        page: 'app',
        mark: 'map:first-paint',
        // The later of the two, so that a mark set too early would win nothing.
        read: async tab => {
          await tab.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
          return { paint: Math.max(await timeOf(tab, 'map:first-paint'), await firstContent(tab)) }
        },
      },
      leaflet: { page: 'leaflet', read: ready },
      openlayers: { page: 'openlayers', read: ready },
      maplibre: { page: 'bare-maplibre', read: ready },
    },
    comparisons: [
      {
        measure: 'first paint',
        unit: 'ms',
        app: 'app.paint',
        reference: against('Leaflet', 'leaflet.ready'),
        limit: 1,
      },
      {
        measure: 'first paint',
        unit: 'ms',
        app: 'app.paint',
        reference: against('OpenLayers', 'openlayers.ready'),
      },
      {
        measure: 'first paint',
        unit: 'ms',
        app: 'app.paint',
        reference: against('MapLibre', 'maplibre.ready'),
      },
    ],
  },
  ready: {
    visits: {
      gl: { page: 'app', query: '?renderer=gl', read: ready },
      svg: { page: 'app', query: '?renderer=svg', read: ready },
      maplibre: { page: 'bare-maplibre', read: ready },
    },
    comparisons: [
      {
        measure: 'map ready, `gl`',
        unit: 'ms',
        app: 'gl.ready',
        reference: against('MapLibre', 'maplibre.ready'),
        limit: 1.15,
      },
      {
        measure: 'map ready, `svg`',
        unit: 'ms',
        app: 'svg.ready',
        reference: against('MapLibre', 'maplibre.ready'),
      },
    ],
  },
  'switch-gl': {
    visits: {
      app: {
        page: 'app',
        query: '?renderer=gl',
        read: async tab => ({ time: await switchTime(tab, switched) }),
      },
      maplibre: { page: 'bare-maplibre', read: async tab => ({ time: await switchTime(tab, switched) }) },
    },
    comparisons: [
      {
        measure: 'layer switch, `gl`',
        unit: 'ms',
        app: 'app.time',
        reference: against('MapLibre', 'maplibre.time'),
        limit: 1.1,
      },
    ],
  },
  'move-gl': {
    visits: {
      app: { page: 'app', query: '?renderer=gl', read: async tab => spread(await frames(tab, true)) },
      maplibre: { page: 'bare-maplibre', read: async tab => spread(await frames(tab, true)) },
    },
    comparisons: [
      {
        measure: 'frame interval while moving, `gl`, median',
        unit: 'ms',
        app: 'app.median',
        reference: against('MapLibre', 'maplibre.median'),
        limit: 1.1,
      },
      {
        measure: 'the same, 95th percentile',
        unit: 'ms',
        app: 'app.p95',
        reference: against('MapLibre', 'maplibre.p95'),
        limit: 1.1,
      },
    ],
  },
  'switch-svg': {
    visits: {
      app: {
        page: 'app',
        query: '?renderer=svg',
        read: async tab => ({ time: await switchTime(tab, switched) }),
      },
      leaflet: { page: 'leaflet', read: async tab => ({ time: await switchTime(tab, switched) }) },
    },
    comparisons: [
      {
        measure: 'layer switch, `svg`',
        unit: 'ms',
        app: 'app.time',
        reference: against('Leaflet', 'leaflet.time'),
        limit: 1,
      },
    ],
  },
  'drag-svg': {
    visits: {
      app: { page: 'app', query: '?renderer=svg', read: async tab => spread(await frames(tab, false)) },
      openlayers: { page: 'openlayers', read: async tab => spread(await frames(tab, false)) },
    },
    comparisons: [
      {
        measure: 'frame interval while dragging, `svg`, median',
        unit: 'ms',
        app: 'app.median',
        reference: against('OpenLayers', 'openlayers.median'),
        limit: 1,
      },
      {
        measure: 'the same, 95th percentile',
        unit: 'ms',
        app: 'app.p95',
        reference: against('OpenLayers', 'openlayers.p95'),
        limit: 1,
      },
    ],
  },
  scripts: {
    visits: Object.fromEntries(
      ['gl', 'svg'].map(renderer => [
        renderer,
        {
          page: 'app' as const,
          query: `?renderer=${renderer}`,
          read: async tab => {
            const { own, mapLibre, analysis } = await weigh(tab, 'map:ready')
            return { own: own / 1000, mapLibre: mapLibre / 1000, analysis: analysis.length }
          },
        } satisfies Visit,
      ]),
    ),
    comparisons: ['gl', 'svg'].flatMap(renderer => [
      {
        measure: `own scripts before ready, \`${renderer}\`, gzip -9`,
        unit: 'kB',
        app: `${renderer}.own`,
        reference: against('limit', 60),
        limit: 1,
      },
      {
        measure: `analysis files in them, \`${renderer}\``,
        unit: 'files',
        app: `${renderer}.analysis`,
        reference: against('limit', 0),
        limit: 0,
      },
      {
        measure: `of MapLibre, \`${renderer}\``,
        unit: 'kB',
        app: `${renderer}.mapLibre`,
        reference: against('own', `${renderer}.own`),
      },
    ]),
  },
}

/** Visits all pages of a measure, in turn from the front and from the back, so that no page is always the first. */
export async function round(
  site: Site,
  { visits }: Measure,
  number: number,
): Promise<Record<string, number>> {
  const order = Object.entries(visits)
  const values: Record<string, number> = {}
  for (const [name, { page, query = '', mark = 'map:ready', read }] of number % 2 ? order.reverse() : order)
    for (const [key, value] of Object.entries(await visit(site, page, query, mark, read)))
      values[`${name}.${key}`] = value
  return values
}

/** Rows of the table from the values of all rounds. */
export const rows = ({ comparisons }: Measure, rounds: Record<string, number>[]): Row[] =>
  comparisons.map(({ measure, unit, app, reference: { name, value }, limit }) => {
    const all = (key: string) => rounds.map(values => values[key] ?? Number.NaN)
    return {
      measure,
      unit,
      app: all(app),
      reference: { name, values: typeof value === 'number' ? [value] : all(value) },
      limit,
    }
  })
