/** Files to take away: a table as CSV, features as GeoJSON. */
import type { Feature, Geometry, Position } from 'geojson'
import polylabel from 'polylabel'
import type { LngLat } from '../geo/types.ts'

export type Cell = string | number | undefined

/** What a spreadsheet would take for a formula, in letters of full width too. A negative number is none. */
const formula = /^(?!-\d+(?:\.\d+)?$)\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A cell by RFC 4180. Text that a spreadsheet would calculate gets an apostrophe, so that it stays text. */
const csvCell = (cell: Cell) => {
  const text = typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180 in UTF-8, with the byte order mark by which Excel knows it. */
export const csv = (rows: Cell[][]) =>
  `\uFEFF${rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')}`

/** GeoJSON (RFC 7946), one feature a line. `about` stands beside them as foreign members. */
export const geojson = (features: Feature<Geometry | null>[], about: Record<string, unknown>) => {
  const head = JSON.stringify({ type: 'FeatureCollection', ...about })
  const lines = features.map(feature => JSON.stringify(feature))
  return `${head.slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`
}

const size = ([ring = []]: Position[][]) =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? []
      return sum + x * ny - nx * y
    }, 0),
  )

const length = (line: Position[]) =>
  line.reduce((sum, [x = 0, y = 0], i) => {
    const [px = x, py = y] = line[i - 1] ?? []
    return sum + Math.hypot(x - px, y - py)
  }, 0)

const largest = <T>(all: T[], by: (one: T) => number) => all.reduce((a, b) => (by(b) > by(a) ? b : a))

/**
 * One position for a geometry, in degrees: of several points the first, of lines the middle vertex of the longest,
 * of areas a point well inside the largest (to about 200 m).
 */
export function pointOf(geometry: Geometry | null): LngLat | null {
  const at = (position: Position | undefined): LngLat | null =>
    position ? [position[0] ?? 0, position[1] ?? 0] : null
  const middle = (line: Position[]) => at(line[line.length >> 1])
  const inside = (polygon: Position[][]) => at([...polylabel(polygon as LngLat[][], 0.002)])
  switch (geometry?.type) {
    case 'Point':
      return at(geometry.coordinates)
    case 'MultiPoint':
      return at(geometry.coordinates[0])
    case 'LineString':
      return middle(geometry.coordinates)
    case 'MultiLineString':
      return middle(largest(geometry.coordinates, length))
    case 'Polygon':
      return inside(geometry.coordinates)
    case 'MultiPolygon':
      return inside(largest(geometry.coordinates, size))
    default:
      return null
  }
}

/** A name for a file, of its parts without what a file system would refuse or a link would break at. */
export const fileName = (parts: string[], ending: string) =>
  `${parts
    .map(part => part.replace(/[\p{C}\s/\\:*?"<>|.,;·+]+/gu, '-').replace(/^-|-$/g, ''))
    .filter(Boolean)
    .join('_')
    .slice(0, 120)}.${ending}`
