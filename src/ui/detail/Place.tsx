import type { Geometry } from 'geojson'
import type { PlanFeature, Precision } from '../../geo/types.ts'
import type { MessageKey } from '../../text/messages.ts'
import { coordinateText, decimalsFor, uncertaintyText } from '../facts.ts'
import { inLang, t } from '../words.ts'
import { basisTitle, Part } from './Part.tsx'

/** One sentence on what the drawing, or the lack of one, means. */
const plainly = (geometry: Geometry | null, precision: Precision): MessageKey => {
  if (!geometry) return `precision-nowhere.${precision}`
  const known = precision === 'site' || precision === 'place'
  return known && !geometry.type.endsWith('Point')
    ? `precision-shape.${precision}`
    : `precision-drawn.${precision}`
}

/** Where the feature is, how exactly that is known, and from what. */
export function Place({ feature: { geometry, properties } }: { feature: PlanFeature }) {
  const { precision, uncertainty, basis, basisNote } = properties
  return (
    <Part title={t('detail.place')}>
      <p class="precision" data-precision={precision}>
        <strong>{t(`precision.${precision}`)}</strong>
        {uncertainty !== undefined && <span>{uncertaintyText(uncertainty)}</span>}
      </p>
      <p class="plain">{t(plainly(geometry, precision))}</p>
      <dl class="notes">
        {basis && (
          <>
            <dt>{t('place.basis')}</dt>
            <dd>
              {basisTitle(basis)}
              {basisNote && <small>{inLang(basisNote)}</small>}
            </dd>
          </>
        )}
        {geometry?.type === 'Point' && (
          <>
            <dt>{t('place.coordinates')}</dt>
            <dd>
              {coordinateText(
                [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0],
                decimalsFor(uncertainty ?? 10),
              )}
              <small>WGS84</small>
            </dd>
          </>
        )}
      </dl>
    </Part>
  )
}
