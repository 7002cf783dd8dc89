/** What is broken is named with its reason, and takes nothing else down. */
import { describe, expect, it } from 'vitest'
import { useBrowser } from './app.ts'
import { difference } from './picture.ts'
import { layersShown, planFile } from './plan.ts'
import { Held, type Reply } from './replies.ts'

const apps = useBrowser()
const hubs = planFile('hubs.geojson')
const withHub = (change: (feature: { geometry: unknown; properties: Record<string, unknown> }) => void) => {
  const plan = JSON.parse(hubs)
  change(plan.features[3])
  return JSON.stringify(plan)
}

describe('a layer file', () => {
  it.each<[string, Reply, RegExp]>([
    ['is missing', { status: 404 }, /hubs\.geojson：文件缺失或无法下载（HTTP 404）/],
    ['fails on the server', { status: 500 }, /hubs\.geojson：文件缺失或无法下载（HTTP 500）/],
    ['does not come', 'offline', /hubs\.geojson：网络连接失败/],
    [
      'is a page',
      { body: '<!doctype html><title>Home</title>' },
      /hubs\.geojson：不是有效的 JSON（<!doctype html>/,
    ],
    ['breaks off', { body: hubs.slice(0, 9000) }, /hubs\.geojson：不是有效的 JSON/],
    ['is something else', { body: '{"type":"Topology"}' }, /不是 FeatureCollection/],
    [
      'has a broken geometry',
      { body: withHub(f => Object.assign(f, { geometry: { type: 'Point', coordinates: [null, 36] } })) },
      /要素 lanzhou-west-station：坐标不是数字/,
    ],
    [
      'has a place beyond the plan',
      { body: withHub(f => Object.assign(f, { geometry: { type: 'Point', coordinates: [36.07, 103.7] } })) },
      /要素 lanzhou-west-station：坐标超出规划范围/,
    ],
    [
      'has a kind that nobody knows',
      { body: withHub(f => Object.assign(f.properties, { kind: 'space-port' })) },
      /要素 lanzhou-west-station：类别不在目录词表中（space-port）/,
    ],
  ])('that %s is named, and the others are drawn', async (_, answer, reason) => {
    const app = await apps.open('?renderer=svg', {
      files: { 'hubs.geojson': answer },
      expected: /hubs\.geojson|Failed to load resource/,
    })
    expect(await app.layer('hubs').withheld()).toMatch(reason)
    expect(await app.layer('hubs').isDisabled()).toBe(true)
    expect(await app.layersOn()).toEqual(new Set(layersShown.filter(id => id !== 'hubs')))
    const without = await apps.open(`?renderer=svg&layers=${layersShown.filter(id => id !== 'hubs')}`)
    // Names along lines keep clear of stations, where these are known.
    expect(difference(await app.picture(), await without.picture())).toBeLessThan(0.002)
  })

  it('that several layers share takes down all of them', async () => {
    const app = await apps.open('?renderer=svg', { files: { 'structure.geojson': { body: '[]' } } })
    for (const id of ['structure', 'economic-circle', 'industry-pattern'])
      expect(await app.layer(id).withheld()).toContain('structure.geojson')
  })

  it('that is off is named too', async () => {
    const app = await apps.open('?renderer=svg', {
      files: { 'projects.geojson': { status: 404 } },
      expected: /404/,
    })
    await expect.poll(() => app.layer('projects').isWithheld()).toBe(true)
  })
})

describe('the catalogue', () => {
  it.each<[string, Reply, RegExp]>([
    ['missing', { status: 404 }, /catalogue\.json：文件缺失或无法下载/],
    ['not JSON', { body: '<html>' }, /catalogue\.json：不是有效的 JSON/],
    ['without layers', { body: '{"id":"lanzhou"}' }, /catalogue\.json：目录文件不合约定/],
  ])('%s: the page says so instead of a map', async (_, answer, reason) => {
    const app = await apps.visit('', { files: { 'catalogue.json': answer }, expected: /catalogue|404/ })
    await app.settled('error')
    expect(await app.fatal()).toContain('规划数据无法载入')
    expect(await app.fatal()).toMatch(reason)
  })
})

describe.each(['svg', 'gl'])('a slow network, %s', renderer => {
  it('does not keep the map waiting for layers that are off', async () => {
    const projects = new Held()
    const app = await apps.open(`?renderer=${renderer}`, { files: { 'projects.geojson': projects } })
    expect(await app.layersOn()).toEqual(new Set(layersShown))
    const before = await app.picture()
    // Switched on before it has come, the layer is not there yet, and the map does not claim it is.
    await app.layer('projects').toggle()
    await app.look.frames(30)
    expect(await app.state()).toBe('loading')
    projects.release()
    await app.ready()
    expect(difference(before, await app.picture())).toBeGreaterThan(0.005)
  })
})
