import { defineConfig } from 'vitest/config'
import { bundle } from './src/build/bundle.ts'
import { withoutEval } from './src/build/no-eval.ts'
import { offline } from './src/build/offline.ts'
import { planMap } from './src/build/plugin.ts'

export default defineConfig({
  base: './',
  plugins: [planMap('lanzhou'), offline('lanzhou'), bundle()],
  build: {
    target: 'es2022',
    // A file turned into a data: address would be refused by the security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // A browser that does not load modules ahead by itself loads them a little later.
    modulePreload: { polyfill: false },
    // What the app starts with is one file: each costs a request while the picture in the page is drawn.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'main', test: /src\/main\.tsx$/ }] } } },
  },
  worker: { format: 'es', plugins: () => [withoutEval()] },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: {
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'] } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: './tests/e2e/serve.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
