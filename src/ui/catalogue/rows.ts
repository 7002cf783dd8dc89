/** Arithmetic of a list of which only the rows in sight are in the page. */

/** Rows beyond each edge that are there before they come into sight. */
const spare = 6

/** @param above pixels of the list that lie above the upper edge; negative while the list begins below it */
export const rowsInSight = (above: number, height: number, row: number, count: number) => {
  const within = (at: number) => Math.min(count, Math.max(0, at))
  return {
    first: within(Math.floor(above / row) - spare),
    end: within(Math.ceil((above + height) / row) + spare),
  }
}

/** The row that a key leads to; `null` for any other key. `page` is how many rows are seen at once. */
export const stepFor = (key: string, at: number, count: number, page: number): number | null => {
  const leap = Math.max(1, Math.floor(page) - 1)
  const steps: Record<string, number> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - leap,
    PageDown: at + leap,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}
