/** The address bar and the history of the browser: what is seen stands there, and its steps lead back and forth. */
import { effect } from '@preact/signals'
import type { Catalogue, FeatureKey } from './geo/types.ts'
import { plan, view } from './state/store.ts'
import { homeView } from './state/story.ts'
import { readUrl, writeUrl } from './state/url.ts'
import type { Camera, ViewState } from './state/view-state.ts'

/** What the address says, and what of it makes no sense. */
export const readLink = (catalogue: Catalogue, hasFeature?: (key: FeatureKey) => boolean) =>
  readUrl(location.search, catalogue, hasFeature, slug => homeView(catalogue, slug))

/** Milliseconds until the address follows: telling the browser of it holds up the frame that shows a change. */
const pause = 50
/** Changes that lie no farther apart, in milliseconds, come of one choice. */
const oneChoice = 20
/** A way back that ends so soon after a choice was written, in milliseconds, had begun before. */
const underWay = 500

/** What makes a step. A text is one, not one for each of its letters; so is how faint a layer is. Moves are none. */
const choicesOf = ({ at: _, layers, filter, ...choices }: ViewState) =>
  JSON.stringify([
    choices,
    layers.map(({ id, opacity }) => [id, opacity < 1]),
    { ...filter, text: Boolean(filter.text) },
  ])

/** Each step of the history has its number. */
const stepNow = () => Number(history.state ?? 0)

/**
 * Keeps address and view in step from now on. Choices are steps to go back to; what is none changes where the last
 * step leads.
 * @param returnTo takes the map to where a step was, `null` being the whole plan
 */
export function keepAddress(returnTo: (at: Camera | null) => void) {
  let [written, step] = [choicesOf(view.value), stepNow()]
  /** What is to be written, since when, and the timer that will. */
  let [next, since, waiting] = [view.value, 0, 0]
  /** When the last step was written, as performance.now() has it. */
  let lastStep = -underWay
  const stopWaiting = () => {
    clearTimeout(waiting)
    waiting = 0
  }
  const write = () => {
    stopWaiting()
    const { catalogue } = plan.peek()
    const home = homeView(catalogue, next.chapter)
    const url = writeUrl(next, catalogue, __DEFAULT_PLAN__, home) || location.pathname
    const choices = choicesOf(next)
    if (url !== (location.search || location.pathname)) {
      // In a frame, the way back is that of the page around it.
      if (choices === written || next.embed) history.replaceState(step, '', url)
      else {
        history.pushState(++step, '', url)
        lastStep = performance.now()
      }
    }
    written = choices
  }
  effect(() => {
    const now = view.value
    // A second choice while the first one waits is a step of its own.
    if (waiting && performance.now() - since > oneChoice) write()
    ;[next, since] = [now, performance.now()]
    waiting ||= window.setTimeout(write, pause)
  })
  addEventListener('popstate', () => {
    const unwritten = waiting && choicesOf(next) !== written
    stopWaiting()
    // The browser counts back from the steps that it knew. A choice that was not among them is what the reader takes
    // back, so that the way leads to the step before it.
    const before = unwritten ? step : performance.now() - lastStep < underWay ? step - 1 : 0
    if (stepNow() < before) return history.go(before - stepNow())
    step = stepNow()
    const { view: then } = readLink(plan.value.catalogue)
    written = choicesOf(then)
    view.value = then
    returnTo(then.at)
  })
}
