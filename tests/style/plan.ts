/** The plan itself, and scenes of it, for the tests of the style. */
import { join } from 'node:path'
import { readPlan } from '../../src/build/first-view.ts'
import type { Lang, Plan } from '../../src/geo/types.ts'
import type { Size } from '../../src/state/camera.ts'
import { type Camera, defaultView, type LayerState, type Theme } from '../../src/state/view-state.ts'
import { badgePlaces, placeBadges } from '../../src/style/badges.ts'
import type { Matches } from '../../src/style/matches.ts'
import { palettes } from '../../src/style/palette.ts'
import { namesAlongLines, planSources, type Scene, scene, styleLayers } from '../../src/style/scene.ts'
import type { StyleContext } from '../../src/style/style.ts'

export const plan: Plan = readPlan(join(import.meta.dirname, '../../geo/lanzhou'))
export const allLayers: LayerState[] = plan.catalogue.layers.map(({ id }) => ({ id, opacity: 1 }))
export const defaultLayers = defaultView(plan.catalogue).layers

const places = badgePlaces(plan)
/** One in each district, two in each zone. */
export const badges = placeBadges(
  places,
  new Map([...places.keys()].map(id => [id, /\d/.test(id) ? 1 : 2])),
  [],
  10,
  1,
)

export const contextOf = (
  layers: LayerState[],
  {
    theme = 'day',
    lang = 'zh',
    scale = 1,
    matches,
  }: { theme?: Theme; lang?: Lang; scale?: number; matches?: Matches } = {},
): StyleContext => ({ palette: palettes[theme], lang, scale, layers, matches, badges })

export const sceneOf = (context: StyleContext, camera: Camera, size: Size): Scene =>
  scene(
    styleLayers(plan, context),
    planSources(plan, context),
    namesAlongLines(plan, camera, size, context.scale, context.matches),
  )
