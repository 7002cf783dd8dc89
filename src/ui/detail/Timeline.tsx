import type { PlanProperties } from '../../geo/types.ts'
import { lang } from '../../state/store.ts'
import { dateText } from '../facts.ts'
import { t } from '../words.ts'
import { Part, Source } from './Part.tsx'
import { Stage } from './StateBadge.tsx'

export function Timeline({ properties: { status = [] } }: { properties: PlanProperties }) {
  if (status.length === 0) return null
  return (
    <Part title={t('detail.status')}>
      <ol class="timeline">
        {status.map(({ state, asOf, ref }) => (
          <li key={`${state} ${asOf}`}>
            <Stage stage={state} />
            <time dateTime={asOf}>{dateText(lang.value, asOf)}</time>
            <strong>{t(`status.${state}`)}</strong>
            <Source of={ref} />
          </li>
        ))}
      </ol>
    </Part>
  )
}
