/** The figures: rows that are sound, and whether what they name exists. */
import { indicatorFile as file, indicatorProblems } from '../indicators.ts'
import { indicatorNames } from '../schema.ts'
import type { Indicator } from '../types.ts'
import { layoutViolations } from './layout.ts'
import { type Finding, featuresOf, type PlanFiles, type Violation } from './plan-files.ts'
import { han, missingRef } from './properties.ts'

function* findings(row: Indicator, plan: PlanFiles): Generator<Finding> {
  for (const name of Object.keys(row))
    if (!indicatorNames.includes(name)) yield { code: 'unknown-property', detail: name }
  for (const key of ['subject', 'indicator', 'note', 'nature'] as const)
    if (han.test(row[key]?.en ?? '')) yield { code: 'bad-name', detail: `${key}: ${row[key]?.en}` }
  const { doc, at, group = '' } = row.ref
  if (missingRef(row.ref, plan.catalogue)) yield { code: 'bad-ref', detail: `${doc} ${at} ${group}`.trim() }
  if (row.project === undefined) return
  const project = featuresOf(plan, 'projects.geojson').find(({ properties }) => properties.id === row.project)
  if (!project) yield { code: 'bad-link', detail: `project: ${row.project}` }
  else if (!project.properties.figures?.some(f => f.value === row.value && f.unit === row.unit))
    yield { code: 'bad-link', detail: `${row.project} has no figure of ${row.value} ${row.unit}` }
}

/** @param text of the file that `raw` was read from */
export function* indicatorViolations(raw: unknown, text: string, plan: PlanFiles): Generator<Violation> {
  const problems = [...indicatorProblems(raw)]
  yield* problems
  if (problems.length > 0) return
  const rows = raw as Indicator[]
  yield* layoutViolations(file, text, rows.length)
  const seen = new Set<string>()
  for (const row of rows) {
    if (seen.has(row.id)) yield { file, feature: row.id, code: 'duplicate-id' }
    seen.add(row.id)
    for (const finding of findings(row, plan)) yield { file, feature: row.id, ...finding }
  }
}
