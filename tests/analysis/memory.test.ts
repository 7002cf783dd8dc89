import { expect, it } from 'vitest'
import { discs, grow, intersection, union } from '../../src/analysis/geometry/overlay.ts'
import { shapes } from './shapes.ts'

const { place, star } = shapes(50)
const [some, a] = [Array.from({ length: 100 }, place), star(20_000)]
const long = Array.from({ length: 8000 }, (_, i) => [103 + Math.sin(i / 400) / 20, 35.5 + i / 10_000])

it('gives back all memory that WebAssembly was given', async () => {
  const memories: WebAssembly.Memory[] = []
  const { instantiate } = WebAssembly
  const seen = async (bytes: BufferSource, imports?: WebAssembly.Imports) => {
    const made = await instantiate(bytes, imports)
    memories.push(
      ...Object.values(made.instance.exports).filter(value => value instanceof WebAssembly.Memory),
    )
    return made
  }
  WebAssembly.instantiate = seen as typeof instantiate
  const work = async () => {
    const merged = await discs(some, 5000)
    await intersection(merged, await union([a, merged]))
    await grow([{ type: 'LineString', coordinates: long }], 10)
  }
  await work()
  WebAssembly.instantiate = instantiate
  const [memory] = memories
  const before = memory?.buffer.byteLength
  for (let i = 0; i < 14; i++) await work()
  expect(before).toBeGreaterThan(0)
  expect(memory?.buffer.byteLength).toBe(before)
}, 20_000)
