import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/geo/types.ts'
import { quantity } from '../../src/text/quantity.ts'
import { citations, clauseText, groupTitle, shortTitle } from '../../src/ui/clause.ts'
import { coordinateText, dateText, decimalsFor, uncertaintyText } from '../../src/ui/facts.ts'
import { distanceText, scaleBar } from '../../src/ui/scale-bar.ts'

describe('scaleBar', () => {
  it('takes the longest round length that fits', () => {
    expect(scaleBar(100, 110)).toEqual({ metres: 10_000, pixels: 100 })
    expect(scaleBar(60, 110)).toEqual({ metres: 5000, pixels: 5000 / 60 })
    expect(scaleBar(2, 110).metres).toBe(200)
    expect(scaleBar(0.9, 110).metres).toBe(50)
  })

  it('names it in metres below a kilometre', () => {
    expect([distanceText(500), distanceText(1000), distanceText(1500)]).toEqual(['500 m', '1 km', '1.5 km'])
  })
})

describe('dateText', () => {
  it('is no finer than what is known', () => {
    expect(['2022', '2022-03', '2022-03-29'].map(d => dateText('zh', d))).toEqual([
      '2022年',
      '2022年3月',
      '2022年3月29日',
    ])
    expect(['2022', '2022-03', '2022-03-29'].map(d => dateText('en', d))).toEqual([
      '2022',
      'Mar 2022',
      '29 Mar 2022',
    ])
  })

  it('leaves alone what is no date', () => {
    expect(dateText('en', '十四五')).toBe('十四五')
  })
})

describe('coordinates', () => {
  it('are no finer than the position is known', () => {
    expect([1, 20, 500, 5000, 50_000].map(decimalsFor)).toEqual([5, 4, 3, 2, 2])
    expect(coordinateText([103.83412, 36.06123], 3)).toBe('36.061°N 103.834°E')
    expect(uncertaintyText(1500)).toBe('± 1.5 km')
  })
})

describe('quantity', () => {
  it('counts in 万 and 亿 in Chinese only', () => {
    expect(quantity('zh', 5280, '亿元')).toBe('5,280亿元')
    expect(quantity('en', 5280, '亿元')).toBe('528 billion yuan')
    expect(quantity('en', 10, '万吨')).toBe('100,000 t')
    expect(quantity('en', 45, '个')).toBe('45')
    expect(quantity('en', 12.5, '%')).toBe('12.5%')
    expect(quantity('zh', 806, 'km²')).toBe('806 km²')
  })

  it('leaves a unit that it does not know as it stands', () => {
    expect(quantity('en', 3, '万件')).toBe('3 万件')
    expect(quantity('en', '100以上', '个')).toBe('100以上个')
  })
})

const catalogue = {
  documents: [
    {
      id: 'plan',
      title: { zh: '某市规划（2021-2035年）', en: 'A Plan (2021–2035)' },
      issuer: { zh: '', en: '' },
      date: '2022',
      outline: [
        {
          at: '专栏 4-2',
          title: { zh: '重点工程', en: 'Key projects' },
          groups: ['产业工程', '生态工程'],
          groupsEn: ['Industry', 'Ecology'],
        },
        { at: '导语', title: { zh: '导语', en: 'Introduction' } },
      ],
    },
  ],
} as unknown as Catalogue
const outline = catalogue.documents[0]?.outline ?? []

describe('clauses', () => {
  it('are called in English what they are called in translations', () => {
    expect(
      ['专栏 4-2', '第五章第一节', '第十二章', '表 2-1', '第13段'].map(
        at => clauseText('en', at, undefined).place,
      ),
    ).toEqual(['Box 4-2', 'Chapter 5, Section 1', 'Chapter 12', 'Table 2-1', 'Paragraph 13'])
  })

  it('do not say a heading twice', () => {
    expect(clauseText('zh', '导语', outline[1])).toEqual({ place: '导语', title: undefined })
    expect(clauseText('en', '导语', outline[1])).toEqual({ place: 'Introduction', title: undefined })
    expect(clauseText('zh', '专栏 4-2', outline[0])).toEqual({ place: '专栏 4-2', title: '重点工程' })
  })

  it('stand by document, the sub-headings of one box together', () => {
    const refs = [
      { doc: 'plan', at: '专栏 4-2', group: '产业工程' },
      { doc: 'other', at: '第1段' },
      { doc: 'plan', at: '专栏 4-2', group: '生态工程' },
    ]
    const cited = citations(catalogue, refs)
    expect(cited.map(c => c.doc)).toEqual(['plan', 'other'])
    expect(cited[0]?.places).toMatchObject([{ at: '专栏 4-2', groups: ['产业工程', '生态工程'] }])
    expect(cited[1]?.document).toBeUndefined()
  })

  it('have translated sub-headings and short titles', () => {
    expect(groupTitle('en', outline[0], '生态工程')).toBe('Ecology')
    expect(groupTitle('zh', outline[0], '生态工程')).toBe('生态工程')
    expect(groupTitle('en', outline[1], '别的')).toBe('别的')
    expect(catalogue.documents.map(d => [shortTitle('zh', d), shortTitle('en', d)])).toEqual([
      ['某市规划', 'A Plan'],
    ])
  })
})
