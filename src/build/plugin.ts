/** What the build adds to Vite: the plans as plain files, the fonts, the first view, how characters are read, the security policy. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import { storyFile } from '../geo/story.ts'
import type { Catalogue } from '../geo/types.ts'
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
  const catalogueOf = (): Catalogue => JSON.parse(readFileSync(join(geo(), 'catalogue.json'), 'utf8'))
  /** The page with what is on the screen before any script runs. */
  const filled = async (html: string) => {
    const { module } = await runnerImport<typeof import('./first-view.ts')>('/src/build/first-view.ts', {
      root,
      configFile: false,
    })
    const { title, subtitle } = catalogueOf()
    return html
      .replace('{{first view}}', module.firstView(geo()))
      .replaceAll('{{title}}', title.zh)
      .replace('{{subtitle}}', subtitle.zh)
  }
  return {
    name: 'plan-map',
    config: config => ({
      define: {
        __PLANS__: JSON.stringify(planIds(config.root ?? process.cwd())),
        __DEFAULT_PLAN__: JSON.stringify(defaultPlan),
        __ADDRESS__: JSON.stringify(process.env.ADDRESS ? new URL(process.env.ADDRESS).href : ''),
        __PLAN_VERSION__: JSON.stringify(planVersion(config.root ?? process.cwd())),
      },
    }),
    async configResolved(config) {
      root = config.root
      building = config.command === 'build'
      const [, body = ''] = readFileSync(join(root, 'index.html'), 'utf8').split('<body>')
      await makeFonts(root, await filled(body.replace(/<noscript>.*<\/noscript>/, '')))
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
        const shown = catalogueOf().layers.filter(({ visible }) => visible)
        const files = ['catalogue.json', ...new Set(shown.map(({ file }) => file))]
        const fonts = Object.keys(bundle ?? {}).filter(name => /first-\d+[^/]*\.woff2$/.test(name))
        const version = planVersion(root)
        const preload = (name: string) =>
          `<link rel="preload" as="fetch" crossorigin="anonymous" href="./geo/${defaultPlan}/${name}?${version}">`
        const page = (await filled(html)).replace('{{first files}}', files.map(preload).join(''))
        return {
          // What the picture needs is asked for first: a browser opens few connections at a time.
          html: page.replace(
            /(<script src="[^"]*before-paint[\s\S]*?)(<link rel="stylesheet"[^>]*>)/,
            '$2\n    $1',
          ),
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
            ...fonts.map(name => ({
              tag: 'link',
              attrs: { rel: 'preload', as: 'font', crossorigin: 'anonymous', href: `./${name}` },
              injectTo: 'head-prepend' as const,
            })),
          ],
        }
      },
    },
  }
}
