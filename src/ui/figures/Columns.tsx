import type { Charts, Mark, Series } from '../../find/figures.ts'
import { lang, plan } from '../../state/store.ts'
import { dateText } from '../facts.ts'
import { inLang, t } from '../words.ts'
import { ColumnMark, shareOf } from './marks.tsx'
import { Remarks } from './Remarks.tsx'
import { Stated } from './Stated.tsx'
import { Total } from './Total.tsx'

/** Height of the highest column, in rem. */
const height = 4.5

/** The same indicators of one subject over several dates, small pictures side by side. */
export function Columns({ group: { subject, series } }: { group: Charts['series'][number] }) {
  return (
    <section class="chart">
      <h3>{inLang(subject)}</h3>
      <ul class="multiples">
        {series.map(one => (
          <Multiple key={one.marks[0]?.row.id} series={one} />
        ))}
      </ul>
    </section>
  )
}

function Multiple({ series: { marks, total } }: { series: Series }) {
  const documents = new Set(marks.map(({ row }) => row.ref.doc))
  const [first] = marks as [Mark]
  return (
    <li class={marks.length > 2 ? 'wide' : undefined}>
      <h4>
        {inLang(first.row.indicator)}
        <small class="chart-date">{t(`figures.${first.row.kind}`)}</small>
      </h4>
      <ol class="columns">
        {marks.map(mark => (
          <li key={mark.row.id}>
            <Stated row={mark.row} />
            <ColumnMark share={shareOf(mark, marks)} kind={mark.row.kind} height={height} />
            <span class="column-date">
              {dateText(lang.value, mark.row.asOf)}
              {documents.size > 1 && <small class="said-in">{saidIn(mark)}</small>}
            </span>
          </li>
        ))}
      </ol>
      <Remarks marks={marks} />
      {total && <Total row={total} />}
    </li>
  )
}

/** When the document says so that a mark is of, where that is not the date of the figure itself. */
const saidIn = ({ row: { asOf, ref } }: Mark) => {
  const date = plan.value.catalogue.documents.find(d => d.id === ref.doc)?.date
  return date && date !== asOf ? t('figures.in-document', { date: dateText(lang.value, date) }) : undefined
}
