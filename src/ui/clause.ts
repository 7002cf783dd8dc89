/** From a `ref` to words: which document, which place in it, what stands there. */
import type { Catalogue, Clause, Lang, PlanDocument, Ref } from '../geo/types.ts'

const numerals = '零一二三四五六七八九十'
/** 一 to 十九, as chapters and sections are counted. */
const number = (zh: string) =>
  zh.startsWith('十') ? 10 + Math.max(0, numerals.indexOf(zh.slice(1) || '零')) : numerals.indexOf(zh)

const kinds: Record<string, string> = { 专栏: 'Box', 表: 'Table', 图: 'Figure' }

/** Where in a document, in English: `专栏 4-2` is Box 4-2. A heading has no number: `null`. */
const placeInEnglish = (at: string): string | null => {
  const box = /^(专栏|表|图) (\S+)$/.exec(at)
  if (box) return `${kinds[box[1] ?? '']} ${box[2]}`
  const chapter = /^第([一二三四五六七八九十]+)章(?:第([一二三四五六七八九十]+)节)?$/.exec(at)
  if (chapter)
    return `Chapter ${number(chapter[1] ?? '')}${chapter[2] ? `, Section ${number(chapter[2])}` : ''}`
  const paragraph = /^第(\d+)段$/.exec(at)
  return paragraph ? `Paragraph ${paragraph[1]}` : null
}

/** What a place in a document is called, and its title where that says more. */
export const clauseText = (lang: Lang, at: string, clause: Clause | undefined) => {
  const title = clause?.title[lang]
  const place = lang === 'zh' ? at : (placeInEnglish(at) ?? title ?? at)
  return { place, title: title === place ? undefined : title }
}

/** A document's title without what stands in brackets. */
export const shortTitle = (lang: Lang, document: PlanDocument) =>
  document.title[lang].replace(/\s*[（(][^）)]*[）)]\s*$/, '')

export const groupTitle = (lang: Lang, clause: Clause | undefined, group: string) =>
  (lang === 'en' && clause?.groupsEn?.[clause.groups?.indexOf(group) ?? -1]) || group

export const findClause = (catalogue: Catalogue, { doc, at }: Ref) =>
  catalogue.documents.find(d => d.id === doc)?.outline.find(clause => clause.at === at)

export interface Citation {
  document: PlanDocument | undefined
  doc: string
  places: { at: string; clause: Clause | undefined; groups: string[] }[]
}

/** Refs by document, in the order given; sub-headings of one box stand together. */
export const citations = (catalogue: Catalogue, refs: Ref[]): Citation[] => {
  const cited: Citation[] = []
  for (const ref of refs) {
    const { doc, at, group } = ref
    let citation = cited.find(c => c.doc === doc)
    if (!citation) {
      citation = { doc, document: catalogue.documents.find(d => d.id === doc), places: [] }
      cited.push(citation)
    }
    let place = citation.places.find(p => p.at === at)
    if (!place) {
      place = { at, clause: findClause(catalogue, ref), groups: [] }
      citation.places.push(place)
    }
    if (group) place.groups.push(group)
  }
  return cited
}
