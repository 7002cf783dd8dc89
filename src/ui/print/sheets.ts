/** The sheets of a print: what is on the screen, or a series of them. */
import type { Item } from '../../find/items.ts'
import { outlineOf } from '../../find/outline.ts'
import { type ShownBy, shownBy } from '../../find/shown-by.ts'
import type { Bounds, FeatureKey, PlanFeature } from '../../geo/types.ts'
import type { Sheet } from '../../print/picture.ts'
import { lang, layerState, plan, story, view } from '../../state/store.ts'
import { sceneOf } from '../../state/story.ts'
import type { LayerState, Theme } from '../../state/view-state.ts'
import { filterWords } from '../catalogue/values.ts'
import { clauseText } from '../clause.ts'
import { boundsOf, roomy, union } from '../extent.ts'
import { featureById } from '../slices.ts'
import { answer } from '../tools/outcomes.ts'
import { inLang, listed, nameOf, t } from '../words.ts'
import { clausesWithin, contentOf, extentOnScreen, itemsFor, type Shown, whereabouts } from './content.ts'

export const seriesKinds = ['one', 'districts', 'boxes', 'chapters'] as const
export type SeriesKind = (typeof seriesKinds)[number]

export interface Wanted {
  series: SeriesKind
  title: string
  theme: Theme
  clauses: boolean
}

/** The plan's title, with that of the ready-made view that is on. */
export function defaultTitle(): string {
  const { title, views } = plan.value.catalogue
  const on = view.value.layers.map(({ id }) => id)
  const ready = views.find(({ layers }) => layers.length === on.length && layers.every(id => on.includes(id)))
  return ready ? `${inLang(title)} · ${inLang(ready.title)}` : inLang(title)
}

const subtitle = () => {
  const words = filterWords(view.value.filter)
  return words.length ? listed(words) : inLang(plan.value.catalogue.subtitle)
}

type Made = Pick<Sheet, 'title' | 'subtitle' | 'extent'> & {
  shown: Shown
  highlights?: FeatureKey[]
  list?: Sheet['list']
  /** What is marked in place of what `shown` selects. */
  selected?: ShownBy
}

const districtSheets = ({ title }: Wanted): Made[] => {
  const layer = plan.value.layers.find(({ features }) => features.some(f => f.properties.adcode))
  const districts: PlanFeature[] = layer?.features.filter(f => f.properties.adcode && f.geometry) ?? []
  return districts.map(feature => ({
    title: nameOf(feature),
    subtitle: title,
    extent: roomy(boundsOf(feature) as Bounds),
    shown: { ...view.value, select: null },
    selected: { drawn: [], within: [feature] },
  }))
}

/** Layers keep the catalogue's order. */
const withLayers = (more: Set<string>): LayerState[] =>
  plan.value.layers.flatMap(
    ({ entry: { id } }) => layerState(id) ?? (more.has(id) ? [{ id, opacity: 1 }] : []),
  )

const itemLine = ({ feature }: Item) => {
  const { drawn, within } = shownBy(feature, featureById)
  const name = nameOf(feature)
  return drawn.length || within.length ? name : t('print.not-on-map', { name })
}

const boxSheets = ({ title }: Wanted): Made[] =>
  [...outlineOf(plan.value.catalogue).byId.values()].flatMap(({ id, clause, group }) => {
    if (!clause || group || !clause.at.startsWith('专栏')) return []
    const filter = { clause: [id] }
    const items = itemsFor({ filter })
    const { extents, layers } = whereabouts(items)
    const extent = union(extents)
    if (!extent) return []
    const words = clauseText(lang.value, clause.at, clause)
    return [
      {
        title: [words.place, words.title].filter(Boolean).join(' '),
        subtitle: title,
        extent: roomy(extent),
        shown: { filter, layers: withLayers(layers), select: null, results: [] },
        list: { title: t('print.items'), lines: items.map(itemLine) },
      },
    ]
  })

const chapterSheets = ({ title }: Wanted): Made[] =>
  story.value.map(chapter => ({
    title: inLang(chapter.title),
    subtitle: title,
    extent: chapter.camera,
    shown: { ...view.value, ...sceneOf(chapter, plan.value.catalogue) },
    highlights: chapter.highlight,
  }))

/** Works out the results that chapters show; `contentOf` draws those that are there. */
export const answerChapters = () =>
  Promise.all(story.value.map(chapter => answer(sceneOf(chapter, plan.value.catalogue).results ?? [])))

const makers: Record<SeriesKind, (wanted: Wanted) => Made[]> = {
  one: ({ title }) => [{ title, subtitle: subtitle(), extent: extentOnScreen(), shown: view.value }],
  districts: districtSheets,
  boxes: boxSheets,
  chapters: chapterSheets,
}

/** Whether there is anything of which to make a series. */
export const hasSeries = (kind: SeriesKind) => kind !== 'chapters' || story.value.length > 0

export function sheetsOf(wanted: Wanted): Sheet[] {
  const made = makers[wanted.series](wanted)
  const clauses = (shown: Shown, extent: Bounds) =>
    wanted.clauses ? { title: t('print.clauses'), lines: clausesWithin(shown, extent) } : null
  return made.map(({ shown, highlights, list, selected, ...sheet }, i) => ({
    ...sheet,
    content: { ...contentOf(shown, wanted.theme, highlights), ...(selected && { selected }) },
    list: list ?? clauses(shown, sheet.extent),
    ...(made.length > 1 && { place: t('print.sheet-of', { number: i + 1, count: made.length }) }),
  }))
}
