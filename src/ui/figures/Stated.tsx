import { clauseId } from '../../find/outline.ts'
import type { Indicator, Ref } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { hedgeOf, isHedge } from '../../text/hedge.ts'
import { quantity } from '../../text/quantity.ts'
import { clauseText, findClause, shortTitle } from '../clause.ts'
import { dateText } from '../facts.ts'
import { readClause } from '../reading/chosen.ts'
import { inLang, t } from '../words.ts'

/** Notes that say more than a word, to stand below a chart. */
export const remarkOf = ({ note }: Indicator) => {
  const text = note && inLang(note)
  return text && !isHedge(lang.value, text) ? text : undefined
}

/** Where a figure stands: `兰州市新型城镇化发展规划，表 2-1`. */
const placeOf = (ref: Ref) => {
  const document = plan.value.catalogue.documents.find(d => d.id === ref.doc)
  const { place } = clauseText(lang.value, ref.at, findClause(plan.value.catalogue, ref))
  return `${document ? shortTitle(lang.value, document) : ref.doc}${lang.value === 'zh' ? '，' : ', '}${place}`
}

/** A number as the document states it: the way to its clause. */
export function Stated({ row }: { row: Indicator }) {
  const { value, unit, asOf, kind, ref, note } = row
  const said = note && inLang(note)
  const { before, after } = said && isHedge(lang.value, said) ? hedgeOf(lang.value, said) : {}
  const source = t('figures.source', {
    kind: t(`figures.${kind}`),
    date: dateText(lang.value, asOf),
    place: placeOf(ref),
  })
  return (
    <button
      type="button"
      class="stated"
      data-figure={row.id}
      title={source.slice(1).trim()}
      onClick={() => readClause(clauseId(ref))}
    >
      {before && <small class="hedge">{before} </small>}
      {value === null ? t('figures.unstated') : quantity(lang.value, value, unit)}
      {after && <small class="hedge"> {after}</small>}
      <span class="visually-hidden">{source}</span>
    </button>
  )
}
