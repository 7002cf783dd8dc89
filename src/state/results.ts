/** Results of analysis as the link holds them: a tool and its parameters, never geometry. */

export const toolIds = ['measure', 'buffer', 'circles', 'brief', 'near', 'rings', 'strip', 'compare'] as const
export type ToolId = (typeof toolIds)[number]

/** Values as text: `LAYER/ID` or `LNG,LAT` for a place, `_` between places, numbers with a point. */
export type Params = Record<string, string>

export interface ResultSpec {
  /** A letter: names the result on the map and in a comparison. */
  id: string
  tool: ToolId
  params: Params
  /** The reader's own name for it. */
  name?: string
  /** Index into the palette's colours for results; its place in the alphabet if not given. */
  colour?: number
  /** Kept, but not drawn. */
  hidden?: true
}

/** A letter that no result has; none after 26. */
export const freeId = (results: ResultSpec[]) =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(id => !results.some(r => r.id === id))

/** `encodeURIComponent` would leave `~` as it is. */
const escaped = (text: string) => text.replace(/[%~;]/g, c => `%${c.charCodeAt(0).toString(16)}`)

/** `A.rings;from:hubs/x;minutes:30`, joined by `~`. Look: `name`, `colour` and `hidden` come as `.name` and so on. */
export const formatResults = (results: ResultSpec[]) =>
  results
    .map(({ id, tool, params, name, colour, hidden }) => {
      const look = {
        ...(name && { '.name': name }),
        ...(colour !== undefined && { '.colour': String(colour) }),
        ...(hidden && { '.hidden': '1' }),
      }
      const pairs = Object.entries({ ...params, ...look }).map(([key, value]) => `${key}:${escaped(value)}`)
      return [`${id}.${tool}`, ...pairs].join(';')
    })
    .join('~')

const isTool = (name: string): name is ToolId => (toolIds as readonly string[]).includes(name)

/** What cannot be understood is left out and handed to `bad`. */
export function parseResults(text: string, bad: (item: string) => void): ResultSpec[] {
  const results: ResultSpec[] = []
  for (const item of text.split('~').filter(Boolean)) {
    const [head = '', ...pairs] = item.split(';')
    const [id = '', tool = ''] = head.split('.')
    if (!/^[A-Z]$/.test(id) || !isTool(tool) || results.some(r => r.id === id)) {
      bad(item)
      continue
    }
    try {
      const all = Object.fromEntries(
        pairs.filter(Boolean).map(pair => {
          const at = pair.indexOf(':')
          if (at < 1) throw new URIError(pair)
          return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
        }),
      )
      const { '.name': name, '.colour': colour, '.hidden': hidden, ...params } = all
      results.push({
        id,
        tool,
        params,
        ...(name && { name }),
        ...(colour && /^[0-5]$/.test(colour) && { colour: Number(colour) }),
        ...(hidden && { hidden: true as const }),
      })
    } catch {
      bad(item)
    }
  }
  return results
}
