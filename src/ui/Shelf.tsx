/** What the map cannot draw, kept in sight: counts at districts, and a shelf for what has not even a district. */
import '../../styles/shelf.css'
import { useComputed } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Item } from '../find/items.ts'
import { type Precision, precisions } from '../geo/types.ts'
import { lang } from '../state/store.ts'
import type { Filter } from '../state/view-state.ts'
import type { MessageKey } from '../text/messages.ts'
import { Icon } from './Icon.tsx'
import { gaps, list, openBadge, places } from './matches.ts'
import { t } from './words.ts'

const titles: Partial<Record<Precision, MessageKey>> = { city: 'shelf.city', none: 'shelf.none' }

interface Entry {
  title: string
  count: number
  open: () => void
}

const listed = (items: Item[], part: Filter) => () =>
  list({ layer: [...new Set(items.map(item => item.layer))], mapped: ['no'], ...part })

const shelfEntries = (): Entry[] =>
  precisions.flatMap(precision => {
    const items = gaps.value.shelf.get(precision) ?? []
    const outside = items.filter(({ feature }) => feature.properties.districts?.includes('outside'))
    const entry = (title: MessageKey, of: Item[], part: Filter) =>
      of.length
        ? [{ title: t(title), count: of.length, open: listed(of, { precision: [precision], ...part }) }]
        : []
    return [
      ...entry(titles[precision] ?? 'shelf.other', items, {}),
      ...entry('shelf.outside', outside, { district: ['outside'] }),
    ]
  })

const badgeEntries = (): Entry[] =>
  [...places.value].flatMap(([id, { properties }]) => {
    const count = gaps.value.badges.get(id)?.length
    const title = lang.value === 'en' ? properties.nameEn : properties.name
    return count ? [{ title, count, open: () => openBadge(id) }] : []
  })

export function Shelf() {
  const box = useRef<HTMLDetailsElement>(null)
  const kept = useComputed(() =>
    [...gaps.value.shelf.values()].reduce((sum, items) => sum + items.length, 0),
  ).value
  const counted = useComputed(() => new Set([...gaps.value.badges.values()].flat()).size).value
  if (!kept && !counted) return null
  const close = () => {
    if (box.current) box.current.open = false
  }
  const entries = (all: Entry[]) => (
    <ul>
      {all.map(({ title, count, open }) => (
        <li key={title}>
          <button
            type="button"
            onClick={() => {
              close()
              open()
              // The list takes over from the shelf, which is closed.
              document.querySelector<HTMLElement>('[data-tab="catalogue"]')?.focus()
            }}
          >
            <span>{title}</span>
            <span class="shelf-count">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <details
      class="shelf"
      ref={box}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !box.current?.open) return
        event.preventDefault()
        close()
        box.current.querySelector('summary')?.focus()
      }}
    >
      <summary>
        {kept > 0 && (
          <span>
            <Icon name="nowhere" />
            {t('shelf.count', { count: kept })}
          </span>
        )}
        {counted > 0 && (
          <span>
            <span class="badge-sign" aria-hidden="true" />
            {t('badge.count', { count: counted })}
          </span>
        )}
      </summary>
      <div class="shelf-box">
        {kept > 0 && (
          <section>
            <h2>{t('shelf.heading')}</h2>
            {entries(shelfEntries())}
          </section>
        )}
        {counted > 0 && (
          <section>
            <h2>
              <span class="badge-sign" aria-hidden="true" />
              {t('badge.heading')}
            </h2>
            <p>{t('badge.note')}</p>
            {entries(badgeEntries())}
          </section>
        )}
      </div>
    </details>
  )
}
