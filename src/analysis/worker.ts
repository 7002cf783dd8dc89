/** Where the tools run: the page stays free for the reader whatever they ask. */
import { loadPlan } from '../geo/load.ts'
import type { Plan, Text } from '../geo/types.ts'
import type { ResultSpec } from '../state/results.ts'
import { say } from '../text/tools.ts'
import { type Outcome, ToolError } from './tool.ts'
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
const planAt = (base: string) => {
  const plan = plans.get(base) ?? loadPlan(new URL(base)).then(({ rest }) => rest)
  plans.set(base, plan)
  return plan
}

const answer = (value: Answer) => postMessage(value)

const reasonOf = (error: unknown): Text =>
  error instanceof ToolError ? say(error.key, error.values) : say('tool.failed', { detail: String(error) })

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { ask, base, spec, results } = data
  try {
    const plan = await planAt(base)
    const run = ({ tool, params }: ResultSpec): Promise<Outcome> =>
      Promise.resolve(
        tools[tool](params, plan, {
          progress: share => answer({ ask, share }),
          outcomeOf: id => {
            const other = results.find(result => result.id === id)
            // One that compares is not compared again: nothing can go in circles.
            if (!other || other.tool === 'compare') throw new ToolError('tool.no-result', { id })
            return run(other)
          },
        }),
      )
    answer({ ask, outcome: await run(spec) })
  } catch (error) {
    answer({ ask, reason: reasonOf(error) })
  }
})
