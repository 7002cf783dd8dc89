/** Corridors, and results to compare. */
import { lookUp, plan, results } from '../../state/store.ts'
import { Icon } from '../Icon.tsx'
import { inLang, nameOf, t } from '../words.ts'
import { type InputProps, list } from './Fields.tsx'
import { fieldTitle, resultName } from './words.ts'

const corridors = () =>
  plan.value.layers
    .filter(({ entry }) => entry.id === 'corridors')
    .flatMap(({ features }) => features)
    .filter(f => f.geometry)

function CorridorOptions() {
  const kinds = plan.value.layers.find(({ entry }) => entry.id === 'corridors')?.entry.kinds ?? []
  return kinds.map(kind => {
    const some = corridors().filter(f => f.properties.kind === kind.id)
    return some.length ? (
      <optgroup key={kind.id} label={inLang(kind.title)}>
        {some.map(feature => (
          <option key={feature.properties.id} value={feature.properties.id}>
            {nameOf(feature)}
          </option>
        ))}
      </optgroup>
    ) : null
  })
}

export function CorridorField({ tool, field, value, onChange }: InputProps) {
  return (
    <select
      aria-label={fieldTitle(tool, field.name)}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    >
      <option value="">{t('tools.corridor.choose')}</option>
      <CorridorOptions />
    </select>
  )
}

export function CorridorsField({ tool, field, value, onChange }: InputProps) {
  const chosen = list(value)
  const without = (id: string) => chosen.filter(item => item.slice(1) !== id)
  const add = (id: string, sign: string) => onChange([...without(id), `${sign}${id}`].join('_'))
  return (
    <>
      <ul class="places-chosen">
        {chosen.map(item => {
          const id = item.slice(1)
          const feature = lookUp(`corridors/${id}`)?.feature
          return (
            <li key={id}>
              {feature ? nameOf(feature) : id}
              <button
                type="button"
                class="chip"
                onClick={() => add(id, item.startsWith('-') ? '+' : '-')}
                title={t('tools.corridors.add')}
              >
                {t(item.startsWith('-') ? 'tools.corridors.off' : 'tools.corridors.on')}
              </button>
              <button
                type="button"
                class="icon-button"
                aria-label={t('tools.place.remove', { name: feature ? nameOf(feature) : id })}
                onClick={() => onChange(without(id).join('_'))}
              >
                <Icon name="close" />
              </button>
            </li>
          )
        })}
      </ul>
      <select
        aria-label={fieldTitle(tool, field.name)}
        value=""
        onChange={({ currentTarget: { value: id } }) => {
          const state = lookUp(`corridors/${id}`)?.feature.properties.state
          if (id) add(id, state === 'existing' ? '-' : '+')
        }}
      >
        <option value="">{t('tools.corridors.add')}</option>
        <CorridorOptions />
      </select>
    </>
  )
}

export function ResultsField({ value, onChange }: InputProps) {
  const others = results.value.filter(({ tool }) => tool !== 'compare')
  if (others.length < 2) return <p class="tool-hint">{t('tools.results.too-few')}</p>
  const chosen = list(value)
  return (
    <span class="results-field">
      {[0, 1].map(place => (
        <select
          key={place}
          aria-label={`${t('tools.results.choose')} ${place + 1}`}
          value={chosen[place] ?? ''}
          onChange={event => {
            const next = [chosen[0] ?? '', chosen[1] ?? '']
            next[place] = event.currentTarget.value
            onChange(next.join('_'))
          }}
        >
          <option value="" />
          {others.map(result => (
            <option key={result.id} value={result.id}>
              {result.id} · {resultName(result)}
            </option>
          ))}
        </select>
      ))}
    </span>
  )
}
