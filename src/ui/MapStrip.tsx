import { useComputed } from '@preact/signals'
import { metresPerPixel } from '../state/camera.ts'
import { camera, plan, pointer, restCamera } from '../state/store.ts'
import { screenScale } from '../style/context.ts'
import { coordinateText } from './facts.ts'
import { Icon } from './Icon.tsx'
import { distanceText, scaleBar } from './scale-bar.ts'
import { MapTitle } from './Title.tsx'
import { inLang, t } from './words.ts'

/** In rem: what a phone's strip has room for. */
const longestBar = 5.5

/** Scale, coordinates, what kind of map this is, and whose data it shows. */
export function MapStrip() {
  const { approvalNumber } = plan.value.catalogue
  return (
    <footer class="map-strip">
      <div class="print-title">
        <MapTitle />
      </div>
      <ScaleBar />
      <Coordinates />
      <p class="sketch-note">{t('map.sketch')}</p>
      {approvalNumber && <p class="approval">{approvalNumber}</p>}
      <Credits />
    </footer>
  )
}

function ScaleBar() {
  const bar = useComputed(() => {
    const { zoom, lat } = camera.value
    const { metres, pixels } = scaleBar(metresPerPixel(zoom, lat), longestBar * 16 * screenScale.value)
    return `${metres} ${pixels.toFixed(1)}`
  }).value
  const [metres, pixels] = bar.split(' ').map(Number)
  const text = distanceText(metres ?? 0)
  return (
    <div class="scale-bar" role="img" aria-label={t('map.scale', { distance: text })}>
      <span class="scale-line" style={{ width: `${pixels}px` }} />
      <span>{text}</span>
    </div>
  )
}

/** Of the pointer, or of the map's centre at rest: text that changes on every frame of a move cannot be read. */
function Coordinates() {
  const text = useComputed(() => {
    const { lng, lat, zoom } = restCamera.value
    // A pixel is about a hundredth of a degree at zoom 6 and a hundred-thousandth at 17.
    const decimals = zoom < 10 ? 3 : zoom < 13 ? 4 : 5
    return { at: coordinateText(pointer.value ?? [lng, lat], decimals), zoom: zoom.toFixed(1) }
  }).value
  return (
    <p class="coordinates">
      <span title={t('map.wgs84')}>{text.at}</span>
      <span>{t('map.zoom-level', { zoom: text.zoom })}</span>
    </p>
  )
}

function Credits() {
  const { credits, approvalNumber } = plan.value.catalogue
  return (
    <details class="credits">
      <summary>
        <Icon name="info" />
        <span class="credits-line">{credits.map(inLang).join(' · ')}</span>
        <span class="credits-short">{t('map.credits')}</span>
      </summary>
      <div class="credits-box">
        <h2>{t('map.credits')}</h2>
        <ul>
          {credits.map(credit => (
            <li key={credit.en}>{inLang(credit)}</li>
          ))}
        </ul>
        <p>
          {t('map.approval')}
          {approvalNumber || t('map.no-approval')}
        </p>
        <p>{t('map.sketch')}</p>
      </div>
    </details>
  )
}
