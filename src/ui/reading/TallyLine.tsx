import { byNature, exactness, tally } from '../../find/clauses.ts'
import type { Item } from '../../find/items.ts'
import { coming } from '../slices.ts'
import { t } from '../words.ts'
import { ExactnessMark } from './ExactnessMark.tsx'

/** How many projects a clause names, how many places beside them, and how much of both is on the map, how exactly. */
export function TallyLine({ items }: { items: Item[] }) {
  if (coming.value) return <p class="tally coming">{t('catalogue.coming')}</p>
  if (items.length === 0) return <p class="tally">{t('reading.nothing')}</p>
  const { projects, places } = byNature(items)
  return (
    <div class="tally">
      <Part of="projects" items={projects} />
      <Part of="places" items={places} />
    </div>
  )
}

function Part({ of, items }: { of: 'projects' | 'places'; items: Item[] }) {
  const counts = tally(items)
  if (counts.total === 0) return null
  return (
    <>
      <p class="tally-total">{t(`reading.tally-${of}`, { mapped: counts.mapped, total: counts.total })}</p>
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
    </>
  )
}
