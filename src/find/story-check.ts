/**
 * What a chapter names and the plan does not have, told before anyone stands in front of a room. How it looks on
 * screens is for `ui/story/check.ts`.
 */
import type { Chapter, Span } from '../geo/story.ts'
import {
  baseGroup,
  type FeatureKey,
  type Indicator,
  type Lang,
  type Plan,
  type PlanFeature,
  type Text,
} from '../geo/types.ts'
import { readUrl } from '../state/url.ts'
import { facets, type ViewState } from '../state/view-state.ts'
import { type MessageKey, message } from '../text/messages.ts'
import { applyFilter, filterIndex, isEmpty } from './filter.ts'
import { itemsOf, valuesOf } from './items.ts'
import { outlineOf } from './outline.ts'
import { shownBy } from './shown-by.ts'

/** A message and what to put into it. */
export interface StoryProblem {
  key: MessageKey
  values: Record<string, string | Text>
}

export const problem = (key: MessageKey, values: StoryProblem['values'] = {}): StoryProblem => ({
  key,
  values,
})

export const problemWords = (lang: Lang, { key, values }: StoryProblem) =>
  message(
    lang,
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : value[lang]]),
    ),
  )

/** The view that a chapter asks for, and what of it cannot be understood. */
export const viewOf = ({ view }: Chapter, { catalogue }: Plan) => readUrl(`?${view}`, catalogue)

/** What the filter of a view leaves, by layer: the corridors and hubs that a match builds are left as well. */
export function leftBy(filter: ViewState['filter'], plan: Plan): Record<string, Set<string>> | null {
  if (isEmpty(filter)) return null
  const { matches } = applyFilter(filterIndex(itemsOf(plan)), filter)
  const built = new Set(
    matches.flatMap(({ feature: { properties } }) => [
      ...(properties.corridors ?? []),
      ...(properties.hubs ?? []),
    ]),
  )
  const left: Record<string, Set<string>> = {}
  const add = (layer: string, id: string) => {
    left[layer] ??= new Set()
    left[layer].add(id)
  }
  for (const { layer, feature } of matches) add(layer, feature.properties.id)
  for (const { entry, features } of plan.layers)
    for (const { properties } of features) if (built.has(properties.id)) add(entry.id, properties.id)
  return left
}

export const featureOf = (plan: Plan, key: FeatureKey) => {
  const layer = plan.layers.find(({ entry }) => key.startsWith(`${entry.id}/`))
  const feature = layer?.features.find(({ properties }) => `${layer.entry.id}/${properties.id}` === key)
  return layer && feature && { layer, feature }
}

export const nameOf = ({ properties }: PlanFeature): Text => ({ zh: properties.name, en: properties.nameEn })

/** The feature with an id, a district by its adcode. */
const byId = (plan: Plan) => (id: string) =>
  plan.layers
    .flatMap(({ features }) => features)
    .find(({ properties }) => properties.id === id || properties.adcode === id)

/** What shows a feature on the map, nothing where the plan does not have it. */
export function drawnOf(plan: Plan, key: FeatureKey) {
  const known = featureOf(plan, key)
  if (!known) return []
  const { drawn, within } = shownBy(known.feature, byId(plan))
  return [...drawn, ...within]
}

function linkProblems(chapter: Chapter, plan: Plan): StoryProblem[] {
  const { view, notices } = viewOf(chapter, plan)
  const known = new Set<string>(plan.layers.map(({ entry }) => entry.id))
  return [
    ...notices.flatMap(({ key, values = {} }) =>
      key === 'url.unknown-layer'
        ? problem('story.no-layer', { layer: values.value ?? '' })
        : key === 'url.unknown-feature'
          ? problem('story.no-feature', { feature: values.value ?? '' })
          : problem('story.unreadable', { name: values.name ?? '', value: values.value ?? '' }),
    ),
    ...(view.select && known.has(view.select.split('/')[0] ?? '') && !featureOf(plan, view.select)
      ? [problem('story.no-feature', { feature: view.select })]
      : []),
  ]
}

function filterProblems({ filter, layers }: ViewState, plan: Plan): StoryProblem[] {
  const left = leftBy(filter, plan)
  if (!left) return []
  const known = itemsOf(plan).map(valuesOf)
  const unknown = facets.flatMap(facet =>
    (filter[facet] ?? [])
      .filter(value => !known.some(values => values[facet].includes(value)))
      .map(value => problem('story.no-value', { facet, value })),
  )
  const seen = layers.some(({ id }) => left[id])
  return unknown.length || seen ? unknown : [problem('story.nothing-found')]
}

function highlightProblems(chapter: Chapter, plan: Plan): StoryProblem[] {
  const { view } = viewOf(chapter, plan)
  const on = new Set(view.layers.map(({ id }) => id))
  const left = leftBy(view.filter, plan)
  return chapter.highlight.flatMap(key => {
    const known = featureOf(plan, key)
    if (!known) return problem('story.no-feature', { feature: key })
    const { id, group, title } = known.layer.entry
    const values = { feature: nameOf(known.feature), layer: title }
    if (!drawnOf(plan, key).length) return problem('story.not-drawn', values)
    if (!on.has(id)) return problem('story.layer-off', values)
    const kept = !left || group === baseGroup || left[id]?.has(known.feature.properties.id)
    return kept ? [] : problem('story.filtered-away', values)
  })
}

const spansOf = ({ body, notes }: Chapter): Span[] =>
  [body.zh, body.en, notes.zh, notes.en].flat().flatMap(({ spans }) => spans)

function textProblems(chapter: Chapter, plan: Plan): StoryProblem[] {
  const { byId: clauses } = outlineOf(plan.catalogue)
  const missing = (['zh', 'en'] as const).flatMap(lang => [
    ...(chapter.body[lang].length ? [] : [problem('story.no-body', { lang })]),
    ...(chapter.notes[lang].length ? [] : [problem('story.no-notes', { lang })]),
  ])
  const wrong = spansOf(chapter).flatMap(({ clause, feature }) => [
    ...(clause && !clauses.has(clause) ? [problem('story.no-clause', { clause })] : []),
    ...(feature && !featureOf(plan, feature) ? [problem('story.no-feature', { feature })] : []),
  ])
  return [...missing, ...wrong]
}

function extentProblems({ camera: [w, s, e, n] }: Chapter, { catalogue }: Plan): StoryProblem[] {
  const [west, south, east, north] = catalogue.bounds
  const fits = w < e && s < n && w >= west && s >= south && e <= east && n <= north
  return fits ? [] : [problem('story.extent', { bounds: catalogue.bounds.join(', ') })]
}

/** All that a chapter names and cannot show, in the order of its file. */
export const chapterProblems = (
  chapter: Chapter,
  plan: Plan,
  indicators: readonly Indicator[],
): StoryProblem[] => [
  ...extentProblems(chapter, plan),
  ...linkProblems(chapter, plan),
  ...filterProblems(viewOf(chapter, plan).view, plan),
  ...highlightProblems(chapter, plan),
  ...chapter.figures
    .filter(id => !indicators.some(row => row.id === id))
    .map(figure => problem('story.no-figure', { figure })),
  ...textProblems(chapter, plan),
]
