import { useComputed } from '@preact/signals'
import type { PlanLayer } from '../geo/types.ts'
import { goTo, layerState, setOpacity } from '../state/store.ts'
import { boundsOf, union } from './extent.ts'
import { FeatureList } from './FeatureList.tsx'
import { Icon } from './Icon.tsx'
import { Legend } from './Legend.tsx'
import { inLang, layerTitle, nameOf, t } from './words.ts'

/** What a layer's row opens: how it is drawn, where it comes from, and everything in it. */
export function LayerMore({ layer, on }: { layer: PlanLayer; on: boolean }) {
  const { entry, features } = layer
  const extent = union(features.map(boundsOf))
  return (
    <div class="layer-more">
      {features.length > 0 && <Legend layer={layer} />}
      <div class="layer-tools">
        <Opacity id={entry.id} on={on} />
        {extent && (
          <button type="button" class="quiet-button" onClick={() => goTo(extent)}>
            <Icon name="target" />
            {t('layer.zoom')}
            <span class="visually-hidden">{layerTitle(layer)}</span>
          </button>
        )}
      </div>
      <dl class="notes">
        <dt>{t('layer.source')}</dt>
        <dd>{inLang(entry.source)}</dd>
        <dt>{t('layer.accuracy')}</dt>
        <dd>{inLang(entry.accuracy)}</dd>
      </dl>
      <BorderNotes layer={layer} />
      {features.length > 0 && <FeatureList layer={layer} />}
    </div>
  )
}

function Opacity({ id, on }: { id: string; on: boolean }) {
  const opacity = useComputed(() => Math.round((layerState(id)?.opacity ?? 1) * 100)).value
  return (
    <label class="opacity">
      <span>{t('layer.opacity')}</span>
      <input
        type="range"
        min="10"
        max="100"
        step="5"
        value={opacity}
        disabled={!on}
        aria-valuetext={`${opacity} %`}
        onInput={event => setOpacity(id, event.currentTarget.valueAsNumber / 100)}
      />
      <output>{opacity} %</output>
    </label>
  )
}

/** Districts whose borders changed since the plan was written: the reader must know which ones are drawn. */
function BorderNotes({ layer }: { layer: PlanLayer }) {
  const changed = layer.features.filter(({ properties }) => properties.adcode && properties.note)
  if (changed.length === 0) return null
  return (
    <div class="border-notes">
      <h3>{t('layer.borders')}</h3>
      <dl>
        {changed.map(feature => (
          <div key={feature.properties.id}>
            <dt>{nameOf(feature)}</dt>
            <dd>{feature.properties.note && inLang(feature.properties.note)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
