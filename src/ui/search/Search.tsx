import '../../../styles/search.css'
import { useComputed, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Hit } from '../../find/search.ts'
import { choose } from '../actions.ts'
import { showFigures } from '../figures/question.ts'
import { Icon } from '../Icon.tsx'
import { readClause } from '../reading/chosen.ts'
import { sheet, wide } from '../slices.ts'
import { t } from '../words.ts'
import { Below, Told } from './Below.tsx'
import { prepareSearch, query, result } from './engine.ts'
import { usePreparation, useSlashKey } from './hooks.ts'
import { Option } from './Option.tsx'

const optionId = (place: number) => `search-option-${place}`

/** A combobox with its list (ARIA 1.2): the field keeps the focus, arrows move through the options. */
export function Search() {
  const field = useRef<HTMLInputElement>(null)
  const open = useSignal(false)
  /** Place of the active option; −1 for none. */
  const active = useSignal(-1)
  const hits = useComputed(() => result.value?.hits ?? [])
  usePreparation()
  useSlashKey(field)

  const type = (words: string) => {
    query.value = words
    open.value = words.trim() !== ''
    active.value = -1
  }
  const retry = (words: string) => {
    type(words)
    field.current?.focus()
  }
  const close = () => {
    open.value = false
    active.value = -1
  }
  const take = ({ entry: { opens } }: Hit) => {
    close()
    if ('feature' in opens) choose(opens.feature, field.current)
    else if ('clause' in opens) readClause(opens.clause)
    else showFigures(opens.figures)
  }
  const move = (to: number) => {
    const count = hits.value.length
    if (!count) return
    active.value = (to + count) % count
    requestAnimationFrame(() =>
      document.getElementById(optionId(active.value))?.scrollIntoView({ block: 'nearest' }),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys belong to the word that is being composed.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    if (key === 'Escape') {
      if (open.value) close()
      else if (query.value) type('')
      else return
    } else if (!query.value.trim()) return
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const down = key === 'ArrowDown'
      if (open.value) move(active.value < 0 && !down ? -1 : active.value + (down ? 1 : -1))
      else open.value = true
    } else if ((key === 'Home' || key === 'End') && active.value >= 0) move(key === 'Home' ? 0 : -1)
    else if (key === 'Enter') {
      const hit = open.value ? hits.value[Math.max(0, active.value)] : undefined
      if (hit) take(hit)
      else open.value = true
    } else return
    event.preventDefault()
  }

  return (
    <search
      class="search"
      onFocusOut={event => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          close()
      }}
    >
      <div class="search-field">
        <Icon name="search" />
        <input
          ref={field}
          id="search"
          role="combobox"
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-expanded={open.value && hits.value.length > 0}
          aria-controls="search-results"
          aria-activedescendant={active.value >= 0 ? optionId(active.value) : undefined}
          placeholder={t('search.placeholder')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          maxLength={100}
          value={query.value}
          onFocus={() => {
            prepareSearch()
            if (!wide.value) sheet.value = 'full'
          }}
          onClick={() => {
            open.value = query.value.trim() !== ''
          }}
          onInput={event => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query.value ? (
          <button type="button" class="icon-button" aria-label={t('search.clear')} onClick={() => retry('')}>
            <Icon name="close" />
          </button>
        ) : (
          <span class="slash" aria-hidden="true">
            /
          </span>
        )}
      </div>
      <div class="search-results" hidden={!open.value}>
        {result.value?.near && hits.value.length > 0 && (
          <p class="search-near">{t('search.near', { query: query.value.trim() })}</p>
        )}
        {/* The field keeps the focus while an option is pressed. */}
        <div
          id="search-results"
          role="listbox"
          aria-label={t('search.results')}
          hidden={!hits.value.length}
          onMouseDown={event => event.preventDefault()}
        >
          {hits.value.map((hit, place) => (
            <Option
              key={JSON.stringify(hit.entry.opens)}
              id={optionId(place)}
              hit={hit}
              active={active.value === place}
              onChoose={() => take(hit)}
            />
          ))}
        </div>
        {open.value && <Below onTry={retry} onLeave={close} />}
      </div>
      {open.value && <Told />}
    </search>
  )
}
