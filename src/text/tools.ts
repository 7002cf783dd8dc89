/** Words of the tools of analysis: each tool has a file of its own, with both languages side by side. */
import type { Lang, Text } from '../geo/types.ts'
import * as brief from './tools/brief.ts'
import * as buffer from './tools/buffer.ts'
import * as circles from './tools/circles.ts'
import * as compare from './tools/compare.ts'
import * as facilities from './tools/facilities.ts'
import * as measure from './tools/measure.ts'
import * as near from './tools/near.ts'
import * as panel from './tools/panel.ts'
import * as rings from './tools/rings.ts'
import * as shared from './tools/shared.ts'
import * as speeds from './tools/speeds.ts'
import * as strip from './tools/strip.ts'
import * as units from './tools/units.ts'

const zh = {
  ...panel.zh,
  ...shared.zh,
  ...units.zh,
  ...measure.zh,
  ...buffer.zh,
  ...circles.zh,
  ...facilities.zh,
  ...brief.zh,
  ...near.zh,
  ...rings.zh,
  ...speeds.zh,
  ...strip.zh,
  ...compare.zh,
}
export type ToolKey = keyof typeof zh

export const toolWords: Record<Lang, Record<ToolKey, string>> = {
  zh,
  en: {
    ...panel.en,
    ...shared.en,
    ...units.en,
    ...measure.en,
    ...buffer.en,
    ...circles.en,
    ...facilities.en,
    ...brief.en,
    ...near.en,
    ...rings.en,
    ...speeds.en,
    ...strip.en,
    ...compare.en,
  },
}

/** The message in both languages, with `{name}` replaced by the value of that name. */
export const say = (key: ToolKey, values: Record<string, Text | string | number> = {}): Text => {
  const inLang = (lang: Lang) =>
    toolWords[lang][key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'object' ? value[lang] : String(value)
    })
  // A number is set off from Chinese by a space; “约” before it is not.
  return { zh: inLang('zh').replaceAll(' 约', '约'), en: inLang('en') }
}
