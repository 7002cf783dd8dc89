/** A question from the floor: the map answers, and the scene that was left comes back. */
import { batch, effect, signal, untracked } from '@preact/signals'
import { understand, type Word } from '../../find/ask.ts'
import { byNature, tally } from '../../find/clauses.ts'
import { found } from '../../find/found.ts'
import type { FeatureKey } from '../../geo/types.ts'
import { freeId, type ResultSpec } from '../../state/results.ts'
import { camera, change, chapter, goHome, lookUp, moveTo, select, view } from '../../state/store.ts'
import type { Camera, Facet, ViewState } from '../../state/view-state.ts'
import { zoomTo } from '../actions.ts'
import { choices, valueTitle } from '../catalogue/values.ts'
import { showMatches } from '../matches.ts'
import { prepareSearch, searchFor, searchReady } from '../search/engine.ts'
import { nameOf, t } from '../words.ts'

export interface Answer {
  question: string
  lines: string[]
  /** What it found, to be named. */
  keys: FeatureKey[]
  /** A tool that works it out. */
  result?: ResultSpec
}

/** The line is open for typing. */
export const asking = signal(false)
export const answer = signal<Answer | null>(null)
let left: { view: ViewState; camera: Camera } | null = null
/** The chapter that a question interrupts. */
export const chapterLeft = () => left?.view.chapter ?? null

export const openQuestion = () => {
  prepareSearch()
  asking.value = true
}

/** Goes back to exactly what was seen before the question. */
export function closeQuestion() {
  const before = left
  batch(() => {
    asking.value = false
    answer.value = null
    left = null
    if (!before) return
    view.value = before.view
    // A scene that stood where its chapter puts it goes on doing so.
    if (before.view.at) moveTo(before.camera)
    else goHome()
  })
}

/** Another chapter, however it is reached, ends a question; from now on until the function returned is called. */
export const followChapter = () =>
  effect(() => {
    if (!chapter.value) return
    untracked(() => {
      asking.value = false
      answer.value = null
      left = null
    })
  })

const facetsAsked: Exclude<Facet, 'clause' | 'mapped' | 'precision' | 'year'>[] = [
  'district',
  'sector',
  'state',
  'layer',
]

/** Sectors whose ids begin alike go by one word: 产业 is all of `industry-…`. */
const families = (): Word[] =>
  t('stage.families')
    .split('; ')
    .map(family => {
      const [prefix = '', names = ''] = family.split(': ')
      const values = [...found.peek().counts.sector.keys()].filter(id => id.startsWith(`${prefix}-`))
      return { names: names.split(', '), facet: 'sector' as const, values }
    })
    .filter(({ values }) => values.length)

/** A title that names several things goes by each: 医疗与社会服务. */
const parts = (title: string) => title.split(/[、与和]|, | and /).map(part => part.trim())

/** A district is named short as well: 红古 for 红古区, 新区 for 兰州新区. */
const short = (name: string) =>
  name.replace(/(?:(?<!新)[区县]| District| County)$|^.+(?=新区$|New Area$)/u, '')

/** 近期 is no date in the plan: taken for what is signed or under construction, and the answer says so. */
const soon = (): Word => ({
  names: t('stage.soon-words').split('|'),
  facet: 'state',
  values: ['signed', 'construction', 'topped-out'],
})

const vocabulary = (): Word[] => [
  soon(),
  ...families(),
  ...facetsAsked.flatMap(facet =>
    choices(facet, found.peek().counts).map((value): Word => {
      const title = valueTitle(facet, value)
      const other = lookUp(value as FeatureKey)?.feature.properties.nameEn
      const names = [title, short(title), ...parts(title), ...(other ? [other] : [])].filter(
        name => name.length > 1,
      )
      return { names, facet, values: [value] }
    }),
  ),
]

/** Ways lead to places; a project that is named alike is meant only where there is none. */
function placeCalled(name: string) {
  const hits = searchFor(name.replace(/^the /i, ''))?.hits ?? []
  const keys = hits.flatMap(({ entry: { opens } }) => ('feature' in opens ? [opens.feature] : [])).slice(0, 5)
  return keys.find(key => !key.startsWith('projects/')) ?? keys[0]
}

function answerDistance(question: string, from: string, to: string): Answer {
  const [a, b] = [placeCalled(from), placeCalled(to)]
  const missing = [!a && from, !b && to].filter(Boolean)
  if (!a || !b)
    return { question, lines: [t('stage.unknown-place', { name: missing.join(' · ') })], keys: [] }
  const result: ResultSpec = { id: freeId([]) ?? 'A', tool: 'brief', params: { a, b } }
  change({ results: [result], select: null, filter: {} })
  return { question, lines: [], keys: [a, b], result }
}

function answerFilter(
  question: string,
  { filter, understood }: Extract<ReturnType<typeof understand>, { kind: 'filter' }>,
): Answer {
  change({ filter, select: null, results: [] })
  const asksSoon = understood.some(({ values }) => values.includes('signed') && values.length > 1)
  const noneSoon = asksSoon && !found.value.matches.length
  if (noneSoon) {
    const { state: _, ...others } = filter
    change({ filter: others })
  }
  const { matches } = found.value
  if (matches.length) showMatches()
  const { projects, places } = byNature(matches)
  const { total, mapped } = tally(projects)
  return {
    question,
    lines: [
      ...(asksSoon ? [t(noneSoon ? 'stage.none-soon' : 'stage.soon-note')] : []),
      matches.length
        ? t(places.length ? 'stage.found' : 'stage.found-projects', { total, mapped, places: places.length })
        : t('search.none', { query: question }),
    ],
    keys: matches.map(({ key }) => key),
  }
}

function answerSearch(question: string): Answer {
  const opened = (searchFor(question)?.hits ?? []).map(({ entry }) => entry.opens)
  const features = opened.flatMap(opens => ('feature' in opens ? [opens.feature] : []))
  const opens = opened.find(one => !('figures' in one))
  if (!opens) return { question, lines: [t('search.none', { query: question })], keys: [] }
  if ('clause' in opens)
    return answerFilter(question, { kind: 'filter', filter: { clause: [opens.clause] }, understood: [] })
  const [key = null, ...others] = features
  change({ filter: {}, results: [] })
  select(key)
  const feature = lookUp(key)?.feature
  if (feature) zoomTo(feature)
  const { note } = feature?.properties ?? {}
  return {
    question: feature ? nameOf(feature) : question,
    lines: note ? [note[view.value.lang]] : [],
    keys: others.slice(0, 4),
  }
}

/** Answers on the map. The first question of a row remembers the scene; each starts from it. */
export async function ask(question: string) {
  if (!question.trim()) return
  await searchReady()
  if (!asking.peek()) return
  left ??= { view: view.peek(), camera: camera.peek() }
  // What the chapter points at is not what was asked.
  view.value = { ...left.view, at: view.peek().at, chapter: null, compare: null }
  const asked = understand(question, vocabulary())
  batch(() => {
    asking.value = false
    answer.value =
      asked.kind === 'distance'
        ? answerDistance(question, asked.from, asked.to)
        : asked.kind === 'filter'
          ? answerFilter(question, asked)
          : answerSearch(question)
  })
}
