import { useMemo } from 'preact/hooks'
import { Icon } from '../Icon.tsx'
import { t } from '../words.ts'
import { preview, sheets, shown } from './choice.ts'

/** The sheet as it will be; of a series, one after the other. */
export function Preview() {
  const composed = preview.value
  const svg = composed && composed !== 'no-room' ? composed.svg : ''
  // The app's own renderer wrote it, and it escapes text.
  const html = useMemo(() => ({ __html: svg }), [svg])
  const count = sheets.value.length
  const turn = (by: number) => () => {
    shown.value = (shown.value + by + count) % count
  }
  return (
    <section class="print-preview" aria-label={t('print.preview')}>
      {count > 1 && (
        <nav>
          <button type="button" class="icon-button" aria-label={t('print.previous')} onClick={turn(-1)}>
            <Icon name="back" />
          </button>
          <span>{t('print.sheet-of', { number: shown.value + 1, count })}</span>
          <button type="button" class="icon-button next" aria-label={t('print.next')} onClick={turn(1)}>
            <Icon name="back" />
          </button>
        </nav>
      )}
      {svg ? (
        <div class="print-sheet" aria-hidden="true" dangerouslySetInnerHTML={html} />
      ) : (
        <p>{t(composed ? 'print.no-room' : 'print.nothing')}</p>
      )}
    </section>
  )
}
