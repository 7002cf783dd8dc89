import type { Exactness } from '../../find/clauses.ts'
import { t } from '../words.ts'

/** A spot; a spot within its margin; a dashed course; a badge with a count; what has no place. */
const marks: Record<Exactness, string> = {
  exact: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  place: 'M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  drawn: 'M1.5 12l3-2.5M7 8l2.5-1.5M12 5l2.5-2',
  district:
    'M5 3.5h6A2.5 2.5 0 0 1 13.5 6v4a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 10V6A2.5 2.5 0 0 1 5 3.5z',
  shelf: 'M8 14s-4.3-4-4.3-7.3a4.3 4.3 0 0 1 8.6 0C12.3 10 8 14 8 14zM6.6 5.2l2.8 2.8M9.4 5.2L6.6 8',
}

/** How exactly the map shows something, as a sign; words for those who do not see it. */
export function ExactnessMark({ of, silent }: { of: Exactness; silent?: boolean }) {
  return (
    <>
      <svg class="exactness" viewBox="0 0 16 16" aria-hidden="true" data-exactness={of}>
        <path d={marks[of]} />
      </svg>
      {!silent && <span class="visually-hidden">{t(`reading.is.${of}`)}</span>}
    </>
  )
}
