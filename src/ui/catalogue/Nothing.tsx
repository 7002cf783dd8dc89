import { found } from '../../find/found.ts'
import { t } from '../words.ts'
import { dropAll, dropPart } from './drop.ts'

/** Nothing matches: which part of the filter to drop, the one that brings back most first. */
export function Nothing() {
  const parts = [...found.value.without].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a)
  return (
    <div class="nothing">
      <p>{t(parts.length > 0 ? 'catalogue.nothing-drop' : 'catalogue.nothing')}</p>
      {parts.map(([part, count]) => (
        <button type="button" class="button" key={part} onClick={() => dropPart(part)}>
          {t('catalogue.drop-part', { part: t(`facet.${part}`), count })}
        </button>
      ))}
      {parts.length === 0 && (
        <button type="button" class="button" onClick={dropAll}>
          {t('catalogue.clear')}
        </button>
      )}
    </div>
  )
}
