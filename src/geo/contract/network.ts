/** Corridors as networks: whether lines that meet share the exact point. */
import { fromGrid, type Grid, linesOf, metresToLine, same, toGrid } from './exact.ts'
import { featuresOf, type PlanFiles, type Violation } from './plan-files.ts'

const file = 'corridors.geojson'
/** Trains and metro meet in stations, so they are one network. */
const networks = [['rail', 'metro'], ['road'], ['waterway']]
/** Metres within which the end of a line is meant to meet another. */
const reach = 500

interface Part {
  id: string
  line: Grid[]
}

/** The parts that hang together through shared points, the largest group first. */
function groupsOf(parts: Part[]): Part[][] {
  const at = new Map<string, Part[]>()
  for (const part of parts) for (const p of part.line) at.set(`${p}`, [...(at.get(`${p}`) ?? []), part])
  const left = new Set(parts)
  const groups: Part[][] = []
  for (const start of parts) {
    if (!left.delete(start)) continue
    const group = [start]
    for (const part of group)
      for (const p of part.line)
        for (const other of at.get(`${p}`) ?? []) if (left.delete(other)) group.push(other)
    groups.push(group)
  }
  return groups.sort((a, b) => b.length - a.length)
}

function* looseEnds(parts: Part[]): Generator<Violation> {
  for (const part of parts) {
    const ends = [part.line[0], part.line.at(-1)] as [Grid, Grid]
    if (same(...ends)) continue
    const others = parts.filter(other => other !== part)
    for (const end of ends) {
      if (others.some(({ line }) => line.some(p => same(p, end)))) continue
      for (const { id, line } of others) {
        const metres = metresToLine(end, line)
        if (metres < reach)
          yield {
            file,
            feature: part.id,
            code: 'loose-end',
            detail: `${fromGrid(end)} ${Math.round(metres)} m ${id}`,
          }
      }
    }
  }
}

export function* networkViolations(plan: PlanFiles): Generator<Violation> {
  for (const modes of networks) {
    const parts = featuresOf(plan, file)
      .filter(({ properties }) => modes.includes(properties.mode ?? ''))
      .flatMap(({ properties, geometry }) =>
        linesOf(geometry).map(line => ({ id: properties.id, line: line.map(toGrid) })),
      )
    for (const group of groupsOf(parts).slice(1)) {
      const ids = [...new Set(group.map(part => part.id))]
      yield { file, feature: ids[0], code: 'not-connected', detail: ids.join(', ') }
    }
    yield* looseEnds(parts)
  }
}
