import { plan } from '../state/store.ts'
import { inLang } from './words.ts'

/** The map's title as maps carry it: name, period, and whose plan of when it is. */
export function MapTitle() {
  const { title, subtitle } = plan.value.catalogue
  const [period, ...rest] = inLang(subtitle).split(' · ')
  return (
    <div class="map-title">
      <h1>{inLang(title)}</h1>
      <p>
        <strong>{period}</strong> <span>{rest.join(' · ')}</span>
      </p>
    </div>
  )
}
