import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Item } from '../../find/items.ts'
import type { FeatureKey } from '../../geo/types.ts'
import { hover } from '../../state/store.ts'
import { t } from '../words.ts'
import { ItemRow } from './ItemRow.tsx'
import { rowsInSight, stepFor } from './rows.ts'

const keyAt = (target: EventTarget | null) =>
  ((target as Element | null)?.closest<HTMLElement>('[data-item]')?.dataset.item ?? null) as FeatureKey | null

/** All items as one list, of which only the rows in sight are there. The panel around it scrolls. */
export function ItemList({ items }: { items: Item[] }) {
  const list = useRef<HTMLUListElement>(null)
  const sight = useSignal({ first: 0, end: 0 })
  /** The row that the Tab key comes to: always there, so that the focus outlives scrolling. */
  const active = useSignal(0)
  const moved = useRef(false)
  const count = items.length

  const measure = () => {
    const next = list.current && rowsIn(list.current, count)
    if (next && (next.first !== sight.peek().first || next.end !== sight.peek().end)) sight.value = next
  }
  useLayoutEffect(() => {
    active.value = 0
    measure()
  }, [items])
  useEffect(() => {
    const scroller = list.current && scrollerOf(list.current)
    if (!scroller || !list.current?.parentElement) return
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    // What opens or closes above the list moves its rows.
    observer.observe(list.current.parentElement)
    scroller.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', measure)
    }
  }, [items])
  useEffect(
    () => () => {
      hover.value = null
    },
    [],
  )
  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  }, [active.value])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!list.current || event.ctrlKey || event.metaKey || event.altKey) return
    const to = stepFor(event.key, active.value, count, pageOf(list.current, count))
    if (to === null) return
    event.preventDefault()
    moved.current = to !== active.value
    active.value = to
    reveal(list.current, to, count)
  }

  const { first, end } = sight.value
  const rows = Array.from({ length: Math.min(end, count) - first }, (_, i) => first + i)
  if (!rows.includes(active.value) && active.value < count) rows.push(active.value)
  return (
    <ul
      class="items"
      ref={list}
      aria-label={t('catalogue.list')}
      style={{ height: `calc(var(--row-height) * ${count})` }}
      onKeyDown={onKeyDown}
      onPointerOver={event => {
        hover.value = keyAt(event.target)
      }}
      onPointerLeave={() => {
        hover.value = null
      }}
      onFocusIn={event => {
        const key = keyAt(event.target)
        const at = rows.find(row => items[row]?.key === key)
        if (at !== undefined) active.value = at
        hover.value = key
      }}
      onFocusOut={() => {
        hover.value = null
      }}
    >
      {rows.map(at => {
        const item = items[at]
        return item && <ItemRow key={item.key} item={item} at={at} count={count} tab={at === active.value} />
      })}
    </ul>
  )
}

const scrollerOf = (list: Element) => list.closest<HTMLElement>('.panel, .sheet-body')

const rowsIn = (list: HTMLElement, count: number) => {
  const scroller = scrollerOf(list)
  // Behind a card, or while the list is not laid out, nothing is in sight: the rows stay as they were.
  if (!scroller || !list.offsetHeight) return null
  const above = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top
  return rowsInSight(above, scroller.clientHeight, list.offsetHeight / count, count)
}

/** Height of the bar that stays over the top of the list. */
const barOf = (list: HTMLElement) =>
  list.parentElement?.querySelector<HTMLElement>('.catalogue-bar')?.offsetHeight ?? 0

const pageOf = (list: HTMLElement, count: number) =>
  ((scrollerOf(list)?.clientHeight ?? 0) - barOf(list)) / (list.offsetHeight / count)

/** Scrolls no further than it takes to show a row between the bar and the lower edge. */
function reveal(list: HTMLElement, at: number, count: number) {
  const scroller = scrollerOf(list)
  if (!scroller) return
  const row = list.offsetHeight / count
  const top = list.getBoundingClientRect().top + at * row - scroller.getBoundingClientRect().top
  const lowest = scroller.clientHeight - row
  scroller.scrollTop += Math.min(0, top - barOf(list)) + Math.max(0, top - lowest)
}
