/** How a chapter stands on the screens of rooms: what it points at is seen, its words and its legend have room. */
import { forms } from '../../analysis/forms.ts'
import { readParams } from '../../analysis/params.ts'
import { resolvePlace } from '../../analysis/places/places.ts'
import { type Field, ToolError } from '../../analysis/tool.ts'
import {
  chapterProblems,
  drawnOf,
  featureOf,
  leftBy,
  nameOf,
  problem,
  type StoryProblem,
  viewOf,
} from '../../find/story-check.ts'
import type { Block, Chapter } from '../../geo/story.ts'
import { baseGroup, type Indicator, type Lang, type Plan, type PlanFeature } from '../../geo/types.ts'
import { clampCamera, fitCamera, project, type Size } from '../../state/camera.ts'
import type { ResultSpec } from '../../state/results.ts'
import { styleOf } from '../../style/style.ts'
import { say } from '../../text/tools.ts'
import { boundsOf, holds, positions } from '../extent.ts'
import { mapPadding, measures } from '../layout.ts'
import { shownOf } from '../present/shown.ts'

/** A projector, two side by side, a wall, an old beamer. */
export const screens: Size[] = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 1080 },
  { width: 7680, height: 2160 },
  { width: 1024, height: 768 },
]
/** Root font size in pixels while presenting, as styles/base.css has it. */
export const rootSize = ({ width, height }: Size) =>
  Math.min(60, Math.max(12, Math.min(0.020833 * height, 0.015625 * width)))

const sizeText = ({ width, height }: Size) => `${width} × ${height}`

// All in rem, as styles/present.css and styles/story.css have them.
const top = 2
const bottom = 4.25
const side = 2
const text = { size: 1.3125, line: 1.97, gap: 0.5, indent: 1 }
const title = { size: 2, line: 2.5, gap: 0.75 }
const box = { padding: 3.125, inset: 3 }
const figure = { size: 1.0625, line: 1.65, number: 2.33, amount: 9, source: 1.27, around: 1.4 }
const legend = { padding: 1.5, title: 0.8, row: 1.7 }

/** Of a line's words, in em: a Chinese character is one, a Latin letter about half. */
const width = (words: string) =>
  [...words].reduce((sum, c) => sum + (/[\p{Script=Han}　-〿＀-￯“”‘’—…·]/u.test(c) ? 1 : 0.52), 0)
const lines = (words: string, size: number, room: number) =>
  Math.max(1, Math.ceil((width(words) * size * 1.04) / room))

const wordsOf = ({ spans }: Block) => spans.map(span => span.text).join('')

/** Height of what a chapter says, in rem. */
export function captionHeight(
  { title: heading, body, figures }: Chapter,
  lang: Lang,
  room: number,
  indicators: readonly Indicator[],
) {
  const blocks = body[lang]
  const told = blocks.reduce(
    (sum, block) =>
      sum + lines(wordsOf(block), text.size, room - (block.kind === 'item' ? text.indent : 0)) * text.line,
    Math.max(0, blocks.length - 1) * text.gap,
  )
  const shown = indicators
    .filter(({ id }) => figures.includes(id))
    .map(
      ({ indicator }) =>
        Math.max(figure.number, lines(indicator[lang], figure.size, room - figure.amount) * figure.line) +
        figure.source,
    )
    .reduce((sum, row) => sum + row, figures.length && figure.around)
  return box.padding + lines(heading[lang], title.size, room) * title.line + title.gap + told + shown
}

/** Height of the legend of a chapter, in rem: two columns, filled one after the other. */
export function legendHeight(chapter: Chapter, plan: Plan): number {
  const { view } = viewOf(chapter, plan)
  const on = new Set(view.layers.map(({ id }) => id))
  const left = leftBy(view.filter, plan)
  const counts = plan.layers
    .filter(({ entry }) => on.has(entry.id) && entry.group !== baseGroup)
    .map(layer => shownOf(layer, left, chapter.camera))
    .filter(({ features }) => features.length)
    .map(({ entry, features }) => styleOf(entry.id).legend(features).length)
  const results = view.results.length
  if (!counts.length && !results) return 0
  const rows = counts.reduce((sum, count) => sum + count + legend.title, results)
  return legend.padding + Math.ceil(rows / 2) * legend.row
}

