import type { Lang, Problem } from '../geo/types.ts'
import { message } from './messages.ts'

/** One sentence that names file, feature and reason. */
export function problemText(lang: Lang, { file, feature, code, detail }: Problem): string {
  const bare = message(lang, `problem.${code}`)
  const reason = detail ? message(lang, 'problem-with.detail', { reason: bare, detail }) : bare
  return feature
    ? message(lang, 'problem-in.feature', { file, feature, reason })
    : message(lang, 'problem-in.file', { file, reason })
}
