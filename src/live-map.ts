/** Joins the state and a renderer: the state's picture to the map, the reader's moves and clicks to the state. */

import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { batch, computed, effect, signal } from '@preact/signals'
import { shownBy } from './find/shown-by.ts'
import type { Bounds, FeatureKey, LngLat } from './geo/types.ts'
import { chooseRenderer } from './map/choose.ts'
import { pick, pickBadge } from './map/pick.ts'
import type { CreateView, MapView, ViewEvents } from './map/view.ts'
import { clampCamera, fitCamera, project, type Size, unproject } from './state/camera.ts'
import {
  camera,
  change,
  chapter,
  home,
  hover,
  lang,
  layerState,
  lookUp,
  mapState,
  picking,
  plan,
  pointer,
  rendererInUse,
  restCamera,
  select,
  selected,
  selectedKey,
  target,
  tell,
  view,
} from './state/store.ts'
import type { Camera, RendererName } from './state/view-state.ts'
import { badges, matches, screenScale, styleContext } from './style/context.ts'
import { highlight } from './style/highlight.ts'
import { fades, remaining } from './style/matches.ts'
import { namesAlongLines, planSources, scene, styleLayers } from './style/scene.ts'
import { message } from './text/messages.ts'
import { boundsOf, union } from './ui/extent.ts'
import { later } from './ui/later.ts'
import { type Cover, mapPadding } from './ui/layout.ts'
import { remPixels } from './ui/screen.ts'
import { featureById, sheet, takePicture } from './ui/slices.ts'

const loaders: Record<RendererName, () => Promise<CreateView>> = {
  gl: () => import('./map/gl/view.ts').then(m => m.createGlView),
  svg: () => import('./map/svg/view.ts').then(m => m.createSvgView),
}

/** Pixels about a click or a finger that count as a hit. */
const reach = { mouse: 6, touch: 16 }

const sizeOf = (element: HTMLElement): Size => ({ width: element.clientWidth, height: element.clientHeight })

/** Begins to fetch a renderer before the plan is there. */
export function prepareRenderer(asked: RendererName | null) {
  const name = chooseRenderer(asked)
  return { name, load: loaders[name]() }
}

/** Features under a point, of what is drawn at this zoom: what the filter found comes before what steps back. */
function featuresAt(layers: LayerSpecification[], at: LngLat, zoom: number, tolerance: number): FeatureKey[] {
  const on = plan.value.layers.filter(({ entry: { id } }) => {
    const drawn = layers.filter(l => 'source' in l && (l.source === id || l.source === `${id}-points`))
    return drawn.some(l => l.layout?.visibility !== 'none' && zoom >= (l.minzoom ?? 0))
  })
  const back = on.filter(({ entry }) => fades(matches.value, entry))
  const front = on.filter(layer => !back.includes(layer)).map(layer => remaining(layer, matches.value))
  return [front, back].flatMap(layers => pick(layers, at, zoom, tolerance))
}

const markOf = (key: FeatureKey | null) => {
  const feature = lookUp(key)?.feature
  return feature && shownBy(feature, featureById)
}

