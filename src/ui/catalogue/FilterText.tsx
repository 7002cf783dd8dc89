import { useSignal } from '@preact/signals'
import { filter, setFilter } from '../../state/store.ts'
import { t } from '../words.ts'

const setText = (text: string) => {
  const { text: _, ...others } = filter.peek()
  setFilter(text ? { ...others, text } : others)
}

/** Filters by words while they are typed, but not by the letters of a word that is still being composed. */
export function FilterText() {
  const { text = '' } = filter.value
  const typed = useSignal(text)
  const read = (value: string) => {
    typed.value = value
    setText(value.trim())
  }
  return (
    <input
      type="search"
      class="filter-text"
      enterkeyhint="done"
      autocomplete="off"
      spellcheck={false}
      aria-label={t('catalogue.text')}
      placeholder={t('catalogue.text')}
      // What came by link, or was dropped, stands in place of what was typed.
      value={typed.value.trim() === text ? typed.value : text}
      onInput={event => {
        if (!event.isComposing) read(event.currentTarget.value)
      }}
      onCompositionEnd={event => read(event.currentTarget.value)}
    />
  )
}
