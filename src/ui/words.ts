/** Shorthands for text in the reader's language. A component that calls one follows a change of language. */
import type { PlanFeature, PlanLayer, Term, Text } from '../geo/types.ts'
import { lang } from '../state/store.ts'
import { type MessageKey, message } from '../text/messages.ts'

export const t = (key: MessageKey, values?: Record<string, string | number>) =>
  message(lang.value, key, values)
export const inLang = (text: Text) => text[lang.value]
export const nameOf = ({ properties }: PlanFeature) =>
  lang.value === 'zh' ? properties.name : properties.nameEn || properties.name
export const layerTitle = ({ entry }: PlanLayer) => inLang(entry.title)
/** Title of a word of a vocabulary; the word itself where the catalogue does not know it. */
export const termTitle = (terms: Term[], id: string) => {
  const term = terms.find(term => term.id === id)
  return term ? inLang(term.title) : id
}
/** Names in a row, as the language strings them together. */
export const listed = (names: string[]) => names.join(lang.value === 'zh' ? '、' : ', ')
/** HTML's name for a language. */
export const htmlLang = { zh: 'zh-CN', en: 'en' } as const
