import type { PlanProperties } from '../../geo/types.ts'
import { lang } from '../../state/store.ts'
import { dateText } from '../facts.ts'
import { t } from '../words.ts'

type Stage = NonNullable<PlanProperties['status']>[number]['state'] | NonNullable<PlanProperties['state']>

/** How far a circle is filled says how far the work has come. */
const filled: Record<Stage, string> = {
  planned: '',
  signed: 'M8 8V2.5a5.5 5.5 0 0 1 5.5 5.5z',
  construction: 'M8 2.5a5.5 5.5 0 0 1 0 11z',
  'under-construction': 'M8 2.5a5.5 5.5 0 0 1 0 11z',
  'topped-out': 'M8 8V2.5a5.5 5.5 0 1 1-5.5 5.5z',
  completed: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  operating: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  existing: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
}

export function Stage({ stage }: { stage: Stage }) {
  return (
    <svg class="stage" viewBox="0 0 16 16" aria-hidden="true" data-stage={stage}>
      <path class="stage-done" d={filled[stage]} />
      <circle cx="8" cy="8" r="5.5" />
    </svg>
  )
}

/** The latest that is known, in shape and words. */
export function StateBadge({ properties: { state, status } }: { properties: PlanProperties }) {
  const latest = status?.at(-1)
  if (!state && !latest) return null
  return (
    <p class="badge">
      {state ? (
        <>
          <Stage stage={state} />
          {t(`state.${state}`)}
        </>
      ) : (
        latest && (
          <>
            <Stage stage={latest.state} />
            {t(`status.${latest.state}`)}
          </>
        )
      )}
      {latest && <small>{t('detail.as-of', { date: dateText(lang.value, latest.asOf) })}</small>}
    </p>
  )
}
