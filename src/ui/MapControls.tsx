import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { goHome } from '../state/store.ts'
import { Icon, type IconName } from './Icon.tsx'
import { later } from './later.ts'
import { zoomBy } from './map-keys.ts'
import { t } from './words.ts'

function Control({ icon, label, press }: { icon: IconName; label: string; press: () => void }) {
  return (
    <button type="button" class="control" aria-label={label} title={label} onClick={press}>
      <Icon name={icon} />
    </button>
  )
}

export function MapControls() {
  return (
    <div class="map-controls" role="toolbar" aria-orientation="vertical" aria-label={t('map.controls')}>
      <div class="north" role="img" aria-label={t('map.north')} title={t('map.north')}>
        <svg viewBox="0 0 24 34" aria-hidden="true">
          <path class="north-dark" d="M12 10l6 20-6-4.5z" />
          <path class="north-light" d="M12 10L6 30l6-4.5z" />
          <text x="12" y="7.5">
            N
          </text>
        </svg>
      </div>
      <div class="control-group">
        <Control icon="plus" label={t('map.zoom-in')} press={() => zoomBy(1)} />
        <Control icon="minus" label={t('map.zoom-out')} press={() => zoomBy(-1)} />
      </div>
      <div class="control-group">
        <Control icon="home" label={t('map.home')} press={goHome} />
        {document.fullscreenEnabled && <FullScreen />}
        {later.value && <Control icon="print" label={t('print.title')} press={later.value.openPrint} />}
        {later.value && <Control icon="link" label={t('share.title')} press={later.value.openShare} />}
      </div>
    </div>
  )
}

function FullScreen() {
  const full = useSignal(document.fullscreenElement !== null)
  useEffect(() => {
    const follow = () => {
      full.value = document.fullscreenElement !== null
    }
    document.addEventListener('fullscreenchange', follow)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [full])
  return full.value ? (
    <Control icon="leave" label={t('map.leave-full')} press={() => document.exitFullscreen()} />
  ) : (
    <Control icon="full" label={t('map.full')} press={() => document.documentElement.requestFullscreen()} />
  )
}
