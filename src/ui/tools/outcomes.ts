/** Results and what the worker has answered to them. The link holds the questions; the answers are worked out. */
import { effect, signal } from '@preact/signals'
import { ask, type Reply } from '../../analysis/client.ts'
import type { Outcome } from '../../analysis/tool.ts'
import { planFolder } from '../../geo/load.ts'
import type { Text } from '../../geo/types.ts'
import { freeId, type ResultSpec } from '../../state/results.ts'
import { goTo, plan, setResults, view } from '../../state/store.ts'
import { say } from '../../text/tools.ts'
import { boundsOf, roomy, union } from '../extent.ts'
import { results, sheet } from '../slices.ts'

export type State = { outcome: Outcome } | { reason: Text } | { share: number; cancel(): void }

const states = signal(new Map<string, State>())
const note = (question: string, state: State | null) => {
  const next = new Map(states.peek())
  if (state) next.set(question, state)
  else next.delete(question)
  states.value = next
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

export const stateOf = (spec: ResultSpec) => states.value.get(questionOf(spec, results.value))

async function work(spec: ResultSpec, results: ResultSpec[]): Promise<Reply> {
  const question = questionOf(spec, results)
  const known = states.peek().get(question)
  if (known && 'outcome' in known) return known
  const base = planFolder(plan.peek().catalogue.id, document.baseURI).href
  const { reply, cancel } = ask({ base, spec, results }, share => note(question, { share, cancel }))
  note(question, { share: 0, cancel })
  const told = await reply
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
const goToFirst = (reply: Reply) => {
  const { at, chapter, mode } = view.peek()
  if ('outcome' in reply && !at && !chapter && !mode) goToOutcome(reply.outcome)
}

/** Works out what a picture beside the screen's shows. */
export const answer = (results: ResultSpec[]) => Promise.all(results.map(spec => work(spec, results)))

/** Works out, from now on, what stands in the link. */
export const followResults = () =>
  effect(() => {
    const all = results.value
    for (const spec of all) if (!states.peek().has(questionOf(spec, all))) work(spec, all).then(goToFirst)
  })

/** The draft that is being worked out. */
export const working = signal<{ spec: ResultSpec; results: ResultSpec[] } | null>(null)
export const workingState = () =>
  working.value ? states.value.get(questionOf(working.value.spec, working.value.results)) : undefined

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
  const others = results.map(result => (result.id === id ? spec : result))
  const next = draft.id ? others : [...results, spec]
  working.value = { spec, results: next }
  const reply = await work(spec, next)
  working.value = null
  if ('outcome' in reply) {
    setResults(next)
    goToOutcome(reply.outcome)
    return null
  }
  // A reason belongs to the form: asked again, the question is worked out again.
  note(questionOf(spec, next), null)
  return 'reason' in reply ? reply.reason : say('tools.stopped')
}

export const changeResult = (id: string, part: Partial<ResultSpec>) =>
  setResults(view.peek().results.map(result => (result.id === id ? { ...result, ...part } : result)))

export const removeResult = (id: string) => setResults(view.peek().results.filter(result => result.id !== id))
