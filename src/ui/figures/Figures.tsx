import '../../../styles/figures.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { chartsOf } from '../../find/figures.ts'
import type { Indicator, Problem } from '../../geo/types.ts'
import { lang } from '../../state/store.ts'
import { problemText } from '../../text/problem.ts'
import { Icon } from '../Icon.tsx'
import { askForIndicators, indicators } from '../indicators.ts'
import { t } from '../words.ts'
import { AllFigures } from './AllFigures.tsx'
import { Changes } from './Changes.tsx'
import { Columns } from './Columns.tsx'
import { Comparison } from './Comparison.tsx'
import { Hatch } from './marks.tsx'
import { Profile } from './Profile.tsx'
import { Sums } from './Sums.tsx'

const parts = ['changes', 'series', 'profiles', 'comparisons', 'sums', 'all'] as const
type PartId = (typeof parts)[number]

/** The figures of the documents as charts and as a list, and the sums of the projects. */
export function Figures() {
  useEffect(() => {
    askForIndicators()
  }, [])
  const loaded = indicators.value
  const drawn: Partial<Record<PartId, ComponentChildren>> = {
    ...useCharts(Array.isArray(loaded) ? loaded : noRows),
    sums: <Sums />,
    all: Array.isArray(loaded) ? <AllFigures rows={loaded} /> : <Waiting problem={loaded} />,
  }
  const shown = parts.filter(id => drawn[id])
  return (
    <div class="figures">
      <Hatch />
      <nav class="figure-parts" aria-label={t('figures.parts')}>
        {shown.map(id => (
          <button type="button" class="chip" key={id} onClick={() => goToPart(id)}>
            {t(`figures.${id}`)}
          </button>
        ))}
      </nav>
      {shown.map(id => (
        <section class="group" key={id} aria-labelledby={`figures-${id}`}>
          <h2 id={`figures-${id}`} tabIndex={-1}>
            {t(`figures.${id}`)}
          </h2>
          {drawn[id]}
        </section>
      ))}
    </div>
  )
}

const noRows: Indicator[] = []

/** The charts that the rows make; a part without a chart is left out. */
function useCharts(rows: Indicator[]): Partial<Record<PartId, ComponentChildren>> {
  const { changes, series, profiles, comparisons } = useMemo(() => chartsOf(rows), [rows])
  return {
    changes: changes.length > 0 && changes.map((group, i) => <Changes key={i} group={group} />),
    series: series.length > 0 && series.map((group, i) => <Columns key={i} group={group} />),
    profiles: profiles.length > 0 && profiles.map((profile, i) => <Profile key={i} profile={profile} />),
    comparisons:
      comparisons.length > 0 &&
      comparisons.map((comparison, i) => <Comparison key={i} comparison={comparison} />),
  }
}

const goToPart = (id: PartId) => {
  const heading = document.getElementById(`figures-${id}`)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

function Waiting({ problem }: { problem: Problem | null }) {
  if (!problem) return <p class="chart-note">{t('figures.loading')}</p>
  return (
    <div class="figure-problem" role="alert">
      <Icon name="warn" />
      <p>{problemText(lang.value, problem)}</p>
      <button type="button" class="button" onClick={askForIndicators}>
        {t('figures.retry')}
      </button>
    </div>
  )
}
