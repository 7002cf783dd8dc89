/** Sets rows in columns, evenly filled. */
import type { Block } from './text.ts'

/** A heading stays with the row after it, and so does what would leave the last of its kind alone. */
export type Row = Block & { stays?: true }

/** Rows cut into columns no higher than a limit. */
function cut(rows: Row[], limit: number): Row[][] {
  const columns: Row[][] = []
  let height = 0
  rows.forEach((row, i) => {
    let next = 0
    for (let after = i; rows[after]?.stays; after++) next += rows[after + 1]?.height ?? 0
    const column = columns.at(-1)
    if (!column || height + row.height + next > limit) {
      columns.push([row])
      height = row.height
    } else {
      column.push(row)
      height += row.height
    }
  })
  return columns
}

/** Blocks side by side, each column from the same height down. */
export const sideBySide = (set: Block[][], step: number): Block => ({
  height: Math.max(0, ...set.map(column => column.reduce((sum, { height }) => sum + height, 0))),
  draw: (x, y) =>
    set
      .map((column, i) => {
        let below = y
        return column
          .map(block => {
            const drawn = block.draw(x + i * step, below)
            below += block.height
            return drawn
          })
          .join('')
      })
      .join(''),
})

/** The lowest block of so many columns that holds all rows. */
export function columns(rows: Row[], count: number, step: number): Block {
  const total = rows.reduce((sum, { height }) => sum + height, 0)
  let low = total / count
  let high = total + 1
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (cut(rows, middle).length <= count) high = middle
    else low = middle
  }
  return sideBySide(cut(rows, high), step)
}
