/** Builds the app and the pages it is measured against, and serves them from memory. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { build, type Plugin } from 'vite'
import { readPlan } from '../../src/build/first-view.ts'
import { fitCamera, type Size } from '../../src/map/camera.ts'
import { defaultView } from '../../src/state/view-state.ts'
import { palettes } from '../../src/style/palette.ts'
import { namesAlongLines, planSources, scene, styleLayers } from '../../src/style/scene.ts'
import { mapPadding } from '../../src/ui/layout.ts'

/** A laptop's window in CSS pixels, one device pixel each. */
export const viewport: Size = { width: 1440, height: 900 }
export const references = ['bare-maplibre', 'leaflet', 'openlayers'] as const
export type Page = 'app' | (typeof references)[number]

const root = join(import.meta.dirname, '../..')
export const outDir = join(root, 'dist-bench')

/** Root font size of styles/base.css in this window. */
const rem = Math.max(16, 8 + 0.0042 * viewport.width)

/** What the app draws when it opens in this window; layers and sources that draw nothing are left out. */
function opening() {
  const plan = readPlan(join(root, 'geo/lanzhou'))
  const { layers, lang, theme } = defaultView(plan.catalogue)
  const context = { palette: palettes[theme], lang, scale: rem / 16, layers }
  const camera = fitCamera(plan.catalogue.home, viewport, mapPadding(viewport, rem))
  const names = namesAlongLines(plan, context, camera, viewport)
  const whole = scene(styleLayers(plan, context), planSources(plan, context), names)
  const sources = Object.fromEntries(Object.entries(whole.sources).filter(([, data]) => data.features.length))
  const drawn = whole.layers.filter(
    l => l.layout?.visibility !== 'none' && (!('source' in l) || (l.source as string) in sources),
  )
  return { layers: drawn, sources, camera }
}

/** Leaflet and OpenLayers draw geometry only: label points of areas, and points made for names, are no places. */
function places({ layers, sources, camera }: ReturnType<typeof opening>) {
  const kept = Object.entries(sources)
    .filter(([id]) => id !== 'line-labels' && id !== 'frame')
    .map(([id, data]) => [id, { ...data, features: data.features.filter(f => !f.properties?.area) }] as const)
  return { layers, sources: Object.fromEntries(kept), camera }
}

/** The plan inside the page's script. A browser parses JSON faster than JavaScript. */
const inlined = (data: object): Plugin => ({
  name: 'bench-plan',
  resolveId: id => (id === 'bench:plan' ? '\0bench:plan' : null),
  load: id =>
    id === '\0bench:plan'
      ? Object.entries(data)
          .map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})`)
          .join('\n')
      : null,
})

/** The app is built as for production, with source maps beside it that the browser is not told of. */
export async function buildPages(): Promise<void> {
  rmSync(outDir, { recursive: true, force: true })
  await build({ root, logLevel: 'error', build: { outDir: join(outDir, 'app'), sourcemap: 'hidden' } })
  const plan = opening()
  for (const page of references)
    await build({
      root: join(import.meta.dirname, 'pages'),
      configFile: false,
      base: './',
      logLevel: 'error',
      plugins: [inlined(page === 'bare-maplibre' ? plan : places(plan))],
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
  `http://localhost:${port}/${page}/${page === 'app' ? '' : `${page}.html`}${query}`

/** Serves what was built. Resolves to the server and its port. */
export async function serve(): Promise<{ server: Server; port: number }> {
  const names = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const files = new Map(
    names.map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(outDir.length).replaceAll('\\', '/'), readFileSync(path)] as const
    }),
  )
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const body = files.get(path)
    response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, resolve))
  const { port } = server.address() as { port: number }
  return { server, port }
}
