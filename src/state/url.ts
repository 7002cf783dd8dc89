/** The link: everything seen, in as few parameters as can be. Defaults are left out. */
import type { Catalogue, FeatureKey } from '../geo/types.ts'
import { formatResults, parseResults } from './results.ts'
import type { Notice } from './store.ts'
import {
  type Camera,
  defaultView,
  type Facet,
  type Filter,
  facets,
  type LayerState,
  modes,
  renderers,
  tabs,
  themes,
  type ViewState,
} from './view-state.ts'

const known = [
  'plan',
  'layers',
  'select',
  'tab',
  'filter',
  'results',
  'chapter',
  'mode',
  'embed',
  'compare',
  'theme',
  'lang',
  'renderer',
  'at',
] as const
type Parameter = (typeof known)[number]

/** `ZOOM/LAT/LON` */
function parseCamera(text: string): Camera | null {
  if (!/^-?[\d.]+\/-?[\d.]+\/-?[\d.]+$/.test(text)) return null
  const [zoom = Number.NaN, lat = Number.NaN, lng = Number.NaN] = text.split('/').map(Number)
  return zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { zoom, lat, lng } : null
}

const formatCamera = ({ zoom, lat, lng }: Camera) => `${+zoom.toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`

const formatLayers = (layers: LayerState[]) =>
  layers.map(({ id, opacity }) => (opacity === 1 ? id : `${id}:${Math.round(opacity * 100)}`)).join(',')

const isFacet = (name: string): name is Facet => (facets as readonly string[]).includes(name)

/** `FACET:VALUE,VALUE;…`, with `text` for words. The values' own `,`, `;`, `:` and `%` are escaped once more. */
export const formatFilter = (filter: Filter) => {
  const escaped = (value: string) => value.replace(/[%,;:]/g, encodeURIComponent)
  const given = facets.flatMap(facet =>
    filter[facet]?.length ? [`${facet}:${filter[facet].map(escaped).join(',')}`] : [],
  )
  return [...given, ...(filter.text ? [`text:${escaped(filter.text)}`] : [])].join(';')
}

/** What cannot be understood is left out and handed to `bad`. */
export function parseFilter(value: string, bad: (item: string) => void): Filter {
  const filter: Filter = {}
  for (const item of value.split(';').filter(Boolean)) {
    const [name = '', list = '', ...more] = item.split(':')
    try {
      const values = list.split(',').filter(Boolean).map(decodeURIComponent)
      if (more.length || !values.length) bad(item)
      else if (name === 'text') filter.text = values.join(' ')
      else if (isFacet(name)) filter[name] = values
      else bad(item)
    } catch {
      bad(item)
    }
  }
  return filter
}

/**
 * Reads a link for a plan. What cannot be understood is left at its default and told.
 * `layers=a,b:50` are the layers that are on, `b` at half its strength; `layers=` is none.
 * @param homeOf what the link differs from: what the plan opens with, or a chapter
 * @param hasFeature whether a `LAYER/ID` exists; always true where the features are not loaded yet
 */
