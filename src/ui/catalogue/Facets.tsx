import '../../../styles/facets.css'
import { signal } from '@preact/signals'
import { found } from '../../find/found.ts'
import { filter, toggleFacet } from '../../state/store.ts'
import { type Facet, facets } from '../../state/view-state.ts'
import { Icon } from '../Icon.tsx'
import { wide } from '../slices.ts'
import { t } from '../words.ts'
import { Choice } from './Choice.tsx'
import { ClauseChoices } from './ClauseChoices.tsx'
import { choices, valueTitle } from './values.ts'

/** The questions that stand open; kept while the reader is elsewhere. */
const open = signal<ReadonlySet<Facet | 'all'>>(new Set())
const toggle = (part: Facet | 'all') => {
  const parts = new Set(open.value)
  if (!parts.delete(part)) parts.add(part)
  open.value = parts
}

/** The questions to filter by: in a row where there is room, else behind a button. */
export function Facets() {
  const parts = facets.map(facet => <FacetPart key={facet} facet={facet} />)
  if (wide.value) return <div class="facets facet-row">{parts}</div>
  const all = open.value.has('all')
  return (
    <div class="facets">
      <button
        type="button"
        class="button"
        aria-expanded={all}
        aria-controls="facets"
        onClick={() => toggle('all')}
      >
        <Icon name="filter" />
        {t('catalogue.filters')}
        <Icon name="down" />
      </button>
      <div id="facets" hidden={!all}>
        {all && parts}
      </div>
    </div>
  )
}

function FacetPart({ facet }: { facet: Facet }) {
  const shown = open.value.has(facet)
  const chosen = filter.value[facet]?.length
  return (
    <section class="facet" data-facet={facet}>
      <h3>
        <button
          type="button"
          class="facet-head"
          aria-expanded={shown}
          aria-controls={`facet-${facet}`}
          onClick={() => toggle(facet)}
        >
          <span>{t(`facet.${facet}`)}</span>
          {chosen && <span class="count">{t('catalogue.chosen-count', { count: chosen })}</span>}
          <Icon name="down" />
        </button>
      </h3>
      <div id={`facet-${facet}`} hidden={!shown}>
        {shown && (facet === 'clause' ? <ClauseChoices /> : <Choices facet={facet} />)}
      </div>
    </section>
  )
}

function Choices({ facet }: { facet: Exclude<Facet, 'clause'> }) {
  const { counts } = found.value
  const chosen = filter.value[facet] ?? []
  return (
    <ul>
      {choices(facet, counts, chosen).map(value => (
        <li key={value}>
          <Choice
            value={value}
            count={counts[facet].get(value) ?? 0}
            chosen={chosen.includes(value)}
            toggle={() => toggleFacet(facet, value)}
          >
            {valueTitle(facet, value)}
          </Choice>
        </li>
      ))}
    </ul>
  )
}
