/** Telling the plan, chapter by chapter. */
import type { Chapter } from '../geo/story.ts'
import type { Catalogue } from '../geo/types.ts'
import { change, goHome, plan, story, view } from './store.ts'
import { readUrl } from './url.ts'
import { defaultView, type ViewState } from './view-state.ts'

const chapterBy = (slug: string | null) => story.value.find(chapter => chapter.slug === slug)

/** What a chapter decides of the view; the rest is the reader's. */
export function sceneOf({ slug, view: query }: Chapter, catalogue: Catalogue): Partial<ViewState> {
  const { layers, select, filter, results, compare } = readUrl(`?${query}`, catalogue).view
  return { chapter: slug, layers, select, filter, results, compare, at: null }
}

/** Goes to a chapter: from anywhere, the same picture. */
export function enter(slug: string) {
  const to = chapterBy(slug)
  if (!to) return
  change(sceneOf(to, plan.value.catalogue))
  goHome()
}

/** Leaves the story; what it shows stays. */
export const leave = () => change({ chapter: null, mode: null })

/** With panels or without, the same extent is to be seen. */
export const present = (on: boolean) => {
  change({ mode: on ? 'present' : null })
  if (!view.value.at) goHome()
}

/** What the plan opens with, and what a chapter shows in its place. */
export const homeView = (catalogue: Catalogue, slug: string | null): ViewState => {
  const told = chapterBy(slug)
  return { ...defaultView(catalogue), ...(told && sceneOf(told, catalogue)) }
}
