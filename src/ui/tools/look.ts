/** How results look, on the map and in the panel. */
import { computed, effect } from '@preact/signals'
import type { Feature, FeatureCollection } from 'geojson'
import type { Outcome } from '../../analysis/tool.ts'
import type { Lang, Text } from '../../geo/types.ts'
import type { ResultSpec } from '../../state/results.ts'
import { lang, results, theme } from '../../state/store.ts'
import { overlay, screenScale } from '../../style/context.ts'
import { type Drawn, overlayOf } from '../../style/overlay.ts'
import { palettes } from '../../style/palette.ts'
import { outcomeOf } from './outcomes.ts'
import { draftPoints } from './picking.ts'

const colours = palettes.day.results.length
/** Index into the palette's colours. */
const colourIndex = ({ id, colour }: Pick<ResultSpec, 'id' | 'colour'>) =>
  (colour ?? id.charCodeAt(0) - 65) % colours
export const colourOf = (spec: ResultSpec) => palettes[theme.value].results[colourIndex(spec)]
export const nextColour = (spec: ResultSpec) => (colourIndex(spec) + 1) % colours

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'zh' in value

const known = new WeakMap<Outcome, { as: string; data: FeatureCollection }>()

/** As the map draws it; the same again for the same words, so that a renderer leaves it alone. */
function labelled(outcome: Outcome, letter: string, lang: Lang): FeatureCollection {
  const as = letter + lang
  const before = known.get(outcome)
  if (before?.as === as) return before.data
  const features = outcome.features.map(
    ({ properties: { part, step = 0, label }, ...feature }): Feature => ({
      ...feature,
      properties: { part, step, label: isText(label) ? `${letter}${label[lang]}` : '' },
    }),
  )
  const data: FeatureCollection = { type: 'FeatureCollection', features }
  known.set(outcome, { as, data })
  return data
}

/** Where several results are drawn, their letters stand before the names: they are told apart without colour. */
export function drawn(spec: ResultSpec): Drawn[] {
  const outcome = spec.hidden ? null : outcomeOf(spec)
  if (!outcome) return []
  const letter = results.value.filter(({ hidden }) => !hidden).length > 1 ? `${spec.id} · ` : ''
  const data = labelled(outcome, letter, lang.value)
  return [{ id: spec.id, colour: colourIndex(spec), data }]
}

const all = computed(() => [
  ...results.value.flatMap(drawn),
  ...(draftPoints.value.length
    ? [{ id: 'draft', colour: 0, data: { type: 'FeatureCollection' as const, features: draftPoints.value } }]
    : []),
])

/** Draws results, from now on. */
export const drawResults = () =>
  effect(() => {
    overlay.value = all.value.length ? overlayOf(all.value, palettes[theme.value], screenScale.value) : null
  })
