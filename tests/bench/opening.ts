/** What the app draws when it opens, as data for the pages that it is measured against. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { readPlan } from '../../src/build/first-view.ts'
import { fitCamera, type Size } from '../../src/state/camera.ts'
import { type Camera, defaultView } from '../../src/state/view-state.ts'
import { palettes } from '../../src/style/palette.ts'
import { namesAlongLines, planSources, scene, styleLayers } from '../../src/style/scene.ts'
import { mapPadding } from '../../src/ui/layout.ts'

export interface Opening {
  layers: LayerSpecification[]
  sources: Record<string, FeatureCollection>
  camera: Camera
}

/** The whole picture in a window; layers and sources that draw nothing are left out. */
export function opening(dir: string, window: Size): Opening {
  const plan = readPlan(dir)
  const { layers, lang, theme } = defaultView(plan.catalogue)
  /** Root font size of styles/base.css. */
  const rem = Math.max(16, 8 + 0.0042 * window.width)
  const context = { palette: palettes[theme], lang, scale: rem / 16, layers }
  const camera = fitCamera(plan.catalogue.home, window, mapPadding(window, rem))
  const names = namesAlongLines(plan, camera, window, context.scale)
  const whole = scene(styleLayers(plan, context), planSources(plan, context), names)
  const sources = Object.fromEntries(Object.entries(whole.sources).filter(([, data]) => data.features.length))
  const drawn = whole.layers.filter(
    l => l.layout?.visibility !== 'none' && (!('source' in l) || (l.source as string) in sources),
  )
  return { layers: drawn, sources, camera }
}

/** Geometry only: points that were made to carry names are no places. */
export function places({ sources, ...rest }: Opening): Opening {
  const kept = Object.entries(sources)
    .filter(([id]) => id !== 'line-labels' && id !== 'frame')
    .map(([id, data]) => [id, { ...data, features: data.features.filter(f => !f.properties?.area) }] as const)
  return { ...rest, sources: Object.fromEntries(kept) }
}
