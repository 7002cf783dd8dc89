/** Once for all end-to-end tests: the production build in a folder of its own, served as `vite preview` serves it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type InlineConfig, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { findBrowser } from '../browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the app, with a slash at its end. */
    address: string
    /** Where the build lies. */
    build: string
  }
}

export default async function serve(project: TestProject) {
  const outDir = await mkdtemp(join(tmpdir(), 'plan-map-'))
  const config: InlineConfig = {
    root: join(import.meta.dirname, '../..'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
    preview: { host: '127.0.0.1', port: 0, open: false },
  }
  // Vite makes a build for development where it finds itself in a test.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  await build(config).finally(() => {
    process.env.NODE_ENV = NODE_ENV
  })
  const server = await preview(config)
  const [address] = server.resolvedUrls?.local ?? []
  if (!address) throw new Error('vite preview has no address')
  project.provide('address', address)
  project.provide('build', outDir)
  // Browsers start in several test files at once; one that must be unpacked first is unpacked here.
  await findBrowser()
  return async () => {
    await server.close()
    await rm(outDir, { recursive: true })
  }
}
