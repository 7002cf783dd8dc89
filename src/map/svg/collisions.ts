/** Which boxes of labels are taken. A grid of cells keeps the search short. */

/** Left, top, right, bottom in pixels. */
export type PixelBox = [number, number, number, number]

const cell = 64
const key = (column: number, row: number) => column * 4096 + row

export class Collisions {
  private readonly cells = new Map<number, PixelBox[]>()

  /** Whether the box meets none that is taken. Boxes that only touch do not meet. */
  isFree(box: PixelBox): boolean {
    const [left, top, right, bottom] = box
    for (let column = Math.floor(left / cell); column <= right / cell; column++)
      for (let row = Math.floor(top / cell); row <= bottom / cell; row++)
        for (const taken of this.cells.get(key(column, row)) ?? [])
          if (left < taken[2] && right > taken[0] && top < taken[3] && bottom > taken[1]) return false
    return true
  }

  take(box: PixelBox) {
    const [left, top, right, bottom] = box
    for (let column = Math.floor(left / cell); column <= right / cell; column++)
      for (let row = Math.floor(top / cell); row <= bottom / cell; row++) {
        const at = key(column, row)
        const boxes = this.cells.get(at)
        if (boxes) boxes.push(box)
        else this.cells.set(at, [box])
      }
  }
}
