import { defineConfig } from 'vitest/config'
import { planMap } from './src/build/plugin.ts'

export default defineConfig({
  base: './',
  plugins: [planMap('lanzhou')],
  build: {
    target: 'es2022',
    // A file turned into a data: address would be refused by the security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    reporters: ['default', './tests/reporter.ts'],
  },
})
