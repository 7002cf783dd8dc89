import { useComputed } from '@preact/signals'
import { baseGroup } from '../../geo/types.ts'
import { home, layersOn, plan, results, view } from '../../state/store.ts'
import { matches } from '../../style/context.ts'
import { Legend } from '../Legend.tsx'
import { colourOf } from '../tools/look.ts'
import { resultName } from '../tools/words.ts'
import { layerTitle, t } from '../words.ts'
import { shownOf } from './shown.ts'

/** The legend of just what is there to see. The ground explains itself. */
export function StageLegend() {
  const layers = useComputed(() => {
    const on = new Set(layersOn.value.map(({ id }) => id))
    // Someone has moved the map: it may show anything of the plan.
    const extent = view.value.at ? plan.value.catalogue.bounds : home.value
    return plan.value.layers
      .filter(({ entry }) => on.has(entry.id) && entry.group !== baseGroup)
      .map(layer => shownOf(layer, matches.value, extent))
      .filter(({ features }) => features.length)
  }).value
  const kept = results.value.filter(({ hidden }) => !hidden)
  if (!layers.length && !kept.length) return null
  return (
    <section class="stage-legend" aria-label={t('layer.legend')}>
      {layers.map(layer => (
        <div key={layer.entry.id}>
          <h2>{layerTitle(layer)}</h2>
          <Legend layer={layer} />
        </div>
      ))}
      {kept.map(result => (
        <p key={result.id} class="stage-result">
          <span class="result-letter" style={{ background: colourOf(result) }}>
            {result.id}
          </span>
          {resultName(result)}
        </p>
      ))}
    </section>
  )
}
