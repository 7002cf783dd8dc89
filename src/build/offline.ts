/** What the build adds so that the app can be installed, and opens without a network. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'

/** Of all that is under `geo/`: a page asks for plans with it, so that it never gets those of another version. */
export const planVersion = (root: string) => {
  const hash = createHash('sha256')
  const entries = readdirSync(join(root, 'geo'), { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const file of files.sort()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

/** What the open app does not ask for. */
const unneeded = /^(sw\.js|preview\.png|icon\.svg|icon-.*\.png)$/

/** Writes `sw.js` beside the files of a build, which it lists as they lie there, with those of `public/`. */
export function writeServiceWorker(folder: string, version: string, plans: string) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .filter(path => !unneeded.test(path))
    .sort()
  /** Path as the page asks for it, hash of the content. */
  const listed = (path: string) => [
    path === 'index.html' ? './' : path.startsWith('geo/') ? `${path}?${plans}` : path,
    `sha256-${createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('base64')}`,
  ]
  const lasting = (path: string) => /^(assets|geo)\//.test(path)
  const worker = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8')
    .replace('{{version}}', version)
    .replace('{{lasting}}', JSON.stringify(paths.filter(lasting).map(listed)))
    .replace('{{changing}}', JSON.stringify(paths.filter(path => !lasting(path)).map(listed)))
  writeFileSync(join(folder, 'sw.js'), worker)
}

const manifest = (name: string) => ({
  name,
  lang: 'zh-CN',
  start_url: './',
  scope: './',
  display: 'standalone',
  theme_color: '#fbfaf6',
  background_color: '#fbfaf6',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
})

/** Comes after what else changes `index.html`, of which it takes the version. */
export function offline(defaultPlan: string): Plugin {
  let root = ''
  let folder = ''
  let version = ''
  return {
    name: 'plan-map-offline',
    apply: (_, { command, mode }) => command === 'build' && mode !== 'bundle',
    configResolved(config) {
      root = config.root
      folder = resolve(root, config.build.outDir)
    },
    generateBundle() {
      const { title } = JSON.parse(readFileSync(join(root, 'geo', defaultPlan, 'catalogue.json'), 'utf8'))
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.webmanifest',
        source: JSON.stringify(manifest(title.zh)),
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        version = createHash('sha256').update(html).digest('hex').slice(0, 12)
        return [
          { tag: 'meta', attrs: { name: 'version', content: version }, injectTo: 'head' },
          { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
          { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
        ]
      },
    },
    writeBundle: () => writeServiceWorker(folder, version, planVersion(root)),
  }
}
