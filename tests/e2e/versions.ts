/** A server of a test's own, which serves one version of the app after another, or none. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PreviewServer, preview } from 'vite'
import { inject } from 'vitest'
import { writeServiceWorker } from '../../src/build/offline.ts'

/**
 * Another version of the build: other data, and every file of `assets/` under a new name.
 * @param spoil is given the folder when its service worker is written
 */
async function another(version: string, spoil?: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'plan-map-version-'))
  await cp(inject('build'), folder, { recursive: true })
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const [, plans = ''] = /\.geojson\?(\w+)"/.exec(page) ?? []
  const [, last = ''] = /name="version" content="(\w+)"/.exec(page) ?? []
  const assets = await readdir(join(folder, 'assets'))
  const renamed = new Map(assets.map(name => [name, name.replace(/(\.\w+)$/, `-${version}$1`)]))
  const names = new RegExp(assets.map(name => name.replaceAll('.', '\\.')).join('|'), 'g')
  const update = async (file: string) => {
    const text = await readFile(file, 'utf8')
    const changed = text.replaceAll(names, name => renamed.get(name) ?? name).replaceAll(plans, version)
    await writeFile(file, changed.replaceAll(last, version))
  }
  await update(join(folder, 'index.html'))
  for (const [name, newName] of renamed) {
    if (/\.(js|css)$/.test(name)) await update(join(folder, 'assets', name))
    await rename(join(folder, 'assets', name), join(folder, 'assets', newName))
  }
  writeServiceWorker(folder, version, version)
  await spoil?.(folder)
  return folder
}

export async function serveVersions() {
  const folders: string[] = []
  let server: PreviewServer | null = null
  let port = 0
  const stop = async () => {
    await server?.close()
    server = null
  }
  const serve = async (folder: string) => {
    await stop()
    server = await preview({
      root: folder,
      configFile: false,
      base: './',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port, strictPort: port > 0, open: false },
    })
    port = Number(new URL(server.resolvedUrls?.local[0] ?? '').port)
  }
  await serve(inject('build'))
  return {
    address: `http://127.0.0.1:${port}/`,
    /** From now on nothing is served. */
    stop,
    /** From now on the server has another version, and nothing of the last one. */
    async publish(version: string, spoil?: (folder: string) => Promise<void>) {
      const folder = await another(version, spoil)
      folders.push(folder)
      await serve(folder)
    },
    async end() {
      await stop()
      for (const folder of folders) await rm(folder, { recursive: true })
    },
  }
}
