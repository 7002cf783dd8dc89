/** The plan itself, and scenes of it, for the tests of the style. */
import { join } from 'node:path'
import { readPlan } from '../../src/build/first-view.ts'
import type { Lang, Plan } from '../../src/geo/types.ts'
import type { Size } from '../../src/state/camera.ts'
import { type Camera, defaultView, type LayerState, type Theme } from '../../src/state/view-state.ts'
import { palettes } from '../../src/style/palette.ts'
import { namesAlongLines, planSources, type Scene, scene, styleLayers } from '../../src/style/scene.ts'
import type { StyleContext } from '../../src/style/style.ts'

export const plan: Plan = readPlan(join(import.meta.dirname, '../../geo/lanzhou'))
export const allLayers: LayerState[] = plan.catalogue.layers.map(({ id }) => ({ id, opacity: 1 }))
export const defaultLayers = defaultView(plan.catalogue).layers

export const contextOf = (
  layers: LayerState[],
  { theme = 'day', lang = 'zh', scale = 1 }: { theme?: Theme; lang?: Lang; scale?: number } = {},
): StyleContext => ({ palette: palettes[theme], lang, scale, layers })

export const sceneOf = (context: StyleContext, camera: Camera, size: Size): Scene =>
  scene(
    styleLayers(plan, context),
    planSources(plan, context),
    namesAlongLines(plan, camera, size, context.scale),
  )
