import '../../../styles/swipe.css'
import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { chapter, lookUp, setCompare, view } from '../../state/store.ts'
import { measures } from '../layout.ts'
import { remPixels } from '../screen.ts'
import { nameOf, t } from '../words.ts'

/** What `v` compares: the chosen corridor, there or not; else today and the whole plan. */
export function toggleCompare() {
  const { compare, select } = view.peek()
  const corridor = select?.startsWith('corridors/') ? (select.split('/')[1] ?? null) : null
  setCompare(compare ? null : (corridor ?? 'today'))
}

/** Of what the caption leaves free, in per cent of the width. */
function middle() {
  const covered = ((measures.captionWidth + 2 * measures.gap) * remPixels() * 50) / innerWidth
  const side = chapter.peek()?.caption ?? 'left'
  return Math.round(50 + (side === 'left' ? covered : side === 'right' ? -covered : 0))
}

/** Slides one map over the other; by mouse, finger or arrow keys. */
export function Swipe() {
  const share = useSignal(50)
  useSignalEffect(() => {
    document.documentElement.style.setProperty('--swipe', `${share.value}%`)
  })
  const { compare } = view.value
  const slider = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!compare) return
    share.value = middle()
    slider.current?.focus()
  }, [compare])
  if (!compare) return null
  const corridor = lookUp(`corridors/${compare}`)?.feature
  const name = corridor ? nameOf(corridor) : compare
  const [before, after] =
    compare === 'today'
      ? [t('stage.today'), t('stage.planned')]
      : [t('stage.without', { name }), t('stage.with', { name })]
  return (
    <div class="swipe">
      <p class="swipe-name" data-side="before">
        {before}
      </p>
      <p class="swipe-name" data-side="after">
        {after}
      </p>
      <div class="swipe-bar" />
      <input
        ref={slider}
        type="range"
        min="0"
        max="100"
        step="0.5"
        aria-label={t('stage.swipe')}
        value={share.value}
        onInput={event => {
          share.value = event.currentTarget.valueAsNumber
        }}
      />
    </div>
  )
}
