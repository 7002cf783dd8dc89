/** What is shown, to take away: as files, and on paper. */
import { render } from 'preact'
import { csv, fileName, geojson } from '../../find/export.ts'
import type { Item } from '../../find/items.ts'
import { filter, lang, plan } from '../../state/store.ts'
import { writeUrl } from '../../state/url.ts'
import { defaultView, type ViewState } from '../../state/view-state.ts'
import { save, today } from '../save.ts'
import { inLang } from '../words.ts'
import { PrintTable } from './PrintTable.tsx'
import { shown } from './shown.ts'
import { tableOf } from './table.ts'
import { filterWords } from './values.ts'

const address = (part: Partial<ViewState>) => {
  const { catalogue } = plan.value
  const query = writeUrl(
    { ...defaultView(catalogue), lang: lang.value, ...part },
    catalogue,
    __DEFAULT_PLAN__,
  )
  return `${location.origin}${location.pathname}${query}`
}
const itemAddress = ({ key }: Item) => address({ select: key })
const listAddress = () => address({ tab: 'catalogue', filter: filter.value })

const nameFor = (ending: string) =>
  fileName([plan.value.catalogue.id, ...filterWords(filter.value), today()], ending)

export const saveCsv = () =>
  save(csv(tableOf(shown.value, itemAddress)), 'text/csv;charset=utf-8', nameFor('csv'))

export function saveGeojson() {
  const { title, credits, documents } = plan.value.catalogue
  const about = {
    title: inLang(title),
    filter: filterWords(filter.value),
    date: today(),
    link: listAddress(),
    documents: documents.map(
      document => `${inLang(document.title)}, ${inLang(document.issuer)}, ${document.date}`,
    ),
    credits: credits.map(inLang),
  }
  const features = shown.value.map(({ feature }) => feature)
  save(geojson(features, about), 'application/geo+json', nameFor('geojson'))
}

let endPrint = () => {}

/** Prints the table in place of the map. The page stays as it is. */
export function printTable() {
  endPrint()
  const { documentElement: html } = document
  const { title } = document
  const paper = document.createElement('div')
  paper.className = 'paper'
  document.body.append(paper)
  render(<PrintTable items={shown.value} filter={filter.value} date={today()} link={listAddress()} />, paper)
  html.dataset.printing = 'table'
  // Browsers offer the title as the name of a PDF.
  document.title = nameFor('').replace(/\.$/, '')
  endPrint = () => {
    removeEventListener('afterprint', endPrint)
    render(null, paper)
    paper.remove()
    delete html.dataset.printing
    document.title = title
    endPrint = () => {}
  }
  addEventListener('afterprint', endPrint)
  print()
}
