import type { FeatureKey, PlanFeature } from '../../geo/types.ts'
import { lookUp } from '../../state/store.ts'
import { choose } from '../actions.ts'
import { buildersOf, keyOfId } from '../slices.ts'
import { layerTitle, nameOf, t } from '../words.ts'
import { Part } from './Part.tsx'

/** Projects, and the corridors and hubs that they build. */
export function Related({ feature: { properties } }: { feature: PlanFeature }) {
  const keys = [
    ...[...(properties.corridors ?? []), ...(properties.hubs ?? [])].map(id => keyOfId.value.get(id)),
    ...(buildersOf.value.get(properties.id) ?? []),
  ].filter((key): key is FeatureKey => key !== undefined)
  if (keys.length === 0) return null
  return (
    <Part title={t('detail.related')}>
      <ul class="related">
        {keys.map(key => {
          const found = lookUp(key)
          return (
            found && (
              <li key={key}>
                <button type="button" onClick={event => choose(key, event.currentTarget)}>
                  <span>{nameOf(found.feature)}</span>
                  <small>{layerTitle(found.layer)}</small>
                </button>
              </li>
            )
          )
        })}
      </ul>
    </Part>
  )
}
