/** The one place from which text reaches the reader. */
import type { Lang } from '../geo/types.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type MessageKey = keyof typeof zh
const catalogues: Record<Lang, Record<MessageKey, string>> = { zh, en }

/** The message in a language, with `{name}` replaced by the value of that name. */
export const message = (lang: Lang, key: MessageKey, values: Record<string, string | number> = {}) =>
  catalogues[lang][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
