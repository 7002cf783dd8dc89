/**
 * How long the geometry of the analysis takes, and how far its answers are from the ellipsoid's, beside Turf used
 * plainly and PostGIS where it is installed. Loaded by `runnerImport` of Vite.
 *
 * PostGIS has its points in a table with an index, in the transverse Mercator plane of the region, and answers there;
 * the app starts from WGS84 and ends in it. Both indexes of points are made before.
 */
import * as turf from '@turf/turf'
import type { LineString } from 'geojson'
import { areaOf } from '../../src/analysis/geometry/geodesic.ts'
import { nearestIndex } from '../../src/analysis/geometry/nearest.ts'
import { discs } from '../../src/analysis/geometry/overlay.ts'
import { run as rings } from '../../src/analysis/tools/rings.ts'
import { readPlan } from '../../src/build/first-view.ts'
import type { LngLat } from '../../src/geo/types.ts'
import { clustered, longLine, scattered, trueArea, trueNearest, trueWithin } from './analysis-truth.ts'
import { openPostGis, type PostGis } from './postgis.ts'
import { median, type Row } from './table.ts'

const radius = 1000
const segments = 64
const reach = 5000
const count = 10

/** What one way of doing it answers, how long it takes, and how much of it is wrong, in millionths. */
interface Way {
  name: string
  /** Not in every round, where it takes too long. */
  once?: true
  /** Milliseconds. */
  run(): Promise<{ ms: number; wrong?: number }>
}
interface Task {
  measure: string
  /** Of what is wrong. */
  error: string
  app: Way
  others: Way[]
}

async function timed<T>(work: () => T | Promise<T>) {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}
const millionths = (value: number, of: number) => 1e6 * Math.abs(value / of - 1)
const named = (n: number) => n.toLocaleString('en')

/** The expected places that are missing, in millionths of them; those that came instead of them are as many. */
function astray<T>(found: T[], expected: T[]) {
  const all = new Set(found)
  const missing = expected.filter(place => !all.has(place)).length
  return (1e6 * Math.max(missing, found.length - expected.length + missing)) / expected.length
}

const srid = 990001
const copy = (table: string, points: LngLat[]) =>
  `CREATE TABLE ${table} (id int, at geometry(Point, ${srid}));
  CREATE TEMP TABLE raw (id int, lng float8, lat float8);
  COPY raw FROM STDIN;
${points.map(([x, y], i) => `${i}\t${x}\t${y}`).join('\n')}
\\.
  INSERT INTO ${table} SELECT id, ST_Transform(ST_SetSRID(ST_Point(lng, lat), 4326), ${srid}) FROM raw;
  DROP TABLE raw;
  CREATE INDEX ON ${table} USING gist (at);
  ANALYZE ${table};`

function circles(n: number, postGis: PostGis | null): Task {
  const points = clustered(n)
  const exact = trueArea(points, radius)
  const app: Way = {
    name: 'app',
    async run() {
      const { ms, value } = await timed(() => discs(points, radius))
      return { ms, wrong: millionths(areaOf(value), exact) }
    },
  }
  const plain: Way = {
    name: 'Turf',
    ...(n > 500 && { once: true }),
    async run() {
      const { ms, value } = await timed(() => {
        const each = points.map(at => turf.circle(at, radius, { steps: segments, units: 'meters' }))
        return turf.union(turf.featureCollection(each))
      })
      return { ms, wrong: millionths(value ? areaOf(value.geometry) : 0, exact) }
    },
  }
  const served: Way = {
    name: 'PostGIS',
    async run() {
      const { ask } = postGis as PostGis
      const quarter = segments / 4
      const merged = `SELECT ST_Union(ST_Buffer(at, ${radius}, ${quarter})) AS area FROM circles_${n}`
      const { ms, rows } = await ask(`SELECT ST_Area(area) FROM (${merged}) AS merged;`)
      return { ms, wrong: millionths(Number(rows[0]), exact) }
    },
  }
  return {
    measure: `merged circles of 1 km around ${named(n)} clustered points`,
    error: 'of the area',
    app,
    others: [...(n > 5000 ? [] : [plain]), ...(postGis ? [served] : [])],
  }
}

function nearestTask(points: LngLat[], postGis: PostGis | null): Task {
  const queries = scattered(1000, 2)
  const { nearest } = nearestIndex(points)
  const expected = queries.flatMap((at, q) => trueNearest(at, points, count).map(i => `${q} ${i}`))
  const asked = 5
  return {
    measure: `nearest ${count} of ${named(points.length)}, ${named(queries.length)} times`,
    error: 'of the places',
    app: {
      name: 'app',
      async run() {
        const { ms, value } = await timed(() => queries.map(at => nearest(at, count)))
        const found = value.flatMap((near, q) => near.map(({ index }) => `${q} ${index}`))
        return { ms, wrong: astray(found, expected) }
      },
    },
    others: [
      {
        name: `Turf, from ${asked}`,
        async run() {
          const { ms } = await timed(() => {
            for (const at of queries.slice(0, asked))
              points.map(point => turf.distance(at, point)).sort((a, b) => a - b)
          })
          return { ms: (ms * queries.length) / asked }
        },
      },
      ...(postGis
        ? [
            {
              name: 'PostGIS',
              async run() {
                const order = `SELECT id FROM points ORDER BY points.at <-> queries.at LIMIT ${count}`
                const { ms, rows } = await postGis.ask(
                  `SELECT queries.id || ' ' || near.id FROM queries, LATERAL (${order}) AS near;`,
                )
                return { ms, wrong: astray(rows, expected) }
              },
            },
          ]
        : []),
    ],
  }
}

