import { exactness, tally } from '../../find/clauses.ts'
import type { Item } from '../../find/items.ts'
import { t } from '../words.ts'
import { ExactnessMark } from './ExactnessMark.tsx'

/** How many of the items are on the map, and how exactly. */
export function TallyLine({ items }: { items: Item[] }) {
  const counts = tally(items)
  if (counts.total === 0) return <p class="tally">{t('reading.nothing')}</p>
  return (
    <div class="tally">
      <p class="tally-total">{t('reading.tally', { mapped: counts.mapped, total: counts.total })}</p>
      <ul class="tally-parts">
        {exactness
          .filter(of => counts[of] > 0)
          .map(of => (
            <li key={of}>
              <ExactnessMark of={of} silent />
              {t(`reading.${of}`, { count: counts[of] })}
            </li>
          ))}
      </ul>
    </div>
  )
}