export function readUrl(
  search: string,
  catalogue: Catalogue,
  hasFeature: (key: FeatureKey) => boolean = () => true,
  homeOf: (chapter: string | null) => ViewState = () => defaultView(catalogue),
): { view: ViewState; notices: Notice[] } {
  const parameters = new URLSearchParams(search)
  const view = homeOf(parameters.get('chapter'))
  const notices: Notice[] = []
  const bad = (name: Parameter, value: string) =>
    notices.push({ key: 'url.bad-value', values: { name, value } })
  const oneOf = <T extends string>(
    name: Parameter,
    value: string,
    values: readonly T[],
    set: (v: T) => void,
  ) => (values.includes(value as T) ? set(value as T) : bad(name, value))
  const readers: Record<Parameter, (value: string) => unknown> = {
    plan: value => value === catalogue.id || bad('plan', value),
    layers: value => {
      view.layers = readLayers(value)
    },
    select: value => {
      // Nothing is selected where the chapter selects something.
      if (!value && view.select) {
        view.select = null
        return
      }
      const known =
        catalogue.layers.some(l => value.startsWith(`${l.id}/`)) && hasFeature(value as FeatureKey)
      if (known) view.select = value as FeatureKey
      else notices.push({ key: 'url.unknown-feature', values: { value } })
    },
    tab: value =>
      oneOf('tab', value, tabs, v => {
        view.tab = v
      }),
    filter: value => {
      view.filter = parseFilter(value, item => bad('filter', item))
    },
    results: value => {
      view.results = parseResults(value, item => bad('results', item))
    },
    chapter: value => view.chapter === value || bad('chapter', value),
    mode: value =>
      oneOf('mode', value, modes, v => {
        view.mode = v
      }),
    embed: value =>
      oneOf('embed', value, ['1'], () => {
        view.embed = true
      }),
    compare: value => {
      view.compare = value
    },
    theme: value =>
      oneOf('theme', value, themes, v => {
        view.theme = v
      }),
    lang: value =>
      oneOf('lang', value, ['zh', 'en'] as const, v => {
        view.lang = v
      }),
    renderer: value =>
      oneOf('renderer', value, renderers, v => {
        view.renderer = v
      }),
    at: value => {
      view.at = parseCamera(value)
      if (!view.at) bad('at', value)
    },
  }
  function readLayers(value: string): LayerState[] {
    const asked = new Map<string, number>()
    for (const item of value.split(',').filter(Boolean)) {
      const [id = '', percent = '100', ...more] = item.split(':')
      const strength = Number(percent)
      if (!catalogue.layers.some(l => l.id === id))
        notices.push({ key: 'url.unknown-layer', values: { value: id } })
      else if (more.length || percent === '' || !(strength >= 0 && strength <= 100)) bad('layers', item)
      else asked.set(id, strength / 100)
    }
    return catalogue.layers.flatMap(({ id }) => {
      const opacity = asked.get(id)
      return opacity === undefined ? [] : [{ id, opacity }]
    })
  }
  for (const [name, value] of parameters) {
    if (known.includes(name as Parameter)) readers[name as Parameter](value)
    else notices.push({ key: 'url.unknown-parameter', values: { name } })
  }
  return { view, notices }
}

/** The query of a link, with `?`, or nothing where all is as the plan opens. */
export function writeUrl(
  view: ViewState,
  catalogue: Catalogue,
  defaultPlan: string,
  home = defaultView(catalogue),
): string {
  const values: Partial<Record<Parameter, string | null>> = {
    plan: view.plan === defaultPlan ? null : view.plan,
    layers: formatLayers(view.layers) === formatLayers(home.layers) ? null : formatLayers(view.layers),
    select: view.select === home.select ? null : (view.select ?? ''),
    tab: view.tab === home.tab ? null : view.tab,
    filter: formatFilter(view.filter) === formatFilter(home.filter) ? null : formatFilter(view.filter),
    results: formatResults(view.results) === formatResults(home.results) ? null : formatResults(view.results),
    chapter: view.chapter,
    mode: view.mode,
    embed: view.embed ? '1' : null,
    compare: view.compare === home.compare ? null : (view.compare ?? ''),
    theme: view.theme === home.theme ? null : view.theme,
    lang: view.lang === home.lang ? null : view.lang,
    renderer: view.renderer,
    at: view.at && formatCamera(view.at),
  }
  // Written by hand: commas, colons and slashes may stand in a query, and a link is read by people.
  const query = known.flatMap(name => {
    const value = values[name]
    return value === null || value === undefined
      ? []
      : [`${name}=${encodeURIComponent(value).replace(/%(?:2C|2F|3A|3B)/g, decodeURIComponent)}`]
  })
  return query.length ? `?${query.join('&')}` : ''
}
