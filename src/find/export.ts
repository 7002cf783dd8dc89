/** Files to take away: a table as CSV, features as GeoJSON. */
import type { Feature, Geometry } from 'geojson'

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

/** A name for a file, of its parts without what a file system would refuse or a link would break at. */
export const fileName = (parts: string[], ending: string) =>
  `${parts
    .map(part => part.replace(/[\p{C}\s/\\:*?"<>|.,;·+]+/gu, '-').replace(/^-|-$/g, ''))
    .filter(Boolean)
    .join('_')
    .slice(0, 120)}.${ending}`
