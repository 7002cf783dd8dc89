/**
 * Names along lines: each line in view is named once, where it runs straightest near the middle of what is seen
 * of it. Made anew for each camera at rest, so that a name is never far away and never repeats.
 */
import type { Feature, FeatureCollection, Point as GeoPoint, LineString, Position } from 'geojson'
import type { LngLat, PlanLayer } from '../geo/types.ts'
import { fromWorld, type Size, toWorld, worldPixels } from '../state/camera.ts'
import type { Camera } from '../state/view-state.ts'
import { corridorRank } from './layers/corridors.ts'
import { type DrawnProperties, drawnProperties } from './sources.ts'

type XY = [number, number]

/** Pixels between the candidates that are tried along a line. */
const step = 24
/** Pixels that a line may bow away from the name along it: rivers wind, and are named all the same. */
const bows = { river: 14, band: 30, name: 6, shield: 6 }

/** Rivers, economic belts, roads that wear a shield, and all other lines. */
const setOf = ({ kind, number }: DrawnProperties): keyof typeof bows =>
  kind === 'river' ? 'river' : kind === 'belt' ? 'band' : number ? 'shield' : 'name'

const linesOf = ({ geometry }: PlanLayer['features'][number]): Position[][] =>
  geometry?.type === 'LineString'
    ? [(geometry as LineString).coordinates]
    : geometry?.type === 'MultiLineString'
      ? geometry.coordinates
      : []

/** Points every `step` pixels along a line, with `null` where it leaves the view. */
function walk(line: XY[], size: Size, margin: number): (XY | null)[] {
  const out: (XY | null)[] = []
  let rest = 0
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] as XY
    const [bx, by] = line[i] as XY
    const length = Math.hypot(bx - ax, by - ay)
    for (let at = rest; at < length; at += step) {
      const x = ax + ((bx - ax) * at) / length
      const y = ay + ((by - ay) * at) / length
      const inside = x > margin && y > margin && x < size.width - margin && y < size.height - margin
      if (inside || out.at(-1)) out.push(inside ? [x, y] : null)
    }
    rest = (((rest - length) % step) + step) % step
  }
  return out
}

/** The best place for a name of `width` pixels, or `null`: straight, near the middle, away from `others`. */
function best(
  points: (XY | null)[],
  width: number,
  bow: number,
  others: XY[],
): { at: XY; angle: number } | null {
  const span = Math.max(2, Math.ceil(width / step))
  let found: { at: XY; angle: number; cost: number } | null = null
  for (let i = 0; i + span < points.length; i++) {
    const part = points.slice(i, i + span + 1)
    if (part.includes(null)) continue
    const [ax, ay] = part[0] as XY
    const [bx, by] = part[span] as XY
    const chord = Math.hypot(bx - ax, by - ay)
    const angle = Math.atan2(by - ay, bx - ax)
    const off = Math.max(
      ...(part as XY[]).map(([x, y]) => Math.abs((x - ax) * Math.sin(angle) - (y - ay) * Math.cos(angle))),
    )
    if (off > bow || chord < span * step * 0.8) continue
    const at = part[Math.floor(span / 2)] as XY
    const cost = off * 6 + Math.abs(i + span / 2 - points.length / 2) * 2 + crowding(at, others)
    if (!found || cost < found.cost) found = { at, angle, cost }
  }
  return found
}

/** How much a place suffers from other names near it, in the measure of `best`. */
const crowding = ([x, y]: XY, others: XY[]) =>
  others.reduce(
    (sum, [ox, oy]) =>
      sum + Math.max(0, 1 - Math.abs(x - ox) / 90) * Math.max(0, 1 - Math.abs(y - oy) / 32) * 400,
    0,
  )

/** Degrees clockwise, so that text is never upside down. */
const upright = (angle: number) => {
  const degrees = (angle * 180) / Math.PI
  return degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees
}

/**
 * @param layers the visible layers whose lines have names
 * @param others places whose names come first
 * @returns points with `layer`, `set` (see `setOf`), `angle` and `rank`
 */
export function lineLabels(
  layers: PlanLayer[],
  others: LngLat[],
  camera: Camera,
  size: Size,
  scale: number,
): FeatureCollection {
  const pixels = worldPixels(camera.zoom)
  const [cx, cy] = toWorld([camera.lng, camera.lat])
  const toScreen = (p: Position): XY => {
    const [x, y] = toWorld(p as LngLat)
    return [(x - cx) * pixels + size.width / 2, (y - cy) * pixels + size.height / 2]
  }
  const crowd = others.map(toScreen)
  const taken = new Set<string>()
  const features: Feature<GeoPoint>[] = []
  for (const { entry, features: lines } of layers)
    for (const line of lines) {
      const properties = drawnProperties(entry.id, line)
      const set = setOf(properties)
      const text = set === 'shield' ? `${properties.number}` : properties.name
      if (taken.has(text)) continue
      const width = (set === 'shield' ? 2 : [...text].length * 12 + 8) * scale
      let place: ReturnType<typeof best> = null
      for (const part of linesOf(line))
        place ??= best(walk(part.map(toScreen), size, 24 * scale), width, bows[set] * scale, crowd)
      if (!place) continue
      taken.add(text)
      const coordinates = fromWorld([
        cx + (place.at[0] - size.width / 2) / pixels,
        cy + (place.at[1] - size.height / 2) / pixels,
      ])
      features.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates },
        properties: {
          ...properties,
          set,
          angle: Math.round(upright(place.angle)),
          rank: properties.rank ?? corridorRank(properties.kind),
        },
      })
    }
  return { type: 'FeatureCollection', features }
}
