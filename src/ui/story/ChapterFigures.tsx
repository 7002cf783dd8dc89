import { useEffect } from 'preact/hooks'
import { clauseId } from '../../find/outline.ts'
import type { Indicator } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { hedgeOf, isHedge } from '../../text/hedge.ts'
import { quantity } from '../../text/quantity.ts'
import { clauseText, findClause, shortTitle } from '../clause.ts'
import { dateText } from '../facts.ts'
import { askForIndicators, indicators } from '../indicators.ts'
import { readClause } from '../reading/chosen.ts'
import { inLang, t } from '../words.ts'

/** A clause of the plan, else the article: its paragraphs say nothing to a room. */
function sourceOf({ ref }: Indicator) {
  const { catalogue } = plan.value
  const document = catalogue.documents.find(({ id }) => id === ref.doc)
  return document && document !== catalogue.documents[0]
    ? shortTitle(lang.value, document)
    : clauseText(lang.value, ref.at, findClause(catalogue, ref)).place
}

function Amount({ row: { value, unit, note } }: { row: Indicator }) {
  if (value === null) return <strong>—</strong>
  const said = note && inLang(note)
  const { before, after } = said && isHedge(lang.value, said) ? hedgeOf(lang.value, said) : {}
  return (
    <>
      {before && <small>{before} </small>}
      <strong>{quantity(lang.value, value, unit)}</strong>
      {after && <small> {after}</small>}
    </>
  )
}

/** The numbers of a chapter, each with its date and the clause that gives it. */
export function ChapterFigures({ ids }: { ids: string[] }) {
  useEffect(() => {
    if (ids.length) askForIndicators()
  }, [ids])
  const rows = Array.isArray(indicators.value) ? indicators.value : []
  const shown = ids.flatMap(id => rows.find(row => row.id === id) ?? [])
  if (!shown.length) return null
  // A subject that all share goes without saying.
  const alike = new Set(shown.map(({ subject }) => subject.zh)).size === 1
  return (
    <dl class="chapter-figures" aria-label={t('story.figures')}>
      {shown.map(row => (
        <div key={row.id}>
          <dt>
            {!alike && `${inLang(row.subject)} · `}
            {inLang(row.indicator)}
          </dt>
          <dd>
            <Amount row={row} />
          </dd>
          <dd class="figure-source">
            <span>
              {dateText(lang.value, row.asOf)} · {row.kind === 'target' && `${t('figures.target')} · `}
            </span>
            <button type="button" class="link-button" onClick={() => readClause(clauseId(row.ref))}>
              {sourceOf(row)}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  )
}
