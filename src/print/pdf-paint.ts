/** Paints SVG of the app's own making as the content of PDF pages. */
import type { Attributes, Reader } from './markup.ts'
import { type Extent, extend, nowhere, pdfPath } from './pdf-path.ts'
import type { PdfStore } from './pdf-store.ts'
import {
  colour,
  corners,
  identity,
  type Matrix,
  matrixOf,
  moved,
  numbers,
  round,
  times,
} from './pdf-values.ts'

/** What was painted before a group, and in which state. */
interface Before {
  out: string[]
  state: Map<string, string>
  extent: Extent
  opacity: number
}

/** An element that is open. */
interface Level {
  /** Attributes that its children inherit. */
  look: Attributes
  /** From its units to those of the page or group. */
  matrix: Matrix
  /** The operators in force outside, where it has a state of its own. */
  outside: Map<string, string> | null
  group: Before | null
}

const inherited = /^(fill|stroke|font|letter|text-anchor)/
const caps: Record<string, number> = { butt: 0, round: 1, square: 2 }
const joins: Record<string, number> = { miter: 0, round: 1, bevel: 2 }

const place = (own: Attributes, ...names: string[]) => names.map(name => Number(own[name] ?? 0))

export class Painter implements Reader {
  private out: string[] = []
  /** Operators in force, by what they set. */
  private state = new Map<string, string>()
  private levels: Level[] = []
  /** What the open group covers, in its units. */
  private extent = nowhere()
  private lines: { text: string; at: Attributes }[] = []

  /** @param matrix from the units of the SVG to those of the page */
  constructor(
    private readonly store: PdfStore,
    matrix: Matrix,
  ) {
    this.out.push(`${matrix.map(v => round(v, 5)).join(' ')} cm\n`)
  }

  content = () => this.out.join('')

  open(name: string, own: Attributes) {
    const above = this.levels.at(-1)
    const look: Attributes = { ...above?.look }
    for (const key in own) if (inherited.test(key)) look[key] = own[key] as string
    const level: Level = { look, matrix: above?.matrix ?? identity, outside: null, group: null }
    this.levels.push(level)
    if (own.opacity && Number(own.opacity) < 1) this.startGroup(level, Number(own.opacity))
    // The outermost is the page itself.
    if (name === 'svg' && above) this.enter(level, own)
    else if (own.transform) this.move(level, matrixOf(own.transform))
    if (name === 'path') this.draw(own.d ?? '', level)
    else if (name === 'rect') {
      const [x, y, w = 0, h] = place(own, 'x', 'y', 'width', 'height')
      this.draw(`M${x} ${y}h${w}v${h}h${-w}z`, level)
    } else if (name === 'circle') {
      const [x = 0, y, r = 0] = place(own, 'cx', 'cy', 'r')
      this.draw(`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`, level)
    } else if (name === 'text') this.lines = [{ text: '', at: own }]
    else if (name === 'tspan') this.lines.push({ text: '', at: own })
  }

  text(text: string) {
    const line = this.lines.at(-1)
    if (line) line.text += text
  }

  close(name: string) {
    const level = this.levels.at(-1)
    if (!level) return
    if (name === 'text') {
      for (const { text, at } of this.lines) this.write(text, at, level)
      this.lines = []
    }
    this.levels.pop()
    if (level.outside) {
      this.out.push('Q\n')
      this.state = level.outside
    }
    if (level.group) this.endGroup(level.group)
  }

  private set(what: string, operator: string) {
    if (this.state.get(what) === operator) return
    this.state.set(what, operator)
    this.out.push(`${operator}\n`)
  }
  /** Opacities of what is filled and of what is stroked. */
  private fade(fill: number, stroke: number) {
    if (fill < 1 || stroke < 1 || this.state.has('opacity'))
      this.set('opacity', `/${this.store.opacity(fill, stroke)} gs`)
  }
  private ownState(level: Level) {
    if (level.outside) return
    level.outside = this.state
    this.state = new Map(this.state)
    this.out.push('q\n')
  }
  private move(level: Level, matrix: Matrix) {
    this.ownState(level)
    this.out.push(`${matrix.map(v => round(v, 5)).join(' ')} cm\n`)
    level.matrix = times(level.matrix, matrix)
  }
  /** A picture within the picture is cut off at its edges. */
  private enter(level: Level, own: Attributes) {
    const [x = 0, y = 0, width = 0, height = 0] = place(own, 'x', 'y', 'width', 'height')
    const [left = 0, top = 0, w = width, h = height] = numbers(own.viewBox)
    this.ownState(level)
    this.out.push(`${[x, y, width, height].map(v => round(v)).join(' ')} re W n\n`)
    this.move(level, [width / w, 0, 0, height / h, x - (left * width) / w, y - (top * height) / h])
  }

