/** A question from the floor: how far, which projects, or a name. */
import type { Facet, Filter } from '../state/view-state.ts'

/** What a value of a facet is called, in any language, short forms too. */
export interface Word {
  names: string[]
  facet: Facet
  values: string[]
}

export type Asked =
  | { kind: 'distance'; from: string; to: string }
  | { kind: 'filter'; filter: Filter; understood: Word[] }
  | { kind: 'search'; text: string }

/** 新区到西固多远; how far is it from the New Area to Xigu. */
const distances = [
  /^从?(.+?)(?:到|至|距离?|离|和|与)(.+?)(?:有|要|需要|的)?(?:多远|多久|多长时间|距离|几公里|多少公里)[？?]?$/,
  /^(?:how (?:far|long)(?: is (?:it|the way))? from )?(.+?) (?:to|from|and) (.+?)(?:,? how (?:far|long))?\??$/i,
]
const asksDistance = /多远|多久|多长时间|距离|公里|how far|how long/i

const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/**
 * @param vocabulary what the plan's values are called; a longer name goes before a shorter one
 * @returns a filter where the words name values of at least two facets, or of one and something else; a search otherwise
 */
export function understand(question: string, vocabulary: Word[]): Asked {
  const text = question.normalize('NFKC').trim()
  if (asksDistance.test(text))
    for (const pattern of distances) {
      const [, from, to] = pattern.exec(text) ?? []
      if (from && to) return { kind: 'distance', from: from.trim(), to: to.trim() }
    }
  const parts = text.split(/[\s,，、;；]+/).filter(Boolean)
  const understood: Word[] = []
  const rest: string[] = []
  const named = (name: string) =>
    vocabulary.find(({ names }) => names.some(other => folded(other) === folded(name)))
  // Several parts may be one name: “near term”.
  for (let at = 0, taken = 1; at < parts.length; at += taken) {
    taken = parts.length - at
    let word = named(parts.slice(at).join(' '))
    while (!word && taken > 1) word = named(parts.slice(at, at + --taken).join(' '))
    if (word) understood.push(word)
    else rest.push(parts[at] as string)
  }
  if (parts.length < 2 || !understood.length) return { kind: 'search', text }
  const filter: Filter = {}
  for (const { facet, values } of understood) filter[facet] = [...(filter[facet] ?? []), ...values]
  if (rest.length) filter.text = rest.join(' ')
  return { kind: 'filter', filter, understood }
}
