/** What would go wrong with the story of a plan before a room. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { problemWords } from '../find/story-check.ts'
import { indicatorFile } from '../geo/indicators.ts'
import type { Indicator } from '../geo/types.ts'
import '../text/later.ts'
import { checkChapter } from '../ui/story/check.ts'
import { readPlan } from './first-view.ts'
import { chapterFiles, readChapter } from './story.ts'

/** Every problem of a plan's story, as `FILE: REASON`. */
export function storyProblems(folder: string): string[] {
  const plan = readPlan(folder)
  const files = chapterFiles(folder)
  const indicators: Indicator[] = files.length
    ? JSON.parse(readFileSync(join(folder, indicatorFile), 'utf8'))
    : []
  return files.flatMap(name => {
    const tell = (reason: string) => `${join('geo', plan.catalogue.id, 'story', name)}: ${reason}`
    try {
      const chapter = readChapter(name, readFileSync(join(folder, 'story', name), 'utf8'))
      return checkChapter(chapter, plan, indicators).map(problem => tell(problemWords('en', problem)))
    } catch (error) {
      return [tell(error instanceof Error ? error.message : String(error))]
    }
  })
}
