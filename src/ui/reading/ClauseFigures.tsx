import { useEffect } from 'preact/hooks'
import { type ClauseNode, clausesOf } from '../../find/outline.ts'
import { lang } from '../../state/store.ts'
import { quantity } from '../../text/quantity.ts'
import { dateText } from '../facts.ts'
import { askForIndicators, indicators } from '../indicators.ts'
import { inLang, t } from '../words.ts'
import { outline } from './chosen.ts'

/** Every figure that the clause gives, goals beside what was reached. */
export function ClauseFigures({ node }: { node: ClauseNode }) {
  useEffect(() => {
    askForIndicators()
  }, [])
  const rows = Array.isArray(indicators.value)
    ? indicators.value.filter(({ ref }) => clausesOf(outline.value, [ref]).includes(node.id))
    : []
  if (rows.length === 0) return null
  return (
    <details class="named" open={rows.length <= 40}>
      <summary>
        <h3>{t('reading.figures')}</h3>
        <span class="count">{rows.length}</span>
      </summary>
      <dl class="clause-figures">
        {rows.map(({ id, subject, indicator, value, unit, asOf, kind }) => (
          <div key={id}>
            <dt>
              {inLang(indicator)}
              <small>{inLang(subject)}</small>
            </dt>
            <dd>
              <strong>{value === null ? t('reading.no-number') : quantity(lang.value, value, unit)}</strong>
              <small>
                {t(`reading.${kind}`)} · {dateText(lang.value, asOf)}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
