/** The story as one PDF: a map, the text and the figures of each chapter. */
import { fileName } from '../../find/export.ts'
import type { Chapter } from '../../geo/story.ts'
import type { Indicator } from '../../geo/types.ts'
import { fontFiles } from '../../print/fonts.ts'
import { type HandoutPart, handoutPages } from '../../print/handout.ts'
import { lang, plan, story, view } from '../../state/store.ts'
import { sceneOf } from '../../state/story.ts'
import { quantity } from '../../text/quantity.ts'
import { clauseText, findClause, shortTitle } from '../clause.ts'
import { dateText } from '../facts.ts'
import { askForIndicators, indicators } from '../indicators.ts'
import { save, today } from '../save.ts'
import { htmlLang, inLang, t } from '../words.ts'
import { contentOf } from './content.ts'
import { answerChapters } from './sheets.ts'

function figureOf({ subject, indicator, value, unit, asOf, ref }: Indicator) {
  const { catalogue } = plan.value
  const document = catalogue.documents.find(({ id }) => id === ref.doc)
  const source =
    document && document !== catalogue.documents[0]
      ? shortTitle(lang.value, document)
      : clauseText(lang.value, ref.at, findClause(catalogue, ref)).place
  return {
    what: `${inLang(subject)} · ${inLang(indicator)}`,
    value: value === null ? '—' : quantity(lang.value, value, unit),
    source: `${dateText(lang.value, asOf)} · ${source}`,
  }
}

function partOf(chapter: Chapter): HandoutPart {
  const rows = Array.isArray(indicators.value) ? indicators.value : []
  const shown = { ...view.value, ...sceneOf(chapter, plan.value.catalogue) }
  return {
    title: inLang(chapter.title),
    content: contentOf(shown, 'print', chapter.highlight),
    extent: chapter.camera,
    paragraphs: chapter.body[lang.value].map(
      ({ kind, spans }) => (kind === 'item' ? '· ' : '') + spans.map(({ text }) => text).join(''),
    ),
    figures: chapter.figures.flatMap(id => rows.filter(row => row.id === id).map(figureOf)),
  }
}

/**
 * Makes the handout and gives it to the reader.
 * @param progress told the share that is done
 * @throws the reason of `signal` when it is aborted
 */
export async function saveHandout(progress: (share: number) => void, signal: AbortSignal) {
  const [{ pdf }, fonts] = await Promise.all([
    import('../../print/pdf.ts'),
    fontFiles(),
    askForIndicators(),
    answerChapters(),
  ])
  const title = inLang(plan.value.catalogue.title)
  const chapters = story.value
  const makers = chapters.map((chapter, i) => () => {
    const place = t('story.place', { number: i + 1, count: chapters.length })
    return handoutPages(partOf(chapter), place, { title, date: today() })
  })
  const about = { title, author: title, lang: htmlLang[lang.value] }
  const { bytes } = await pdf(makers, fonts, about, count => progress(count / makers.length), signal)
  save(bytes, 'application/pdf', fileName([plan.value.catalogue.id, t('tab.story'), today()], 'pdf'))
}
