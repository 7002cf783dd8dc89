import type { Lang, Problem } from '../geo/types.ts'
import { message } from '../text/messages.ts'
import { problemText } from '../text/problem.ts'
import { Icon } from './Icon.tsx'
import { htmlLang } from './words.ts'

/** Shown instead of everything when there is no plan to show. */
export function FatalError({ lang, problem, retry }: { lang: Lang; problem: Problem; retry: () => void }) {
  return (
    <section class="fatal" role="alert" lang={htmlLang[lang]}>
      <Icon name="warn" />
      <h1>{message(lang, 'fatal.title')}</h1>
      <p>{problemText(lang, problem)}</p>
      <button type="button" class="button" onClick={retry}>
        {message(lang, 'fatal.retry')}
      </button>
    </section>
  )
}
