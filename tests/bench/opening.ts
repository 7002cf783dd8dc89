/** What the app draws when it opens, as data for the pages that it is measured against. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { readPlan } from '../../src/build/first-view.ts'
import { unmapped } from '../../src/find/badges.ts'
import { itemsOf } from '../../src/find/items.ts'
import { picture } from '../../src/print/picture.ts'
import { fitCamera, type Size } from '../../src/state/camera.ts'
import { type Camera, defaultView } from '../../src/state/view-state.ts'
import { badgePlaces } from '../../src/style/badges.ts'
import { badgeSource } from '../../src/style/layers/badges.ts'
import { palettes } from '../../src/style/palette.ts'
import { mapPadding } from '../../src/ui/layout.ts'

export interface Opening {
  layers: LayerSpecification[]
  sources: Record<string, FeatureCollection>
  camera: Camera
  /** The counts at districts, which the app draws once the map is ready. */
  later: { layers: LayerSpecification[]; sources: Record<string, FeatureCollection> }
}

/** The whole picture in a window; layers and sources that draw nothing are left out. */
export function opening(dir: string, window: Size): Opening {
  const plan = readPlan(dir)
  const { layers, lang, theme } = defaultView(plan.catalogue)
  /** Root font size of styles/base.css. */
  const rem = Math.max(16, 8 + 0.0042 * window.width)
  const camera = fitCamera(plan.catalogue.home, window, mapPadding(window, rem))
  const items = itemsOf(plan).filter(item => layers.some(({ id }) => id === item.layer))
  const { badges } = unmapped(items, new Set(badgePlaces(plan).keys()))
  const counts = new Map([...badges].map(([id, { length }]) => [id, length]))
  const content = { plan, lang, palette: palettes[theme], layers, matches: null, counts, results: [] }
  const whole = picture(content, camera, window, rem / 16)
  const part = (wanted: (source: string) => boolean) => ({
    sources: Object.fromEntries(
      Object.entries(whole.sources).filter(([id, data]) => wanted(id) && data.features.length),
    ),
    layers: whole.layers.filter(l => {
      const source = 'source' in l ? (l.source as string) : ''
      const drawn = !source || whole.sources[source]?.features.length
      return wanted(source) && drawn && l.layout?.visibility !== 'none'
    }),
  })
  return { ...part(id => id !== badgeSource), camera, later: part(id => id === badgeSource) }
}

/** Geometry only: points that were made to carry names are no places. */
export function places({ sources, ...rest }: Opening): Opening {
  const kept = Object.entries(sources)
    .filter(([id]) => id !== 'line-labels' && id !== 'frame')
    .map(([id, data]) => [id, { ...data, features: data.features.filter(f => !f.properties?.area) }] as const)
  return { ...rest, sources: Object.fromEntries(kept) }
}
