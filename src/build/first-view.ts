/** The plan as it opens, drawn at build time: it is in the page before any script runs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Plan } from '../geo/types.ts'
import { checkLayer, isProblem } from '../geo/validate.ts'
import { drawScene, layerGroup } from '../map/svg/document.ts'
import { fitCamera, type Size } from '../state/camera.ts'
import { defaultView } from '../state/view-state.ts'
import { palettes } from '../style/palette.ts'
import { namesAlongLines, planSources, scene, styleLayers } from '../style/scene.ts'

/** A laptop's and a phone's room for the plan: the picture grows and shrinks with the window between them. */
const shapes: Record<'wide' | 'tall', Size> = {
  wide: { width: 980, height: 810 },
  tall: { width: 358, height: 440 },
}
/** Pixels drawn beyond the room on each side, for what panels leave to be seen around it. */
const around = 420

const none = { top: 0, right: 0, bottom: 0, left: 0 }

export function readPlan(dir: string): Plan {
  const json = (file: string) => JSON.parse(readFileSync(join(dir, file), 'utf8'))
  const catalogue = json('catalogue.json') as Catalogue
  const layers = catalogue.layers.map(entry => {
    const features = checkLayer(json(entry.file), entry, catalogue)
    return isProblem(features) ? { entry, features: [], problem: features } : { entry, features }
  })
  return { catalogue, layers }
}

function picture(plan: Plan, shape: 'wide' | 'tall'): string {
  const { layers, lang, theme } = defaultView(plan.catalogue)
  const context = { palette: palettes[theme], lang, scale: 1, layers }
  const room = shapes[shape]
  const camera = fitCamera(plan.catalogue.home, room, none)
  const size = { width: room.width + 2 * around, height: room.height + 2 * around }
  const whole = scene(
    styleLayers(plan, context),
    planSources(plan, context),
    namesAlongLines(plan, camera, size, context.scale),
  )
  const groups = drawScene(whole, camera, size)
    .filter(({ id, markup }) => markup && id !== 'background')
    .map(layerGroup)
    .join('')
  return `<svg class="first-view ${shape}" xmlns="http://www.w3.org/2000/svg" viewBox="${around} ${around} ${room.width} ${room.height}" preserveAspectRatio="xMidYMid meet" aria-hidden="true" focusable="false">${groups}</svg>`
}

/** Markup of the first view of the plan in a folder, once for each shape of window. */
export const firstView = (dir: string): string => {
  const plan = readPlan(dir)
  return picture(plan, 'wide') + picture(plan, 'tall')
}
