/** Builds the app and the pages it is measured against, and serves them from memory. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { build, type Plugin, runnerImport } from 'vite'
import type { Catalogue } from '../../src/geo/types.ts'
import type { Size } from '../../src/state/camera.ts'

/** A laptop's window in CSS pixels, one device pixel each. */
export const viewport: Size = { width: 1440, height: 900 }
export const references = ['bare-maplibre', 'leaflet', 'openlayers'] as const
/** The app with a plan that has no projects and no figures shows what the catalogue of these costs. */
export const bare = 'app-without-catalogue'
export type Page = 'app' | typeof bare | (typeof references)[number]

const root = join(import.meta.dirname, '../..')
export const outDir = join(root, 'dist-bench')

/** The plan inside the page's script. A browser parses JSON faster than JavaScript. */
const inlined = (data: object): Plugin => ({
  name: 'bench-plan',
  resolveId: id => (id === 'bench:plan' ? '\0bench:plan' : null),
  load: id =>
    id === '\0bench:plan'
      ? Object.entries(data)
          .map(
            ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})`,
          )
          .join('\n')
      : null,
})

/** The app is built as for production, with source maps beside it that the browser is not told of. */
export async function buildPages(): Promise<void> {
  rmSync(outDir, { recursive: true, force: true })
  await build({ root, logLevel: 'error', build: { outDir: join(outDir, 'app'), sourcemap: 'hidden' } })
  const { module } = await runnerImport<typeof import('./opening.ts')>('/tests/bench/opening.ts', {
    root,
    configFile: false,
  })
  const plan = module.opening(join(root, 'geo/lanzhou'), viewport)
  for (const page of references)
    await build({
      root: join(import.meta.dirname, 'pages'),
      configFile: false,
      base: './',
      logLevel: 'error',
      plugins: [inlined(page === 'bare-maplibre' ? plan : module.places(plan))],
      worker: { format: 'es' },
      build: {
        outDir: join(outDir, page),
        target: 'es2022',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
        rollupOptions: { input: join(import.meta.dirname, `pages/${page}.html`) },
      },
    })
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A page's address on a server's port. */
export const address = (port: number, page: Page, query = '') =>
  `http://localhost:${port}/${page}/${page === 'app' || page === bare ? '' : `${page}.html`}${query}`

function withoutProjects(catalogue: Buffer): Buffer {
  const plan: Catalogue = JSON.parse(catalogue.toString())
  return Buffer.from(JSON.stringify({ ...plan, layers: plan.layers.filter(l => l.id !== 'projects') }))
}

/** Serves what was built. Resolves to the server and its port. */
export async function serve(): Promise<{ server: Server; port: number }> {
  const names = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const files = new Map<string, Buffer>(
    names.map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(outDir.length).replaceAll('\\', '/'), readFileSync(path)] as const
    }),
  )
  for (const [path, body] of [...files])
    if (path.startsWith('/app/') && !/(projects|indicators)\.(geo)?json$/.test(path))
      files.set(path.replace('app', bare), path.endsWith('catalogue.json') ? withoutProjects(body) : body)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const body = files.get(path)
    response.writeHead(body ? 200 : 404, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
    })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, resolve))
  const { port } = server.address() as { port: number }
  return { server, port }
}
