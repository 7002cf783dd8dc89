import { useSignal } from '@preact/signals'
import type { Row, Table } from '../../analysis/tool.ts'
import { lookUp } from '../../state/store.ts'
import { choose } from '../actions.ts'
import { Icon, type IconName } from '../Icon.tsx'
import { inLang, t } from '../words.ts'

/** A cell of fewer characters is not broken: `64–79`. */
const short = 9
/** Rows that are shown before the reader asks for all. */
const first = 12

const verdicts: Record<NonNullable<Row['verdict']>, IconName> = { yes: 'check', no: 'close', unknown: 'info' }

export function ResultTable({ table: { title, columns, rows }, open }: { table: Table; open: boolean }) {
  const all = useSignal(false)
  const seen = useSignal(open)
  const shown = all.value ? rows : rows.slice(0, first)
  return (
    <details
      class="result-table"
      open={open}
      onToggle={event => {
        seen.value ||= event.currentTarget.open
      }}
    >
      <summary>
        {inLang(title)} <small>{t('tools.rows', { count: rows.length })}</small>
      </summary>
      {!seen.value ? null : rows.length ? (
        <table>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column.title.zh} scope="col" class={column.kind}>
                  {inLang(column.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              <tr key={row.key ?? i} data-verdict={row.verdict}>
                {row.cells.map((cell, at) => (
                  <td
                    key={columns[at]?.title.zh ?? at}
                    class={columns[at]?.kind}
                    data-short={inLang(cell).length < short || undefined}
                  >
                    {at === 0 && row.verdict && (
                      <span class="verdict">
                        <Icon name={verdicts[row.verdict]} />
                        <span class="visually-hidden">{t(`tools.${row.verdict}`)}</span>
                      </span>
                    )}
                    {at === 0 && row.key && lookUp(row.key) ? (
                      <button
                        type="button"
                        class="link-button"
                        onClick={event => row.key && choose(row.key, event.currentTarget)}
                      >
                        {inLang(cell)}
                      </button>
                    ) : (
                      inLang(cell)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p class="tool-hint">{t('tools.no-rows')}</p>
      )}
      {seen.value && rows.length > shown.length && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            all.value = true
          }}
        >
          {t('tools.more-rows', { count: rows.length })}
        </button>
      )}
    </details>
  )
}
