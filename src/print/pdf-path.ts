/** SVG path data as PDF path operators, which know absolute points and cubic curves only. */

/** Left, top, right, bottom. */
export type Extent = [number, number, number, number]

export const nowhere = (): Extent => [Infinity, Infinity, -Infinity, -Infinity]

export function extend(extent: Extent, x: number, y: number) {
  if (x < extent[0]) extent[0] = x
  if (y < extent[1]) extent[1] = y
  if (x > extent[2]) extent[2] = x
  if (y > extent[3]) extent[3] = y
}

const round = (n: number) => Math.round(n * 100) / 100
const letter = /[\s,]*([a-zA-Z])/y
const number = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/y
/** The two flags of an arc may stand without a space between them. */
const flag = /[\s,]*([01])/y
/** How many numbers each command takes. */
const sizes: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

type Curve = [number, number, number, number, number, number]

/** An elliptical arc as cubic curves of at most 90° (SVG 1.1, F.6.5). */
function arc(x1: number, y1: number, [rx0, ry0, turn, large, sweep, x2, y2]: number[]): Curve[] {
  const [toX, toY] = [x2 as number, y2 as number]
  let rx = Math.abs(rx0 as number)
  let ry = Math.abs(ry0 as number)
  if (!rx || !ry || (x1 === toX && y1 === toY)) return [[x1, y1, toX, toY, toX, toY]]
  const phi = ((turn as number) * Math.PI) / 180
  const [sin, cos] = [Math.sin(phi), Math.cos(phi)]
  const dx = (cos * (x1 - toX)) / 2 + (sin * (y1 - toY)) / 2
  const dy = (-sin * (x1 - toX)) / 2 + (cos * (y1 - toY)) / 2
  const grow = Math.sqrt((dx / rx) ** 2 + (dy / ry) ** 2)
  if (grow > 1) {
    rx *= grow
    ry *= grow
  }
  const under = (rx * dy) ** 2 + (ry * dx) ** 2
  const root = Math.sqrt(Math.max(0, (rx * ry) ** 2 / under - 1)) * (large === sweep ? -1 : 1)
  const [ux, uy] = [(root * rx * dy) / ry, (-root * ry * dx) / rx]
  const cx = cos * ux - sin * uy + (x1 + toX) / 2
  const cy = sin * ux + cos * uy + (y1 + toY) / 2
  const start = Math.atan2((dy - uy) / ry, (dx - ux) / rx)
  let swept = Math.atan2((-dy - uy) / ry, (-dx - ux) / rx) - start
  if (sweep && swept < 0) swept += 2 * Math.PI
  if (!sweep && swept > 0) swept -= 2 * Math.PI
  const count = Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-6)
  const step = swept / count
  const reach = (4 / 3) * Math.tan(step / 4)
  const at = (x: number, y: number): [number, number] => [
    cx + cos * rx * x - sin * ry * y,
    cy + sin * rx * x + cos * ry * y,
  ]
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [start + i * step, start + (i + 1) * step]
    return [
      ...at(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      ...at(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      ...at(Math.cos(b), Math.sin(b)),
    ]
  })
}

/** @param extent grows by the points of the path */
export function pdfPath(d: string, extent: Extent): string {
  let out = ''
  let [x, y, startX, startY, handleX, handleY] = [0, 0, 0, 0, 0, 0]
  const line = (toX: number, toY: number, operator: 'l' | 'm' = 'l') => {
    ;[x, y] = [toX, toY]
    extend(extent, x, y)
    out += `${round(x)} ${round(y)} ${operator}\n`
  }
  const curve = (c: Curve) => {
    out += `${c.map(round).join(' ')} c\n`
    ;[, , handleX, handleY, x, y] = c
    extend(extent, c[0], c[1])
    extend(extent, handleX, handleY)
    extend(extent, x, y)
  }
  const draw = (command: string, n: number[], before: string) => {
    const kind = command.toUpperCase()
    const [ox, oy] = command === kind ? [0, 0] : [x, y]
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = n
    const smooth = (kinds: string): [number, number] =>
      kinds.includes(before.toUpperCase()) ? [2 * x - handleX, 2 * y - handleY] : [x, y]
    const quadratic = (qx: number, qy: number, toX: number, toY: number) => {
      const third = (from: number, q: number) => from + (2 / 3) * (q - from)
      curve([third(x, qx), third(y, qy), third(toX, qx), third(toY, qy), toX, toY])
      ;[handleX, handleY] = [qx, qy]
    }
    if (kind === 'M') {
      line(a + ox, b + oy, 'm')
      ;[startX, startY] = [x, y]
    } else if (kind === 'L') line(a + ox, b + oy)
    else if (kind === 'H') line(a + ox, y)
    else if (kind === 'V') line(x, a + oy)
    else if (kind === 'C') curve([a + ox, b + oy, c + ox, e + oy, f + ox, g + oy])
    else if (kind === 'S') curve([...smooth('CS'), a + ox, b + oy, c + ox, e + oy])
    else if (kind === 'Q') quadratic(a + ox, b + oy, c + ox, e + oy)
    else if (kind === 'T') quadratic(...smooth('QT'), a + ox, b + oy)
    else if (kind === 'A')
      arc(x, y, [...n.slice(0, 5), (n[5] as number) + ox, (n[6] as number) + oy]).forEach(curve)
    else if (kind === 'Z') {
      out += 'h\n'
      ;[x, y] = [startX, startY]
    }
  }

  let at = 0
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at
    const [all, found] = pattern.exec(d) ?? []
    if (all) at += all.length
    return found
  }
  let command = ''
  let before = ''
  for (;;) {
    command = next(letter) ?? command
    const kind = command.toUpperCase()
    const numbers: number[] = []
    for (let i = 0; i < (sizes[kind] ?? 0); i++) {
      const found = next(kind === 'A' && (i === 3 || i === 4) ? flag : number)
      if (found === undefined) return out
      numbers.push(Number(found))
    }
    draw(command, numbers, before)
    before = command
    // Further points of a move are joined by lines.
    if (command === 'M') command = 'L'
    else if (command === 'm') command = 'l'
    else if (kind === 'Z') command = ''
    if (!command && at >= d.trimEnd().length) return out
  }
}
