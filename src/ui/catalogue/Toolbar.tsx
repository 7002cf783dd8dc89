import { useSignal } from '@preact/signals'
import { orders } from '../../find/sort.ts'
import { countText } from '../counts.ts'
import { Icon } from '../Icon.tsx'
import { showMatches } from '../matches.ts'
import { coming } from '../slices.ts'
import { Toggle } from '../Toggle.tsx'
import { t } from '../words.ts'
import { mappedCount, order, shown } from './shown.ts'
import { printTable, saveCsv, saveGeojson } from './take-away.tsx'

/** How much is found, and what can be done with it. Stays in sight above the list. */
export function Toolbar() {
  const exporting = useSignal(false)
  if (coming.value)
    return (
      <div class="catalogue-bar">
        <p class="coming" role="status">
          {t('catalogue.coming')}
        </p>
      </div>
    )
  return (
    <div class="catalogue-bar">
      <p role="status">
        {t('catalogue.count', { count: countText(shown.value), mapped: mappedCount.value })}
      </p>
      <div class="catalogue-tools">
        <label>
          <span class="visually-hidden">{t('catalogue.sort')}</span>
          <select
            value={order.value}
            onChange={event => {
              order.value = orders.find(one => one === event.currentTarget.value) ?? 'plan'
            }}
          >
            {orders.map(one => (
              <option key={one} value={one}>
                {t(`catalogue.order-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="quiet-button" title={t('catalogue.fit-long')} onClick={showMatches}>
          <Icon name="target" />
          {t('catalogue.fit')}
        </button>
        <Toggle class="quiet-button" open={exporting} controls="take-away">
          <Icon name="save" />
          {t('catalogue.export')}
        </Toggle>
      </div>
      <div class="take-away" id="take-away" hidden={!exporting.value}>
        <button type="button" class="quiet-button" onClick={saveCsv}>
          {t('catalogue.csv')}
        </button>
        <button type="button" class="quiet-button" onClick={saveGeojson}>
          {t('catalogue.geojson')}
        </button>
        <button type="button" class="quiet-button" onClick={printTable}>
          {t('catalogue.print')}
        </button>
      </div>
    </div>
  )
}
