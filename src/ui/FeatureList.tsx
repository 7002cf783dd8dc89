import { useComputed } from '@preact/signals'
import type { FeatureKey, PlanFeature, PlanLayer } from '../geo/types.ts'
import { selectedKey } from '../state/store.ts'
import { choose } from './actions.ts'
import { Icon } from './Icon.tsx'
import { nameOf, t } from './words.ts'

/** Every feature of a layer, mapped or not: the way to it without a pointer or an eye on the map. */
export function FeatureList({ layer }: { layer: PlanLayer }) {
  return (
    <div class="features">
      <h3>{t('layer.features')}</h3>
      <ul>
        {layer.features.map(feature => (
          <Item
            key={feature.properties.id}
            id={`${layer.entry.id}/${feature.properties.id}`}
            feature={feature}
          />
        ))}
      </ul>
    </div>
  )
}

function Item({ id, feature }: { id: FeatureKey; feature: PlanFeature }) {
  const current = useComputed(() => selectedKey.value === id).value
  return (
    <li>
      <button
        type="button"
        aria-current={current ? 'true' : undefined}
        onClick={event => choose(id, event.currentTarget)}
      >
        <span>{nameOf(feature)}</span>
        {!feature.geometry && (
          <>
            <Icon name="nowhere" />
            <span class="visually-hidden">{t('feature.nowhere')}</span>
          </>
        )}
      </button>
    </li>
  )
}
