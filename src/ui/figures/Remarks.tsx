import type { Mark } from '../../find/figures.ts'
import { lang } from '../../state/store.ts'
import { dateText } from '../facts.ts'
import { remarkOf } from './Stated.tsx'

/** What the documents add to the numbers of a chart, each remark once. */
export function Remarks({ marks }: { marks: Mark[] }) {
  const said = new Map<string, string>()
  for (const { row } of marks) {
    const remark = remarkOf(row)
    if (remark && !said.has(remark)) said.set(remark, dateText(lang.value, row.asOf))
  }
  return [...said].map(([remark, date]) => (
    <p class="chart-note" key={remark}>
      {date}
      {lang.value === 'zh' ? '：' : ': '}
      {remark}
    </p>
  ))
}
