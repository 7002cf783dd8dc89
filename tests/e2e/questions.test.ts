/** Forty questions to the map, each answered in at most three actions, as the documents answer it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/find/outline.ts'
import { launchBrowser } from '../browser.ts'
import { App, desk, phone } from './app.ts'
import { catalogue } from './plan.ts'
import { citizens } from './questions/citizens.ts'
import { mayors } from './questions/mayors.ts'
import { planners } from './questions/planners.ts'
import type { Question } from './questions/question.ts'

let browser: Browser
/** One window for all questions, and one of the size of a phone. */
let windows: Record<'desk' | 'phone', App>
beforeAll(async () => {
  browser = await launchBrowser({ args: ['--disable-gpu-compositing'] })
  windows = {
    desk: await App.open(browser, '?renderer=svg', { size: desk }),
    phone: await App.open(browser, '?renderer=svg', { size: phone, touch: true }),
  }
})
afterAll(() => browser.close())

/** Whether a line has a word; a number as a whole, however its thousands are set apart. */
const has = (line: string, word: string) =>
  /^[\d.]+$/.test(word)
    ? new RegExp(`(?<![\\d.])${word.replace('.', '\\.')}(?!\\.?\\d)`).test(
        line.replace(/(?<=\d),(?=\d{3})/g, ''),
      )
    : line.includes(word)

/** What of the answer is not there, and what is there against it. */
function wrong({ answer: { lines, not = [] } }: Question, shown: string[]) {
  const missing = lines.filter(words => !shown.some(line => words.every(word => has(line, word))))
  return { missing, against: not.filter(word => shown.some(line => has(line, word))) }
}

const groups = { planners, citizens, mayors }
const questions = Object.values(groups).flat()

describe.each(Object.entries(groups))('%s ask', (_, asked) => {
  it.each(asked)('$asks', async question => {
    const { acts, read, on = 'desk', lang, answer } = question
    const app = windows[on]
    await app.goTo(`?renderer=svg${lang ? `&lang=${lang}` : ''}`)
    for (const act of acts) await app.asking().act(act)
    await expect
      .poll(async () => wrong(question, await app.asking().lines(answer.at)))
      .toEqual({ missing: [], against: [] })
    // What a card tells leads back to where the answer was read.
    if (answer.at === 'card') expect(await app.asking().clauses('card')).toEqual(expect.arrayContaining(read))
    expect(app.complaints()).toEqual([])
  })
})

it('are forty, each in three actions, of places that the documents have', () => {
  const { byId } = outlineOf(catalogue)
  expect(questions.length).toBe(40)
  expect(questions.filter(({ acts }) => acts.length > 3)).toEqual([])
  expect(questions.flatMap(({ read }) => read).filter(id => !byId.has(id))).toEqual([])
  const read = new Set(questions.flatMap(({ read }) => read.map(id => id.split('/')[0])))
  expect([...read].sort()).toEqual(catalogue.documents.map(({ id }) => id).sort())
})
