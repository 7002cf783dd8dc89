import { plan, showLayers } from '../state/store.ts'
import { LayerRow } from './LayerRow.tsx'
import { idsOn } from './slices.ts'
import { inLang, t } from './words.ts'

/** Ready-made views, and the layers by group. */
export function PanelBody() {
  const { groups } = plan.value.catalogue
  return (
    <>
      <ReadyViews />
      {groups.map(group => {
        const layers = plan.value.layers.filter(({ entry }) => entry.group === group.id)
        return (
          layers.length > 0 && (
            <section class="group" key={group.id} aria-labelledby={`group-${group.id}`}>
              <h2 id={`group-${group.id}`}>{inLang(group.title)}</h2>
              <ul>
                {layers.map(layer => (
                  <LayerRow key={layer.entry.id} layer={layer} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </>
  )
}

function ReadyViews() {
  const on = idsOn.value.split(',').sort().join()
  return (
    <section class="views" aria-label={t('views.label')}>
      {plan.value.catalogue.views.map(({ id, title, layers }) => (
        <button
          type="button"
          class="chip"
          key={id}
          aria-pressed={[...layers].sort().join() === on}
          onClick={() => showLayers(layers)}
        >
          {inLang(title)}
        </button>
      ))}
    </section>
  )
}
