/** Reads the 专栏 of a plan and takes its names apart, against a digest that holds no wording of the document. */
import { createHash } from 'node:crypto'
import type { Clause, PlanFeature } from '../../src/geo/types.ts'

/** A name in a box, and the project that stands for it. */
export interface Span {
  id: string
  /** In characters, without white space. */
  length: number
  hash: string
}

/** A box, or one group of it. Its names in reading order. */
export interface BoxDigest {
  at: string
  group?: string
  length: number
  hash: string
  /** Headings within the group. They name no project. */
  subheadings?: string[]
  spans: Span[]
}

export interface Box {
  at: string
  group?: string
  text: string
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Scanning breaks lines within words, and leaves marks of bold type. */
const closed = (text: string) => text.replace(/[\s*]/g, '')

/** The boxes of an outline, each by itself or by groups. */
export const boxesIn = (outline: Clause[]) =>
  outline
    .filter(({ at }) => at.startsWith('专栏'))
    .flatMap(({ at, groups }) => (groups ? groups.map(group => ({ at, group })) : [{ at }]))

/** The text of each box or group, without headings. @throws if the document lacks one or has them in another order */
export function readBoxes(document: string, outline: Clause[]): Box[] {
  const sections = document.split(/^(?=(?:第.[章节]|专栏|表) )/m)
  return outline
    .filter(({ at }) => at.startsWith('专栏'))
    .flatMap(({ at, groups }) => {
      const section = sections.find(one => one.startsWith(`${at} `))
      if (section === undefined) throw new Error(`no ${at}`)
      const text = closed(section.replace(/.*/, ''))
      if (!groups) return [{ at, text }]
      const starts = groups.map(group => text.indexOf(`${group}：`))
      if (starts[0] !== 0 || starts.some((start, i) => i > 0 && start <= (starts[i - 1] ?? 0)))
        throw new Error(`${at}: groups at ${starts}`)
      return groups.map((group, i) => ({
        at,
        group,
        text: text.slice((starts[i] ?? 0) + group.length + 1, starts[i + 1]),
      }))
    })
}

/**
 * Cuts a text into the names of its spans and what stands before, between and after them.
 * @throws if a name is missing or out of order
 */
export function cut(text: string, spans: Span[]): { names: string[]; between: string[] } {
  const names: string[] = []
  const between: string[] = []
  let end = 0
  for (const { id, length, hash } of spans) {
    let start = end
    while (hashOf(text.slice(start, start + length)) !== hash)
      if (++start + length > text.length) throw new Error(`${id} is not in ${text.slice(end, end + 20)}…`)
    between.push(text.slice(end, start))
    end = start + length
    names.push(text.slice(start, end))
  }
  return { names, between: [...between, text.slice(end)] }
}

/** Whether text between names is only punctuation, “and”, or a heading within the group. */
export function separates(text: string, subheadings: string[] = []): boolean {
  const words = ['以及', '和', '及', ...subheadings.map(heading => `${heading}：`)]
  return new RegExp(`^(?:[、，。；：]|${words.join('|')})*$`).test(text)
}

const plain = (name: string) => closed(name.normalize('NFKC')).replace(/[“”]/g, '')

/** Whether a name in a box has one of the project's names in it, or is part of one. */
export function isNamed(name: string, { properties: { name: own, aliases = [] } }: PlanFeature): boolean {
  const given = plain(name)
  return [own, ...aliases].map(plain).some(one => one.includes(given) || given.includes(one))
}
