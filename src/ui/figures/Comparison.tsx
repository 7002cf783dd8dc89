import type { Charts, Mark } from '../../find/figures.ts'
import { clauseId } from '../../find/outline.ts'
import { lang, plan } from '../../state/store.ts'
import { dateText } from '../facts.ts'
import { inLang, t } from '../words.ts'
import { listProjects } from './list-projects.ts'
import { BarMark, shareOf } from './marks.tsx'
import { districtOf } from './places.ts'
import { Remarks } from './Remarks.tsx'
import { Stated } from './Stated.tsx'
import { Total } from './Total.tsx'

/** The same indicator of several subjects. The name of a district or zone leads to what the clause plans there. */
export function Comparison({ comparison: { marks, total } }: { comparison: Charts['comparisons'][number] }) {
  const [{ row }] = marks as [Mark]
  return (
    <section class="chart">
      <h3>
        {inLang(row.indicator)}
        <small class="chart-date">
          {dateText(lang.value, row.asOf)} {t(`figures.${row.kind}`)}
        </small>
      </h3>
      <ul class="bars">
        {marks.map(mark => (
          <li key={mark.row.id}>
            <p class="bar-head">
              <Subject mark={mark} />
              <span class="bar-values">
                <Stated row={mark.row} />
              </span>
            </p>
            <BarMark share={shareOf(mark, marks)} kind={mark.row.kind} />
          </li>
        ))}
      </ul>
      {total && <Total row={total} />}
      <Remarks marks={marks} />
    </section>
  )
}

function Subject({ mark: { row } }: { mark: Mark }) {
  const name = inLang(row.subject)
  const district = districtOf(plan.value, row.subject.zh)
  return district ? (
    <button
      type="button"
      class="place-link"
      title={t('figures.of-place', { subject: name })}
      onClick={() => listProjects({ clause: [clauseId(row.ref)], district: [district] })}
    >
      {name}
    </button>
  ) : (
    <span>{name}</span>
  )
}
