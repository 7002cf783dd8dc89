import { isPlaceName } from '../../find/elsewhere.ts'
import { t } from '../words.ts'
import { examples, query } from './engine.ts'

/** What to try when nothing was found. */
export function Nothing({ onTry }: { onTry: (example: string) => void }) {
  const typed = query.value.trim()
  return (
    <div class="search-nothing">
      <p>
        <strong>{t(isPlaceName(typed) ? 'search.elsewhere' : 'search.none', { query: typed })}</strong>
      </p>
      <p>{t('search.advice')}</p>
      <p class="search-examples">
        {examples.value.map(example => (
          <button type="button" class="chip" key={example} onClick={() => onTry(example)}>
            {example}
          </button>
        ))}
      </p>
    </div>
  )
}