function roomProblems(chapter: Chapter, plan: Plan, indicators: readonly Indicator[]): StoryProblem[] {
  const below = legendHeight(chapter, plan)
  return screens.flatMap(screen => {
    const rem = rootSize(screen)
    const beside = chapter.caption === 'bottom'
    const room = beside ? measures.captionHeight : screen.height / rem - top - bottom
    const across = beside
      ? screen.width / rem - 2 * side - (below ? measures.captionWidth : 0)
      : measures.captionWidth
    return (['zh', 'en'] as const).flatMap(lang => {
      const height = captionHeight(chapter, lang, across - box.inset, indicators)
      const values = { lang, size: sizeText(screen) }
      if (height > room) return problem('story.too-long', values)
      const needed = beside ? below : height + (below && measures.gap + below)
      return needed > room ? problem('story.legend-hidden', values) : []
    })
  })
}

const isLine = ({ geometry }: PlanFeature) => Boolean(geometry?.type.includes('Line'))

/** A place has to lie within the extent, of a line a part of it. */
const isHeld = (feature: PlanFeature, { camera }: Chapter) => {
  const bounds = boundsOf(feature)
  if (!bounds) return true
  return isLine(feature) && feature.geometry
    ? positions(feature.geometry).some(([x = 0, y = 0]) => holds(camera, [x, y, x, y]))
    : holds(camera, bounds)
}

/** Whether the caption lies over a place, or over most of a line. */
function isCovered({ geometry }: PlanFeature, chapter: Chapter, plan: Plan, screen: Size) {
  if (!geometry) return false
  const rem = rootSize(screen)
  const padding = mapPadding(screen, rem, { caption: chapter.caption })
  const camera = clampCamera(fitCamera(chapter.camera, screen, padding), plan.catalogue.bounds)
  const { captionWidth, captionHeight } = measures
  const [left, high, right, low] = {
    left: [side, top, side + captionWidth, screen.height / rem - bottom] as const,
    right: [
      screen.width / rem - side - captionWidth,
      top,
      screen.width / rem - side,
      screen.height / rem - bottom,
    ] as const,
    bottom: [
      side,
      screen.height / rem - bottom - captionHeight,
      screen.width / rem - side,
      screen.height / rem - bottom,
    ] as const,
  }[chapter.caption]
  const all = positions(geometry)
  const under = all.filter(([lng = 0, lat = 0]) => {
    const [x, y] = project(camera, screen, [lng, lat])
    return x > left * rem && x < right * rem && y > high * rem && y < low * rem
  })
  return under.length > (geometry.type.includes('Line') ? all.length / 2 : 0)
}

function pointingProblems(chapter: Chapter, plan: Plan): StoryProblem[] {
  return chapter.highlight.flatMap(key => {
    const known = featureOf(plan, key)
    if (!known) return []
    const drawn = drawnOf(plan, key)
    const feature = nameOf(known.feature)
    const covering = screens.filter(screen => drawn.some(f => isCovered(f, chapter, plan, screen)))
    return [
      ...(drawn.every(f => isHeld(f, chapter)) ? [] : [problem('story.outside-extent', { feature })]),
      ...covering.map(screen => problem('story.covered', { feature, size: sizeText(screen) })),
    ]
  })
}

/** Reads the parameters of a result as its tool will. @throws ToolError */
function readResult({ tool, params }: ResultSpec, plan: Plan) {
  const form: readonly Field[] = forms[tool]
  const read = readParams(tool, form, params)
  const strange = Object.keys(params).find(name => !form.some(field => field.name === name))
  if (strange) throw new ToolError('tool.not-given', { field: strange })
  const asked = form.filter(({ when }) =>
    Object.entries(when ?? {}).every(([name, values]) => values.includes(read.text(name))),
  )
  for (const field of asked) {
    if (field.kind === 'number') read.number(field.name)
    else if (field.kind === 'choice') read.choice(field.name)
    else if (field.kind === 'places') for (const place of read.list(field.name)) resolvePlace(place, plan)
    // No corridors switched by hand is a choice too.
    else if (field.kind !== 'corridors') {
      const value = read.text(field.name)
      if (field.kind === 'place' && value) resolvePlace(value, plan)
    }
  }
}

function resultProblems(chapter: Chapter, plan: Plan): StoryProblem[] {
  return viewOf(chapter, plan).view.results.flatMap(result => {
    try {
      readResult(result, plan)
      return []
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      return problem('story.bad-result', { result: result.id, reason: say(error.key, error.values) })
    }
  })
}

/** All that is wrong with a chapter before a room. */
export function checkChapter(chapter: Chapter, plan: Plan, indicators: readonly Indicator[]): StoryProblem[] {
  const found = chapterProblems(chapter, plan, indicators)
  // Without an extent nothing can be placed on a screen.
  const placed = found.some(({ key }) => key === 'story.extent') ? [] : pointingProblems(chapter, plan)
  return [...found, ...placed, ...resultProblems(chapter, plan), ...roomProblems(chapter, plan, indicators)]
}
