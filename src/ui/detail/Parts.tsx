import { partFeature } from '../../find/related.ts'
import type { LngLat, PlanFeature } from '../../geo/types.ts'
import { goTo, lang, plan } from '../../state/store.ts'
import { choose } from '../actions.ts'
import { roomy } from '../extent.ts'
import { Icon } from '../Icon.tsx'
import { t } from '../words.ts'
import { Part } from './Part.tsx'

/** What one item bundles. A part that is a feature itself leads there, one with a position to its place. */
export function Parts({ feature }: { feature: PlanFeature }) {
  const { parts = [], uncertainty } = feature.properties
  if (parts.length === 0) return null
  return (
    <Part title={t('detail.parts', { count: parts.length })}>
      <ul class="parts">
        {parts.map(({ name, nameEn, at }) => {
          const key = partFeature(plan.value, feature, name)
          const text = lang.value === 'zh' ? name : (nameEn ?? name)
          return (
            <li key={name}>
              {key ? (
                <button type="button" class="chip" onClick={event => choose(key, event.currentTarget)}>
                  {text}
                </button>
              ) : at ? (
                <button type="button" class="chip" onClick={() => goTo(around(at, uncertainty))}>
                  <Icon name="target" />
                  {text}
                </button>
              ) : (
                text
              )}
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

const around = ([lng, lat]: LngLat, uncertainty?: number) => roomy([lng, lat, lng, lat], uncertainty)
