import type { Indicator } from '../../geo/types.ts'
import { Icon } from '../Icon.tsx'
import { t } from '../words.ts'
import { Stated } from './Stated.tsx'

/** The sum that the document itself gives: its words before and after the number. */
export function Total({ row }: { row: Indicator }) {
  const [before, after] = t('figures.total', { total: '|' }).split('|')
  return (
    <p class="chart-total">
      <Icon name="check" />
      <span>
        {before}
        <Stated row={row} />
        {after}
      </span>
    </p>
  )
}
