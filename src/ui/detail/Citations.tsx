import type { Ref } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { citations, clauseText, groupTitle, shortTitle } from '../clause.ts'
import { dateText } from '../facts.ts'
import { listed, t } from '../words.ts'
import { Part } from './Part.tsx'

/** Every place in the documents that names the feature. */
export function Citations({ refs }: { refs: Ref[] }) {
  if (refs.length === 0) return null
  return (
    <Part title={t('detail.clauses')}>
      {citations(plan.value.catalogue, refs).map(({ doc, document, places }) => (
        <div class="citation" key={doc}>
          <h4>
            {document ? shortTitle(lang.value, document) : doc}
            {document && <small> {dateText(lang.value, document.date)}</small>}
          </h4>
          <ul>
            {places.map(({ at, clause, groups }) => {
              const { place, title } = clauseText(lang.value, at, clause)
              return (
                <li key={at}>
                  <span class="clause-at">{place}</span>
                  <span>
                    {title}
                    {groups.length > 0 && (
                      <small>{listed(groups.map(group => groupTitle(lang.value, clause, group)))}</small>
                    )}
                  </span>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </Part>
  )
}
