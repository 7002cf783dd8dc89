/** Words by which a document bounds a number: 不足5亿元, 85%左右. */
import type { Lang } from '../geo/types.ts'

const after: Record<Lang, RegExp> = { zh: /^(左右|以上|以内|以下|上下)$/, en: /^or / }
const longest: Record<Lang, number> = { zh: 4, en: 14 }

/** Whether a note is so short that it reads as a part of the number. */
export const isHedge = (lang: Lang, note: string) => note.length <= longest[lang]

/** What stands before the number, and what after it. */
export const hedgeOf = (lang: Lang, note: string): { before?: string; after?: string } =>
  after[lang].test(note) ? { after: note } : { before: note }
