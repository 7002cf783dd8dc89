/** The legend of a sheet: what can be seen on it, each sample drawn by the style itself. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, LineString, Position } from 'geojson'
import type { PlanLayer, Text } from '../geo/types.ts'
import { drawScene, layerGroup } from '../map/svg/document.ts'
import { isShown, layerAt } from '../map/svg/evaluate.ts'
import { frame, overlaps, shapesOf } from '../map/svg/shapes.ts'
import type { Size } from '../state/camera.ts'
import type { Camera } from '../state/view-state.ts'
import { iconName } from '../style/icons.ts'
import { badgeSource } from '../style/layers/badges.ts'
import { type LegendEntry, legend } from '../style/legend.ts'
import { remaining } from '../style/matches.ts'
import type { Scene } from '../style/scene.ts'
import { message } from '../text/messages.ts'
import { type Content, contextOf } from './picture.ts'

/** Markup of a sample fills `swatch`. */
export interface LegendPart {
  title: string
  entries: { title: string; markup: string }[]
}

export const swatch: Size = { width: 44, height: 24 }

/** Ids of what a layer has within the view. */
function idsIn(scene: Scene, layer: string, camera: Camera, size: Size): Set<unknown> {
  const { window } = frame(camera, size)
  const shapes = [layer, `${layer}-points`].flatMap(id => {
    const source = scene.sources[id]
    return source ? shapesOf(source) : []
  })
  return new Set(
    shapes.filter(({ box }) => overlaps(box, window)).map(({ feature }) => feature.properties.id),
  )
}

/** Whether the style draws a sample at a zoom. What a filter found is drawn at any. */
const isDrawn = ({ scene }: LegendEntry, zoom: number) =>
  scene.layers.some(
    layer =>
      isShown(layer, zoom) &&
      'source' in layer &&
      layerAt(layer, zoom).shapes(scene.sources[layer.source as string] ?? nothing).length > 0,
  )
const nothing = { type: 'FeatureCollection' as const, features: [] }

const states = ['existing', 'under-construction', 'planned'] as const
/** The state that a sample stands for, where it does not stand for a kind. */
const stateOf = ({ title }: LegendEntry) => states.find(state => message('zh', `state.${state}`) === title.zh)

const draw = (scene: Scene, zoom: number) =>
  drawScene(scene, { lng: 0, lat: 0, zoom }, swatch)
    .filter(({ markup }) => markup)
    .map(layerGroup)
    .join('')

/** The sample as the map draws it at a zoom: as large as before, with the widths and opacities of that zoom. */
const atZoom = ({ scene: { layers, sources }, zoom: drawnAt }: LegendEntry, zoom: number): Scene => {
  const larger = 2 ** (drawnAt - zoom)
  const grown = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(grown) : (value as number) * larger
  const sample = (feature: Feature) => {
    const { type, coordinates } = feature.geometry as LineString
    return { ...feature, geometry: { type, coordinates: grown(coordinates) as Position[] } }
  }
  const made = Object.entries(sources).map(([id, { features }]) => [
    id,
    { type: 'FeatureCollection', features: features.map(sample) },
  ])
  return { layers, sources: Object.fromEntries(made) }
}

const symbol = (source: string, image: string): Scene => ({
  layers: [
    { id: 'symbol', type: 'symbol', source, layout: { 'icon-image': image } } satisfies LayerSpecification,
  ],
  sources: {
    [source]: {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties: {} }],
    },
  },
})

/**
 * Parts of the legend: results, then the layers that are on from the most particular to the ground, each with what of it lies on
 * the sheet and is drawn at its scale.
 */
export function legendOf(content: Content, scene: Scene, camera: Camera, size: Size): LegendPart[] {
  const { plan, lang, palette, layers, matches, results } = content
  const say = (text: Text) => text[lang]
  const context = { ...contextOf(content, 1), overlay: null }
  const part = (layer: PlanLayer): LegendPart[] => {
    const { entry } = layer
    if (!layers.some(({ id }) => id === entry.id)) return []
    const ids = idsIn(scene, entry.id, camera, size)
    const features = remaining(layer, matches).features.filter(({ properties }) => ids.has(properties.id))
    const entries = legend({ ...layer, features }, context).filter(sample => {
      const state = stateOf(sample)
      if (state && !features.some(({ properties }) => properties.state === state)) return false
      return Boolean(matches?.[entry.id]) || isDrawn(sample, camera.zoom)
    })
    return features.length && entries.length
      ? [
          {
            title: say(entry.title),
            entries: entries.map(sample => ({
              title: say(sample.title),
              markup: isDrawn(sample, camera.zoom)
                ? draw(atZoom(sample, camera.zoom), camera.zoom)
                : draw(sample.scene, sample.zoom),
            })),
          },
        ]
      : []
  }
  const badges = scene.sources[badgeSource]?.features.length
  const counted = badges
    ? [
        {
          title: message(lang, 'print.counts'),
          markup: draw(symbol('badge', iconName('stack', 'n', palette.halo, palette.project)), 11),
        },
      ]
    : []
  const found = results.map(({ id, title, colour }) => {
    const own = palette.results[colour % palette.results.length] as string
    return { title, markup: draw(symbol('result', `shield:${id}:${own}:${palette.halo}:1.3`), 11) }
  })
  const of = (title: string, entries: LegendPart['entries']) => (entries.length ? [{ title, entries }] : [])
  return [
    ...of(message(lang, 'print.results'), found),
    ...plan.layers.toReversed().flatMap(part),
    ...of(message(lang, 'print.not-placed'), counted),
  ]
}
