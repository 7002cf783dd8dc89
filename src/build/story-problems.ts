/** What would go wrong with the story of a plan before a room. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OutcomeOf, ToolError } from '../analysis/tool.ts'
import { tools } from '../analysis/tools.ts'
import { problem, problemWords, type StoryProblem, viewOf } from '../find/story-check.ts'
import { indicatorFile } from '../geo/indicators.ts'
import type { Chapter } from '../geo/story.ts'
import type { Indicator, Plan } from '../geo/types.ts'
import '../text/later.ts'
import { say } from '../text/tools.ts'
import { checkChapter } from '../ui/story/check.ts'
import { readPlan } from './first-view.ts'
import { chapterFiles, readChapter } from './story.ts'

/** What only shows when the results of a chapter are worked out. */
export async function resultProblems(chapter: Chapter, plan: Plan): Promise<StoryProblem[]> {
  const { results } = viewOf(chapter, plan).view
  const outcomeOf: OutcomeOf = async id => {
    const asked = results.find(result => result.id === id)
    if (!asked) throw new ToolError('tool.failed', { detail: id })
    return tools[asked.tool](asked.params, plan, { progress() {}, outcomeOf })
  }
  const found = await Promise.all(
    results.map(async ({ id }) => {
      try {
        await outcomeOf(id)
        return []
      } catch (error) {
        if (!(error instanceof ToolError)) throw error
        return problem('story.bad-result', { result: id, reason: say(error.key, error.values) })
      }
    }),
  )
  return found.flat()
}

/** Every problem of a plan's story, as `FILE: REASON`. Results take seconds: they are only worked out if asked for. */
export async function storyProblems(folder: string, { results = false } = {}): Promise<string[]> {
  const plan = readPlan(folder)
  const files = chapterFiles(folder)
  const indicators: Indicator[] = files.length
    ? JSON.parse(readFileSync(join(folder, indicatorFile), 'utf8'))
    : []
  const found = await Promise.all(
    files.map(async name => {
      const tell = (reason: string) => `${join('geo', plan.catalogue.id, 'story', name)}: ${reason}`
      try {
        const chapter = readChapter(name, readFileSync(join(folder, 'story', name), 'utf8'))
        const problems = checkChapter(chapter, plan, indicators)
        const isRead = problems.every(({ key }) => key !== 'story.bad-result')
        if (results && isRead) problems.push(...(await resultProblems(chapter, plan)))
        return problems.map(one => tell(problemWords('en', one)))
      } catch (error) {
        return [tell(error instanceof Error ? error.message : String(error))]
      }
    }),
  )
  return found.flat()
}
