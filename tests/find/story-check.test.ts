/** What a chapter names and the plan does not have. */
import { describe, expect, it } from 'vitest'
import { chapterProblems, leftBy, problemWords } from '../../src/find/story-check.ts'
import type { Chapter } from '../../src/geo/story.ts'
import '../../src/text/later.ts'
import { plan } from '../style/plan.ts'
import { chapterWith, indicators, spans } from './chapter.ts'

const problemsOf = (part: Partial<Chapter> = {}) => chapterProblems(chapterWith(part), plan, indicators)
const filtered = (filter: string) => `layers=districts,hubs&filter=${encodeURIComponent(filter)}`

it('finds nothing in a chapter that can be shown', () => expect(problemsOf()).toEqual([]))

it.each<[string, Partial<Chapter>, string, string]>([
  ['a missing layer', { view: 'layers=districts,hubs,trams' }, 'story.no-layer', 'trams'],
  [
    'a missing feature in what it points at',
    { highlight: ['hubs/no-such'] },
    'story.no-feature',
    'hubs/no-such',
  ],
  [
    'a feature of a missing layer',
    { highlight: ['trams/lanzhou-station'] },
    'story.no-feature',
    'trams/lanzhou-station',
  ],
  [
    'a missing project in its text',
    { body: spans({ text: 'x', feature: 'projects/no-such' }) },
    'story.no-feature',
    'projects/no-such',
  ],
  [
    'a missing feature that it selects',
    { view: 'layers=districts,hubs&select=hubs/no-such' },
    'story.no-feature',
    'hubs/no-such',
  ],
  ['a missing figure', { figures: ['gdp-1999'] }, 'story.no-figure', 'gdp-1999'],
  [
    'a missing clause',
    { body: spans({ text: 'x', clause: 'plan/专栏 99' }) },
    'story.no-clause',
    'plan/专栏 99',
  ],
  [
    'a missing clause in its notes',
    { notes: spans({ text: 'x', clause: 'plan/专栏 99' }) },
    'story.no-clause',
    'plan/专栏 99',
  ],
  [
    'a filter by what nothing has',
    { view: filtered('clause:plan/专栏 99'), highlight: [] },
    'story.no-value',
    'plan/专栏 99',
  ],
  [
    'a filter that leaves nothing of the layers that are on',
    { view: filtered('sector:water'), highlight: [] },
    'story.nothing-found',
    '',
  ],
  ['a filter that cannot be read', { view: filtered('colour:red') }, 'story.unreadable', 'colour:red'],
  [
    'a result of an unknown tool',
    { view: 'layers=districts,hubs&results=A.guess' },
    'story.unreadable',
    'A.guess',
  ],
  ['a layer that is off', { view: 'layers=districts' }, 'story.layer-off', 'Lanzhou Railway Station'],
  [
    'a feature that its filter takes away',
    { view: filtered('layer:hubs;state:planned') },
    'story.filtered-away',
    'Lanzhou Railway Station',
  ],
  [
    'a feature without a place',
    { view: 'layers=economic-circle', highlight: ['economic-circle/hsr-grid'] },
    'story.not-drawn',
    'not on the map',
  ],
  ['an extent outside the plan', { camera: [100, 35.9, 104.1, 36.3] }, 'story.extent', '102.2'],
  ['an extent turned round', { camera: [104.1, 35.9, 103.5, 36.3] }, 'story.extent', '102.2'],
  ['an extent of two numbers', { camera: [103.5, 35.9] as never }, 'story.extent', '102.2'],
  ['no English', { body: { zh: chapterWith().body.zh, en: [] } }, 'story.no-body', 'en'],
  ['no notes', { notes: { zh: [], en: chapterWith().notes.en } }, 'story.no-notes', 'zh'],
])('tells of %s, and of nothing else', (_, part, key, said) => {
  const found = problemsOf(part)
  expect(found.map(problem => problem.key)).toEqual([key])
  for (const problem of found) {
    expect(problemWords('en', problem)).toContain(said)
    expect(problemWords('en', problem)).not.toMatch(/[{}]|undefined/)
    expect(problemWords('zh', problem)).toMatch(/\p{Script=Han}/u)
  }
})

describe('what a filter leaves', () => {
  it('is everything without one', () => expect(leftBy({}, plan)).toBeNull())
  it('takes in the corridors and hubs that a match builds', () => {
    const left = leftBy({ clause: ['plan/专栏 5-1'], layer: ['projects'] }, plan)
    expect(left?.projects?.has('zhongwei-lanzhou-hsr')).toBe(true)
    expect(left?.corridors?.has('zhonglan-hsr')).toBe(true)
    expect(left?.towns).toBeUndefined()
  })
})
