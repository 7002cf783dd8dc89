/** How results look, on the map and in the panel. */
import { computed, effect } from '@preact/signals'
import type { Feature } from 'geojson'
import type { Text } from '../../geo/types.ts'
import type { ResultSpec } from '../../state/results.ts'
import { lang, view } from '../../state/store.ts'
import { overlay, screenScale } from '../../style/context.ts'
import { type Drawn, overlayOf } from '../../style/overlay.ts'
import { palettes } from '../../style/palette.ts'
import { stateOf } from './outcomes.ts'
import { draftPoints } from './picking.ts'

const colours = palettes.day.results.length
/** Index into the palette's colours. */
export const colourIndex = ({ id, colour }: Pick<ResultSpec, 'id' | 'colour'>) =>
  (colour ?? id.charCodeAt(0) - 65) % colours
export const colourOf = (spec: ResultSpec) => palettes[view.value.theme].results[colourIndex(spec)]
export const nextColour = (spec: ResultSpec) => (colourIndex(spec) + 1) % colours

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'zh' in value

/** The letter of the result stands before the first name, so that it is known without its colour. */
export function drawn(spec: ResultSpec): Drawn[] {
  const state = stateOf(spec)
  if (spec.hidden || !state || !('outcome' in state)) return []
  const features = state.outcome.features.map(
    (feature): Feature => ({
      ...feature,
      properties: {
        part: feature.properties.part,
        step: feature.properties.step ?? 0,
        label: isText(feature.properties.label) ? feature.properties.label[lang.value] : '',
      },
    }),
  )
  return [{ id: spec.id, colour: colourIndex(spec), data: { type: 'FeatureCollection', features } }]
}

const all = computed(() => [
  ...view.value.results.flatMap(drawn),
  ...(draftPoints.value.length
    ? [{ id: 'draft', colour: 0, data: { type: 'FeatureCollection' as const, features: draftPoints.value } }]
    : []),
])

/** Draws results, from now on. */
export const drawResults = () =>
  effect(() => {
    overlay.value = all.value.length
      ? overlayOf(all.value, palettes[view.value.theme], screenScale.value)
      : null
  })
