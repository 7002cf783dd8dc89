/** What the reader's pointer, wheel and fingers ask of a map. Knows nothing of drawing. */
import type { Point } from '../../state/camera.ts'

export interface GestureEvents {
  pan(dx: number, dy: number): void
  /** By zoom levels, about a point that stays where it is. */
  zoom(by: number, around: Point): void
  /** The pointers are up, or the wheel has come to rest. */
  end(): void
  click(point: Point): void
  /** 1 or, with Shift, −1. */
  doubleClick(by: number, around: Point): void
  /** `null`: the pointer left. */
  hover(point: Point | null): void
}

/** Pixels that a click may stray. */
const slack = 4
/** Milliseconds without a turn after which the wheel is at rest. */
const wheelRest = 120
/** Zoom levels for a pixel of wheel; a trackpad's pinch comes as a wheel with Ctrl, in much smaller steps. */
const wheelRate = 1 / 300
const pinchRate = 1 / 100
const lineHeight = 40
const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by)
const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2]

/** Listens on an element until the function it returns is called. Points are in pixels of the element. */
export function listen(element: HTMLElement, on: GestureEvents): () => void {
  const stop = new AbortController()
  const down = new Map<number, Point>()
  let start: Point | undefined
  let moved = false
  let wheelTimer: ReturnType<typeof setTimeout> | undefined
  let box = element.getBoundingClientRect()

  const pointOf = (event: MouseEvent): Point => [event.clientX - box.left, event.clientY - box.top]
  const handle = <K extends keyof HTMLElementEventMap>(
    name: K,
    run: (event: HTMLElementEventMap[K]) => void,
  ) => element.addEventListener(name, run, { signal: stop.signal, passive: false })

  handle('pointerdown', event => {
    if (event.button !== 0) return
    box = element.getBoundingClientRect()
    element.setPointerCapture(event.pointerId)
    down.set(event.pointerId, pointOf(event))
    moved = down.size > 1
    start = pointOf(event)
  })

  handle('pointermove', event => {
    const before = down.get(event.pointerId)
    const now = pointOf(event)
    if (!before) {
      if (down.size === 0 && event.pointerType !== 'touch') on.hover(now)
      return
    }
    if (!moved && start && distance(start, now) <= slack) return
    moved = true
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
    down.set(event.pointerId, now)
    if (!other) return on.pan(now[0] - before[0], now[1] - before[1])
    const [from, to] = [middle(before, other), middle(now, other)]
    on.pan(to[0] - from[0], to[1] - from[1])
    on.zoom(Math.log2(Math.max(1, distance(now, other)) / Math.max(1, distance(before, other))), to)
  })

  const lift = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || down.size > 0) return
    if (moved) on.end()
    else if (event.type === 'pointerup') on.click(pointOf(event))
  }
  handle('pointerup', lift)
  handle('pointercancel', lift)
  handle('pointerenter', () => {
    box = element.getBoundingClientRect()
  })
  handle('pointerleave', event => {
    if (!down.has(event.pointerId)) on.hover(null)
  })

  handle('dblclick', event => {
    event.preventDefault()
    on.doubleClick(event.shiftKey ? -1 : 1, pointOf(event))
  })

  handle('wheel', event => {
    event.preventDefault()
    box = element.getBoundingClientRect()
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * lineHeight
    const by = -pixels * (event.ctrlKey ? pinchRate : wheelRate)
    on.zoom(Math.min(1, Math.max(-1, by)), pointOf(event))
    clearTimeout(wheelTimer)
    wheelTimer = setTimeout(on.end, wheelRest)
  })

  return () => {
    stop.abort()
    clearTimeout(wheelTimer)
  }
}
