/** Clipper2 works the same without evaluating text. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { closures } from '../../src/build/no-eval.ts'

const folder = join(createRequire(import.meta.url).resolve('clipper2-wasm'), '../../es')
const code = readFileSync(join(folder, 'clipper2z.js'), 'utf8')

it('is bound without new Function', () => {
  expect(code).toContain('new Function(')
  expect(closures(code)).not.toMatch(/new Function\(|\beval\(/)
})

it('says which package has changed', () => {
  expect(() => closures('export default 0')).toThrow('clipper2-wasm')
})
