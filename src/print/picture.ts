/** What is to be printed: the state of a map, with all that its picture needs on any paper. */
import type { ShownBy } from '../find/shown-by.ts'
import type { Bounds, Lang, Plan } from '../geo/types.ts'
import type { Size } from '../state/camera.ts'
import type { Camera, LayerState } from '../state/view-state.ts'
import { badgePlaces, obstacles, placeBadges } from '../style/badges.ts'
import { highlight } from '../style/highlight.ts'
import type { Matches } from '../style/matches.ts'
import { type Drawn, overlayOf } from '../style/overlay.ts'
import type { Palette } from '../style/palette.ts'
import { namesAlongLines, planSources, type Scene, scene, styleLayers } from '../style/scene.ts'
import type { StyleContext } from '../style/style.ts'

/** A result of analysis, with what its legend says. */
export interface PrintedResult extends Drawn {
  title: string
}

export interface Content {
  plan: Plan
  lang: Lang
  palette: Palette
  layers: LayerState[]
  matches: Matches | null
  /** How many things are known to lie in a district or zone, and no nearer. */
  counts: Map<string, number>
  results: PrintedResult[]
  /** What the reader has chosen. */
  selected?: ShownBy
}

/** A sheet to be printed, on any paper. */
export interface Sheet {
  title: string
  subtitle: string
  /** What must be on it. */
  extent: Bounds
  content: Content
  /** What is to be read under the legend, as far as there is room. */
  list: { title: string; lines: string[] } | null
  /** Which sheet of a series it is. */
  place?: string
}

export const contextOf = (
  { palette, lang, layers, matches, results }: Content,
  scale: number,
): StyleContext => ({
  palette,
  lang,
  scale,
  layers,
  matches,
  overlay: results.length ? overlayOf(results, palette, scale) : null,
})

/** The scene as the map would show it to this camera on a screen of this size; names and counts find their places anew. */
export function picture(content: Content, camera: Camera, size: Size, scale: number): Scene {
  const { plan, matches, counts, selected } = content
  const bare = contextOf(content, scale)
  const taken = obstacles(plan, bare, camera.zoom)
  const badges = counts.size ? placeBadges(badgePlaces(plan), counts, taken, camera.zoom, scale) : null
  const context = { ...bare, badges }
  return scene(
    styleLayers(plan, context),
    planSources(plan, context),
    namesAlongLines(plan, camera, size, scale, matches),
    highlight(undefined, selected),
  )
}
