import '../../../styles/sums.css'
import { useSignal } from '@preact/signals'
import { found, isFiltered } from '../../find/found.ts'
import { projectLayer } from '../../find/items.ts'
import { type Dimension, dimensions, filterOf, type Sum, sums } from '../../find/sums.ts'
import { filter, lang, plan, setFilter } from '../../state/store.ts'
import { problemText } from '../../text/problem.ts'
import { Select } from '../Select.tsx'
import { t } from '../words.ts'
import { amountText, type Measure } from './amounts.ts'
import { GroupInvestments } from './GroupInvestments.tsx'
import { Matrix } from './Matrix.tsx'

/** Projects and investment by two dimensions, over what the filter finds. */
export function Sums() {
  const axes = useSignal<[Dimension, Dimension]>(['district', 'state'])
  const measure = useSignal<Measure>('projects')
  const layer = plan.value.layers.find(({ entry }) => entry.id === projectLayer)
  if (layer?.loading) return <p class="chart-note">{t('figures.loading')}</p>
  if (layer?.problem) return <p class="chart-note">{problemText(lang.value, layer.problem)}</p>

  const [rows, columns] = axes.value
  const result = sums(plan.value, found.value.matches, filter.value, axes.value)
  const { total, repeated } = result
  const options = dimensions.map(id => [id, t(`sums.${id}`)] as const)
  return (
    <>
      <p class="sums-lead">
        <strong>{t(isFiltered.value ? 'sums.of-filter' : 'sums.of-all', { count: total.projects })}</strong>
        {isFiltered.value && (
          <button type="button" class="quiet-button" onClick={() => setFilter({})}>
            {t('sums.clear')}
          </button>
        )}
      </p>
      <div class="sums-choices">
        <Select
          label={t('sums.rows')}
          value={rows}
          options={options}
          onChange={value => {
            axes.value = [value, value === columns ? rows : columns]
          }}
        />
        <Select
          label={t('sums.columns')}
          value={columns}
          options={options}
          onChange={value => {
            axes.value = [value === rows ? columns : rows, value]
          }}
        />
        <Select
          label={t('sums.shown')}
          value={measure.value}
          options={(['projects', 'amount'] as const).map(id => [id, t(`sums.${id}`)] as const)}
          onChange={value => {
            measure.value = value
          }}
        />
      </div>
      {total.projects === 0 ? (
        <p class="chart-note">{t('sums.nothing')}</p>
      ) : (
        <Matrix
          sums={result}
          axes={axes.value}
          measure={measure.value}
          filterFor={chosen => filterOf(filter.value, chosen)}
        />
      )}
      <p class="chart-note">
        {t(statement(total), {
          total: total.projects,
          stated: total.stated,
          amount: amountText(total.amount),
        })}
      </p>
      {measure.value === 'amount' && <p class="chart-note">{t('sums.amount-note')}</p>}
      {repeated > 0 && <p class="chart-note">{t('sums.repeated', { count: repeated })}</p>}
      {axes.value.includes('district') && <p class="chart-note">{t('sums.as-written')}</p>}
      <GroupInvestments />
    </>
  )
}

const statement = ({ projects, stated }: Sum) =>
  stated === 0 ? 'sums.none-stated' : stated < projects ? 'sums.stated' : 'sums.all-stated'
