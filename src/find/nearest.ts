/** Words that are slightly wrong: which part of a text is nearest to them. */

interface Nearest {
  distance: number
  start: number
  end: number
}

/** Distances of the beginnings of a word, and where the part begins that each belongs to; long enough for any query. */
const column = () => ({ cost: new Float64Array(1024), start: new Int32Array(1024) })
let here = column()
let before = column()
let beforeThat = column()

const far = Number.POSITIVE_INFINITY

/**
 * The part of `text` nearest to `typed`, by edits: one character wrong, missing, too many, or two exchanged (optimal
 * string alignment, with a free beginning and end as P. Sellers has it, 1980; beginnings that are too far already are
 * left out, as E. Ukkonen has it, 1985). `null` beyond `most` edits.
 */
export function nearest(
  typed: string,
  text: string,
  most: number,
  wrong?: (a: number, b: number) => number,
  begins: (at: number) => boolean = () => true,
): Nearest | null {
  const length = Math.min(typed.length, 1000)
  let best: Nearest | null = null
  /** Length of the longest beginning that is near; the next one can be one longer. */
  let reached = 0
  let limit = most
  before.cost.fill(far, 0, 3)
  for (let j = 0; j <= text.length; j++) {
    const b = text.charCodeAt(j - 1)
    const beforeB = text.charCodeAt(j - 2)
    const last = Math.min(length, Math.max(reached + 1, Math.floor(limit)))
    const { cost, start } = here
    const { cost: costBefore, start: startBefore } = before
    const first = begins(j)
    cost[0] = first ? 0 : (costBefore[0] as number) + 1
    start[0] = first ? j : (startBefore[0] as number)
    reached = 0
    for (let i = 1; i <= last; i++) {
      const a = typed.charCodeAt(i - 1)
      let least = (costBefore[i - 1] as number) + (a === b ? 0 : wrong ? wrong(a, b) : 1)
      let from = startBefore[i - 1] as number
      const missing = (cost[i - 1] as number) + 1
      if (missing < least) {
        least = missing
        from = start[i - 1] as number
      }
      const tooMany = (costBefore[i] as number) + 1
      if (tooMany < least) {
        least = tooMany
        from = startBefore[i] as number
      }
      if (a === beforeB && i > 1 && b === typed.charCodeAt(i - 2)) {
        const exchanged = (beforeThat.cost[i - 2] as number) + 1
        if (exchanged < least) {
          least = exchanged
          from = beforeThat.start[i - 2] as number
        }
      }
      cost[i] = least
      start[i] = from
      if (least <= limit) reached = i
    }
    cost[last + 1] = far
    const distance = cost[length] as number
    if (reached === length && distance < (best?.distance ?? far)) {
      best = { distance, start: start[length] as number, end: j }
      limit = distance
    }
    ;[beforeThat, before, here] = [before, here, beforeThat]
  }
  return best
}
