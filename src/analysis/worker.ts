/** Where the tools run: the page stays free for the reader whatever they ask. */
import { loadPlan } from '../geo/load.ts'
import type { Plan, Text } from '../geo/types.ts'
import type { ResultSpec } from '../state/results.ts'
import { say } from '../text/tools.ts'
import { type Job, type Outcome, ToolError } from './tool.ts'
import { tools } from './tools.ts'

/** A result to work out among all results, of the plan in the folder `base`. */
export interface Question {
  ask: number
  base: string
  spec: ResultSpec
  results: ResultSpec[]
}
export type Answer = { ask: number } & ({ share: number } | { outcome: Outcome } | { reason: Text })

const plans = new Map<string, Promise<Plan>>()
async function planAt(base: string): Promise<Plan> {
  const loading = plans.get(base) ?? loadPlan(new URL(base)).then(({ rest }) => rest())
  plans.set(base, loading)
  // What did not load is asked for again with the next question.
  const forget = () => plans.delete(base)
  const plan = await loading.catch(error => {
    forget()
    throw error
  })
  if (plan.layers.some(({ problem }) => problem)) forget()
  return plan
}

const answer = (value: Answer) => postMessage(value)

/** Milliseconds between two reports of progress: each draws the panel anew. */
const pause = 100

function progressOf(ask: number) {
  let last = performance.now()
  return (share: number) => {
    const now = performance.now()
    if (now - last < pause) return
    last = now
    answer({ ask, share })
  }
}

/** Nothing is said of a layer that is not there as if it were empty. */
const withMissing = (outcome: Outcome, { layers }: Plan): Outcome => ({
  ...outcome,
  sentences: [
    ...outcome.sentences,
    ...layers
      .filter(({ problem }) => problem)
      .map(({ entry }) => say('tool.layer-missing', { title: entry.title })),
  ],
})

const reasonOf = (error: unknown): Text =>
  error instanceof ToolError ? say(error.key, error.values) : say('tool.failed', { detail: String(error) })

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { ask, base, spec, results } = data
  try {
    const plan = await planAt(base)
    const run = async ({ tool, params }: ResultSpec, progress: Job['progress']): Promise<Outcome> =>
      tools[tool](params, plan, {
        progress,
        outcomeOf: async (id, progress = () => {}) => {
          const other = results.find(result => result.id === id)
          // One that compares is not compared again: nothing can go in circles.
          if (!other || other.tool === 'compare') throw new ToolError('tool.no-result', { id })
          return run(other, progress)
        },
      })
    answer({ ask, outcome: withMissing(await run(spec, progressOf(ask)), plan) })
  } catch (error) {
    answer({ ask, reason: reasonOf(error) })
  }
})
