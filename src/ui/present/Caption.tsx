import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Chapter } from '../../geo/story.ts'
import { lang } from '../../state/store.ts'
import { ChapterFigures } from '../story/ChapterFigures.tsx'
import { Told } from '../story/Told.tsx'
import { inLang } from '../words.ts'
import { captionLook } from './stage.ts'

/** What a chapter says. It can be dragged away from what it covers, and be seen through. */
export function Caption({ chapter: { title, body, figures } }: { chapter: Chapter }) {
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => (box.current ? draggable(box.current) : undefined), [])
  return (
    <article
      ref={box}
      class="caption"
      data-look={captionLook.value}
      aria-live="polite"
      hidden={captionLook.value === 'none'}
    >
      <h1>{inLang(title)}</h1>
      <Told blocks={body[lang.value]} />
      <ChapterFigures ids={figures} />
    </article>
  )
}

/** Lets an element be dragged within the window, by whatever of it is no button. */
function draggable(box: HTMLElement) {
  let [x, y] = [0, 0]
  const onDown = (down: PointerEvent) => {
    if (down.target instanceof Element && down.target.closest('button')) return
    const [fromX, fromY] = [down.clientX - x, down.clientY - y]
    const start = box.getBoundingClientRect()
    const [left, top] = [start.left - x, start.top - y]
    const onMove = (move: PointerEvent) => {
      x = Math.min(innerWidth - start.width - left, Math.max(-left, move.clientX - fromX))
      y = Math.min(innerHeight - start.height - top, Math.max(-top, move.clientY - fromY))
      box.style.translate = `${x}px ${y}px`
    }
    const onUp = () => {
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onUp)
    }
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onUp)
  }
  box.addEventListener('pointerdown', onDown)
  return () => box.removeEventListener('pointerdown', onDown)
}
