import { groupInvestments } from '../../find/sums.ts'
import { lang } from '../../state/store.ts'
import { dateText } from '../facts.ts'
import { indicators } from '../indicators.ts'
import { inLang, t } from '../words.ts'
import { Stated } from './Stated.tsx'

/** Investments that the documents give for many projects at once: beside the table, never in it. */
export function GroupInvestments() {
  const rows = Array.isArray(indicators.value) ? groupInvestments(indicators.value) : []
  if (rows.length === 0) return null
  return (
    <details class="figure-group">
      <summary>
        <span>{t('sums.groups')}</span>
        <span class="count">{rows.length}</span>
      </summary>
      <p class="chart-note">{t('sums.groups-note')}</p>
      <ul class="group-investments">
        {rows.map(row => (
          <li key={row.id}>
            <span>
              {inLang(row.indicator)}
              <small class="figure-meta">
                {inLang(row.subject)} · {dateText(lang.value, row.asOf)}
              </small>
            </span>
            <Stated row={row} />
          </li>
        ))}
      </ul>
    </details>
  )
}
