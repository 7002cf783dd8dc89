import { useLayoutEffect, useRef } from 'preact/hooks'
import { pointer } from './stage.ts'

/** Milliseconds without a move after which the cursor is in the way. */
const rest = 3000

/** A dot, or a pool of light, that goes where the mouse is; the cursor itself is hidden while it rests. */
export function Pointer() {
  const mark = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { documentElement: html } = document
    let timer = 0
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      mark.current?.style.setProperty('--x', `${clientX}px`)
      mark.current?.style.setProperty('--y', `${clientY}px`)
      delete html.dataset.resting
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        html.dataset.resting = ''
      }, rest)
    }
    addEventListener('pointermove', onMove)
    return () => {
      clearTimeout(timer)
      delete html.dataset.resting
      removeEventListener('pointermove', onMove)
    }
  }, [])
  return <div ref={mark} class="stage-pointer" data-as={pointer.value ?? 'none'} aria-hidden="true" />
}
