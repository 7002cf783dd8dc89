/** The browser that the end-to-end tests and the benchmark run in: an installed one, else the one from the registry. */
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const { env } = process
const always = ['--no-sandbox', '--disable-background-networking']
/** WebGL 2 drawn by the processor, so that a machine without a graphics card shows the map too. */
const software = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Debian's Chromium paints pages through the graphics card too; through one that is imitated that takes ten times as long.
  '--disable-gpu-rasterization',
]
const withoutWebGl = ['--disable-gpu', '--disable-software-rasterizer', '--disable-3d-apis']

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => env[name] ?? [])
const usualPaths = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...windowsFolders.flatMap(folder => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
]

interface Program {
  executablePath: string
  /** Folder of libraries that the machine may lack. */
  libraries?: string
}

/**
 * Unpacks the registry's Chromium into a folder of its own. It brings its NSS libraries along only where it believes
 * to be in a cloud function, and then changes this process's environment: both last no longer than the unpacking.
 */
async function unpack(): Promise<Program> {
  const folder = join(tmpdir(), 'plan-map-chromium')
  mkdirSync(folder, { recursive: true })
  const before = { ...env }
  Object.assign(env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    const { default: carried } = await import('@sparticuz/chromium')
    return { executablePath: await carried.executablePath(), libraries: join(folder, 'al2023/lib') }
  } finally {
    for (const name of Object.keys(env)) if (!(name in before)) delete env[name]
    Object.assign(env, before)
  }
}

/**
 * `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else the registry's Chromium (for Linux), which
 * `CHROME_PATH=registry` asks for by name. The first call unpacks that one: let it end before the next.
 * @throws Error if there is no browser for this machine
 */
export async function findBrowser(): Promise<Program> {
  const asked = env.CHROME_PATH
  if (asked && asked !== 'registry') {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH: there is no ${asked}`)
    return { executablePath: asked }
  }
  const executablePath = asked ? undefined : usualPaths.find(path => existsSync(path))
  if (executablePath) return { executablePath }
  if (process.platform !== 'linux') throw new Error('Install Chrome, or name a Chromium in CHROME_PATH')
  return unpack()
}

/**
 * Starts a headless browser with WebGL 2, or without any WebGL.
 * @throws Error if there is no browser for this machine, or it does not run here
 */
export async function launchBrowser({
  webgl = true,
  ...options
}: LaunchOptions & { webgl?: boolean } = {}): Promise<Browser> {
  const { executablePath, libraries } = await findBrowser()
  const args = [...always, ...(webgl ? software : withoutWebGl), ...(options.args ?? [])]
  const launch = (path = env.LD_LIBRARY_PATH) =>
    chromium.launch({
      ...options,
      executablePath,
      args,
      env: { ...env, ...options.env, ...(path && { LD_LIBRARY_PATH: path }) },
    })
  if (!libraries) return launch()
  // The machine's own libraries fit best, but one without a browser often lacks NSS.
  return launch().catch(() => launch([libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':')))
}
