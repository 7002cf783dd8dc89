/** What the page's main thread has to do while the worker reckons, and once it has answered. */
import type { Locator, Page as Tab } from 'playwright-core'
import { noteFrames } from './visit.ts'

interface Question {
  tool: string
  /** Fills in the form, which opens with what the plan itself asks. */
  fill?: (form: Locator) => Promise<unknown>
}

/** Those with the largest answers. */
const questions: Question[] = [
  { tool: 'circles' },
  { tool: 'rings', fill: form => form.locator('[name=rings-against][value=planned]').check() },
  {
    tool: 'buffer',
    async fill(form) {
      await form.locator('select').first().selectOption('layer')
      await form.locator('select').nth(1).selectOption('projects')
    },
  },
]

/** Milliseconds for the map to go to where the answer lies, and to be drawn there. */
const rest = 2500

/** An event of Chromium's trace; times are microseconds, `tdur` those that the thread itself worked. */
interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  tdur?: number
}

/** The main thread's work in each frame, in milliseconds, before and after the mark `answered`. */
function workOf(events: TraceEvent[]) {
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts)
  const answered = events.find(({ name }) => name === 'answered')?.ts
  const [first] = frames
  if (!first || !answered) throw new Error('the trace lacks frames, or the answer')
  const work = new Map(frames.map(({ ts }) => [ts, 0]))
  for (const { name, ph, pid, tid, ts, tdur = 0 } of events) {
    if (ph !== 'X' || pid !== first.pid || tid !== first.tid || !name.endsWith('RunTask')) continue
    const frame = frames.findLast(frame => frame.ts <= ts) ?? first
    work.set(frame.ts, (work.get(frame.ts) ?? 0) + tdur / 1000)
  }
  const longest = (some: [number, number][]) => Math.max(...some.map(([, work]) => work))
  const isBefore = ([ts]: [number, number]) => ts < answered
  const all = [...work]
  return { working: longest(all.filter(isBefore)), taking: longest(all.filter(frame => !isBefore(frame))) }
}

async function ask(tab: Tab, { tool, fill }: Question) {
  const browser = tab.context().browser()
  if (!browser) throw new Error('the page has no browser')
  await tab.locator(`.tools [data-tool=${tool}]`).click()
  await fill?.(tab.locator('.tool-form'))
  await tab.waitForTimeout(500)
  await browser.startTracing(tab, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] })
  await tab.locator('.tool-form [type=submit]').click()
  await tab.waitForFunction(() => performance.getEntriesByName('answered').length, null, { polling: 100 })
  await tab.waitForTimeout(rest)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  await tab.evaluate(() => performance.clearMarks('answered'))
  return workOf(traceEvents)
}

/** Notes when a worker that starts from now on has given its answer. */
const noteAnswers = (tab: Tab) =>
  tab.evaluate(() => {
    const { Worker } = window
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        this.addEventListener('message', ({ data }) => {
          if (data.ask && !('share' in data)) performance.mark('answered')
        })
      }
    }
  })

/** The most work in one frame, of all questions. */
export async function answers(tab: Tab) {
  await noteAnswers(tab)
  await tab.locator('[data-tab=tools]').click()
  await noteFrames(tab)
  const all = []
  for (const question of questions) all.push(await ask(tab, question))
  return {
    working: Math.max(...all.map(({ working }) => working)),
    taking: Math.max(...all.map(({ taking }) => taking)),
  }
}
