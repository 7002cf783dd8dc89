/** `npm run story:check`: tells what would go wrong with the story of any plan before a room. */
import { runnerImport } from 'vite'
import { plansIn } from '../geo/contract.ts'

// By way of Vite, which knows what the style imports.
const { module } = await runnerImport<typeof import('./story-problems.ts')>('/src/build/story-problems.ts', {
  root: process.cwd(),
  configFile: false,
})
const found = plansIn('geo').map(folder => module.storyProblems(folder, { results: true }))
const problems = (await Promise.all(found)).flat()
for (const problem of problems) console.error(problem)
if (problems.length) process.exitCode = 1