export async function startMap(
  container: HTMLElement,
  prepared: ReturnType<typeof prepareRenderer>,
): Promise<void> {
  const size = signal(sizeOf(container))
  const cover = (): Cover => {
    const { mode, embed } = view.peek()
    if (embed) return { caption: 'none' }
    if (mode) return { caption: mode === 'notes' ? 'none' : (chapter.peek()?.caption ?? 'left') }
    return { detail: Boolean(selected.value), sheet: sheet.peek() }
  }
  const closeUp = (bounds: Bounds) =>
    clampCamera(
      fitCamera(bounds, size.peek(), mapPadding(size.peek(), remPixels(), cover()), 14),
      plan.value.catalogue.bounds,
    )
  const whole = () => {
    const { caption } = cover()
    return fitCamera(home.value, size.peek(), mapPadding(size.peek(), remPixels(), { caption }))
  }
  screenScale.value = remPixels() / 16

  camera.value = restCamera.value = view.value.at ?? whole()

  let layersBefore: LayerSpecification[] = []
  const layers = computed(() => {
    layersBefore = styleLayers(plan.value, styleContext.value, layersBefore)
    return layersBefore
  })
  const sources = computed(() => planSources(plan.value, styleContext.value))
  const names = computed(() =>
    namesAlongLines(plan.value, restCamera.value, size.value, screenScale.value, matches.value),
  )
  /** What is chosen, and what the chapter points at. */
  const pointedAt = computed(() => {
    const marks = [selectedKey.value, ...(chapter.value?.highlight ?? [])].flatMap(key => markOf(key) ?? [])
    return { drawn: marks.flatMap(mark => mark.drawn), within: marks.flatMap(mark => mark.within) }
  })
  const marked = computed(() =>
    highlight(hover.value === selectedKey.value ? undefined : markOf(hover.value), pointedAt.value),
  )
  const picture = computed(() => scene(layers.value, sources.value, names.value, marked.value))

  /** Moves the map so that the card, which is open or about to open, does not cover an extent. */
  const keepInSight = (bounds: Bounds) => {
    const { width, height } = size.peek()
    const [left, bottom] = project(camera.peek(), size.peek(), [bounds[0], bounds[1]])
    const [right, top] = project(camera.peek(), size.peek(), [bounds[2], bounds[3]])
    const pad = mapPadding(size.peek(), remPixels(), cover())
    if (right - left > width - pad.left - pad.right || bottom - top > height - pad.top - pad.bottom) {
      target.value = { bounds }
      return
    }
    const dx = Math.min(0, left - pad.left) + Math.max(0, right - (width - pad.right))
    const dy = Math.min(0, top - pad.top) + Math.max(0, bottom - (height - pad.bottom))
    if (!dx && !dy) return
    const [lng, lat] = unproject(camera.peek(), size.peek(), [width / 2 + dx, height / 2 + dy])
    target.value = { camera: { ...camera.peek(), lng, lat } }
  }
  const badgeAt = (at: LngLat, tolerance: number) =>
    pickBadge(badges.peek(), at, camera.peek().zoom, screenScale.peek(), tolerance)
  const open = (at: LngLat, tolerance: number) => {
    const take = picking.peek()
    if (take) return take(at, featuresAt(layers.peek(), at, camera.peek().zoom, tolerance)[0] ?? null)
    const badge = badgeAt(at, tolerance)
    if (badge) return later.peek()?.openBadge(badge.id)
    const found = featuresAt(layers.peek(), at, camera.peek().zoom, tolerance)
    select(found[0] ?? null, found)
    if (found.length) keepInSight([...at, ...at])
  }

  const under = (at: LngLat) =>
    badgeAt(at, 0)?.key ?? featuresAt(layers.peek(), at, camera.peek().zoom, reach.mouse)[0]

  let touch = false
  container.addEventListener('pointerdown', e => {
    touch = e.pointerType !== 'mouse'
  })
  const events: ViewEvents = {
    move: now => {
      camera.value = now
    },
    rest: now =>
      batch(() => {
        camera.value = restCamera.value = now
        change({ at: now })
      }),
    click: at => open(at, touch ? reach.touch : reach.mouse),
    hover: at =>
      batch(() => {
        pointer.value = at
        hover.value = (at && !touch && under(at)) || null
        container.classList.toggle('pointing', Boolean(hover.value))
      }),
    state: (state, detail) => {
      // A layer whose file is still on its way has not been painted, though the renderer has no more to do.
      const waiting = plan.peek().layers.some(l => l.loading && layerState(l.entry.id))
      mapState.value = state === 'ready' && waiting ? 'loading' : state
      if (state === 'error') tell({ key: 'map.error', values: { detail: detail ?? '' } })
    },
  }
  pickAtCentre = () => open([camera.peek().lng, camera.peek().lat], reach.touch)

  const map = await create(container, prepared, picture.peek(), restCamera.peek(), events)
  effect(() => map.setScene(picture.value))
  takePicture.value = map.picture
  // One stop of the Tab key, whose keys are the app's own (ui/map-keys.ts).
  container.tabIndex = 0
  container.role = 'application'
  effect(() => {
    container.ariaLabel = message(lang.value, 'map.label')
  })
  effect(() => {
    const to = target.value
    if (!to) return
    const next = 'camera' in to ? to.camera : to.bounds === home.peek() ? whole() : closeUp(to.bounds)
    batch(() => {
      restCamera.value = next
      change({ at: 'bounds' in to && to.bounds === home.peek() ? null : next })
    })
    map.setCamera(next, !matchMedia('(prefers-reduced-motion: reduce)').matches)
    target.value = null
  })
  new ResizeObserver(() => {
    batch(() => {
      size.value = sizeOf(container)
      screenScale.value = remPixels() / 16
    })
    map.resize()
    if (!view.peek().at) goTo(map, whole())
  }).observe(container)
  const comparing = computed(() => Boolean(view.value.compare))
  effect(() => {
    if (comparing.value)
      import('./second-map.ts').then(second =>
        second.followComparison(container, loaders[rendererInUse.peek()]),
      )
  })
  returnTo = at => goTo(map, at ?? whole())
  const linked = markOf(view.peek().select)
  const extent = linked && union([...linked.drawn, ...linked.within].map(boundsOf))
  if (extent && !view.peek().at) keepInSight(extent)
}

const goTo = (map: MapView, to: Camera) => {
  camera.value = restCamera.value = to
  map.setCamera(to)
}

/** Opens what is at the middle of the map. */
export let pickAtCentre = () => {}
/** Goes, without a move that is seen, to where a link was; `null` is the whole plan. */
export let returnTo = (_at: Camera | null) => {}

async function create(
  container: HTMLElement,
  { name, load }: ReturnType<typeof prepareRenderer>,
  ...rest: Parameters<CreateView> extends [unknown, ...infer R] ? R : never
): Promise<MapView> {
  try {
    const made = await (await load)(container, ...rest)
    rendererInUse.value = name
    return made
  } catch (error) {
    if (name === 'svg') throw error
    // What the browser promised, the graphics driver did not keep: the SVG view shows the same map.
    tell({ key: 'map.no-webgl' })
    rendererInUse.value = 'svg'
    return (await loaders.svg())(container, ...rest)
  }
}
