/** A second map over the first, of the same place, for a comparison: as much of it shows as the reader slides open. */

import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { computed, effect, signal } from '@preact/signals'
import { compared } from './find/compare.ts'
import type { CreateView, ViewEvents } from './map/view.ts'
import { camera, plan, restCamera } from './state/store.ts'
import { screenScale, styleContext } from './style/context.ts'
import { namesAlongLines, planSources, scene, styleLayers } from './style/scene.ts'

const nothing = () => {}
/** The reader works the first map; this one follows. */
const events: ViewEvents = { move: nothing, rest: nothing, click: nothing, hover: nothing, state: nothing }

/** @returns what ends it */
async function startSecondMap(container: HTMLElement, create: CreateView): Promise<() => void> {
  const size = signal({ width: container.clientWidth, height: container.clientHeight })
  const other = computed(() => compared.value ?? plan.value)
  const context = computed(() => ({ ...styleContext.value, badges: null }))
  let before: LayerSpecification[] = []
  const layers = computed(() => {
    before = styleLayers(other.value, context.value, before)
    return before
  })
  const sources = computed(() => planSources(other.value, context.value))
  const names = computed(() =>
    namesAlongLines(other.value, restCamera.value, size.value, screenScale.value, context.value.matches),
  )
  const picture = computed(() => scene(layers.value, sources.value, names.value))
  const map = await create(container, picture.peek(), camera.peek(), events)
  const ends = [effect(() => map.setScene(picture.value)), effect(() => map.setCamera(camera.value))]
  const resized = new ResizeObserver(() => {
    size.value = { width: container.clientWidth, height: container.clientHeight }
    map.resize()
  })
  resized.observe(container)
  return () => {
    resized.disconnect()
    for (const end of ends) end()
    map.remove()
    container.replaceChildren()
  }
}

let following = false

/** Opens and closes the second map over `first`, from now on, as a comparison is asked for. */
export function followComparison(first: HTMLElement, load: () => Promise<CreateView>) {
  if (following) return
  following = true
  const container = document.createElement('div')
  container.id = 'second-map'
  first.after(container)
  const comparing = computed(() => compared.value !== null)
  let close: Promise<() => void> | null = null
  effect(() => {
    if (comparing.value) close = load().then(create => startSecondMap(container, create))
    else {
      close?.then(end => end())
      close = null
    }
  })
}
