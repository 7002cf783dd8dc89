import '../../../styles/table.css'
import { type Item, latest } from '../../find/items.ts'
import { lang, plan } from '../../state/store.ts'
import type { Filter } from '../../state/view-state.ts'
import { citations, clauseText, groupTitle } from '../clause.ts'
import { dateText } from '../facts.ts'
import { inLang, listed, nameOf, t } from '../words.ts'
import { districtsOf, stateOfItem, subjectOf } from './table.ts'
import { filterWords } from './values.ts'

interface Props {
  items: Item[]
  filter: Filter
  /** `YYYY-MM-DD` */
  date: string
  link: string
}

/** The list as it stands on paper, with what was asked, when, and where it comes from. */
export function PrintTable({ items, filter, date, link }: Props) {
  const { title, documents, credits } = plan.value.catalogue
  const words = filterWords(filter)
  return (
    <>
      <h1>{inLang(title)}</h1>
      <p>
        {words.length > 0 ? t('catalogue.print-filter', { filter: listed(words) }) : t('catalogue.print-all')}
      </p>
      <p>{t('catalogue.print-count', { count: items.length, date: dateText(lang.value, date) })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.subject')}</th>
            <th scope="col">{t('column.districts')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t('column.precision')}</th>
            <th scope="col">{t('column.refs')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            <tr key={item.key}>
              <td>{i + 1}</td>
              <th scope="row">{nameOf(item.feature)}</th>
              <td>{subjectOf(item)}</td>
              <td>{listed(districtsOf(item))}</td>
              <td>
                {stateOfItem(item)} <small>{latest(item.feature.properties.status)?.asOf}</small>
              </td>
              <td>{t(`precision.${item.feature.properties.precision}`)}</td>
              <td>
                <Refs item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <h2>{t('catalogue.print-sources')}</h2>
        <ul>
          {documents.map((document, i) => (
            <li key={document.id}>
              {documentMark(i)} {inLang(document.title)}, {inLang(document.issuer)},{' '}
              {dateText(lang.value, document.date)}
            </li>
          ))}
        </ul>
        <p>{credits.map(inLang).join(' · ')}</p>
        <p>{decodeURI(link)}</p>
      </footer>
    </>
  )
}

/** The plan goes without saying; the others go by their number in the list of sources. */
const documentMark = (i: number) => (i > 0 ? `[${i}]` : '')

function Refs({ item }: { item: Item }) {
  const { catalogue } = plan.value
  return citations(catalogue, item.feature.properties.refs ?? []).map(({ doc, document, places }) => {
    const at = catalogue.documents.findIndex(({ id }) => id === doc)
    const texts = places.map(({ at, clause, groups }) => {
      const { place } = clauseText(lang.value, at, clause)
      return groups.length > 0
        ? `${place} ${groups.map(g => groupTitle(lang.value, clause, g)).join(' / ')}`
        : place
    })
    return (
      <div key={doc}>
        {document ? documentMark(at) : doc} {listed(texts)}
      </div>
    )
  })
}