function withinTask(points: LngLat[], line: LineString, postGis: PostGis | null): Task {
  const { within } = nearestIndex(points)
  const expected = trueWithin(line, reach, points)
  const asked = 100
  return {
    measure: `within 5 km of a line of ${line.coordinates.length}, among ${named(points.length)}`,
    error: 'of the places',
    app: {
      name: 'app',
      async run() {
        const { ms, value } = await timed(() => within(line, reach))
        return {
          ms,
          wrong: astray(
            value.map(({ index }) => index),
            expected,
          ),
        }
      },
    },
    others: [
      {
        name: `Turf, from ${asked}`,
        async run() {
          const { ms } = await timed(() =>
            points
              .slice(0, asked)
              .filter(at => turf.pointToLineDistance(at, line, { units: 'meters' }) <= reach),
          )
          return { ms: (ms * points.length) / asked }
        },
      },
      ...(postGis
        ? [
            {
              name: 'PostGIS',
              async run() {
                const { ms, rows } = await postGis.ask(
                  `SELECT points.id FROM points, line WHERE ST_DWithin(points.at, line.at, ${reach});`,
                )
                return { ms, wrong: astray(rows.map(Number), expected) }
              },
            },
          ]
        : []),
    ],
  }
}

/** The same points, and the plane that is best for them, in the server. */
async function fill({ ask }: PostGis, points: LngLat[], line: LineString, sizes: number[]) {
  const plane = '+proj=tmerc +lon_0=103.55 +lat_0=36.25 +ellps=WGS84 +units=m'
  await ask(`DELETE FROM spatial_ref_sys WHERE srid = ${srid};`)
  await ask(`INSERT INTO spatial_ref_sys (srid, proj4text) VALUES (${srid}, '${plane}');`)
  for (const n of sizes) await ask(copy(`circles_${n}`, clustered(n)))
  await ask(copy('points', points))
  await ask(copy('queries', scattered(1000, 2)))
  const text = line.coordinates.map(at => at.join(' ')).join(',')
  await ask(
    `CREATE TABLE line AS SELECT ST_Transform('SRID=4326;LINESTRING(${text})'::geometry, ${srid}) AS at;`,
  )
}

async function rowsOf({ measure, error, app, others }: Task, rounds: number): Promise<Row[]> {
  const ways = [app, ...others]
  const runs = ways.map(() => [] as { ms: number; wrong?: number }[])
  // The first round only wakes the machine.
  for (let round = 0; round <= rounds; round++)
    for (const [i, way] of ways.entries()) {
      if (way.once && round !== 1) continue
      const run = await way.run()
      if (round) runs[i]?.push(run)
    }
  const values = (i: number) => (runs[i] ?? []).map(run => run.ms)
  const wrong = (i: number) => [median((runs[i] ?? []).flatMap(run => run.wrong ?? []))]
  return others.flatMap(({ name }, k) => [
    {
      measure,
      unit: 'ms',
      app: values(0),
      reference: { name, values: values(k + 1) },
      ...(name === 'PostGIS' && { limit: 1 }),
    },
    ...(Number.isNaN(wrong(k + 1)[0])
      ? []
      : [
          {
            measure: `its error, ${error}`,
            unit: 'ppm',
            app: wrong(0),
            reference: { name, values: wrong(k + 1) },
          },
        ]),
  ])
}

/** Rings of 30 and 60 minutes on the real network. PostGIS has no network of its own to be held against. */
async function ringRow(rounds: number): Promise<Row> {
  const plan = readPlan('geo/lanzhou')
  const from = plan.catalogue.centres?.[0] ?? ''
  const job = {
    progress: () => {},
    outcomeOf: () => Promise.reject(new Error('rings ask for no other result')),
  }
  const once = async (scenario: string) => (await timed(() => rings({ from, scenario }, plan, job))).ms
  const [today, planned]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    const [a, b] = [await once('today'), await once('planned')]
    // The first round only wakes the machine.
    if (!round) continue
    today.push(a)
    planned.push(b)
  }
  return {
    measure: 'rings of 30 and 60 minutes, car or rail, with what they reach',
    unit: 'ms',
    app: today,
    reference: { name: 'with all that is planned', values: planned },
  }
}

export async function analysisRows(rounds: number): Promise<Row[]> {
  const sizes = [500, 5000, 50_000]
  const [points, line] = [scattered(100_000, 1), longLine()]
  const postGis = await openPostGis()
  if (!postGis) console.error('PostGIS is not installed: the app is measured beside Turf alone.')
  try {
    if (postGis) {
      console.error(`PostGIS ${postGis.version}`)
      await fill(postGis, points, line, sizes)
    }
    const tasks = [
      ...sizes.map(n => circles(n, postGis)),
      nearestTask(points, postGis),
      withinTask(points, line, postGis),
    ]
    const rows: Row[] = []
    for (const task of tasks) rows.push(...(await rowsOf(task, rounds)))
    rows.push(await ringRow(rounds))
    return rows
  } finally {
    await postGis?.close()
  }
}
