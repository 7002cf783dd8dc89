import type { Dimension, Sum, Sums } from '../../find/sums.ts'
import type { Filter } from '../../state/view-state.ts'
import { valueTitle } from '../catalogue/values.ts'
import { t } from '../words.ts'
import { amountText, bareAmount, type Measure } from './amounts.ts'
import { listProjects } from './list-projects.ts'

type Chosen = Partial<Record<Dimension, string>>

/** How dark a cell is: five steps by the square root, so that small numbers differ too. */
const heat = (of: number, max: number) => (of ? Math.ceil(Math.sqrt(of / max) * 5) : 0)

/** A table of sums: each number leads to the list of its projects. */
export function Matrix({
  sums,
  axes,
  measure,
  filterFor,
}: {
  sums: Sums
  axes: [Dimension, Dimension]
  measure: Measure
  filterFor: (chosen: Chosen) => Filter
}) {
  const [rows, columns] = axes
  const max = Math.max(
    Number.MIN_VALUE,
    ...sums.rows.flatMap(row => sums.columns.map(column => sums.cell(row, column)[measure])),
  )
  const caption = t('sums.caption', {
    rows: t(`sums.${rows}`),
    columns: t(`sums.${columns}`),
    measure: t(`sums.${measure}`),
  })
  const cell = (sum: Sum | undefined, chosen: Chosen, heatOf = 0) => (
    <Cell
      sum={sum}
      measure={measure}
      heat={heatOf}
      names={axes.map(d => (chosen[d] === undefined ? t('sums.total') : valueTitle(d, chosen[d])))}
      onClick={() => listProjects(filterFor(chosen))}
    />
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section class="matrix" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="matrix-total">
              <span>{t('sums.total')}</span>
            </th>
            {sums.columns.map(column => (
              <th scope="col" key={column}>
                <span>{valueTitle(columns, column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="matrix-total">
            <th scope="row">{t('sums.total')}</th>
            {cell(sums.total, {})}
            {sums.columns.map(column => cell(sums.byColumn.get(column), { [columns]: column }))}
          </tr>
          {sums.rows.map(row => (
            <tr key={row}>
              <th scope="row">{valueTitle(rows, row)}</th>
              {cell(sums.byRow.get(row), { [rows]: row })}
              {sums.columns.map(column => {
                const sum = sums.cell(row, column)
                return cell(sum, { [rows]: row, [columns]: column }, heat(sum[measure], max))
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({
  sum,
  measure,
  heat,
  names: [row = '', column = ''],
  onClick,
}: {
  sum: Sum | undefined
  measure: Measure
  heat: number
  names: string[]
  onClick: () => void
}) {
  if (!sum?.projects) return <td class="empty">·</td>
  const { projects, stated, amount } = sum
  const told = t('sums.cell', { row, column, count: projects, stated })
  const label = stated ? `${told} · ${amountText(amount)}` : told
  return (
    <td data-heat={heat || undefined}>
      <button type="button" title={label} aria-label={label} onClick={onClick}>
        {measure === 'projects' ? (
          projects
        ) : (
          <>
            {stated > 0 && <strong>{bareAmount(amount)}</strong>}
            <small class="matrix-share">
              {stated}/{projects}
            </small>
          </>
        )}
      </button>
    </td>
  )
}
