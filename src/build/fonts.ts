/**
 * Noto Sans SC (OFL), cut down to the characters that the plans and the texts use: about 200 kB a weight as WOFF2 for
 * the page, and as TrueType for PDFs, into which the characters of each are cut again. The characters of the first
 * view have files of their own, 15 kB each, so that its names need not wait for all the others.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const weights = [400, 700]
const formats = { woff2: 'woff2', ttf: 'sfnt' } as const
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')

/** Each character once, in order. */
const sorted = (text: string) =>
  [...new Set(text)]
    .filter(c => c >= ' ')
    .sort()
    .join('')

/** Every character that a reader can meet. */
function characters(root: string): string {
  const files = ['geo', 'src/text'].flatMap(dir =>
    readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' }).map(file => join(dir, file)),
  )
  const text = [...files, 'index.html']
    .filter(file => /\.(json|geojson|md|ts|html)$/.test(file))
    .map(file => readFileSync(join(root, file), 'utf8'))
    .join('')
  return sorted(`${ascii}·—–…“”‘’×°′″±≈→←↑↓●○◆■▲${text}`)
}

/** Later rules go before earlier ones, where their ranges have a character. */
const firstRules = (range: string) =>
  [
    ['Plan First', '400', 400],
    ['Plan First', '700', 700],
    ['Plan Sans', '400', 400],
    ['Plan Sans', '700', 700],
    ['Plan Sans Bold', '400 700', 700],
  ]
    .map(
      ([family, weights, file]) =>
        `@font-face{font-family:"${family}";font-weight:${weights};font-display:swap;src:url("./first-${file}.woff2") format("woff2");unicode-range:${range}}`,
    )
    .join('\n')

/**
 * Writes `styles/fonts/`, where the characters have changed since the last build: `plan-sans-WEIGHT.FORMAT`, and
 * `first-WEIGHT.woff2` with their rules `first.css`.
 * @param firstView what is on the screen before any script runs
 */
export async function makeFonts(root: string, firstView: string): Promise<void> {
  const dir = join(root, 'styles/fonts')
  const wanted = characters(root)
  const first = sorted(firstView.replace(/<[^>]*>/g, ''))
  const mark = createHash('sha256')
    .update([wanted, first, ...Object.keys(formats)].join('\n'))
    .digest('hex')
  const markFile = join(dir, 'characters.sha256')
  if (existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) return
  mkdirSync(dir, { recursive: true })
  const folder = join(
    createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'),
    '../files',
  )
  for (const weight of weights) {
    const source = readFileSync(join(folder, `noto-sans-sc-chinese-simplified-${weight}-normal.woff2`))
    const cut = async (name: string, characters: string, targetFormat: 'woff2' | 'sfnt') =>
      writeFileSync(join(dir, name), await subsetFont(source, characters, { targetFormat }))
    for (const [ending, format] of Object.entries(formats))
      await cut(`plan-sans-${weight}.${ending}`, wanted, format)
    await cut(`first-${weight}.woff2`, first, 'woff2')
  }
  const range = [...first].map(c => `U+${c.codePointAt(0)?.toString(16)}`).join(',')
  writeFileSync(join(dir, 'first.css'), firstRules(range))
  writeFileSync(markFile, mark)
}
