import type { Bar, Charts } from '../../find/figures.ts'
import type { Indicator } from '../../geo/types.ts'
import { lang } from '../../state/store.ts'
import { dateText } from '../facts.ts'
import { inLang, t } from '../words.ts'
import { BarMark, shareOf } from './marks.tsx'
import { Remarks } from './Remarks.tsx'
import { Stated } from './Stated.tsx'

/** What one clause says of a subject at one date, parts below their whole. */
export function Profile({ profile: { subject, asOf, bars } }: { profile: Charts['profiles'][number] }) {
  const marks = bars.map(({ mark }) => mark)
  const depth = ({ part }: Bar): number => (part === undefined ? 0 : 1 + depth(bars[part] as Bar))
  return (
    <section class="chart">
      <h3>{t('figures.at', { subject: inLang(subject), date: dateText(lang.value, asOf) })}</h3>
      <ul class="bars">
        {bars.map(bar => (
          <li key={bar.mark.row.id} data-depth={depth(bar)}>
            <p class="bar-head">
              <span>{inLang(bar.mark.row.indicator)}</span>
              <span class="bar-values">
                {bar.growth && <Growth row={bar.growth} />}
                <Stated row={bar.mark.row} />
              </span>
            </p>
            <BarMark share={shareOf(bar.mark, marks)} kind={bar.mark.row.kind} />
          </li>
        ))}
      </ul>
      {bars.some(({ part }) => part !== undefined) && <p class="chart-note">{t('figures.parts-add-up')}</p>}
      <Remarks marks={marks} />
    </section>
  )
}

/** Growth on the year before, its words before and after the number. */
function Growth({ row }: { row: Indicator }) {
  const [before, after] = t('figures.growth', { value: '|' }).split('|')
  return (
    <small class="growth">
      {before}
      <Stated row={row} />
      {after}
    </small>
  )
}
