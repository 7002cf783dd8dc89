import { useSignal } from '@preact/signals'
import { shownBy } from '../../find/shown-by.ts'
import type { FeatureKey, PlanFeature } from '../../geo/types.ts'
import { goTo } from '../../state/store.ts'
import { copyLink, extentOf, zoomTo } from '../actions.ts'
import { boundsOf, roomy, union } from '../extent.ts'
import { Icon } from '../Icon.tsx'
import { featureById, sheet } from '../slices.ts'
import { Toggle } from '../Toggle.tsx'
import { listed, nameOf, t } from '../words.ts'
import { Share } from './Share.tsx'

export function Actions({ id, feature }: { id: FeatureKey; feature: PlanFeature }) {
  const copied = useSignal(false)
  const sharing = useSignal(false)
  const copy = async () => {
    copied.value = await copyLink()
    setTimeout(() => {
      copied.value = false
    }, 2500)
  }
  return (
    <>
      <div class="actions">
        {extentOf(feature) ? (
          <button type="button" class="button" onClick={() => zoomTo(feature)}>
            <Icon name="target" />
            {t('detail.zoom')}
          </button>
        ) : (
          <DistrictButton feature={feature} />
        )}
        <button type="button" class="button" onClick={copy}>
          <Icon name={copied.value ? 'check' : 'link'} />
          {t(copied.value ? 'detail.copied' : 'detail.copy')}
        </button>
        <Toggle class="button" open={sharing} controls="share">
          {t('detail.qr')}
        </Toggle>
      </div>
      {sharing.value && <Share id={id} />}
    </>
  )
}

/** To the districts, where no more is known. */
function DistrictButton({ feature }: { feature: PlanFeature }) {
  const districts = shownBy(feature, featureById).within
  const extent = union(districts.map(boundsOf))
  if (!extent) return null
  const show = () => {
    if (sheet.value === 'full') sheet.value = 'half'
    goTo(roomy(extent))
  }
  return (
    <button type="button" class="button" onClick={show}>
      <Icon name="target" />
      {districts.length > 2
        ? t('detail.districts')
        : t('detail.district', { district: listed(districts.map(nameOf)) })}
    </button>
  )
}
