/** The inputs of a form: one component for each kind of field. */
import type { Field } from '../../analysis/tool.ts'
import type { ToolId } from '../../state/results.ts'
import { Icon } from '../Icon.tsx'
import { t } from '../words.ts'
import { BoundaryField, SourceField } from './AreaFields.tsx'
import { CorridorField, CorridorsField, ResultsField } from './ChoiceFields.tsx'
import { PlaceInput } from './PlaceInput.tsx'
import { placeName } from './picking.ts'
import { fieldTitle, optionTitle } from './words.ts'

export interface InputProps {
  tool: ToolId
  field: Field
  value: string
  onChange: (value: string) => void
}

type Of<K extends Field['kind']> = InputProps & { field: Extract<Field, { kind: K }> }

export const list = (value: string) => value.split('_').filter(Boolean)

export function Input(props: InputProps) {
  const { field } = props
  switch (field.kind) {
    case 'place':
      return <PlaceField {...props} field={field} />
    case 'places':
      return <PlacesField {...props} />
    case 'source':
      return <SourceField {...props} />
    case 'boundary':
      return <BoundaryField {...props} />
    case 'number':
      return <NumberField {...props} field={field} />
    case 'choice':
      return <ChoiceField {...props} field={field} />
    case 'corridor':
      return <CorridorField {...props} />
    case 'corridors':
      return <CorridorsField {...props} />
    case 'results':
      return <ResultsField {...props} />
  }
}

function PlaceField({ tool, field, value, onChange }: Of<'place'>) {
  return (
    <>
      <p class="place-chosen">
        {value ? placeName(value) : t('tools.place.none')}
        {value && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('tools.place.clear')}
            onClick={() => onChange('')}
          >
            <Icon name="close" />
          </button>
        )}
      </p>
      <PlaceInput label={fieldTitle(tool, field.name)} onTake={onChange} />
    </>
  )
}

export function PlacesField({ tool, field, value, onChange }: InputProps) {
  const places = list(value)
  return (
    <>
      <ol class="places-chosen" aria-label={t('tools.places.count', { count: places.length })}>
        {places.map((place, i) => (
          <li key={`${place}${i}`}>
            {placeName(place)}
            <button
              type="button"
              class="icon-button"
              aria-label={t('tools.place.remove', { name: placeName(place) })}
              onClick={() => onChange(places.filter((_, at) => at !== i).join('_'))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ol>
      <PlaceInput
        label={fieldTitle(tool, field.name)}
        more
        onTake={place => onChange([...places, place].join('_'))}
      />
    </>
  )
}

/** Text, so that what is no number can be named in the reason. */
function NumberField({ tool, field, value, onChange }: Of<'number'>) {
  return (
    <span class="number-field">
      <input
        type="text"
        inputMode="decimal"
        aria-label={fieldTitle(tool, field.name)}
        placeholder={String(field.preset)}
        maxLength={20}
        value={value}
        onInput={event => onChange(event.currentTarget.value)}
      />
      <span>{field.unit}</span>
    </span>
  )
}

function ChoiceField({ tool, field: { name, options, preset }, value, onChange }: Of<'choice'>) {
  return (
    <fieldset class="switch tool-choice" aria-label={fieldTitle(tool, name)}>
      {options.map(option => (
        <label key={option}>
          <input
            type="radio"
            name={`${tool}-${name}`}
            value={option}
            checked={(value || preset) === option}
            onChange={() => onChange(option)}
          />
          {optionTitle(tool, name, option)}
        </label>
      ))}
    </fieldset>
  )
}
