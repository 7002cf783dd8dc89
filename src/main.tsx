import { effect } from '@preact/signals'
import { render } from 'preact'
import { keepAddress, readLink } from './address.ts'
import { loadPlan, PlanError, planFolder } from './geo/load.ts'
import type { Lang } from './geo/types.ts'
import { pickAtCentre, prepareRenderer, returnTo, startMap } from './live-map.ts'
import { layerState, mapState, open, plan, story, tell } from './state/store.ts'
import { renderers } from './state/view-state.ts'
import { problemText } from './text/problem.ts'
import { App } from './ui/App.tsx'
import { FatalError } from './ui/FatalError.tsx'
import { later, loadLater } from './ui/later.ts'

const html = document.documentElement
const app = document.getElementById('app') as HTMLElement
const container = document.getElementById('map') as HTMLElement

const asked = new URLSearchParams(location.search)
/** A plan that is not here is told by `readUrl`, since the plan that opens has another id. */
const planId = __PLANS__.find(id => id === asked.get('plan')) ?? __DEFAULT_PLAN__
/** Before the link is read in full. */
const askedLang: Lang = asked.get('lang') === 'en' ? 'en' : 'zh'

effect(() => {
  html.dataset.mapState = mapState.value
  if (mapState.value !== 'ready' || performance.getEntriesByName('map:ready').length) return
  for (const picture of container.querySelectorAll('.first-view')) picture.remove()
  if (html.dataset.firstView === 'off') performance.mark('map:first-paint')
  performance.mark('map:ready')
})

/** Milliseconds after which the app starts even if the browser does not say that it has shown anything. */
const patience = 1500

/** Once the browser has shown the picture in the page; at once where the page is not seen, or cannot tell. */
const pictureShown = () =>
  new Promise<void>(done => {
    if (document.hidden || !PerformanceObserver.supportedEntryTypes?.includes('paint')) return done()
    new PerformanceObserver(list => {
      if (list.getEntriesByName('first-contentful-paint').length) done()
    }).observe({ type: 'paint', buffered: true })
    // A page that is left before its first paint is never said to have had one.
    document.addEventListener('visibilitychange', () => done(), { once: true })
    setTimeout(done, patience)
  })

/** Once the map is drawn, or cannot be: at once where the reader has switched on what is not there yet. */
const mapShown = () =>
  new Promise<void>(done => {
    effect(() => {
      const waiting = plan.value.layers.some(({ entry: { id }, loading }) => loading && layerState(id))
      if (mapState.value !== 'loading' || waiting) done()
    })
  })

async function openStory(base: URL) {
  const { loadStory } = await import('./geo/story.ts')
  const chapters = await loadStory(base)
  if (Array.isArray(chapters)) story.value = chapters
  else tell({ key: 'story.problem', values: { reason: problemText(askedLang, chapters) } })
}

async function start() {
  mapState.value = 'loading'
  if (askedLang === 'en') await import('./text/english.ts')
  // The picture in the page first: nothing that follows is to delay it.
  if (html.dataset.firstView !== 'off') await pictureShown()
  // The plan's first files, as the build names them (build/plugin.ts).
  for (const { content } of document.querySelectorAll('template')) document.head.append(content)
  // The picture has files of its own few characters (build/fonts.ts); the panels need all.
  for (const weight of [400, 700]) document.fonts.load(`${weight} 1em "Plan Sans"`, 'a')
  const renderer = prepareRenderer(renderers.find(name => name === asked.get('renderer')) ?? null)
  const base = planFolder(planId, document.baseURI)
  // A chapter says what is seen; without one the story can wait.
  if (asked.has('chapter')) await openStory(base)
  const { plan: first, rest } = await loadPlan(base, fetch, catalogue => {
    const { layers, select } = readLink(catalogue).view
    return [...layers.map(l => l.id), select?.split('/')[0] ?? '']
  })
  const { view: asLinked, notices } = readLink(first.catalogue, key =>
    first.layers.some(
      l =>
        key === `${l.entry.id}/${key.split('/')[1]}` &&
        l.features.some(f => key.endsWith(`/${f.properties.id}`)),
    ),
  )
  open(first, asLinked)
  notices.forEach(tell)
  const { select, tab, filter, results, mode, embed } = asLinked
  // Type and map have one size from the first picture on.
  if (mode) html.dataset.mode = mode
  const asks = select || tab !== 'layers' || Object.keys(filter).length || results.length || mode || embed
  if (asks) await loadLater()
  const map = startMap(container, renderer)
  render(<App pickCentre={() => pickAtCentre()} />, app)
  await map
  keepAddress(returnTo)
  await mapShown()
  plan.value = await rest()
  await loadLater()
  later.value?.keepOffline()
  if (!story.value.length) await openStory(base)
}

start().catch(error => {
  mapState.value = 'error'
  const problem =
    error instanceof PlanError ? error.problem : { file: '', code: 'failed' as const, detail: String(error) }
  render(<FatalError lang={askedLang} problem={problem} retry={() => location.reload()} />, app)
})
