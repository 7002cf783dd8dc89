/** Loading in two steps, and what becomes of each way in which a server can fail. */
import { describe, expect, it } from 'vitest'
import { fetchJson, loadPlan, PlanError } from '../../src/geo/load.ts'
import type { Plan } from '../../src/geo/types.ts'
import { draft, written } from './fixture.ts'

const base = new URL('https://example.org/geo/test-city/')

/** A server with the fixture plan; `replies` stand in for single files. */
function server(replies: Record<string, () => Response> = {}) {
  const files = written(draft())
  const asked: string[] = []
  const get: typeof fetch = async input => {
    const file = String(input).slice(base.href.length)
    asked.push(file)
    const text = files.get(file)
    const reply = replies[file]
    if (reply) return reply()
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  }
  return { get, asked }
}

const offline = () => {
  throw new TypeError('fetch failed')
}
const page = () => new Response('<!doctype html><title>Not here</title>')
const layer = (plan: Plan, id: string) => plan.layers.find(({ entry }) => entry.id === id)
const ids = (plan: Plan, id: string) => layer(plan, id)?.features.map(({ properties }) => properties.id)

describe('a plan', () => {
  it('has every layer in drawing order', async () => {
    const { get } = server()
    const plan = await (await loadPlan(base, get)).rest()
    expect(plan.layers.map(({ entry }) => entry)).toEqual(plan.catalogue.layers)
    expect(plan.layers.filter(({ problem, loading }) => problem || loading)).toEqual([])
    expect(plan.layers.flatMap(({ features }) => features)).toHaveLength(
      Object.values(draft().files).flat().length,
    )
  })

  it('gives each layer its own of a shared file, fetched once', async () => {
    const { get, asked } = server()
    const plan = await (await loadPlan(base, get)).rest()
    expect(ids(plan, 'rail')).toEqual(['main-railway', 'branch-railway', 'metro-1'])
    expect(ids(plan, 'waterway')).toEqual(['channel'])
    expect(asked).toHaveLength(new Set(asked).size)
  })

  it('comes first without the layers that are off, and does not fetch them before', async () => {
    const { get, asked } = server()
    const { plan, rest } = await loadPlan(base, get)
    expect(layer(plan, 'projects')).toEqual({
      entry: plan.catalogue.layers.at(-1),
      features: [],
      loading: true,
    })
    // The waterway is off too, but lies in a file that is needed anyway.
    expect(ids(plan, 'waterway')).toEqual(['channel'])
    expect(asked).not.toContain('projects.geojson')
    const whole = await rest()
    expect(ids(whole, 'projects')).toEqual(['build-branch', 'city-programme'])
    expect(layer(plan, 'projects')?.features).toEqual([])
    expect(layer(whole, 'towns')).toBe(layer(plan, 'towns'))
  })

  it('starts with the layers that the caller names', async () => {
    const { get } = server()
    const { plan } = await loadPlan(base, get, () => ['projects'])
    expect(ids(plan, 'projects')).toHaveLength(2)
    expect(layer(plan, 'towns')?.loading).toBe(true)
  })
})

describe('a layer that fails', () => {
  it.each<[string, () => Response, object]>([
    ['no network', offline, { code: 'unreachable' }],
    ['not found', () => new Response('', { status: 404 }), { code: 'missing', detail: 'HTTP 404' }],
    ['server error', () => new Response('', { status: 503 }), { code: 'missing', detail: 'HTTP 503' }],
    ['a page in its place', page, { code: 'not-json', detail: '<!doctype html><titl' }],
    ['cut short', () => new Response('{"type":"Feat'), { code: 'not-json', detail: '{"type":"Feat' }],
    ['another shape', () => new Response('[]'), { code: 'not-feature-collection' }],
  ])('%s', async (_, reply, problem) => {
    const { get } = server({ 'towns.geojson': reply, 'projects.geojson': reply })
    const plan = await (await loadPlan(base, get)).rest()
    for (const id of ['towns', 'projects'])
      expect(layer(plan, id)).toEqual({
        entry: layer(plan, id)?.entry,
        features: [],
        problem: { file: `${id}.geojson`, ...problem },
      })
    expect(plan.layers.filter(one => one.problem)).toHaveLength(2)
  })
})

describe('a catalogue that fails', () => {
  it.each<[string, () => Response, object]>([
    ['no network', offline, { code: 'unreachable' }],
    ['not found', () => new Response('', { status: 404 }), { code: 'missing', detail: 'HTTP 404' }],
    ['a page in its place', page, { code: 'not-json', detail: '<!doctype html><titl' }],
    ['no object', () => new Response('null'), { code: 'bad-catalogue', detail: 'null' }],
    ['no members', () => new Response('{}'), { code: 'bad-catalogue', detail: 'id: undefined' }],
  ])('%s', async (_, reply, problem) => {
    const { get, asked } = server({ 'catalogue.json': reply })
    const error: unknown = await loadPlan(base, get).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(PlanError)
    expect(error).toMatchObject({ problem: { file: 'catalogue.json', ...problem } })
    expect(asked).toEqual(['catalogue.json'])
  })
})

it('asks for a file with the query of its folder, which tells versions apart', async () => {
  const asked: string[] = []
  const get: typeof fetch = async input => {
    asked.push(String(input))
    return new Response('{}')
  }
  expect(await fetchJson('hubs.geojson', new URL('https://example.org/geo/a/?v1'), get)).toEqual({ json: {} })
  expect(asked).toEqual(['https://example.org/geo/a/hubs.geojson?v1'])
})
