import '../../../styles/share.css'
import { useSignal } from '@preact/signals'
import { MapStrip } from '../MapStrip.tsx'
import { StageLegend } from '../present/StageLegend.tsx'
import { t } from '../words.ts'
import { readersLink } from './links.ts'

/** Within another page: the map, its legend, scale and sources, and the way to the whole of it. */
export function EmbeddedMap() {
  const legend = useSignal(false)
  return (
    <div class="embed">
      <div class="embed-legend">
        <button
          type="button"
          class="button"
          aria-expanded={legend.value}
          onClick={() => {
            legend.value = !legend.value
          }}
        >
          {t('share.show-legend')}
        </button>
        {legend.value && <StageLegend />}
      </div>
      <a class="button embed-open" href={readersLink()} target="_blank" rel="noopener">
        {t('share.open')}
      </a>
      <MapStrip />
    </div>
  )
}
