/**
 * The whole contract of geo/README.md, for tests: every violation in a plan, with file, feature and reason.
 * The app itself checks less when it loads (`validate.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { valid } from 'geojson-validation'
import { borderViolations } from './contract/borders.ts'
import { catalogueViolations } from './contract/catalogue.ts'
import { geometryFindings } from './contract/geometry.ts'
import { indicatorViolations } from './contract/indicators.ts'
import { layoutViolations } from './contract/layout.ts'
import {
  centreViolations,
  districtViolations,
  projectViolations,
  stationViolations,
} from './contract/links.ts'
import { networkViolations } from './contract/network.ts'
import type { Finding, PlanFiles, Violation } from './contract/plan-files.ts'
import { propertyFindings } from './contract/properties.ts'
import { indicatorFile } from './indicators.ts'
import { isObject } from './shape.ts'
import type { Catalogue, PlanFeature } from './types.ts'
import { belongs, featureFinding, identityFinding } from './validate.ts'

export type { Violation } from './contract/plan-files.ts'

/** The folders of plans in a folder such as `geo/`. */
export const plansIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes('catalogue.json'))
    .map(entry => join(folder, entry.name))

function parse(file: string, text: string | undefined): { json: unknown } | Violation {
  if (text === undefined) return { file, code: 'missing' }
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return { file, code: 'not-json', detail: String(error) }
  }
}

/** What is wrong with a feature by itself, before its properties are looked at in earnest. */
function soundness(feature: PlanFeature, file: string, { layers, bounds }: Catalogue): Finding[] {
  const entry = layers.find(layer => layer.file === file && belongs(feature, layer))
  if (!entry) return [{ code: 'no-layer' }]
  const finding = featureFinding(feature, entry, bounds)
  if (finding) return [finding]
  return valid(feature, true).map(detail => ({ code: 'not-geojson', detail }))
}

/** The features of a file that are sound enough to look closer at, and what is wrong with the others. */
function soundFeatures(file: string, text: string | undefined, catalogue: Catalogue) {
  const features: PlanFeature[] = []
  const parsed = parse(file, text)
  if ('code' in parsed) return { features, found: [parsed] }
  const { json } = parsed
  if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features))
    return { features, found: [{ file, code: 'not-feature-collection' } as const] }
  const found = [...layoutViolations(file, text ?? '', json.features.length)]
  const seen = new Set<string>()
  for (const [i, candidate] of json.features.entries()) {
    const identity = identityFinding(candidate, `#${i + 1}`, seen)
    if (identity) {
      found.push({ file, ...identity })
      continue
    }
    const feature: PlanFeature = candidate
    const findings = soundness(feature, file, catalogue)
    if (findings.length === 0) features.push(feature)
    for (const finding of findings) found.push({ file, feature: feature.properties.id, ...finding })
  }
  return { features, found }
}

function* sharedIds({ features }: PlanFiles): Generator<Violation> {
  const owners = new Map<string, string>()
  for (const [file, ofFile] of features)
    for (const { properties } of ofFile) {
      const owner = owners.get(properties.id)
      if (owner) yield { file, feature: properties.id, code: 'duplicate-id', detail: owner }
      owners.set(properties.id, file)
    }
}

/** A plan may have no figures; those it has are checked. */
function* figureViolations(files: Map<string, string>, plan: PlanFiles): Generator<Violation> {
  const text = files.get(indicatorFile)
  if (text === undefined) return
  const parsed = parse(indicatorFile, text)
  if ('code' in parsed) yield parsed
  else yield* indicatorViolations(parsed.json, text, plan)
}

function* violations(files: Map<string, string>): Generator<Violation> {
  const parsed = parse('catalogue.json', files.get('catalogue.json'))
  if ('code' in parsed) {
    yield parsed
    return
  }
  const ofCatalogue = [...catalogueViolations(parsed.json)]
  yield* ofCatalogue
  if (ofCatalogue.some(({ code }) => code === 'bad-catalogue')) return

  const catalogue = parsed.json as Catalogue
  const named = new Set(catalogue.layers.map(layer => layer.file))
  for (const file of files.keys())
    if (file.endsWith('.geojson') && !named.has(file)) yield { file, code: 'no-layer' }
  const plan: PlanFiles = { catalogue, features: new Map() }
  let unsound = false
  for (const file of named) {
    const { features, found } = soundFeatures(file, files.get(file), catalogue)
    plan.features.set(file, features)
    unsound ||= found.some(({ code }) => code !== 'bad-layout')
    yield* found
  }

  for (const [file, features] of plan.features)
    for (const feature of features)
      for (const finding of [...propertyFindings(feature, file, catalogue), ...geometryFindings(feature)])
        yield { file, feature: feature.properties.id, ...finding }
  yield* sharedIds(plan)
  // Without all features, what compares them would report their absence over and over.
  if (unsound) return
  yield* centreViolations(plan)
  yield* districtViolations(plan)
  yield* projectViolations(plan)
  yield* stationViolations(plan)
  yield* networkViolations(plan)
  yield* borderViolations(plan)
  yield* figureViolations(files, plan)
}

/** All violations in the files of a plan, by name and text. */
export const checkFiles = (files: Map<string, string>): Violation[] => [...violations(files)]

/** All violations in the plan in a folder. */
export const checkPlan = (folder: string): Violation[] =>
  checkFiles(
    new Map(
      readdirSync(folder)
        .filter(file => /\.(geo)?json$/.test(file))
        .map(file => [file, readFileSync(join(folder, file), 'utf8')]),
    ),
  )
