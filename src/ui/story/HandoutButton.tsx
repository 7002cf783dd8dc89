import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../Icon.tsx'
import { t } from '../words.ts'

/** The whole story as one PDF. It takes some seconds, and can be stopped. */
export function HandoutButton() {
  /** Share that is made; `null` while nothing is. */
  const share = useSignal<number | null>(null)
  const problem = useSignal('')
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const make = async () => {
    const controller = new AbortController()
    stop.current = controller
    share.value = 0
    problem.value = ''
    try {
      const { saveHandout } = await import('../print/handout.ts')
      await saveHandout(done => {
        share.value = done
      }, controller.signal)
    } catch (error) {
      if (!controller.signal.aborted) problem.value = t('story.handout-failed', { reason: String(error) })
    }
    share.value = null
  }
  if (share.value !== null)
    return (
      <p class="tool-working" role="status">
        <progress max={1} value={share.value || undefined} />
        {t('story.handout-making')}
        <button type="button" class="quiet-button" onClick={() => stop.current?.abort()}>
          {t('tools.cancel')}
        </button>
      </p>
    )
  return (
    <>
      <button type="button" class="button" onClick={make}>
        <Icon name="save" />
        {t('story.handout')}
      </button>
      {problem.value && <p role="alert">{problem.value}</p>}
    </>
  )
}
