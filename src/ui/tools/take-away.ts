/** A result as a file: its features with all their columns, or its rows; with what it says and rests on. */
import type { Outcome } from '../../analysis/tool.ts'
import { csv, fileName, geojson } from '../../find/export.ts'
import type { ResultSpec } from '../../state/results.ts'
import { plan } from '../../state/store.ts'
import { save, today } from '../save.ts'
import { linkTo } from '../share/links.ts'
import { inLang, t } from '../words.ts'
import { resultName } from './words.ts'

const isText = (value: unknown): value is { zh: string; en: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

const table = ({ sentences, assumptions, tables }: Outcome) => [
  ...sentences.map(sentence => [inLang(sentence)]),
  ...tables.flatMap(({ title, columns, rows }) => {
    const judged = rows.some(({ verdict }) => verdict)
    return [
      [],
      [inLang(title)],
      [...columns.map(column => inLang(column.title)), ...(judged ? [t('tools.verdict')] : [])],
      ...rows.map(({ cells, verdict }) => [
        ...cells.map(inLang),
        ...(judged ? [verdict ? t(`tools.${verdict}`) : ''] : []),
      ]),
    ]
  }),
  [],
  ...assumptions.map(assumption => [inLang(assumption)]),
]

export function saveOutcome(spec: ResultSpec, outcome: Outcome, format: 'csv' | 'geojson') {
  const { catalogue } = plan.value
  const name = fileName([catalogue.id, spec.id, resultName(spec), today()], format)
  if (format === 'csv') return save(csv(table(outcome)), 'text/csv;charset=utf-8', name)
  const features = outcome.features.map(feature => ({
    ...feature,
    properties: Object.fromEntries(
      Object.entries(feature.properties).map(([key, value]) => [key, isText(value) ? inLang(value) : value]),
    ),
  }))
  const about = {
    title: resultName(spec),
    tool: spec.tool,
    parameters: spec.params,
    sentences: outcome.sentences.map(inLang),
    assumptions: outcome.assumptions.map(inLang),
    date: today(),
    link: linkTo({}),
    credits: catalogue.credits.map(inLang),
  }
  save(geojson(features, about), 'application/geo+json', name)
}
