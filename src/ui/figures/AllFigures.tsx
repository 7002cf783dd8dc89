import '../../../styles/figure-list.css'
import { bySubject, matchingRows, type Question } from '../../find/figures.ts'
import type { Indicator } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { shortTitle } from '../clause.ts'
import { Select } from '../Select.tsx'
import { inLang, t } from '../words.ts'
import { FigureGroup } from './FigureGroup.tsx'
import { question } from './question.ts'

/** Subjects of fewer figures stand together. */
const fewest = 4

/** Every figure of the documents, by subject. */
export function AllFigures({ rows }: { rows: Indicator[] }) {
  const ask = (part: Partial<Question>) => {
    question.value = { ...question.value, ...part }
  }
  const { text, subject, doc } = question.value
  const asked = Boolean(text || subject || doc)
  const matches = matchingRows(rows, question.value)
  const groups = bySubject(matches)
  const own = groups.filter(group => group.rows.length >= fewest)
  const others = groups.filter(group => group.rows.length < fewest).flatMap(group => group.rows)
  return (
    <>
      <form class="figure-filter" onSubmit={event => event.preventDefault()}>
        <input
          type="search"
          value={text}
          placeholder={t('figures.search', { count: rows.length })}
          aria-label={t('figures.search', { count: rows.length })}
          onInput={event => ask({ text: event.currentTarget.value })}
        />
        <Select
          label={t('figures.subject')}
          value={subject}
          options={[
            ['', t('figures.any')],
            ...bySubject(rows).map(group => [group.subject.zh, inLang(group.subject)] as const),
          ]}
          onChange={value => ask({ subject: value })}
        />
        <Select
          label={t('figures.document')}
          value={doc}
          options={[
            ['', t('figures.any')],
            ...plan.value.catalogue.documents.map(d => [d.id, shortTitle(lang.value, d)] as const),
          ]}
          onChange={value => ask({ doc: value })}
        />
      </form>
      <p class="chart-note" role="status">
        {matches.length === 0
          ? t('figures.none-found')
          : t('figures.found', { count: matches.length, total: rows.length })}
      </p>
      {own.map(group => (
        <FigureGroup
          key={`${group.subject.zh} ${asked}`}
          title={inLang(group.subject)}
          rows={group.rows}
          open={asked}
        />
      ))}
      {others.length > 0 && (
        <FigureGroup key={`others ${asked}`} title={t('figures.others')} rows={others} open={asked} mixed />
      )}
    </>
  )
}
