/**
 * Noto Sans SC (OFL), cut down to the characters that the plans and the texts use: about 200 kB a weight as WOFF2 for
 * the page, and as TrueType for PDFs, into which the characters of each are cut again.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const weights = [400, 700]
const formats = { woff2: 'woff2', ttf: 'sfnt' } as const
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')

/** Every character that a reader can meet, sorted. */
function characters(root: string): string {
  const files = ['geo', 'src/text'].flatMap(dir =>
    readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' }).map(file => join(dir, file)),
  )
  const text = [...files, 'index.html']
    .filter(file => /\.(json|geojson|md|ts|html)$/.test(file))
    .map(file => readFileSync(join(root, file), 'utf8'))
    .join('')
  return [...new Set(`${ascii}·—–…“”‘’×°′″±≈→←↑↓●○◆■▲${text}`)]
    .filter(c => c >= ' ')
    .sort()
    .join('')
}

/** Writes `styles/fonts/plan-sans-WEIGHT.FORMAT` where the characters have changed since the last build. */
export async function makeFonts(root: string): Promise<void> {
  const dir = join(root, 'styles/fonts')
  const wanted = characters(root)
  const mark = createHash('sha256')
    .update(wanted + Object.keys(formats))
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
    for (const [ending, targetFormat] of Object.entries(formats))
      writeFileSync(
        join(dir, `plan-sans-${weight}.${ending}`),
        await subsetFont(source, wanted, { targetFormat }),
      )
  }
  writeFileSync(markFile, mark)
}