  /** What is seen through as a whole: its parts must not show through each other. */
  private startGroup(level: Level, opacity: number) {
    level.group = { out: this.out, state: this.state, extent: this.extent, opacity }
    this.out = []
    this.state = new Map()
    this.extent = nowhere()
    level.matrix = identity
  }
  private endGroup({ out, state, extent, opacity }: Before) {
    const [content, covered] = [this.content(), this.extent]
    this.out = out
    this.state = state
    this.extent = extent
    if (covered[0] > covered[2]) return
    for (const [x, y] of corners(covered)) this.cover(x, y)
    this.fade(opacity, opacity)
    this.out.push(`/${this.store.form(content, covered, true)} Do\n`)
  }
  private cover(x: number, y: number) {
    extend(this.extent, ...moved(this.levels.at(-1)?.matrix ?? identity, x, y))
  }

  private stroke(look: Attributes) {
    this.set('width', `${round(Number(look['stroke-width'] ?? 1))} w`)
    this.set('cap', `${caps[look['stroke-linecap'] ?? 'butt']} J`)
    this.set('join', `${joins[look['stroke-linejoin'] ?? 'miter']} j`)
    this.set('miter', `${look['stroke-miterlimit'] ?? 4} M`)
    this.set('dash', `[${look['stroke-dasharray'] ?? ''}] ${look['stroke-dashoffset'] ?? 0} d`)
  }

  private draw(d: string, { look, matrix }: Level) {
    const fill = look.fill === 'none' ? null : colour(look.fill ?? '#000')
    const stroke = !look.stroke || look.stroke === 'none' ? null : colour(look.stroke)
    if (!fill && !stroke) return
    const extent = nowhere()
    const path = pdfPath(d, extent)
    if (!path) return
    const edge = stroke ? Number(look['stroke-width'] ?? 1) : 0
    for (const [x, y] of corners([extent[0] - edge, extent[1] - edge, extent[2] + edge, extent[3] + edge]))
      extend(this.extent, ...moved(matrix, x, y))
    if (fill) this.set('fill', `${fill[0]} rg`)
    if (stroke) {
      this.set('stroke', `${stroke[0]} RG`)
      this.stroke(look)
    }
    this.fade(
      (fill?.[1] ?? 1) * Number(look['fill-opacity'] ?? 1),
      (stroke?.[1] ?? 1) * Number(look['stroke-opacity'] ?? 1),
    )
    this.out.push(`${path}${fill && stroke ? 'B' : fill ? 'f' : 'S'}\n`)
  }

  /** One line of text: its halo as outlines, so that the words stand in the document once. */
  private write(written: string, at: Attributes, { look, matrix }: Level) {
    if (!written) return
    const face = this.store.faces[Number(look['font-weight'] ?? 400) > 500 ? 'bold' : 'regular']
    const text = face.has(written)
    const size = Number(look['font-size'] ?? 16)
    const spacing = Number(look['letter-spacing'] ?? 0)
    const width = face.width(text) * size + spacing * [...text].length
    const [anchorX = 0, y = 0] = place(at, 'x', 'y')
    const x = anchorX - width * ({ middle: 0.5, end: 1 }[look['text-anchor'] ?? ''] ?? 0)
    for (const [cx, cy] of corners([x - size, y - 1.5 * size, x + width + size, y + size]))
      extend(this.extent, ...moved(matrix, cx, cy))
    this.fade(1, 1)
    if (look.stroke && look.stroke !== 'none') {
      this.set('stroke', `${colour(look.stroke)[0]} RG`)
      const width = (Number(look['stroke-width'] ?? 1) * 1000) / size
      this.stroke({ 'stroke-width': `${width}`, 'stroke-linejoin': 'round' })
      let pen = x
      for (const { name, advance } of this.store.outlines(face, text)) {
        const scale = round(size / 1000, 6)
        if (name) this.out.push(`q ${scale} 0 0 ${-scale} ${round(pen)} ${round(y)} cm /${name} Do Q\n`)
        pen += advance * size + spacing
      }
    }
    this.set('fill', `${colour(look.fill ?? '#000')[0]} rg`)
    const name = this.store.typeface(face, round(spacing / size, 3))
    const shown = `/${name} ${round(size)} Tf 1 0 0 -1 ${round(x)} ${round(y)} Tm`
    this.out.push(`BT ${shown} ${face.font.encodeText(text)} Tj ET\n`)
  }
}
