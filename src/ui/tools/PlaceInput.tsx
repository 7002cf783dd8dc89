import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { FeatureKey } from '../../geo/types.ts'
import { lookUp, picking, plan, selected, selectedKey } from '../../state/store.ts'
import { Icon } from '../Icon.tsx'
import { searchFor } from '../search/engine.ts'
import { sheet } from '../slices.ts'
import { layerTitle, nameOf, t } from '../words.ts'
import { pickPlace, placeText } from './picking.ts'

const suggestions = 6

/**
 * Names a place: by its name, on the map, what is selected, or where the reader is.
 * @param more places one after the other until Escape
 */
export function PlaceInput({
  label,
  onTake,
  more = false,
}: {
  label: string
  onTake: (place: string) => void
  more?: boolean
}) {
  const words = useSignal('')
  const problem = useSignal('')
  const mine = useRef<(() => void) | null>(null)
  // A pick outlasts the form as it was when it began.
  const onTakeNow = useRef(onTake)
  onTakeNow.current = onTake
  const take = (place: string) => {
    words.value = ''
    problem.value = ''
    onTakeNow.current(place)
  }
  useEffect(() => () => mine.current?.(), [])
  const pick = () => {
    if (picking.value) {
      mine.current?.()
      return
    }
    // The map has to be seen to be clicked.
    if (sheet.value === 'full') sheet.value = 'half'
    mine.current = pickPlace(take, more)
    document.getElementById('map')?.focus({ preventScroll: true })
  }
  return (
    <div class="place-input">
      <div class="place-search">
        <Icon name="search" />
        <input
          type="text"
          aria-label={`${label} · ${t('tools.place.search')}`}
          placeholder={t('tools.place.search')}
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          value={words.value}
          onInput={event => {
            words.value = event.currentTarget.value
          }}
          onKeyDown={event => {
            if (event.key === 'Escape' && words.value) {
              event.preventDefault()
              words.value = ''
            }
          }}
        />
      </div>
      <Suggestions words={words.value} onTake={take} />
      <div class="place-ways">
        <button type="button" class="quiet-button" aria-pressed={picking.value !== null} onClick={pick}>
          <Icon name="pin" />
          {t('tools.place.pick')}
        </button>
        {selected.value && (
          <button
            type="button"
            class="quiet-button"
            onClick={() => selectedKey.value && take(selectedKey.value)}
          >
            {t('tools.place.selected', { name: nameOf(selected.value.feature) })}
          </button>
        )}
        <HereButton onTake={take} onProblem={reason => (problem.value = reason)} />
      </div>
      {picking.value && <p class="tool-hint">{t('tools.place.picking')}</p>}
      {problem.value && <p role="alert">{problem.value}</p>}
    </div>
  )
}

function Suggestions({ words, onTake }: { words: string; onTake: (place: string) => void }) {
  const typed = useSignal(words)
  typed.value = words
  const hits = useComputed(() =>
    typed.value.trim()
      ? searchFor(typed.value)?.hits.flatMap(({ entry: { opens } }) => {
          const found = 'feature' in opens ? lookUp(opens.feature) : undefined
          return found && 'feature' in opens ? [{ key: opens.feature, ...found }] : []
        })
      : null,
  )
  if (!hits.value) return null
  if (!hits.value.length) return <p class="tool-hint">{t('tools.place.no-match')}</p>
  return (
    <ul class="place-suggestions">
      {hits.value.slice(0, suggestions).map(({ key, feature, layer }) => (
        <li key={key}>
          <button type="button" onClick={() => onTake(key satisfies FeatureKey)}>
            <span>{nameOf(feature)}</span>
            <small>{layerTitle(layer)}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Asks the device only when pressed; the position goes nowhere but into the form. */
function HereButton({
  onTake,
  onProblem,
}: {
  onTake: (place: string) => void
  onProblem: (reason: string) => void
}) {
  const ask = () => {
    const fail = (reason: string) => onProblem(t('tools.place.here-failed', { reason }))
    if (!navigator.geolocation) return fail(t('tools.place.unavailable'))
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        const [west, south, east, north] = plan.value.catalogue.bounds
        const inside = longitude >= west && longitude <= east && latitude >= south && latitude <= north
        if (inside) onTake(placeText([longitude, latitude]))
        else fail(t('tools.place.outside'))
      },
      ({ code }) => fail(t(code === 1 ? 'tools.place.denied' : 'tools.place.unavailable')),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }
  return (
    <button type="button" class="quiet-button" title={t('tools.place.here-note')} onClick={ask}>
      <Icon name="here" />
      {t('tools.place.here')}
    </button>
  )
}
