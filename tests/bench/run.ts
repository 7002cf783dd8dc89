/**
 * The benchmark: `npm run bench -- [--rounds N] [--only MEASURE]`. Prints a Markdown table; fails when a limit is broken.
 * Every value comes from the production build in a real browser, nothing cached, the pages visited in turn.
 */
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { launchBrowser } from '../browser.ts'
import { measures, round, rows } from './measure.ts'
import { buildPages, serve, viewport } from './pages.ts'
import { isBroken, table } from './table.ts'
import type { Site } from './visit.ts'

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, only: { type: 'string' } },
})
const rounds = Number(options.rounds)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a whole number from 1')
const chosen = Object.entries(measures).filter(([name]) => !options.only || name === options.only)
/** What needs no page: each a module of its own, with one function that makes its rows. */
const modules = {
  find: async () => (await load<typeof import('./find.ts')>('find')).findRows(rounds),
  analysis: async () => (await load<typeof import('./analysis.ts')>('analysis')).analysisRows(rounds),
}
const chosenModules = Object.entries(modules).filter(([name]) => !options.only || name === options.only)
if (!chosen.length && !chosenModules.length)
  throw new Error(`--only knows ${Object.keys({ ...measures, ...modules }).join(', ')}`)

async function machine({ browser }: Site): Promise<string> {
  const tab = await browser.newPage()
  const gpu = await tab.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2')
    const info = gl?.getExtension('WEBGL_debug_renderer_info')
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no WebGL 2'
  })
  await tab.close()
  const { length, 0: first } = cpus()
  return `${length} × ${first?.model.trim()}; ${gpu}; Chromium ${browser.version()}; Node ${process.version}; window ${viewport.width} × ${viewport.height}; ${rounds} rounds, median (middle half).`
}

async function load<T>(name: string) {
  const { module } = await runnerImport<T>(`/tests/bench/${name}.ts`, {
    root: join(import.meta.dirname, '../..'),
    configFile: false,
  })
  return module
}

async function main() {
  await buildPages()
  const { server, port } = await serve()
  const site = { browser: await launchBrowser(), port }
  const plain = { browser: await launchBrowser({ webgl: false }), port }
  try {
    const results = new Map(chosen.map(([name]) => [name, [] as Record<string, number>[]]))
    // The first round only wakes the machine: shaders, fonts, the file system.
    for (let number = 0; number <= rounds; number++)
      for (const [name, measure] of chosen) {
        process.stderr.write(`\r\x1b[Kround ${number} of ${rounds}: ${name}`)
        const values = await round(measure.noGraphics ? plain : site, measure, number)
        if (number) results.get(name)?.push(values)
      }
    process.stderr.write('\r\x1b[K')
    const all = chosen.flatMap(([name, measure]) => rows(measure, results.get(name) ?? []))
    for (const [, rowsOf] of chosenModules) all.push(...(await rowsOf()))
    console.log(`${table(all)}\n\n${await machine(site)}`)
    const broken = all.filter(isBroken).length
    if (broken)
      console.error(`\n${broken} of ${all.filter(row => row.limit !== undefined).length} limits broken.`)
    process.exitCode = broken ? 1 : 0
  } finally {
    await site.browser.close()
    await plain.browser.close()
    server.close()
  }
}

await main()
