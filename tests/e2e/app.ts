/** What tests say to the app. They speak of layers, features and links, and never to the browser itself. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { FeatureKey, LngLat } from '../../src/geo/types.ts'
import { launchBrowser } from '../browser.ts'
import { asking } from './asking.ts'
import { figures } from './figures.ts'
import { keeping } from './keeping.ts'
import { list } from './list.ts'
import { card, layerRow, textOf } from './panel.ts'
import { readPng } from './picture.ts'
import { presenting } from './presenting.ts'
import { printing } from './printing.ts'
import { probes } from './probes.ts'
import { proof } from './proof.ts'
import { reading } from './reading.ts'
import { type Reply, reply } from './replies.ts'
import { searchBox } from './search-box.ts'
import { sharing } from './sharing.ts'
import { shelf } from './shelf.ts'
import { tools } from './tools.ts'

export const desk = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }
export const wall = { width: 3840, height: 2160 }

export interface Setting {
  size?: { width: number; height: number }
  /** A finger in place of a mouse. */
  touch?: boolean
  /** Without JavaScript. */
  scriptless?: boolean
  /** No script of the page comes over the network. */
  scriptsLost?: boolean
  /** What the server answers for files of the plan, in place of the files. */
  files?: Record<string, Reply>
  /** What the server answers for the worker in which MapLibre cuts its tiles. */
  worker?: Reply
  /** Another than that of all tests. The browser keeps the app from there. */
  address?: string
  /** Milliseconds that the page seems to have been on its way longer than it was. */
  late?: number
  /** The browser has no network. */
  offline?: boolean
  /** Errors that the test provokes: the browser's console may tell of these. */
  expected?: RegExp
}

/** One browser for a test file. Every app that it opens must end without an error and without a foreign request. */
export function useBrowser(options: { webgl?: boolean } = {}) {
  let browser: Browser
  const opened: App[] = []
  beforeAll(async () => {
    // Without a graphics card the page is put together faster by the processor alone; WebGL is drawn all the same.
    browser = await launchBrowser({ ...options, args: ['--disable-gpu-compositing'] })
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const apps = opened.splice(0)
    await Promise.all(apps.map(app => app.close()))
    expect(apps.flatMap(app => app.complaints())).toEqual([])
  })
  return {
    /** Opens a link of the app in a window of its own, and waits for nothing but the page. */
    async visit(query = '', setting: Setting = {}): Promise<App> {
      const app = await App.open(browser, query, setting)
      opened.push(app)
      return app
    },
    /** Opens a link of the app in a window of its own, and waits for the map, and for what its panel shows of the plan. */
    async open(query = '', setting: Setting = {}): Promise<App> {
      const app = await this.visit(query, setting)
      await app.ready()
      await app.come()
      return app
    },
  }
}

