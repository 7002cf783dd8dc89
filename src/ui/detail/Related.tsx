import { batch, useSignal } from '@preact/signals'
import { countsByDistrict, relatedTo } from '../../find/related.ts'
import type { FeatureKey, PlanFeature } from '../../geo/types.ts'
import { lookUp, plan, setFilter } from '../../state/store.ts'
import { choose } from '../actions.ts'
import { districtName } from '../district.ts'
import { list } from '../matches.ts'
import { inLang, layerTitle, nameOf, t } from '../words.ts'
import { Part } from './Part.tsx'

/** Features that have to do with this one, each list under its reason. */
export function Related({ feature }: { feature: PlanFeature }) {
  const relations = relatedTo(plan.value, feature)
  const districts = countsByDistrict(plan.value, feature)
  if (relations.length + districts.length === 0) return null
  return (
    <Part title={t('detail.related')}>
      {relations.map(({ reason, of, keys }) => (
        <Relation
          key={`${reason} ${of?.zh}`}
          title={t(`relation.${reason}`, { of: of ? inLang(of) : '' })}
          keys={keys}
        />
      ))}
      {districts.map(({ district, count }) => (
        <button
          type="button"
          class="quiet-button"
          key={district}
          onClick={() =>
            batch(() => {
              setFilter({})
              list({ district: [district] })
            })
          }
        >
          {t('relation.district', { district: districtName(district), count })}
        </button>
      ))}
    </Part>
  )
}

/** A list of more than this opens in two steps. */
const atOnce = 6

function Relation({ title, keys }: { title: string; keys: FeatureKey[] }) {
  const all = useSignal(false)
  const shown = all.value || keys.length <= atOnce + 1 ? keys : keys.slice(0, atOnce)
  return (
    <>
      <h4>{title}</h4>
      <ul class="related">
        {shown.map(key => {
          const found = lookUp(key)
          return (
            found && (
              <li key={key}>
                <button type="button" onClick={event => choose(key, event.currentTarget)}>
                  <span>{nameOf(found.feature)}</span>
                  <small>{layerTitle(found.layer)}</small>
                </button>
              </li>
            )
          )
        })}
      </ul>
      {shown.length < keys.length && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            all.value = true
          }}
        >
          {t('relation.more', { count: keys.length - shown.length })}
        </button>
      )}
    </>
  )
}
