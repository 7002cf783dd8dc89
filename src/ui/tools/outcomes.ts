/** Results and what the worker has answered to them. The link holds the questions; the answers are worked out. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { ask, type Reply } from '../../analysis/client.ts'
import type { Outcome } from '../../analysis/tool.ts'
import { planFolder } from '../../geo/load.ts'
import type { Text } from '../../geo/types.ts'
import { freeId, type ResultSpec } from '../../state/results.ts'
import { goTo, plan, results, setResults, view } from '../../state/store.ts'
import { say } from '../../text/tools.ts'
import { boundsOf, roomy, union } from '../extent.ts'
import { sheet } from '../slices.ts'

export type State = { outcome: Outcome } | { reason: Text } | { share: number; cancel(): void }

interface Known {
  state: Signal<State | null>
  /** Stays the same while the work goes on: what draws it follows no progress. */
  outcome: ReadonlySignal<Outcome | null>
}
const all = new Map<string, Known>()

function knownOf(question: string): Known {
  const known = all.get(question)
  if (known) return known
  const state = signal<State | null>(null)
  const outcome = computed(() => (state.value && 'outcome' in state.value ? state.value.outcome : null))
  all.set(question, { state, outcome })
  return { state, outcome }
}

const note = (question: string, state: State | null) => {
  knownOf(question).state.value = state
}

/** Results with the same question have the same answer. A comparison asks of what it compares. */
const questionOf = ({ tool, params }: ResultSpec, results: ResultSpec[]): string =>
  JSON.stringify([
    tool,
    params,
    ...(tool === 'compare'
      ? results.filter(r => r.tool !== 'compare').map(r => [r.id, r.tool, r.params])
      : []),
  ])

const known = (spec: ResultSpec) => knownOf(questionOf(spec, results.value))
export const stateOf = (spec: ResultSpec) => known(spec).state.value
export const outcomeOf = (spec: ResultSpec) => known(spec).outcome.value

/** What follows an answer takes a frame each, so that the page stays smooth. A page in the background has no frames. */
const nextFrame = () =>
  new Promise<void>(done => {
    requestAnimationFrame(() => setTimeout(done))
    setTimeout(done, 100)
  })

async function work(spec: ResultSpec, results: ResultSpec[]): Promise<Reply> {
  const question = questionOf(spec, results)
  const before = knownOf(question).state.peek()
  if (before && 'outcome' in before) {
    await nextFrame()
    return before
  }
  const base = planFolder(plan.peek().catalogue.id, document.baseURI).href
  const { reply, cancel } = ask({ base, spec, results }, share => note(question, { share, cancel }))
  note(question, { share: 0, cancel })
  const told = await reply
  await nextFrame()
  note(question, 'cancelled' in told ? { reason: say('tools.stopped') } : told)
  return told
}

export function goToOutcome({ features }: Outcome) {
  const extent = union(features.map(boundsOf))
  if (!extent) return
  if (sheet.value === 'full') sheet.value = 'half'
  goTo(roomy(extent))
}

/** A link that does not say where the map is shows what it asks for. */
async function goToFirst(reply: Reply) {
  await nextFrame()
  const { at, chapter, mode } = view.peek()
  if ('outcome' in reply && !at && !chapter && !mode) goToOutcome(reply.outcome)
}

/** Works out what a picture beside the screen's shows. */
export const answer = (results: ResultSpec[]) => Promise.all(results.map(spec => work(spec, results)))

/** Works out, from now on, what stands in the link. */
export const followResults = () =>
  effect(() => {
    const specs = results.value
    for (const spec of specs)
      if (!knownOf(questionOf(spec, specs)).state.peek()) work(spec, specs).then(goToFirst)
  })

/** The draft that is being worked out. */
export const working = signal<{ spec: ResultSpec; results: ResultSpec[] } | null>(null)
export const workingState = () =>
  working.value ? knownOf(questionOf(working.value.spec, working.value.results)).state.value : null

/**
 * Adds a result, or puts it in the place of the one with its id: only once it is worked out, so that a question that
 * cannot be answered leaves everything as it was.
 * @returns why there is none
 */
export async function submit(draft: Omit<ResultSpec, 'id'> & { id?: string }): Promise<Text | null> {
  const { results } = view.peek()
  const id = draft.id ?? freeId(results)
  if (!id) return say('tools.full')
  const spec: ResultSpec = { ...draft, id }
  const among = (some: ResultSpec[]) =>
    some.some(result => result.id === id)
      ? some.map(result => (result.id === id ? spec : result))
      : [...some, spec]
  const next = among(results)
  working.value = { spec, results: next }
  const reply = await work(spec, next)
  working.value = null
  if ('outcome' in reply) {
    // Among those of now: others may have been removed or renamed meanwhile.
    setResults(among(view.peek().results))
    nextFrame().then(() => goToOutcome(reply.outcome))
    return null
  }
  // A reason belongs to the form: asked again, the question is worked out again.
  note(questionOf(spec, next), null)
  return 'reason' in reply ? reply.reason : say('tools.stopped')
}

export const changeResult = (id: string, part: Partial<ResultSpec>) =>
  setResults(view.peek().results.map(result => (result.id === id ? { ...result, ...part } : result)))

export const removeResult = (id: string) => setResults(view.peek().results.filter(result => result.id !== id))
