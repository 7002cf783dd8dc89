/** Asks the worker. */
import type { Text } from '../geo/types.ts'
import { say } from '../text/tools.ts'
import type { Outcome } from './tool.ts'
import type { Answer, Question } from './worker.ts'

export type Reply = { outcome: Outcome } | { reason: Text } | { cancelled: true }

interface Waiting {
  question: Question
  progress(share: number): void
  done(reply: Reply): void
}

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, Waiting>()

const finish = (ask: number, reply: Reply) => {
  const { done } = waiting.get(ask) ?? {}
  waiting.delete(ask)
  done?.(reply)
}

/** All that are waiting are told, and the next question starts another worker. */
function fail(reason: Text) {
  worker?.terminate()
  worker = null
  for (const ask of [...waiting.keys()]) finish(ask, { reason })
}

function start(): Worker {
  const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  let started = false
  made.onmessage = ({ data }: MessageEvent<Answer>) => {
    started = true
    if ('share' in data) waiting.get(data.ask)?.progress(data.share)
    else finish(data.ask, data)
  }
  made.onerror = ({ message }) =>
    fail(started ? say('tool.failed', { detail: message ?? '' }) : say('tool.no-worker'))
  return made
}

/** Work in progress cannot be called back one by one: the worker is ended, and a new one goes on with the rest. */
function cancel(ask: number) {
  if (!waiting.has(ask)) return
  finish(ask, { cancelled: true })
  worker?.terminate()
  worker = null
  for (const { question } of waiting.values()) post(question)
}

function post(question: Question) {
  try {
    worker ??= start()
    worker.postMessage(question)
  } catch {
    fail(say('tool.no-worker'))
  }
}

/** @param progress is told the share of the work that is done, 0 to 1 */
export function ask(question: Omit<Question, 'ask'>, progress: (share: number) => void) {
  const id = ++asked
  const reply = new Promise<Reply>(done => {
    const whole = { ...question, ask: id }
    waiting.set(id, { question: whole, progress, done })
    post(whole)
  })
  return { reply, cancel: () => cancel(id) }
}
