import type { Ref } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { citations, clauseText, groupTitle, shortTitle } from '../clause.ts'
import { dateText } from '../facts.ts'
import { t } from '../words.ts'
import { ClauseLink } from './ClauseLink.tsx'
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
                  <ClauseLink of={{ doc, at }}>
                    <span class="clause-at">{place}</span> {title}
                  </ClauseLink>
                  {groups.length > 0 && (
                    <small>
                      {groups.map(group => (
                        <ClauseLink key={group} of={{ doc, at, group }}>
                          {groupTitle(lang.value, clause, group)}
                        </ClauseLink>
                      ))}
                    </small>
                  )}
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </Part>
  )
}
