/** What the dashboard shows, as data for a chart library: big, few, and each with its date. */
import { type Change, type Charts, chartsOf } from '../../find/figures.ts'
import { isProject, itemsOf } from '../../find/items.ts'
import type { Indicator } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { quantity } from '../../text/quantity.ts'
import { valueTitle } from '../catalogue/values.ts'
import { inLang, t } from '../words.ts'

export interface Panel {
  id: string
  title: string
  labels: string[]
  /** What stands below each label. */
  notes?: string[]
  series: { name: string; values: (number | null)[]; texts: string[] }[]
}

/** Bars that a room can take in. */
const most = 6
/** Each has a second line. */
const mostGrown = 4

const percentages = ({ actual, target }: Change) =>
  target[0]?.row.unit === '%' && actual[0]?.size !== null && target[0].size !== null && actual[0]

const textOf = ({ value, unit }: Indicator) => (value === null ? '—' : quantity(lang.value, value, unit))

const dated = (row: Indicator) => `${row.asOf.slice(0, 4)} ${textOf(row)}`

/** Goals in per cent that are to change the most. */
function goals({ changes }: Charts): Panel[] {
  const [group] = [...changes].sort((a, b) => b.changes.length - a.changes.length)
  if (!group) return []
  const growth = ({ actual, target }: Change) => Math.abs((target[0]?.size ?? 0) - (actual[0]?.size ?? 0))
  const shown = group.changes
    .filter(percentages)
    .sort((a, b) => growth(b) - growth(a))
    .slice(0, 5)
  const series = (name: string, of: 'actual' | 'target') => ({
    name,
    values: shown.map(change => change[of][0]?.size ?? null),
    texts: shown.map(change => (change[of][0] ? textOf(change[of][0].row) : '')),
  })
  return [
    {
      id: 'goals',
      title: t('stage.chart-goals', { subject: inLang(group.subject), from: group.from, to: group.to }),
      labels: shown.map(({ target, actual }) =>
        inLang((target[0] ?? actual[0])?.row.indicator ?? { zh: '', en: '' }),
      ),
      series: [series(group.from, 'actual'), series(group.to, 'target')],
    },
  ]
}

type Growth = Record<'first' | 'last', { size: number | null } | undefined>
const timesOf = ({ first, last }: Growth) => (last?.size ?? 0) / (first?.size ?? 1)

/** How many times what was first: things of different units side by side. */
function growth({ series }: Charts): Panel[] {
  const [group] = [...series].sort((a, b) => b.series.length - a.series.length)
  if (!group) return []
  const shown = group.series
    .map(({ marks }) => ({ first: marks[0], last: marks.at(-1) }))
    .filter(({ first, last }) => first?.size && last?.size)
    .sort((a, b) => timesOf(b) - timesOf(a))
    .slice(0, mostGrown)
  const times = shown.map(timesOf)
  return [
    {
      id: 'growth',
      title: t('stage.chart-growth', { subject: inLang(group.subject) }),
      labels: shown.map(({ first }) => (first ? inLang(first.row.indicator) : '')),
      notes: shown.map(({ first, last }) =>
        first && last ? `${dated(first.row)} → ${dated(last.row)}` : '',
      ),
      series: [
        {
          name: t('stage.chart-times'),
          values: times,
          texts: times.map(value => `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)}×`),
        },
      ],
    },
  ]
}

function counted(facet: 'sector' | 'district'): Panel {
  const counts = new Map<string, number>()
  for (const item of itemsOf(plan.value).filter(isProject)) {
    const { sector, districts = [] } = item.feature.properties
    for (const value of facet === 'sector' ? [sector ?? ''] : districts)
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1]).slice(0, most)
  return {
    id: facet,
    title: t(`stage.chart-${facet}`),
    labels: rows.map(([value]) => valueTitle(facet, value)),
    series: [
      {
        name: t('stage.chart-projects'),
        values: rows.map(([, count]) => count),
        texts: rows.map(([, count]) => String(count)),
      },
    ],
  }
}

export function panels(rows: Indicator[]): Panel[] {
  const charts = chartsOf(rows)
  return [...goals(charts), ...growth(charts), counted('sector'), counted('district')]
}
