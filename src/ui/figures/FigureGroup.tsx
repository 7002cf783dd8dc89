import type { FeatureKey, Indicator, Ref } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { choose } from '../actions.ts'
import { clauseText, findClause, groupTitle } from '../clause.ts'
import { dateText } from '../facts.ts'
import { keyOfId } from '../slices.ts'
import { inLang, t } from '../words.ts'
import { remarkOf, Stated } from './Stated.tsx'

/** Figures in a table. `mixed`: of several subjects, each row says of which. */
export function FigureGroup(props: { title: string; rows: Indicator[]; open: boolean; mixed?: boolean }) {
  const { title, rows, open, mixed } = props
  return (
    <details class="figure-group" open={open}>
      <summary>
        <span>{title}</span>
        <span class="count">{rows.length}</span>
      </summary>
      <table class="figure-rows">
        <caption class="visually-hidden">{t('figures.list', { subject: title })}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('figures.indicator')}</th>
            <th scope="col">{t('figures.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.id} row={row} subject={mixed && inLang(row.subject)} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Row({ row, subject }: { row: Indicator; subject?: string | false | undefined }) {
  const { indicator, asOf, kind, nature, project, ref } = row
  const name = inLang(indicator)
  const key = project && keyOfId.value.get(project)
  const remarks = [
    subject,
    dateText(lang.value, asOf),
    t(`figures.${kind}`),
    nature && inLang(nature),
    remarkOf(row),
  ]
  return (
    <tr>
      <th scope="row">
        {key ? <ProjectLink of={key} name={name} /> : name}
        <small class="figure-meta">{remarks.filter(Boolean).join(' · ')}</small>
      </th>
      <td>
        <Stated row={row} />
        <small class="figure-meta">{clauseName(ref)}</small>
      </td>
    </tr>
  )
}

function ProjectLink({ of, name }: { of: FeatureKey; name: string }) {
  return (
    <button type="button" class="place-link" onClick={event => choose(of, event.currentTarget)}>
      {name}
    </button>
  )
}

/** The place in the document; a sub-heading says more than the box that it stands in. */
const clauseName = (ref: Ref) => {
  const clause = findClause(plan.value.catalogue, ref)
  const { place } = clauseText(lang.value, ref.at, clause)
  return ref.group ? `${place} ${groupTitle(lang.value, clause, ref.group)}` : place
}
