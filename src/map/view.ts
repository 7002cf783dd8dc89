/** What the rest of the app knows of a map renderer. MapLibre (`gl/`) and SVG (`svg/`) both speak it. */
import type { LngLat } from '../geo/types.ts'
import type { Point, Size } from '../state/camera.ts'
import type { Camera } from '../state/view-state.ts'
import type { Scene } from '../style/scene.ts'

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
  /** What is on the screen: as PNG, or as SVG of so many CSS pixels that wants the page's fonts. */
  picture(): Promise<Blob | ({ svg: string } & Size)>
  resize(): void
  remove(): void
}

export type CreateView = (
  container: HTMLElement,
  scene: Scene,
  camera: Camera,
  events: ViewEvents,
) => Promise<MapView>
