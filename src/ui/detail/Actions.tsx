import { useSignal } from '@preact/signals'
import type { PlanFeature } from '../../geo/types.ts'
import { copyLink, extentOf, zoomTo } from '../actions.ts'
import { Icon } from '../Icon.tsx'
import { t } from '../words.ts'

export function Actions({ feature }: { feature: PlanFeature }) {
  const copied = useSignal(false)
  const copy = async () => {
    copied.value = await copyLink()
    setTimeout(() => {
      copied.value = false
    }, 2500)
  }
  return (
    <div class="actions">
      {extentOf(feature) && (
        <button type="button" class="button" onClick={() => zoomTo(feature)}>
          <Icon name="target" />
          {t('detail.zoom')}
        </button>
      )}
      <button type="button" class="button" onClick={copy}>
        <Icon name={copied.value ? 'check' : 'link'} />
        {t(copied.value ? 'detail.copied' : 'detail.copy')}
      </button>
    </div>
  )
}
