import { useSignal, useSignalEffect } from '@preact/signals'
import { countFound } from '../../find/found.ts'
import { change, filter } from '../../state/store.ts'
import { sheet } from '../slices.ts'
import { t } from '../words.ts'
import { query, result } from './engine.ts'
import { Nothing } from './Nothing.tsx'

/** Milliseconds of rest before something that may wait follows the words typed. */
const rest = 200

const filterFor = (words: string) => ({ ...filter.peek(), text: words.trim() })

/** Under the options: the way to all of them in the list of projects, or what to try. */
export function Below({ onTry, onLeave }: { onTry: (words: string) => void; onLeave: () => void }) {
  const count = useSignal(0)
  useSignalEffect(() => {
    const filter = filterFor(query.value)
    const later = setTimeout(() => {
      count.value = filter.text ? countFound(filter) : 0
    }, rest)
    return () => clearTimeout(later)
  })
  if (!result.value) return <p class="search-loading">{t('search.loading')}</p>
  if (!result.value.hits.length) return <Nothing onTry={onTry} />
  return count.value ? (
    <button
      type="button"
      class="search-all"
      onClick={() => {
        change({ filter: filterFor(query.peek()), tab: 'catalogue' })
        if (sheet.value === 'full') sheet.value = 'half'
        onLeave()
      }}
    >
      {t('search.all', { count: count.value })}
    </button>
  ) : null
}

/** Tells a screen reader how many there are, once the typing rests. */
export function Told() {
  const text = useSignal('')
  useSignalEffect(() => {
    const found = result.value
    const said =
      found &&
      (found.total ? t('search.count', { count: found.total }) : t('search.none', { query: query.value }))
    const later = setTimeout(() => {
      text.value = said ?? ''
    }, rest * 3)
    return () => clearTimeout(later)
  })
  return (
    <p class="visually-hidden" role="status">
      {text.value}
    </p>
  )
}
