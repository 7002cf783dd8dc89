/** What a tool works around, and within. */
import { useSignal } from '@preact/signals'
import { countFound, isFiltered } from '../../find/found.ts'
import { filter, plan } from '../../state/store.ts'
import { formatFilter } from '../../state/url.ts'
import { layerTitle, nameOf, t } from '../words.ts'
import { type InputProps, PlacesField } from './Fields.tsx'
import { fieldTitle } from './words.ts'

export function SourceField({ tool, field, value, onChange }: InputProps) {
  const kind = /^(layer|filter):/.exec(value)?.[1] ?? 'places'
  const layers = plan.value.layers.filter(({ features }) => features.some(f => f.geometry))
  return (
    <>
      <select
        aria-label={fieldTitle(tool, field.name)}
        value={kind}
        onChange={({ currentTarget: { value: to } }) =>
          onChange(
            to === 'layer'
              ? `layer:${layers[0]?.entry.id}`
              : to === 'filter'
                ? `filter:${formatFilter(filter.value)}`
                : '',
          )
        }
      >
        <option value="places">{t('tools.source.places')}</option>
        <option value="layer">{t('tools.source.layer')}</option>
        <option value="filter" disabled={!isFiltered.value}>
          {isFiltered.value
            ? t('tools.source.filter', { count: countFound(filter.value) })
            : t('tools.source.no-filter')}
        </option>
      </select>
      {kind === 'layer' && (
        <select
          aria-label={t('tools.source.layer')}
          value={value.slice('layer:'.length)}
          onChange={event => onChange(`layer:${event.currentTarget.value}`)}
        >
          {layers.map(layer => (
            <option key={layer.entry.id} value={layer.entry.id}>
              {layerTitle(layer)}
            </option>
          ))}
        </select>
      )}
      {kind === 'places' && <PlacesField tool={tool} field={field} value={value} onChange={onChange} />}
    </>
  )
}

/** Nothing, a feature with an area, or corners. */
export function BoundaryField({ tool, field, value, onChange }: InputProps) {
  const drawing = useSignal(value.includes(','))
  const areas = plan.value.layers.flatMap(({ entry, features }) =>
    features
      .filter(f => f.geometry?.type.endsWith('Polygon') && entry.group !== 'context')
      .map(feature => ({ key: `${entry.id}/${feature.properties.id}`, layer: entry.id, feature })),
  )
  const options = (some: typeof areas) =>
    some.map(({ key, feature }) => (
      <option key={key} value={key}>
        {nameOf(feature)}
      </option>
    ))
  return (
    <>
      <select
        aria-label={fieldTitle(tool, field.name)}
        value={drawing.value ? 'drawn' : value}
        onChange={({ currentTarget: { value: to } }) => {
          drawing.value = to === 'drawn'
          onChange(drawing.value ? '' : to)
        }}
      >
        <option value="">{t('tools.boundary.none')}</option>
        <option value="drawn">{t('tools.boundary.drawn')}</option>
        <optgroup label={t('tools.boundary.district')}>
          {options(areas.filter(({ layer }) => layer === 'districts'))}
        </optgroup>
        <optgroup label={t('tools.boundary.other')}>
          {options(areas.filter(({ layer }) => layer !== 'districts'))}
        </optgroup>
      </select>
      {drawing.value && <PlacesField tool={tool} field={field} value={value} onChange={onChange} />}
    </>
  )
}
