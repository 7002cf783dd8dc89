import type { Change, Charts, Mark } from '../../find/figures.ts'
import { lang } from '../../state/store.ts'
import { dateText } from '../facts.ts'
import { inLang, t } from '../words.ts'
import { ChangeMark, Key } from './marks.tsx'
import { Remarks } from './Remarks.tsx'
import { Stated } from './Stated.tsx'

const rowOf = ({ actual }: Change) => (actual[0] as Mark).row
const natureOf = ({ actual, target }: Change) => target[0]?.row.nature ?? actual[0]?.row.nature
const sizes = ({ actual, target }: Change) => [...actual, ...target].flatMap(({ size }) => size ?? [])

/** What a subject reached at one date, and aims at for another. */
export function Changes({ group: { subject, from, to, changes } }: { group: Charts['changes'][number] }) {
  const shares = changes.filter(change => rowOf(change).unit === '%' && sizes(change).every(n => n <= 100))
  const others = changes.filter(change => !shares.includes(change))
  // Most goals are of one nature: the others are the ones to mark.
  const rare = (nature: string) => changes.filter(c => natureOf(c)?.en === nature).length * 2 < changes.length
  const date = (asOf: string) => dateText(lang.value, asOf)
  return (
    <section class="chart">
      <h3>{t('figures.change', { subject: inLang(subject), from: date(from), to: date(to) })}</h3>
      <Key
        kinds={[
          { kind: 'actual', date: date(from) },
          { kind: 'target', date: date(to) },
        ]}
      />
      {shares.length > 0 && (
        <>
          <div class="axis" aria-hidden="true">
            <span>0</span>
            <span>50</span>
            <span>100%</span>
          </div>
          <ol class="changes">
            {shares.map(change => (
              <Row key={rowOf(change).id} change={change} rare={rare} max={100} />
            ))}
          </ol>
        </>
      )}
      {others.length > 0 && (
        <>
          <p class="chart-note">{t('figures.own-scale')}</p>
          <ol class="changes">
            {others.map(change => (
              <Row key={rowOf(change).id} change={change} rare={rare} max={Math.max(...sizes(change))} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Row({ change, max, rare }: { change: Change; max: number; rare: (nature: string) => boolean }) {
  const { actual, target } = change
  const nature = natureOf(change)
  return (
    <li>
      <p class="bar-head">
        <span>
          {inLang(rowOf(change).indicator)}
          {nature && <small class={`nature ${rare(nature.en) ? 'rare' : ''}`}>{inLang(nature)}</small>}
        </span>
        <span class="bar-values">
          {actual.map(({ row }) => (
            <Stated key={row.id} row={row} />
          ))}
          <span class="arrow" aria-hidden="true">
            →
          </span>
          {target.map(({ row }) => (
            <Stated key={row.id} row={row} />
          ))}
        </span>
      </p>
      <ChangeMark from={actual[0]?.size ?? null} to={target[0]?.size ?? null} max={max} />
      <Remarks marks={[...actual, ...target]} />
    </li>
  )
}
