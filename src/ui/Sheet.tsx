import { useSignalEffect } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { selected, view } from '../state/store.ts'
import { type SheetHeight, settleSheet, sheetHeights } from './layout.ts'
import { remPixels, viewport } from './screen.ts'
import { sheet } from './slices.ts'
import { t } from './words.ts'

const next: Record<SheetHeight, SheetHeight> = { peek: 'half', half: 'full', full: 'half' }

const raise = (by: number) => {
  const at = sheetHeights.indexOf(sheet.value) + by
  sheet.value = sheetHeights[Math.min(2, Math.max(0, at))] ?? 'peek'
}

/** The panel of a phone: three heights, dragged by the handle or stepped through by key. */
export function Sheet({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLElement>(null)
  useRaise()
  useSignalEffect(() => {
    document.documentElement.dataset.sheet = sheet.value
  })
  useEffect(
    () => () => {
      delete document.documentElement.dataset.sheet
    },
    [],
  )
  return (
    <aside class="sheet" ref={box} aria-label={t('panel.label')}>
      <button
        type="button"
        class="handle"
        aria-label={t(`sheet.${next[sheet.value]}`)}
        onPointerDown={event => box.current && drag(event, box.current)}
        onClick={() => {
          if (!dragged) sheet.value = next[sheet.value]
        }}
        onKeyDown={event => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          raise(event.key === 'ArrowUp' ? 1 : -1)
        }}
      />
      <div class="sheet-body">{children}</div>
    </aside>
  )
}

/**
 * What a link opens is raised into sight, before the map asks how much is covered. So is a card that opens; the sheet is
 * lowered again when it closes.
 */
function useRaise() {
  useLayoutEffect(() => {
    if (view.peek().tab !== 'layers' && sheet.peek() === 'peek') sheet.value = 'half'
    let lowered = false
    return selected.subscribe(found => {
      if (found && sheet.peek() === 'peek') {
        sheet.value = 'half'
        lowered = true
      } else if (!found && lowered) {
        sheet.value = 'peek'
        lowered = false
      }
    })
  }, [])
}

let dragged = false

/** Follows the pointer until it lets go. A press that hardly moves stays a click. */
function drag(start: PointerEvent, box: HTMLElement) {
  const handle = start.currentTarget as HTMLElement
  // The map's scale and credits ride on the sheet: its height belongs to the whole page.
  const { documentElement: html } = document
  const from = box.offsetHeight
  let last = { y: start.clientY, time: start.timeStamp }
  let speed = 0
  let moved = false
  const move = (event: PointerEvent) => {
    if (Math.abs(event.clientY - start.clientY) > 6) moved = true
    if (!moved) return
    speed = (last.y - event.clientY) / Math.max(1, event.timeStamp - last.time)
    last = { y: event.clientY, time: event.timeStamp }
    html.dataset.dragging = ''
    html.style.setProperty('--sheet-height', `${from + start.clientY - event.clientY}px`)
  }
  const end = () => {
    handle.removeEventListener('pointermove', move)
    handle.removeEventListener('pointerup', end)
    handle.removeEventListener('pointercancel', end)
    if (!moved) return
    dragged = true
    // The click that the browser may make of the drag's end comes before the next task.
    setTimeout(() => {
      dragged = false
    })
    const height = box.offsetHeight
    delete html.dataset.dragging
    html.style.removeProperty('--sheet-height')
    sheet.value = settleSheet(height, speed, viewport(), remPixels())
  }
  handle.setPointerCapture(start.pointerId)
  handle.addEventListener('pointermove', move)
  handle.addEventListener('pointerup', end)
  handle.addEventListener('pointercancel', end)
}
