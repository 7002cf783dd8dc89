/** How heavy the scripts are that a page asks for before the map is ready, and whose they are. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire, SourceMap } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page as Tab } from 'playwright-core'
import { outDir } from './pages.ts'

const require = createRequire(import.meta.url)

/** A package and all that it depends on. */
function family(names: string[], known = new Set<string>()): Set<string> {
  for (const name of names) {
    if (known.has(name)) continue
    known.add(name)
    const { dependencies } = require(join(import.meta.dirname, '../../node_modules', name, 'package.json'))
    family(Object.keys(dependencies ?? {}), known)
  }
  return known
}
const own = family(['preact', '@preact/signals', 'polylabel', '@mapbox/maki'])
const mapLibre = [...family(['maplibre-gl', '@maplibre/maplibre-gl-style-spec'])].filter(
  name => !own.has(name),
)

const packageOf = (source: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]

/** The parts of a script that are not MapLibre's, put together, and all files that went into it. */
function ownPart(file: string): { code: string; sources: string[] } {
  const code = readFileSync(file, 'utf8')
  // What has no source map was copied from public/ as it is.
  if (!existsSync(`${file}.map`)) return { code, sources: [] }
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
  const isOwn = (row: number, column: number) => {
    const entry = map.findEntry(row, column)
    return !('originalSource' in entry && mapLibre.includes(packageOf(entry.originalSource) ?? ''))
  }
  const kept = code
    .split('\n')
    .map((line, row) => [...line].filter((_, column) => isOwn(row, column)).join(''))
  return { code: kept.join('\n'), sources: map.payload.sources }
}

export interface Weight {
  /** Bytes after gzip -9. */
  own: number
  mapLibre: number
  /** Files of an analysis library. */
  analysis: string[]
}

/** Weighs the scripts requested before a mark. */
export async function weigh(tab: Tab, mark: string): Promise<Weight> {
  const paths = await tab.evaluate(name => {
    const until = performance.getEntriesByName(name)[0]?.startTime ?? Number.POSITIVE_INFINITY
    const loaded = performance.getEntriesByType('resource').filter(entry => entry.startTime < until)
    return loaded.map(entry => new URL(entry.name).pathname).filter(path => path.endsWith('.js'))
  }, mark)
  const weight: Weight = { own: 0, mapLibre: 0, analysis: [] }
  for (const path of new Set(paths)) {
    const file = join(outDir, path)
    const whole = gzipSync(readFileSync(file), { level: 9 }).length
    const { code, sources } = ownPart(file)
    const part = code.trim() ? gzipSync(code, { level: 9 }).length : 0
    weight.own += part
    weight.mapLibre += Math.max(0, whole - part)
    weight.analysis.push(...sources.filter(source => source.includes('@turf/')))
  }
  return weight
}
