import '../../../styles/reading.css'
import { t } from '../words.ts'
import { ClausePage } from './ClausePage.tsx'
import { Contents } from './Contents.tsx'
import { chosen } from './chosen.ts'

/** The documents as a table of contents, and what each clause put on the map. */
export function Reading() {
  return (
    <section class="reading" aria-label={t('tab.reading')}>
      {chosen.value ? <ClausePage node={chosen.value} /> : <Contents />}
    </section>
  )
}
