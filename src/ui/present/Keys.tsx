import { t } from '../words.ts'
import { keys } from './keys.ts'

const shown: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  ' ': '␣',
}

/** What each key does. */
export function Keys() {
  return (
    <div class="stage-keys" role="dialog" aria-label={t('stage.keys')}>
      <dl>
        {keys.map(({ names, id }) => (
          <div key={id}>
            <dt>
              {names.map(name => (
                <kbd key={name}>{shown[name] ?? name.toUpperCase()}</kbd>
              ))}
            </dt>
            <dd>{t(`stage.${id}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>1</kbd>…<kbd>9</kbd>
          </dt>
          <dd>{t('stage.digits')}</dd>
        </div>
      </dl>
    </div>
  )
}
