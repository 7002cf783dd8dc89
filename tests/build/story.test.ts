/** Chapters as their files have them. */
import { expect, it } from 'vitest'
import { readChapter } from '../../src/build/story.ts'

const front = 'title: 题\ntitleEn: Title\ncamera: [103, 36, 104, 37]'
const file = (head = front, body = '正文。\n\n<!-- en -->\n\nText.\n') => `---\n${head}\n---\n${body}`
const read = (text: string, name = '03-some-slug.md') => readChapter(name, text)
const zh = (markdown: string) => read(file(front, `${markdown}\n`)).body.zh

it('fills in what a chapter does not say', () =>
  expect(read(file())).toMatchObject({
    slug: 'some-slug',
    title: { zh: '题', en: 'Title' },
    view: '',
    highlight: [],
    figures: [],
    caption: 'left',
    seconds: 20,
    notes: { zh: [], en: [] },
  }))

it('takes the view as a link has it, and each part from its place', () => {
  const chapter = read(
    file(
      `${front}\nlayers: a,b:50\nfilter: clause:plan/专栏 5-1\nresults: A.rings;from:hubs/x\nhighlight: [hubs/x]\nfigures: [f]\ncaption: right\nseconds: 9`,
      '中文\n\n<!-- en -->\nEnglish\n\n<!-- notes -->\n讲稿\n\n<!-- notes-en -->\nNotes\n',
    ),
  )
  expect(new URLSearchParams(chapter.view).get('filter')).toBe('clause:plan/专栏 5-1')
  expect(new URLSearchParams(chapter.view).get('layers')).toBe('a,b:50')
  expect(new URLSearchParams(chapter.view).get('results')).toBe('A.rings;from:hubs/x')
  const said = [chapter.body.zh, chapter.body.en, chapter.notes.zh, chapter.notes.en].map(
    ([block]) => block?.spans[0]?.text,
  )
  expect(said).toEqual(['中文', 'English', '讲稿', 'Notes'])
})

it('reads paragraphs, items, strong text and links', () => {
  expect(
    zh(
      '一个**核**心，见[专栏](<clause:plan/专栏 5-1>)和[站](feature:hubs/x)。\n\n- 甲\n- [**乙**](clause:plan/表)',
    ),
  ).toEqual([
    {
      kind: 'paragraph',
      spans: [
        { text: '一个' },
        { text: '核', strong: true },
        { text: '心，见' },
        { text: '专栏', clause: 'plan/专栏 5-1' },
        { text: '和' },
        { text: '站', feature: 'hubs/x' },
        { text: '。' },
      ],
    },
    { kind: 'item', spans: [{ text: '甲' }] },
    { kind: 'item', spans: [{ text: '乙', strong: true, clause: 'plan/表' }] },
  ])
})

it('joins lines as their language does', () => {
  expect(zh('第一行，\n第二行')[0]?.spans).toEqual([{ text: '第一行，第二行' }])
  expect(zh('one line\nand another')[0]?.spans).toEqual([{ text: 'one line and another' }])
})

it.each([
  ['a name without a number', file(), 'core.md', /NN-slug/],
  ['a name in capitals', file(), '03-Core.md', /NN-slug/],
  ['no front matter', '正文', undefined, /title/],
  ['a front matter that does not end', `---\n${front}\n正文`, undefined, /title/],
  ['YAML that cannot be read', file('title: a: b'), undefined, /mapping/i],
  ['a front matter that is a list', file('- 题'), undefined, /front matter/],
  ['an unknown key', file(`${front}\nlayer: a`), undefined, /layer/],
  ['no English title', file('title: 题\ncamera: [103, 36, 104, 37]'), undefined, /title\.en/],
  ['no extent', file('title: 题\ntitleEn: T'), undefined, /camera/],
  ['an extent in words', file('title: 题\ntitleEn: T\ncamera: [a, b, c, d]'), undefined, /camera\[0\]/],
  ['a caption nowhere', file(`${front}\ncaption: top`), undefined, /caption/],
  ['an interval in words', file(`${front}\nseconds: long`), undefined, /seconds/],
  ['one feature that is no list', file(`${front}\nhighlight: hubs/x`), undefined, /highlight/],
  ['a heading', file(front, '# 题'), undefined, /heading/],
  ['a picture', file(front, '![x](y.png)'), undefined, /image/],
  ['HTML', file(front, '<b>x</b>'), undefined, /html/],
  ['a table', file(front, '|a|b|\n|-|-|\n|1|2|'), undefined, /table/],
  ['code', file(front, '`x`'), undefined, /codespan/],
  ['a link to a page', file(front, '[x](https://example.org)'), undefined, /clause:/],
  ['a list within a list', file(front, '- 甲\n  - 乙'), undefined, /list/],
  ['an unknown part', file(front, '正文\n\n<!-- fr -->\n\ntexte'), undefined, /html/],
  ['asterisks that mark nothing', file(front, '甲**“乙”**丙'), undefined, /\*\*/],
])('refuses %s, and says so', (_, text, name, reason) => expect(() => read(text, name)).toThrow(reason))
