import type { PlanProperties } from '../../geo/types.ts'
import { lang } from '../../state/store.ts'
import { quantity } from '../../text/quantity.ts'
import { dateText } from '../facts.ts'
import { inLang, t } from '../words.ts'
import { Fact } from './Fact.tsx'
import { Part, Source } from './Part.tsx'

/** What the documents count, with its date and where it stands. */
export function Figures({ properties: { figures = [] } }: { properties: PlanProperties }) {
  if (figures.length === 0) return null
  return (
    <Part title={t('detail.figures')}>
      <dl class="facts">
        {figures.map(({ what, value, unit, asOf, ref }) => (
          <Fact key={`${what.en} ${asOf}`} name={inLang(what)}>
            <strong>{quantity(lang.value, value, unit)}</strong>
            {asOf && <small> {t('detail.as-of', { date: dateText(lang.value, asOf) })}</small>}
            <Source of={ref} />
          </Fact>
        ))}
      </dl>
    </Part>
  )
}
