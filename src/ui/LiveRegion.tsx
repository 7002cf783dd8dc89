import { useSignal, useSignalEffect } from '@preact/signals'
import { camera, layersOn, mapState, plan, selected, view } from '../state/store.ts'
import { countInView, viewBounds } from './extent.ts'
import { viewport } from './screen.ts'
import { spoken } from './slices.ts'
import { layerTitle, listed, nameOf, t } from './words.ts'

const describe = () => {
  const on = new Set(layersOn.value.map(layer => layer.id))
  const titles = plan.value.layers.filter(({ entry }) => on.has(entry.id)).map(layerTitle)
  const count = countInView(plan.value, on, viewBounds(camera.peek(), viewport()))
  const parts = [
    titles.length > 0 ? t('live.layers', { layers: listed(titles) }) : t('live.no-layers'),
    t('live.in-view', { count }),
    selected.value && t('live.selected', { name: nameOf(selected.value.feature) }),
  ]
  return parts.filter(Boolean).join(t('live.join'))
}

/** Says in words what the map shows, once it has come to rest. */
export function LiveRegion() {
  const text = useSignal('')
  useSignalEffect(() => {
    camera.value
    view.value
    if (mapState.value !== 'ready') return
    // Long enough that a string of key presses is followed by one sentence, not by ten.
    const rest = setTimeout(() => {
      text.value = describe()
    }, 900)
    return () => clearTimeout(rest)
  })
  return (
    <>
      <p class="visually-hidden" aria-live="polite">
        {text.value}
      </p>
      <p class="visually-hidden" aria-live="assertive">
        {spoken.value}
      </p>
    </>
  )
}
