/** The figures of a plan's documents, apart from its layers: the map does not need them. */
import { fetchJson } from './load.ts'
import { indicatorShape } from './schema.ts'
import { misfits, quote } from './shape.ts'
import type { Indicator, Problem } from './types.ts'
import { isProblem } from './validate.ts'

export const indicatorFile = 'indicators.json'

/** All that is wrong with the rows, each by itself; `feature` is the place of the row (`#3`). */
export function* indicatorProblems(raw: unknown): Generator<Problem> {
  const file = indicatorFile
  if (!Array.isArray(raw)) yield { file, code: 'bad-property', detail: quote(raw) }
  else
    for (const [i, row] of raw.entries())
      for (const detail of misfits(indicatorShape, row))
        yield { file, feature: `#${i + 1}`, code: 'bad-property', detail }
}

/** Loads `indicators.json` from the folder `base` (a URL that ends in `/`); never rejects. */
export async function loadIndicators(base: URL, get: typeof fetch = fetch): Promise<Indicator[] | Problem> {
  const content = await fetchJson(indicatorFile, base, get)
  if (isProblem(content)) return content
  const [problem] = indicatorProblems(content.json)
  return problem ?? (content.json as Indicator[])
}
