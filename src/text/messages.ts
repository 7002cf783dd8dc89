/** The one place from which text reaches the reader. */
import type { Lang } from '../geo/types.ts'
import type { detailZh } from './detail.ts'
import type { laterZh } from './later-zh.ts'
import type { offlineZh } from './offline.ts'
import type { printZh } from './print.ts'
import type { shareZh } from './share.ts'
import type { storyZh } from './story.ts'
import type { ToolKey } from './tools.ts'
import { zh } from './zh.ts'

type LaterKey =
  | keyof typeof laterZh
  | keyof typeof detailZh
  | ToolKey
  | keyof typeof storyZh
  | keyof typeof printZh
  | keyof typeof offlineZh
  | keyof typeof shareZh
export type MessageKey = keyof typeof zh | LaterKey
const catalogues: Record<Lang, Partial<Record<MessageKey, string>>> = { zh: { ...zh }, en: {} }

/** Words that come later: those of a part that is loaded after the map, and all that are English. */
export const addMessages = (words: Partial<typeof catalogues>) => {
  Object.assign(catalogues.zh, words.zh)
  Object.assign(catalogues.en, words.en)
}

/** The message in a language, with `{name}` replaced by the value of that name. */
export const message = (lang: Lang, key: MessageKey, values: Record<string, string | number> = {}) =>
  (catalogues[lang][key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
