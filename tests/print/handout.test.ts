/** A chapter on paper: its map, its text and its figures, on as many pages as they take. */
import { describe, expect, it } from 'vitest'
import { type HandoutPart, handoutPages } from '../../src/print/handout.ts'
import { pixelsPerMm } from '../../src/print/sheet.ts'
import { sheet, textsOf } from './sheets.ts'

const { content, extent } = sheet(['districts', 'context', 'structure'])
const part = (paragraphs: string[]): HandoutPart => ({
  title: '兰州在哪里',
  content,
  extent,
  paragraphs,
  figures: ['83.1%', '30 万人', '436 万人', '13 100 平方公里'].map(value => ({
    what: '常住人口',
    value,
    source: '2020年 · 第二章第一节',
  })),
})
const pagesOf = (paragraphs: string[]) =>
  handoutPages(part(paragraphs), '3 / 18', { title: '兰州市新型城镇化发展规划', date: '2026-01-31' })

describe('a chapter', () => {
  it('stands on one page, with everything', () => {
    const [page, ...more] = pagesOf(['黄河穿城而过。', '路在这里分手。'])
    expect(more).toEqual([])
    const texts = textsOf(page?.svg ?? '')
    for (const words of [
      '兰州在哪里',
      '83.1%',
      '13 100 平方公里',
      '黄河穿城而过。',
      '路在这里分手。',
      '图例',
      '一心两翼多点',
    ])
      expect(texts).toContain(words)
    expect(texts.join()).toContain('示意图，非测绘成果')
    expect(texts.join()).toContain('3 / 18')
  })

  it('goes on on further pages, and loses no line', () => {
    const paragraphs = Array.from(
      { length: 40 },
      (_, i) => `第${i}段。${'黄河穿城而过，路在这里分手。'.repeat(6)}`,
    )
    const pages = pagesOf(paragraphs)
    expect(pages.length).toBeGreaterThan(2)
    const all = pages.map(({ svg }) => textsOf(svg).join('')).join('')
    for (const [i] of paragraphs.entries()) expect(all).toContain(`第${i}段。`)
    expect(all.split('路在这里分手。').length - 1).toBe(240)
    for (const { svg, height } of pages)
      for (const [, y] of svg.slice(svg.lastIndexOf('</svg>')).matchAll(/<text x="[\d.-]+" y="([\d.-]+)"/g))
        expect(Number(y)).toBeLessThan((height - 12) * pixelsPerMm)
  })
})
