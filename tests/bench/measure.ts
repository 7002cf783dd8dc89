/** What is measured: each measure makes one visit to each of its pages a round. */
import type { Page as Tab } from 'playwright-core'
import type { RendererName } from '../../src/state/view-state.ts'
import { answers } from './answers.ts'
import { bareMoves, memory, opening, toldMoves } from './chapters.ts'
import { bare, type Page } from './pages.ts'
import { weigh } from './scripts.ts'
import type { Row } from './table.ts'
import { clickToShown, frames, type Site, switchTime, timeOf, timeShown, visit } from './visit.ts'

/** One visit to one page, and the values that come of it by name. */
interface Visit {
  page: Page
  query?: string
  mark?: string
  read(tab: Tab): Promise<Record<string, number>>
}

/** Two values held against each other, each as `VISIT.VALUE`, the first perhaps a difference, the second a fixed figure. */
interface Comparison {
  measure: string
  unit: string
  app: string
  reference: { name: string; value: string | number }
  limit?: number
}

interface Measure {
  /** In a browser that draws by the processor alone, as on the machines that the SVG view is for. */
  noGraphics?: true
  visits: Record<string, Visit>
  comparisons: Comparison[]
}

const compare = (
  measure: string,
  unit: string,
  app: string,
  name: string,
  value: string | number,
  limit?: number,
): Comparison => ({ measure, unit, app, reference: { name, value }, limit })

const gl = { page: 'app', query: '?renderer=gl' } as const
const svg = { page: 'app', query: '?renderer=svg' } as const
const maplibre = { page: 'bare-maplibre' } as const
const leaflet = { page: 'leaflet' } as const
const openlayers = { page: 'openlayers' } as const

const ready = {
  read: async (tab: Tab) => ({
    ready: await timeOf(tab, 'map:ready'),
    drawn: await timeOf(tab, 'map:drawn'),
  }),
}
const shown = { read: async (tab: Tab) => ({ shown: await timeShown(tab, 'map:ready') }) }
/** Corridors are the layer with the most lines, and have names and road shields. */
const switched = { read: async (tab: Tab) => ({ time: await switchTime(tab, 'corridors') }) }
const clicked = { read: async (tab: Tab) => ({ time: await clickToShown(tab, 'corridors') }) }
const moved = { read: async (tab: Tab) => ({ ...(await frames(tab, true)) }) }
const dragged = { read: async (tab: Tab) => ({ ...(await frames(tab, false)) }) }
const asked = { read: async (tab: Tab) => ({ ...(await answers(tab)) }) }
const weighed = {
  read: async (tab: Tab) => {
    const { own, mapLibre, analysis } = await weigh(tab, 'map:ready')
    return { own: own / 1000, mapLibre: mapLibre / 1000, analysis: analysis.length }
  },
}
/** Each renderer's: the app itself chooses `svg` where WebGL is drawn by the processor alone. */
const told = (name: RendererName): Record<string, Visit> => ({
  [name]: {
    page: 'app',
    query: `${opening}&renderer=${name}`,
    read: async tab => ({ ...(await toldMoves(tab)) }),
  },
})
const opened = {
  mark: 'map:first-paint',
  read: async (tab: Tab) => {
    const at = await timeShown(tab, 'map:first-paint')
    return { shown: at, mark: await timeOf(tab, 'map:first-paint') }
  },
}

