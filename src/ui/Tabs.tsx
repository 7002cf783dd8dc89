import { showTab } from '../state/store.ts'
import { tabs } from '../state/view-state.ts'
import { sheet, tab } from './slices.ts'
import { t } from './words.ts'

/** Chooses what the panel shows. */
export function Tabs() {
  return (
    <nav class="tabs" aria-label={t('tab.label')}>
      {tabs.map(id => (
        <button
          type="button"
          key={id}
          data-tab={id}
          aria-current={tab.value === id ? 'page' : undefined}
          onClick={() => {
            showTab(id)
            if (sheet.value === 'peek') sheet.value = 'half'
          }}
        >
          {t(`tab.${id}`)}
        </button>
      ))}
    </nav>
  )
}
