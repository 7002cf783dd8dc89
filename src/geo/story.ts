/** The chapters by which a plan is told: `story/NN-slug.md` of its folder, read at build time (build/story.ts). */
import { fetchJson } from './load.ts'
import {
  kebabPattern,
  list,
  matching,
  misfits,
  number,
  oneOf,
  optional,
  record,
  string,
  words,
} from './shape.ts'
import type { Bounds, FeatureKey, Problem, Text } from './types.ts'
import { isProblem } from './validate.ts'

/** A run of text: plain, strong, or one that leads to a clause (`DOC/AT`) or a feature. */
export interface Span {
  text: string
  strong?: true
  clause?: string
  feature?: FeatureKey
}
export interface Block {
  kind: 'paragraph' | 'item'
  spans: Span[]
}

export const captionPlaces = ['left', 'right', 'bottom'] as const

/** A chapter: what is seen, as parameters of a link, and what is said. */
export interface Chapter {
  slug: string
  title: Text
  /** Extent that the map shows, whatever the shape of the screen. */
  camera: Bounds
  /** Parameters of a link: layers, select, filter, results, compare. What is not given is as the plan opens. */
  view: string
  /** Features to point at. */
  highlight: FeatureKey[]
  /** Ids of rows of `indicators.json`. */
  figures: string[]
  caption: (typeof captionPlaces)[number]
  /** How long it stays when the story plays by itself. */
  seconds: number
  body: { zh: Block[]; en: Block[] }
  /** For the presenter only. */
  notes: { zh: Block[]; en: Block[] }
}

const flag = optional(oneOf([true] as unknown as string[]))
const blocks = list(
  record<Block>({
    kind: oneOf(['paragraph', 'item']),
    spans: list(
      record<Span>({
        text: string,
        strong: flag,
        clause: optional(words),
        feature: optional(words),
      }),
    ),
  }),
)
const text = record<Text>({ zh: words, en: words })

export const chapterShape = record<Chapter>({
  slug: matching(kebabPattern),
  title: text,
  camera: list(number),
  view: string,
  highlight: list(words),
  figures: list(words),
  caption: oneOf(captionPlaces),
  seconds: number,
  body: record({ zh: blocks, en: blocks }),
  notes: record({ zh: blocks, en: blocks }),
})

export const storyFile = 'story.json'

/** Loads the chapters of the plan in the folder `base` (a URL that ends in `/`), in their order; never rejects. */
export async function loadStory(base: URL, get: typeof fetch = fetch): Promise<Chapter[] | Problem> {
  const content = await fetchJson(storyFile, base, get)
  // A plan need not have a story.
  if (isProblem(content)) return content.code === 'missing' ? [] : content
  const [wrong] = misfits(list(chapterShape), content.json)
  return wrong === undefined
    ? (content.json as Chapter[])
    : { file: storyFile, code: 'bad-property', detail: wrong }
}