export class App {
  private readonly told: string[] = []
  /** Questions to the page itself. */
  readonly look: ReturnType<typeof probes>

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly address: string,
    private readonly expected: RegExp | undefined,
  ) {
    this.look = probes(page)
  }

  static async open(browser: Browser, query: string, setting: Setting): Promise<App> {
    const { size = desk, touch = false, scriptless = false, files = {}, address, offline } = setting
    const context = await browser.newContext({
      viewport: size,
      hasTouch: touch,
      javaScriptEnabled: !scriptless,
      offline,
      serviceWorkers: address ? 'allow' : 'block',
    })
    if (setting.scriptsLost) await context.route('**/*.js', reply('offline'))
    if (setting.worker) await context.route('**/maplibre-gl-worker*.js', reply(setting.worker))
    for (const [file, answer] of Object.entries(files))
      await context.route(`**/geo/*/${file}*`, reply(answer))
    return App.window(context, query, { ...setting, scriptless: scriptless || setting.scriptsLost })
  }

  private static async window(context: BrowserContext, query: string, setting: Setting) {
    const { scriptless, address = inject('address'), late, expected } = setting
    const page = await context.newPage()
    const app = new App(context, page, address, expected)
    app.listen()
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', e =>
        console.error(`security policy: ${e.violatedDirective} ${e.blockedURI}`),
      ),
    )
    if (late)
      await page.addInitScript(by => {
        const now = performance.now.bind(performance)
        performance.now = () => now() + by
      }, late)
    await page.goto(address + query, { waitUntil: scriptless ? 'load' : 'commit' })
    return app
  }

  /** One more window of the same browser. */
  async another(query: string) {
    const { address, expected } = this
    return App.window(this.context, query, { address, expected })
  }

  /** To nowhere, and after that to a link. */
  async leaveFor(query: string) {
    await this.page.goto('about:blank')
    await this.goTo(query)
  }

  private listen() {
    this.page.on('pageerror', error => this.told.push(error.message))
    this.page.on('console', message => {
      if (message.type() === 'error') this.told.push(`${message.text()} ${message.location().url}`)
    })
    this.context.on('request', request => {
      const url = request.url()
      if (!url.startsWith(new URL('.', this.address).href) && !/^(blob|data):/.test(url))
        this.told.push(`foreign request ${url}`)
    })
  }

  /** What went wrong so far, but for what the test expects. */
  complaints() {
    return this.told.filter(text => !this.expected?.test(text))
  }
  close() {
    return this.context.close()
  }

  state = () => this.page.evaluate(() => document.documentElement.dataset.mapState)
  ready = () => this.settled('ready')
  async settled(state: 'ready' | 'error') {
    await this.page.locator(`html[data-map-state="${state}"]`).waitFor({ state: 'attached' })
  }
  /** Waits until no panel says that the plan is still on its way. */
  async come() {
    await this.page.locator('.coming').waitFor({ state: 'detached' })
  }
  /** With what is loaded after the map: counts at districts come after the first picture. */
  async whole() {
    await this.page.locator('.tabs').waitFor({ state: 'attached' })
    await this.ready()
  }
  /** Milliseconds from the start of navigation to a mark of the User Timing API. */
  mark = (name: string) =>
    this.page.evaluate(n => performance.getEntriesByName(n, 'mark')[0]?.startTime ?? null, name)
  renderer = () =>
    this.page.evaluate(() =>
      document.querySelector('#map canvas') ? 'gl' : document.querySelector('#map div > svg') ? 'svg' : null,
    )
  /** Waits for a mark of the User Timing API. */
  async marked(name: string) {
    await this.page.waitForFunction(n => performance.getEntriesByName(n, 'mark').length > 0, name)
  }
  /** All text that is in sight. */
  text = () => textOf(this.page.locator('body'))
  /** Ids of the layers of which the switch is on. */
  async layersOn() {
    const ids = await this.page
      .locator('input[data-layer]:checked')
      .evaluateAll(all => all.map(i => (i as HTMLElement).dataset.layer ?? ''))
    return new Set(ids)
  }

  url = () => decodeURIComponent(new URL(this.page.url()).search)
  /** The whole address. */
  href = () => this.page.url()
  async goTo(query: string) {
    await this.page.goto(this.address + query)
    await this.ready()
    await this.come()
  }
  async back() {
    await this.page.evaluate(() => history.back())
  }
  async forward() {
    await this.page.evaluate(() => history.forward())
  }

  layer = (id: string) => layerRow(this.page, id)
  detail = () => card(this.page)
  search = () => searchBox(this.page)
  shelf = () => shelf(this.page)
  reading = () => reading(this.page)
  list = () => list(this.page)
  figures = () => figures(this.page)
  tools = () => tools(this.page)
  keeping = () => keeping(this.page)
  proof = () => proof(this.page)
  asking = () => asking(this.page)
  printing = () => printing(this.page)
  presenting = () => presenting(this.page)
  sharing = () => sharing(this.page)
  /** What the notices say. */
  notices = () => this.page.locator('.notice p').allInnerTexts()
  dismissNotice = () => this.page.locator('.notice button').first().click()
  /** The message in place of everything. */
  fatal = () => textOf(this.page.locator('[role=alert]'))
  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  press = (name: string) => this.button(name).click()
  /** A ready-made choice of layers. */
  readyView(name: string) {
    const button = this.page.locator('.views').getByRole('button', { name, exact: true })
    return {
      press: () => button.click(),
      isPressed: async () => (await button.getAttribute('aria-pressed')) === 'true',
    }
  }
  /** By its place: 日 夜 印, 中 EN. */
  choose = (group: 'theme' | 'lang', index: number) =>
    this.page.locator(`input[name=${group}]`).nth(index).click()
  title = () => this.page.title()
  theme = () => this.page.evaluate(() => document.documentElement.dataset.theme)
  lang = () => this.page.evaluate(() => document.documentElement.lang)
  key = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve())
  /** Name of what has the focus: its label, its text, or what it switches. */
  focused = () =>
    this.page.evaluate(() => {
      const at = document.activeElement as HTMLElement
      return at.id || at.dataset.layer || at.ariaLabel || at.textContent.trim()
    })
  /** To the first stop of the Tab key within the panels. */
  focusFirst = () => this.page.locator('.skip').focus()
  focusMap = () => this.page.locator('#map').focus()
  focusButton = (name: string) => this.button(name).first().focus()
  resize = (size: { width: number; height: number }) => this.page.setViewportSize(size)
  size = () => this.page.viewportSize() ?? desk
  /** Waits until the map is as large as the window. */
  async fills(size: { width: number; height: number }) {
    await this.page.waitForFunction(({ width, height }) => {
      const map = document.getElementById('map')
      return map?.clientWidth === width && map.clientHeight === height
    }, size)
    await this.ready()
  }
  /** Height of the sheet on a phone. */
  sheet = () => this.page.evaluate(() => document.documentElement.dataset.sheet)
  /** The camera as the link has it. */
  camera() {
    const [, zoom = 0, lat = 0, lng = 0] =
      /at=([\d.]+)\/([\d.]+)\/([\d.]+)/.exec(this.url())?.map(Number) ?? []
    return { zoom, lat, lng }
  }
  /** Pixel of a position, from the camera in the link (Web Mercator, 512 px tiles). */
  pixel([lng, lat]: LngLat) {
    const at = this.camera()
    const { width, height } = this.size()
    const scale = 512 * 2 ** at.zoom
    const y = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI)
    return { x: width / 2 + ((lng - at.lng) / 360) * scale, y: height / 2 - (y(lat) - y(at.lat)) * scale }
  }
  async clickAt(place: LngLat) {
    const { x, y } = this.pixel(place)
    await this.page.mouse.click(x, y)
  }
  async pointAt(place: LngLat) {
    const { x, y } = this.pixel(place)
    await this.page.mouse.move(x, y)
  }
  async tapAt(place: LngLat) {
    const { x, y } = this.pixel(place)
    await this.page.touchscreen.tap(x, y)
  }
  /** Drags the map with the mouse. */
  async drag(dx: number, dy: number) {
    const { width, height } = this.size()
    await this.page.mouse.move(width / 2, height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(width / 2 + dx, height / 2 + dy, { steps: 4 })
    await this.page.mouse.up()
  }
  async wheel(dy: number) {
    const { width, height } = this.size()
    await this.page.mouse.move(width / 2, height / 2)
    await this.page.mouse.wheel(0, dy)
  }

  /** The settled map, without the panels, or a square of it about a position. */
  async picture(around?: LngLat, radius = 60) {
    await this.ready()
    const { width, height } = this.size()
    const at = around && this.pixel(around)
    const clip = at
      ? { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius }
      : width < 768
        ? { x: 0, y: 70, width: width - 60, height: height / 2 - 130 }
        : { x: width * 0.3, y: 0, width: width * 0.4, height: height - 90 }
    return readPng(await this.page.screenshot({ clip }))
  }
  /** Markup of the SVG map's layer; `null` if it has none. */
  drawn = (layer: string) =>
    this.page.evaluate(id => document.querySelector(`#map g[data-layer="${id}"]`)?.innerHTML ?? null, layer)

  /** Takes the WebGL context away, as a driver that restarts does. */
  loseContext = () => this.disturb('loseContext')
  restoreContext = () => this.disturb('restoreContext')
  private disturb(what: 'loseContext' | 'restoreContext') {
    return this.page.evaluate(name => {
      const canvas = document.querySelector<HTMLCanvasElement>('#map canvas')
      // A lost context gives no extension any more: what was got before must be kept.
      const kept = window as { extension?: WEBGL_lose_context | null }
      kept.extension ??= canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null
      kept.extension?.[name]()
    }, what)
  }

  select = (key: FeatureKey) => this.layer(key.split('/')[0] ?? '').select(key.split('/')[1] ?? '')
}
