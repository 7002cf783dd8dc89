/** What the state shows, as content of a sheet. */
import { isEmpty } from '../../find/filter.ts'
import { find } from '../../find/found.ts'
import { type Item, itemsOf } from '../../find/items.ts'
import { shownBy } from '../../find/shown-by.ts'
import type { Bounds } from '../../geo/types.ts'
import type { Content } from '../../print/picture.ts'
import { chapter, home, lang, lookUp, plan, restCamera, view } from '../../state/store.ts'
import type { Theme, ViewState } from '../../state/view-state.ts'
import { palettes } from '../../style/palette.ts'
import { clauseText, shortTitle } from '../clause.ts'
import { boundsOf, meets, viewBounds } from '../extent.ts'
import { mapPadding } from '../layout.ts'
import { mapElement } from '../map-keys.ts'
import { gapsOf, matchesOf } from '../matches.ts'
import { remPixels } from '../screen.ts'
import { featureById, keyOfId } from '../slices.ts'
import { drawn } from '../tools/look.ts'
import { resultName } from '../tools/words.ts'

export type Shown = Pick<ViewState, 'layers' | 'filter' | 'select' | 'results'>

/** Items that the filter leaves. */
export const itemsFor = ({ filter }: Pick<Shown, 'filter'>): Item[] =>
  isEmpty(filter) ? itemsOf(plan.value) : find(filter)

/** @param highlights features to point at beside the selected one */
export function contentOf(shown: Shown, theme: Theme, highlights = chapter.value?.highlight ?? []): Content {
  const { layers, filter, select, results } = shown
  const items = itemsFor(shown)
  const gaps = gapsOf(
    items,
    layers.map(({ id }) => id),
    filter.district,
  )
  const marks = [select, ...highlights].flatMap(key => {
    const feature = lookUp(key)?.feature
    return feature ? [shownBy(feature, featureById)] : []
  })
  return {
    plan: plan.value,
    lang: lang.value,
    palette: palettes[theme],
    layers,
    matches: isEmpty(filter) ? null : matchesOf(items),
    counts: new Map([...gaps.badges].map(([id, counted]) => [id, counted.length])),
    results: results.flatMap(spec => drawn(spec).map(result => ({ ...result, title: resultName(spec) }))),
    selected: { drawn: marks.flatMap(m => m.drawn), within: marks.flatMap(m => m.within) },
  }
}

/** What of the map nothing covers; the whole plan where the reader has not moved the map. */
export function extentOnScreen(): Bounds {
  const map = mapElement()
  if (!map || !view.value.at) return home.value
  const size = { width: map.clientWidth, height: map.clientHeight }
  return viewBounds(
    restCamera.value,
    size,
    mapPadding(size, remPixels(), { detail: Boolean(view.value.select) }),
  )
}

const layerOf = (id: string) => keyOfId.value.get(id)?.split('/')[0] ?? ''

/** The extents and the layers of what shows some items. */
export function whereabouts(items: Item[]) {
  const shown = items.map(({ layer, feature }) => ({ layer, ...shownBy(feature, featureById) }))
  return {
    extents: shown.flatMap(({ drawn, within }) => [...drawn, ...within].map(boundsOf)),
    layers: new Set(
      shown.flatMap(({ layer, drawn, within }) => [
        ...drawn.map(({ properties }) => layerOf(properties.id)),
        ...(within.length ? [layer] : []),
      ]),
    ),
  }
}

/** What names what is drawn within an extent: the plan's clauses in reading order, and the other documents as a whole. */
export function clausesWithin(shown: Shown, extent: Bounds): string[] {
  const { catalogue } = plan.value
  const on = new Set(shown.layers.map(({ id }) => id))
  const refs = itemsFor(shown)
    .filter(({ layer, feature }) => {
      const { drawn, within } = shownBy(feature, featureById)
      const extents = [...drawn, ...within].map(boundsOf)
      return on.has(layer) && extents.some(bounds => bounds && meets(bounds, extent))
    })
    .flatMap(({ feature }) => feature.properties.refs ?? [])
  const [main, ...others] = catalogue.documents
  const named = new Set(refs.filter(({ doc }) => doc === main?.id).map(({ at }) => at))
  const clauses = (main?.outline ?? []).filter(({ at }) => named.has(at))
  return [
    ...clauses.map(clause => {
      const { place, title } = clauseText(lang.value, clause.at, clause)
      return title ? `${place} ${title}` : place
    }),
    ...others
      .filter(({ id }) => refs.some(({ doc }) => doc === id))
      .map(document => shortTitle(lang.value, document)),
  ]
}
