import { dismiss, notices } from '../state/store.ts'
import { Icon } from './Icon.tsx'
import { t } from './words.ts'

export function Notices() {
  return (
    <div class="notices" role="status">
      {notices.value.map((notice, i) => (
        <div class="notice" key={`${notice.key} ${i}`}>
          <Icon name="warn" />
          <p>{t(notice.key, notice.values)}</p>
          {notice.action && (
            <button type="button" class="notice-action" onClick={notice.action.run}>
              {t(notice.action.key)}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t('notice.dismiss')}
            onClick={() => dismiss(notice)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