export const measures: Record<string, Measure> = {
  'first-paint': {
    noGraphics: true,
    visits: {
      app: { page: 'app', ...opened },
      leaflet: { ...leaflet, ...shown },
      openlayers: { ...openlayers, ...ready },
    },
    comparisons: [
      compare('plan shown', 'ms', 'app.shown', 'Leaflet', 'leaflet.shown', 1),
      compare('plan shown', 'ms', 'app.shown', 'OpenLayers', 'openlayers.ready'),
      compare('its mark `map:first-paint`', 'ms', 'app.mark', 'shown', 'app.shown'),
    ],
  },
  ready: {
    visits: {
      gl: { ...gl, ...ready },
      svg: { ...svg, ...ready },
      without: { page: bare, query: gl.query, ...ready },
      svgWithout: { page: bare, query: svg.query, ...ready },
      maplibre: { ...maplibre, ...ready },
    },
    comparisons: [
      compare('map ready, `gl`', 'ms', 'gl.ready', 'MapLibre', 'maplibre.ready', 1.15),
      compare('the same, drawn by the graphics', 'ms', 'gl.drawn', 'MapLibre', 'maplibre.drawn', 1.15),
      compare('map ready, `svg`', 'ms', 'svg.ready', 'MapLibre', 'maplibre.ready'),
      compare('what the catalogue adds, `gl`', 'ms', 'gl.ready - without.ready', 'limit', 40, 1),
      compare('what the catalogue adds, `svg`', 'ms', 'svg.ready - svgWithout.ready', 'limit', 40, 1),
    ],
  },
  'switch-gl': {
    visits: { app: { ...gl, ...switched }, maplibre: { ...maplibre, ...switched } },
    comparisons: [compare('layer switch, `gl`', 'ms', 'app.time', 'MapLibre', 'maplibre.time', 1.1)],
  },
  'move-gl': {
    visits: { app: { ...gl, ...moved }, maplibre: { ...maplibre, ...moved } },
    comparisons: [
      compare('frame interval in a move, `gl`, mean', 'ms', 'app.mean', 'MapLibre', 'maplibre.mean', 1.1),
      compare('the same, 95th percentile', 'ms', 'app.p95', 'MapLibre', 'maplibre.p95', 1.1),
    ],
  },
  story: {
    visits: {
      ...told('gl'),
      ...told('svg'),
      maplibre: { ...maplibre, read: async tab => ({ ...(await bareMoves(tab)) }) },
    },
    comparisons: ['gl', 'svg'].flatMap(name => [
      compare(
        `frame interval from chapter to chapter, \`${name}\`, median`,
        'ms',
        `${name}.median`,
        'MapLibre',
        'maplibre.median',
      ),
      compare('the same, 95th percentile', 'ms', `${name}.p95`, 'MapLibre’s', 'maplibre.p95'),
      compare('the same, longest', 'ms', `${name}.longest`, 'MapLibre’s', 'maplibre.longest'),
      compare('the same, longest', 'ms', `${name}.longest`, 'median of MapLibre', 'maplibre.median', 2),
    ]),
  },
  'story-memory': {
    visits: Object.fromEntries(
      ['gl', 'svg'].map(name => [
        name,
        {
          page: 'app',
          query: `${opening}&renderer=${name}`,
          read: async tab => ({ ...(await memory(tab)) }),
        },
      ]),
    ),
    comparisons: ['gl', 'svg'].map(name =>
      compare(
        `memory after 200 more chapters, \`${name}\``,
        'MB',
        `${name}.many`,
        'after each once',
        `${name}.once`,
        1.1,
      ),
    ),
  },
  'switch-svg': {
    noGraphics: true,
    visits: { app: { ...svg, ...clicked }, leaflet: { ...leaflet, ...clicked } },
    comparisons: [
      compare('layer switch, `svg`, click to shown', 'ms', 'app.time', 'Leaflet', 'leaflet.time', 1),
    ],
  },
  'drag-svg': {
    noGraphics: true,
    visits: { app: { ...svg, ...dragged }, openlayers: { ...openlayers, ...dragged } },
    comparisons: [
      compare(
        'frame interval in a drag, `svg`, median',
        'ms',
        'app.median',
        'OpenLayers',
        'openlayers.median',
        1,
      ),
      compare('the same, 95th percentile', 'ms', 'app.p95', 'OpenLayers', 'openlayers.p95', 1),
    ],
  },
  answers: {
    noGraphics: true,
    visits: { svg: { ...svg, ...asked } },
    comparisons: [
      compare(
        'main thread, most work in a frame while the worker reckons',
        'ms',
        'svg.working',
        'limit',
        16,
        1,
      ),
      compare('the same once it has answered, map redrawn', 'ms', 'svg.taking', 'frame', 16),
    ],
  },
  scripts: {
    visits: { gl: { ...gl, ...weighed }, svg: { ...svg, ...weighed } },
    comparisons: ['gl', 'svg'].flatMap(name => [
      compare(`own scripts before ready, \`${name}\`, gzip -9`, 'kB', `${name}.own`, 'limit', 60, 1),
      compare('analysis files in them', 'files', `${name}.analysis`, 'limit', 0, 1),
      compare('scripts of MapLibre beside them', 'kB', `${name}.mapLibre`, 'own', `${name}.own`),
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
    const all = (key: string) => {
      const [first = '', second] = key.split(' - ')
      return rounds.map(
        values => (values[first] ?? Number.NaN) - (second ? (values[second] ?? Number.NaN) : 0),
      )
    }
    const values = typeof value === 'number' ? [value] : all(value)
    return { measure, unit, app: all(app), reference: { name, values }, limit }
  })
