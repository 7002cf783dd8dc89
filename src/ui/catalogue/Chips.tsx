import { filter } from '../../state/store.ts'
import { Icon } from '../Icon.tsx'
import { t } from '../words.ts'
import { dropAll, dropPart, dropValue } from './drop.ts'
import { chosenValues, valueTitle } from './values.ts'

/** What is filtered by, each to be dropped. */
export function Chips() {
  const { text } = filter.value
  return (
    <section class="filter-chips" aria-label={t('catalogue.chosen')}>
      {chosenValues(filter.value).map(({ facet, value }) => (
        <Chip
          key={`${facet} ${value}`}
          about={t(`facet.${facet}`)}
          title={valueTitle(facet, value)}
          drop={() => dropValue(facet, value)}
        />
      ))}
      {text && (
        <Chip about={t('facet.text')} title={t('catalogue.quoted', { text })} drop={() => dropPart('text')} />
      )}
      <button type="button" class="quiet-button" onClick={dropAll}>
        {t('catalogue.clear')}
      </button>
    </section>
  )
}

function Chip({ about, title, drop }: { about: string; title: string; drop: () => void }) {
  return (
    <button type="button" class="chip" aria-label={t('catalogue.drop', { about, title })} onClick={drop}>
      <small>{about}</small>
      <span>{title}</span>
      <Icon name="close" />
    </button>
  )
}
