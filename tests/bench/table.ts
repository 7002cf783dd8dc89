/** Medians of the rounds, as a Markdown table. */

export interface Row {
  measure: string
  unit: string
  /** One value for each round. */
  app: number[]
  /** What the app is held against, or a fixed figure. */
  reference: { name: string; values: number[] }
  /** The app may be this many times the reference; none where the row only informs. */
  limit?: number
}

/** The value below which a share of the values lies, between neighbours by linear interpolation. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}
export const median = (values: number[]) => quantile(values, 0.5)

const number = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0))

/** The median, and the range of the middle half where there is one. */
const told = (values: number[], unit: string) =>
  values.length > 1
    ? `${number(median(values))} ${unit} (${number(quantile(values, 0.25))}–${number(quantile(values, 0.75))})`
    : `${number(values[0] ?? Number.NaN)} ${unit}`

const ratio = ({ app, reference }: Row) => median(app) / median(reference.values)

/** Two decimals, as printed: what is finer is noise. A value that is missing breaks its limit. */
export const isBroken = (row: Row) =>
  row.limit !== undefined &&
  !(median(row.app) <= median(row.reference.values) * row.limit || Number(ratio(row).toFixed(2)) <= row.limit)

export function table(rows: Row[]): string {
  const lines = rows.map(row => {
    const { measure, unit, app, reference, limit } = row
    const verdict = limit === undefined ? ['–', '–'] : [`≤ ${limit}`, isBroken(row) ? '**NOT**' : 'ok']
    const cells = [
      measure,
      told(app, unit),
      `${reference.name} ${told(reference.values, unit)}`,
      Number.isFinite(ratio(row)) ? ratio(row).toFixed(2) : '–',
    ]
    return [...cells, ...verdict]
  })
  const head = ['measure', 'app', 'reference', 'ratio', 'limit', '']
  return [head, head.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
