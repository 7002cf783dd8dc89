import { useComputed, useSignal } from '@preact/signals'
import type { PlanLayer } from '../geo/types.ts'
import { lang, layerState, switchLayer } from '../state/store.ts'
import { problemText } from '../text/problem.ts'
import { Icon } from './Icon.tsx'
import { later } from './later.ts'
import { layerTitle, t } from './words.ts'

export function LayerRow({ layer }: { layer: PlanLayer }) {
  const { entry, problem } = layer
  const on = useComputed(() => layerState(entry.id) !== undefined).value
  const expanded = useSignal(false)
  const { LayerMore } = later.value ?? {}
  const more = `more-${entry.id}`
  return (
    <li class="layer">
      <div class="layer-row">
        <label>
          <input
            type="checkbox"
            data-layer={entry.id}
            checked={on && !problem}
            disabled={problem !== undefined}
            aria-describedby={problem && `${more}-problem`}
            onChange={event => switchLayer(entry.id, event.currentTarget.checked)}
          />
          <span class="layer-name">
            <span>{layerTitle(layer)}</span>
            {!problem && !layer.loading && <Count layer={layer} />}
          </span>
        </label>
        <button
          type="button"
          class="icon-button expand"
          aria-expanded={expanded.value}
          aria-controls={more}
          aria-label={t('layer.more', { layer: layerTitle(layer) })}
          onClick={() => {
            expanded.value = !expanded.value
          }}
        >
          <Icon name="down" />
        </button>
      </div>
      {problem && (
        <p class="withheld" id={`${more}-problem`}>
          <Icon name="warn" />
          {t('layer.withheld', { reason: problemText(lang.value, problem) })}
        </p>
      )}
      <div id={more} hidden={!expanded.value}>
        {expanded.value && LayerMore && <LayerMore layer={layer} on={on} />}
      </div>
    </li>
  )
}

function Count({ layer: { features } }: { layer: PlanLayer }) {
  const nowhere = features.filter(feature => !feature.geometry).length
  return (
    <span class="count">
      <span aria-hidden="true">{features.length}</span>
      <span class="visually-hidden">{t('layer.count', { count: features.length })}</span>
      {nowhere > 0 && <small>{t('layer.nowhere', { count: nowhere })}</small>}
    </span>
  )
}
