/** Reads `story/NN-slug.md`: front matter in YAML, then what is said, in Markdown. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marked, type Token, type Tokens } from 'marked'
import { parse } from 'yaml'
import { misfits } from '../geo/shape.ts'
import { type Block, type Chapter, chapterShape, type Span } from '../geo/story.ts'
import type { FeatureKey } from '../geo/types.ts'

const spanOf = (token: Token): Span[] => {
  if (token.type === 'strong') return (token.tokens ?? []).flatMap(spanOf).map(s => ({ ...s, strong: true }))
  if (token.type === 'link') {
    const { href, tokens } = token as Tokens.Link
    const [scheme, rest = ''] = decodeURI(href).split(/:(.*)/s)
    const text = tokens.flatMap(spanOf)
    if (scheme === 'clause') return text.map(span => ({ ...span, clause: rest }))
    if (scheme === 'feature') return text.map(span => ({ ...span, feature: rest as FeatureKey }))
    throw new Error(`a link leads to clause: or feature:, not to ${href}`)
  }
  if (token.type === 'text' || token.type === 'escape') {
    const { tokens, text } = token as Tokens.Text
    if (tokens) return tokens.flatMap(spanOf)
    if (text.includes('**')) throw new Error(`** marks nothing beside a punctuation mark: ${text}`)
    // Lines of Chinese join without a space.
    return [{ text: text.replace(/(?<=[ -~])\n(?=[ -~])/g, ' ').replace(/\n/g, '') }]
  }
  throw new Error(`Markdown of a story is paragraphs, lists, strong text and links, not ${token.type}`)
}

function blocksOf(markdown: string): Block[] {
  return marked.lexer(markdown).flatMap((token): Block[] => {
    if (token.type === 'space') return []
    if (token.type === 'list')
      return (token as Tokens.List).items.map(item => ({ kind: 'item', spans: item.tokens.flatMap(spanOf) }))
    if (token.type === 'paragraph')
      return [{ kind: 'paragraph', spans: ((token as Tokens.Paragraph).tokens ?? []).flatMap(spanOf) }]
    throw new Error(`Markdown of a story is paragraphs, lists, strong text and links, not ${token.type}`)
  })
}

const known = [
  'title',
  'titleEn',
  'camera',
  'layers',
  'select',
  'filter',
  'results',
  'compare',
  'highlight',
  'figures',
  'caption',
  'seconds',
]
const parameters = ['layers', 'select', 'filter', 'results', 'compare']

/**
 * A chapter from its file.
 * @throws Error that says what is wrong
 */
export function readChapter(name: string, text: string): Chapter {
  const [, slug = ''] = /^\d+-([a-z0-9-]+)\.md$/.exec(name) ?? []
  if (!slug) throw new Error('the name has to be NN-slug.md')
  const [, front = '', rest = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
  const head: Record<string, unknown> = parse(front) ?? {}
  const unknown = Object.keys(head).filter(key => !known.includes(key))
  if (unknown.length) throw new Error(`unknown in the front matter: ${unknown.join(', ')}`)
  const parts = rest.split(/^<!-- (en|notes|notes-en) -->\n/m)
  const part = (name: string) => {
    const at = parts.indexOf(name)
    return blocksOf(at < 0 ? '' : (parts[at + 1] ?? ''))
  }
  const chapter = {
    slug,
    title: { zh: head.title, en: head.titleEn },
    camera: head.camera,
    view: parameters
      .filter(key => head[key] !== undefined)
      .map(key => `${key}=${encodeURIComponent(String(head[key]))}`)
      .join('&'),
    highlight: head.highlight ?? [],
    figures: head.figures ?? [],
    caption: head.caption ?? 'left',
    seconds: head.seconds ?? 20,
    body: { zh: blocksOf(parts[0] ?? ''), en: part('en') },
    notes: { zh: part('notes'), en: part('notes-en') },
  }
  const wrong = misfits(chapterShape, chapter)
  if (wrong.length) throw new Error(wrong.join('; '))
  return chapter as Chapter
}

/** The files of a plan's story, in their order; none where it has no story. */
export function chapterFiles(folder: string): string[] {
  const dir = join(folder, 'story')
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter(name => name.endsWith('.md'))
    .sort()
}

/** The chapters of the plan in a folder. */
export const readStory = (folder: string): Chapter[] =>
  chapterFiles(folder).map(name => {
    try {
      return readChapter(name, readFileSync(join(folder, 'story', name), 'utf8'))
    } catch (error) {
      throw new Error(`story/${name}: ${error instanceof Error ? error.message : error}`)
    }
  })
