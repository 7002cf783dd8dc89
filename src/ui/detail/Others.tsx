import type { FeatureKey } from '../../geo/types.ts'
import { here, lookUp, select } from '../../state/store.ts'
import { openFrom } from '../actions.ts'
import { nameOf, t } from '../words.ts'

/** What else lies under the same click. */
export function Others({ id }: { id: FeatureKey }) {
  const others = here.value.filter(key => key !== id)
  if (others.length === 0 || !here.value.includes(id)) return null
  return (
    <div class="others">
      <span id="others">{t('detail.others')}</span>
      <ul aria-labelledby="others">
        {others.map(key => {
          const feature = lookUp(key)?.feature
          return (
            feature && (
              <li key={key}>
                <button
                  type="button"
                  class="chip"
                  onClick={event => {
                    openFrom(event.currentTarget)
                    select(key, here.value)
                  }}
                >
                  {nameOf(feature)}
                </button>
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
