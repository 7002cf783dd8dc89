import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { plan } from '../../state/store.ts'
import { prepareSearch } from './engine.ts'

/** Makes the index when the page is idle, and again when more of the plan has come. */
export function usePreparation() {
  useEffect(
    () =>
      plan.subscribe(() => {
        if ('requestIdleCallback' in window) requestIdleCallback(prepareSearch)
        else setTimeout(prepareSearch, 1000)
      }),
    [],
  )
}

const isEditable = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest(
    'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]',
  ) !== null

/** `/` goes to the field from anywhere where it is not a character to type. */
export function useSlashKey(field: RefObject<HTMLInputElement | null>) {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.defaultPrevented || isEditable(event.target) || !field.current?.offsetParent) return
      event.preventDefault()
      field.current.focus()
      field.current.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [field])
}
