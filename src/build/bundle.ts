/** The app as a folder that opens from a disk, by a double click on `index.html`: `vite build --mode bundle`. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { zipSync } from 'fflate'
import type { Plugin } from 'vite'
import { proofPage } from './proof.ts'

/** A page from a disk has no origin of its own. What it may do: its own files, data: and blob:, and no connection. */
export const bundlePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  'img-src data: blob:',
  'font-src data:',
  'connect-src data:',
  'worker-src blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const beside = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const escaped = (text: string) => text.replaceAll("'", '&#39;')

/** What the app asks for while it runs. */
const asked = /^geo\/|^assets\/.*worker.*\.js$/

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .sort()

/** Writes checksums into the folder, and all of it as `FOLDER.zip` beside it. */
function seal(folder: string) {
  const contents = filesOf(folder).map(path => [path, readFileSync(join(folder, path))] as const)
  const sums = contents.map(
    ([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`,
  )
  writeFileSync(join(folder, 'SHA256SUMS.txt'), sums.join(''))
  const files = Object.fromEntries(
    filesOf(folder).map(path => [`plan-map/${path}`, new Uint8Array(readFileSync(join(folder, path)))]),
  )
  // The same files make the same archive, whenever.
  writeFileSync(`${folder}.zip`, zipSync(files, { mtime: new Date(1980, 0, 1) }))
}

/** Comes after what else changes `index.html`. */
export function bundle(): Plugin {
  let root = ''
  let folder = ''
  const open = (name: string) => readFileSync(join(root, 'public', name))
  return {
    name: 'plan-map-bundle',
    apply: (_, { command, mode }) => command === 'build' && mode === 'bundle',
    config: ({ build }) => ({
      build: {
        outDir: build?.outDir ?? 'bundle',
        // One classic script: from a disk, a browser loads no modules.
        rolldownOptions: {
          output: {
            format: 'iife',
            codeSplitting: false,
            entryFileNames: 'app.js',
            assetFileNames: 'app[extname]',
          },
          checks: { emptyImportMeta: false },
        },
        // Else a script brings it, as inline styles that the policy refuses.
        cssCodeSplit: false,
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        copyPublicDir: false,
        modulePreload: false,
      },
      worker: { format: 'iife' },
    }),
    configResolved(config) {
      root = config.root
      folder = resolve(root, config.build.outDir)
    },
    transform: {
      order: 'post',
      filter: { code: 'import.meta.url' },
      // What is left of it once the build has found the workers: addresses beside the page.
      handler: code => code.replaceAll('import.meta.url', 'document.baseURI'),
    },
    generateBundle: {
      order: 'post',
      handler(_, files) {
        const table: Record<string, string> = {}
        for (const [path, file] of Object.entries(files)) {
          if (!asked.test(path)) continue
          table[path] = String(file.type === 'asset' ? file.source : file.code)
          delete files[path]
        }
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source })
        emit(
          'files.js',
          beside('bundle-files.js').replace('{{files}}', () => JSON.stringify(table)),
        )
        emit('before-paint.js', open('before-paint.js'))
        emit('offline.html', proofPage(bundlePolicy))
        emit('offline.js', beside('proof.js'))
        emit('offline.css', beside('proof.css'))
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: html =>
        html
          .replace('./favicon.png', `data:image/png;base64,${open('favicon.png').toString('base64')}`)
          .replace(/<script type="module"/, '<script defer src="./files.js"></script>\n    <script defer')
          .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, `$1${escaped(bundlePolicy)}`)
          .replace(/\s*<link rel="preload"[^>]*>|\s*<template>.*<\/template>/g, '')
          // From a disk nothing has an origin to compare.
          .replaceAll(' crossorigin', ''),
    },
    writeBundle: () => seal(folder),
  }
}
