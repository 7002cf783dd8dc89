/** What the build adds to Vite: the plans as plain files, the fonts, the first view, how characters are read, the security policy. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HtmlTagDescriptor, type Plugin, runnerImport } from 'vite'
import { storyFile } from '../geo/story.ts'
import { makeFonts } from './fonts.ts'
import { planVersion } from './offline.ts'
import { readStory } from './story.ts'

/** Everything comes from where the page comes from; no inline script or style, no eval. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The module with what `find/pinyin.ts` reads. */
const pinyin = 'virtual:pinyin'

/** Ids of the plans under `geo/`: its folders with a catalogue. */
export const planIds = (root: string) =>
  readdirSync(join(root, 'geo')).filter(name => existsSync(join(root, 'geo', name, 'catalogue.json')))

export function planMap(defaultPlan: string): Plugin {
  let root = ''
  let building = false
  const geo = () => join(root, 'geo', defaultPlan)
  return {
    name: 'plan-map',
    config: config => ({
      define: {
        __PLANS__: JSON.stringify(planIds(config.root ?? process.cwd())),
        __DEFAULT_PLAN__: JSON.stringify(defaultPlan),
        __PLAN_VERSION__: JSON.stringify(planVersion(config.root ?? process.cwd())),
      },
    }),
    async configResolved(config) {
      root = config.root
      building = config.command === 'build'
      await makeFonts(root)
    },
    resolveId: id => (id === pinyin ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${pinyin}`) return
      const { readings } = await import('./pinyin.ts')
      return `export default ${JSON.stringify(readings(root))}`
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [, id] = new RegExp(`/geo/([a-z0-9-]+)/${storyFile}$`).exec(request.url ?? '') ?? []
        if (!id) return next()
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(readStory(join(root, 'geo', id))))
      })
    },
    generateBundle() {
      for (const id of planIds(root)) {
        this.emitFile({
          type: 'asset',
          fileName: `geo/${id}/${storyFile}`,
          source: JSON.stringify(readStory(join(root, 'geo', id))),
        })
        for (const file of readdirSync(join(root, 'geo', id)).filter(name => /json$/.test(name)))
          this.emitFile({
            type: 'asset',
            fileName: `geo/${id}/${file}`,
            source: readFileSync(join(root, 'geo', id, file)),
          })
      }
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const { module } = await runnerImport<typeof import('./first-view.ts')>('/src/build/first-view.ts', {
          root,
          configFile: false,
        })
        const catalogue = JSON.parse(readFileSync(join(geo(), 'catalogue.json'), 'utf8'))
        const files = [
          'catalogue.json',
          ...catalogue.layers
            .filter((l: { visible: boolean }) => l.visible)
            .map((l: { file: string }) => l.file),
        ]
        const fonts = Object.keys(bundle ?? {}).filter(name => name.endsWith('.woff2'))
        const version = planVersion(root)
        const preload = (as: 'fetch' | 'font', href: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'preload', as, crossorigin: 'anonymous', href: `./${href}` },
        })
        return {
          html: html
            .replace('{{first view}}', module.firstView(geo()))
            .replaceAll('{{title}}', catalogue.title.zh)
            .replace('{{subtitle}}', catalogue.subtitle.zh),
          tags: [
            ...(building
              ? [
                  {
                    tag: 'meta',
                    attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
                    injectTo: 'head-prepend' as const,
                  },
                ]
              : []),
            // Not a module: it has to run before the first paint.
            { tag: 'script', attrs: { src: './before-paint.js' }, injectTo: 'head' },
            ...fonts.map(name => preload('font', name)),
            ...[...new Set(files)].map(name => preload('fetch', `geo/${defaultPlan}/${name}?${version}`)),
          ],
        }
      },
    },
  }
}
