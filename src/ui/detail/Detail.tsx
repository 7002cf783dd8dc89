import '../../../styles/detail.css'
import '../../../styles/citations.css'
import { useEffect, useRef } from 'preact/hooks'
import type { FeatureKey, PlanFeature, PlanLayer } from '../../geo/types.ts'
import { lang, selected, selectedKey } from '../../state/store.ts'
import { closeDetail, takeFocus } from '../actions.ts'
import { Icon } from '../Icon.tsx'
import { wide } from '../slices.ts'
import { htmlLang, inLang, layerTitle, listed, nameOf, t, termTitle } from '../words.ts'
import { Actions } from './Actions.tsx'
import { Citations } from './Citations.tsx'
import { Facts } from './Facts.tsx'
import { Figures } from './Figures.tsx'
import { Others } from './Others.tsx'
import { Parts } from './Parts.tsx'
import { Place } from './Place.tsx'
import { Related } from './Related.tsx'
import { Roles } from './Roles.tsx'
import { StateBadge } from './StateBadge.tsx'
import { Timeline } from './Timeline.tsx'

/** The card of the selected feature. */
export function Detail() {
  const found = selected.value
  const key = selectedKey.value
  return found && key ? <Card key={key} id={key} layer={found.layer} feature={found.feature} /> : null
}

function Card({ id, layer, feature }: { id: FeatureKey; layer: PlanLayer; feature: PlanFeature }) {
  const { properties } = feature
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takeFocus()) heading.current?.focus()
  }, [])
  const zh = lang.value === 'zh'
  const counterpart = zh ? properties.nameEn : properties.name
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the role is part of the contract that tools outside rely on.
    <section class="detail" role="region" aria-label={nameOf(feature)} data-feature={id}>
      <header>
        <button
          type="button"
          class="icon-button close"
          aria-label={t(wide.value ? 'detail.close' : 'detail.back')}
          onClick={closeDetail}
        >
          <Icon name="close" />
          <Icon name="back" />
        </button>
        <p class="eyebrow">
          {termTitle(layer.entry.kinds, properties.kind)}
          <span>{layerTitle(layer)}</span>
        </p>
        <h2 tabIndex={-1} ref={heading}>
          {nameOf(feature)}
        </h2>
        {counterpart && counterpart !== nameOf(feature) && (
          <p class="counterpart" lang={htmlLang[zh ? 'en' : 'zh']}>
            {counterpart}
          </p>
        )}
        {properties.aliases && properties.aliases.length > 0 && (
          <p class="aliases">
            {t('detail.aliases')}
            <span lang="zh-CN">{listed(properties.aliases)}</span>
          </p>
        )}
        <StateBadge properties={properties} />
      </header>
      <div class="detail-body">
        <Others id={id} />
        <Actions id={id} feature={feature} />
        {properties.note && <p class="note">{inLang(properties.note)}</p>}
        <Facts feature={feature} />
        <Parts feature={feature} />
        <Roles properties={properties} />
        <Timeline properties={properties} />
        <Figures properties={properties} />
        <Related feature={feature} />
        <Place feature={feature} />
        <Citations refs={properties.refs ?? []} />
      </div>
    </section>
  )
}
