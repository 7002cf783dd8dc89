import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { problemWords } from '../../find/story-check.ts'
import type { Chapter } from '../../geo/story.ts'
import { lang, plan } from '../../state/store.ts'
import { Icon } from '../Icon.tsx'
import { askForIndicators, indicators } from '../indicators.ts'
import { coming } from '../slices.ts'
import { t } from '../words.ts'

/** Loaded when a chapter is first looked at beside the panels. */
const check = signal<typeof import('./check.ts').checkChapter | null>(null)

/** What would go wrong with a chapter before a room, for the presenter. */
export function Problems({ chapter }: { chapter: Chapter }) {
  useEffect(() => {
    askForIndicators()
    import('./check.ts').then(module => {
      check.value = module.checkChapter
    })
  }, [])
  const rows = indicators.value
  const ready = check.value && Array.isArray(rows) && !coming.value
  const problems = ready ? (check.value?.(chapter, plan.value, rows) ?? []) : []
  if (!problems.length) return null
  return (
    <section class="chapter-problems" aria-labelledby="chapter-problems">
      <h3 id="chapter-problems">
        <Icon name="warn" />
        {t('story.problems', { count: problems.length })}
      </h3>
      <ul>
        {problems.map((problem, i) => (
          <li key={i}>{problemWords(lang.value, problem)}</li>
        ))}
      </ul>
    </section>
  )
}
