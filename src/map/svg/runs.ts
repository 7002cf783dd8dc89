/** Which layers share a picture of their own in the live map. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Size } from '../../state/camera.ts'

/** Characters of markup up to which painting a picture anew costs less than laying one more over the others. */
const light = 8000
/**
 * Bytes for what is seen of all pictures, four to a device pixel: browsers keep about 500 MB of them, and what goes
 * beyond, panels too, stays blank.
 */
const budget = 300e6

/** How many pictures there is room for on a screen of so many CSS pixels. */
export const mostRuns = ({ width, height }: Size, pixelRatio: number): number =>
  Math.floor(budget / (4 * width * height * pixelRatio ** 2))

/**
 * The layers in runs of one source each, and of several where these are light. Each run is a picture of its own, which
 * the browser keeps even while it is not seen: a layer that comes or goes is not painted again.
 * @param weigh characters of a layer's markup
 * @param most so many runs at the most: more are joined, the lightest neighbours first
 */
export function runs(
  layers: LayerSpecification[],
  weigh: (layer: LayerSpecification) => number,
  most = Number.POSITIVE_INFINITY,
): { key: string; layers: LayerSpecification[] }[] {
  const made: { key: string; source: string; layers: LayerSpecification[]; weight: number }[] = []
  for (const layer of layers) {
    const source = 'source' in layer ? String(layer.source) : ''
    const last = made.at(-1)
    // The ground has no picture of its own.
    if (last?.source === '') last.source = source
    if (last?.source === source) {
      last.layers.push(layer)
      last.weight += weigh(layer)
    } else made.push({ key: `${source}.${made.length}`, source, layers: [layer], weight: weigh(layer) })
  }
  const join = (a: (typeof made)[number], b: (typeof made)[number]) => {
    a.layers.push(...b.layers)
    a.weight += b.weight
  }
  const joined: typeof made = []
  for (const run of made) {
    const last = joined.at(-1)
    if (last && last.weight + run.weight <= light) join(last, run)
    else joined.push(run)
  }
  while (joined.length > Math.max(1, most)) {
    const sums = joined.slice(1).map((run, i) => (joined[i]?.weight ?? 0) + run.weight)
    const at = sums.indexOf(Math.min(...sums))
    const [a, b] = joined.slice(at)
    if (a && b) join(a, b)
    joined.splice(at + 1, 1)
  }
  return joined
}
