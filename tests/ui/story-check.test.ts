/** How a chapter stands on the screens of rooms. */
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resultProblems, storyProblems } from '../../src/build/story-problems.ts'
import { plansIn } from '../../src/geo/contract.ts'
import type { Block, Chapter } from '../../src/geo/story.ts'
import { captionHeight, checkChapter, legendHeight, rootSize, screens } from '../../src/ui/story/check.ts'
import { chapterWith, indicators } from '../find/chapter.ts'
import { plan } from '../style/plan.ts'

const keysOf = (part: Partial<Chapter>) => [
  ...new Set(checkChapter(chapterWith(part), plan, indicators).map(({ key }) => key)),
]
const paragraphs = (text: string, count: number): Block[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', spans: [{ text }] }))

describe('stories under geo/', () => {
  const plans = plansIn(join(import.meta.dirname, '../../geo'))
  it.each(plans.map(folder => [basename(folder), folder]))('%s can be shown', async (_, folder) =>
    expect(await storyProblems(folder)).toEqual([]),
  )
})

it('finds nothing in a chapter that can be shown', () => expect(keysOf({})).toEqual([]))

it.each<[string, Partial<Chapter>, string[]]>([
  [
    'a place beyond the extent',
    { highlight: ['hubs/hekounan-station'] },
    ['story.outside-extent', 'story.covered'],
  ],
  [
    'an area that the extent cuts',
    { view: 'layers=structure', highlight: ['structure/core-main-city'], camera: [103.7, 35.9, 104.3, 36.2] },
    ['story.outside-extent', 'story.covered'],
  ],
  [
    'a line that does not come near',
    { view: 'layers=corridors', highlight: ['corridors/heqiao-haishiwan-expressway'] },
    ['story.outside-extent'],
  ],
  [
    'a result without a place',
    { view: 'layers=districts,hubs&results=A.rings;minutes:30' },
    ['story.bad-result'],
  ],
  [
    'a result at a place that the plan does not have',
    { view: 'layers=districts,hubs&results=A.rings;from:hubs/no-such' },
    ['story.bad-result'],
  ],
  [
    'a result with a number beyond its limits',
    { view: 'layers=districts,hubs&results=A.near;at:hubs/lanzhou-station;km:4000' },
    ['story.bad-result'],
  ],
  [
    'a result with a parameter that its tool does not know',
    { view: 'layers=districts,hubs&results=A.near;at:hubs/lanzhou-station;miles:4' },
    ['story.bad-result'],
  ],
  [
    'too long a text',
    { body: { zh: paragraphs('字'.repeat(90), 5), en: chapterWith().body.en } },
    ['story.too-long'],
  ],
  [
    'too long a text below',
    { caption: 'bottom', body: { zh: paragraphs('字'.repeat(90), 3), en: chapterWith().body.en } },
    ['story.too-long'],
  ],
  [
    'a legend without room',
    {
      view: 'layers=hubs,parks,corridors,services,towns',
      body: { zh: paragraphs('字'.repeat(30), 4), en: chapterWith().body.en },
    },
    ['story.legend-hidden'],
  ],
])('tells of %s', (_, part, keys) => expect(keysOf(part)).toEqual(keys))

it('tells of a result that only working it out shows to be none', async () => {
  const near = (km: number) =>
    resultProblems(chapterWith({ view: `layers=hubs&results=A.near;at:hubs/lanzhou-station;km:${km}` }), plan)
  expect(await near(5)).toEqual([])
  expect((await near(4000)).map(({ key }) => key)).toEqual(['story.bad-result'])
})

it('lets a line leave the extent', () =>
  expect(keysOf({ view: 'layers=context', highlight: ['context/yellow-river'] })).toEqual([]))

it('counts a line for each width of words, and less for Latin letters', () => {
  const said = (text: string) =>
    captionHeight(
      chapterWith({ body: { zh: paragraphs(text, 1), en: [] }, figures: [], title: { zh: '题', en: 't' } }),
      'zh',
      23,
      indicators,
    )
  expect(said('字'.repeat(30)) - said('字'.repeat(10))).toBeCloseTo(1.97)
  expect(said('n'.repeat(30))).toBe(said('字'.repeat(15)))
})

it('gives the legend only what is there to see', () => {
  const parks = (part: Partial<Chapter>) =>
    legendHeight(chapterWith({ view: 'layers=parks', highlight: [], ...part }), plan)
  expect(parks({ camera: [103.39, 36.11, 103.54, 36.19] })).toBeLessThan(parks({}))
  expect(legendHeight(chapterWith({ view: 'layers=districts' }), plan)).toBe(0)
})

it('knows the root font size of the style sheet', () => {
  const sizes = screens.map(rootSize)
  expect(sizes).toEqual([22.5, 22.5, 45, 16].map(size => expect.closeTo(size, 1)))
})
