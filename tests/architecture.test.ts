/** Data flows one way. This reads what the files of src/ import, and what src/README.md says of them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '../src')
/** Each may import what stands before it, and itself. */
const order = [
  'geo',
  'text',
  'state',
  'find',
  'analysis',
  'style',
  'map',
  'print',
  'ui',
  'second-map.ts',
  'live-map.ts',
  'address.ts',
  'main.tsx',
  'build',
]

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map(file => file.split(sep).join('/'))
  .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))

/** What a file imports, statically or on demand, types too. */
const importsOf = (text: string) =>
  [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map(([, path = '']) => path)

const imports = files.flatMap(file =>
  importsOf(readFileSync(join(src, file), 'utf8')).map(path => ({
    file,
    /** Within src, or the name of a package. */
    target: path.startsWith('.')
      ? relative(src, resolve(src, dirname(file), path.replace(/\?.*/, '')))
          .split(sep)
          .join('/')
      : path,
    own: path.startsWith('.'),
  })),
)
const rank = (path: string) => order.indexOf(path.split('/')[0] ?? '')

describe('imports', () => {
  it('are found, of every form', () => {
    const text = `import a from './a.ts'\nimport type {\n  B,\n} from '../b.ts'\nimport './c.css'\nexport { d } from "d"\nconst e = () => import('./e.ts')\ntype F = typeof import('./f.ts').f`
    expect(importsOf(text)).toEqual(['./a.ts', '../b.ts', './c.css', 'd', './e.ts', './f.ts'])
    expect(imports.length).toBeGreaterThan(100)
  })

  it('come from a place that has one in the order', () => {
    expect(files.filter(file => rank(file) < 0)).toEqual([])
  })

  it('never point back', () => {
    const back = imports.filter(({ file, target, own }) => own && rank(target) > rank(file))
    expect(back.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('stay within src, but for a part’s own stylesheet and the fonts', () => {
    const out = imports.filter(
      ({ target, own }) =>
        own &&
        target.startsWith('..') &&
        !/^\.\.\/styles\/([\w-]+\.css|fonts\/[\w-]+\.(ttf|woff2))$/.test(target),
    )
    expect(out.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('reach what the build alone needs from nowhere else', () => {
    const node = imports.filter(
      ({ file, target }) => target.startsWith('node:') && !/^(build|geo\/contract)/.test(file),
    )
    expect(node.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it.each([
    [/^maplibre-gl(\/|$)/, /^map\/gl\//],
    [/^@turf\//, /^(geo\/contract|analysis\/)/],
    [/^geojson-validation$/, /^geo\/contract/],
    [/^preact($|\/)/, /^(ui\/|main\.tsx$)/],
    [/^(vite|subset-font|pinyin-pro|opencc-js(\/.*)?)$/, /^build\//],
  ])('of %s stand only in %s', (name, where) => {
    const elsewhere = imports.filter(
      ({ file, target, own }) => !own && name.test(target) && !where.test(file),
    )
    expect(elsewhere.map(({ file }) => file)).toEqual([])
  })
})

describe('src/README.md', () => {
  const readme = readFileSync(join(src, 'README.md'), 'utf8')
  const rows = [...readme.matchAll(/^\| `([^`]+)` \|(.*)$/gm)].map(([, name = '', rest = '']) => ({
    name,
    rest,
  }))
  const names = rows.map(row => row.name.replace(/\/$/, ''))

  it('names every folder and file of src', () => {
    const present = readdirSync(src).filter(name => name !== 'README.md')
    expect(present.filter(name => !names.includes(name))).toEqual([])
  })

  it('names nothing that is not there', () => {
    expect(names.filter(name => !existsSync(join(src, name)))).toEqual([])
    // Within a row, names are of that folder; elsewhere they are paths within src.
    const quoted = (text: string) =>
      [...text.matchAll(/`([\w-]+(?:\/[\w.-]*)+|[\w-]+\.tsx?)`/g)].map(([, path = '']) => path)
    const inRows = rows.flatMap(row => quoted(row.rest).map(path => join(row.name, path)))
    const elsewhere = quoted(readme.replace(/^\|.*$/gm, ''))
    expect(inRows.length + elsewhere.length).toBeGreaterThan(5)
    expect([...inRows, ...elsewhere].filter(path => !existsSync(join(src, path)))).toEqual([])
  })
})

it('keeps files small enough to read in one go', () => {
  const long = files.filter(file => readFileSync(join(src, file), 'utf8').split('\n').length > 250)
  expect(long).toEqual([])
  expect(files.every(file => statSync(join(src, file)).size > 0)).toBe(true)
})
