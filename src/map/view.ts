/** What the rest of the app knows of a map renderer. MapLibre (`gl.ts`) and SVG (`svg/`) both speak it. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import type { LngLat } from '../geo/types.ts'
import type { Camera } from '../state/view-state.ts'

/**
 * One picture of the plan: style layers in painter's order over GeoJSON sources.
 * Both parts are immutable; an unchanged layer or source keeps its identity from scene to scene,
 * so that a renderer updates only what changed. Layers use `background`, `fill`, `line`, `circle` and `symbol`.
 */
export interface Scene {
  layers: LayerSpecification[]
  sources: Record<string, FeatureCollection>
}

/** CSS pixels from the top left corner of the map. */
export type Point = [number, number]

export interface ViewEvents {
  /** The camera moves: on every frame. */
  move(camera: Camera): void
  /** The camera has come to rest after a move by the reader. */
  rest(camera: Camera): void
  click(at: LngLat, point: Point): void
  /** `null`: the pointer left the map. */
  hover(at: LngLat | null, point: Point | null): void
  /** `ready`: everything in the scene is painted, without an error. */
  state(state: 'loading' | 'ready' | 'error', detail?: string): void
}

export interface MapView {
  setScene(scene: Scene): void
  camera(): Camera
  /** Moves without an event of `rest`. `animate` is ignored where the reader prefers reduced motion. */
  setCamera(camera: Camera, animate?: boolean): void
  project(at: LngLat): Point
  resize(): void
  remove(): void
}

export type CreateView = (
  container: HTMLElement,
  scene: Scene,
  camera: Camera,
  events: ViewEvents,
) => Promise<MapView>
