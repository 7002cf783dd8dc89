import { describe, expect, it } from 'vitest'
import { understand, type Word } from '../../src/find/ask.ts'

const words: Word[] = [
  { names: ['红古区', '红古', 'Honggu'], facet: 'district', values: ['620111'] },
  { names: ['产业', 'Industry'], facet: 'sector', values: ['industry'] },
  { names: ['近期', 'near term'], facet: 'state', values: ['signed', 'construction'] },
]

describe('a question from the floor', () => {
  it.each([
    ['新区到西固多远', '新区', '西固'],
    ['从兰州新区到榆中要多久？', '兰州新区', '榆中'],
    ['新区距主城多少公里', '新区', '主城'],
    ['how far is it from the New Area to Xigu?', 'the New Area', 'Xigu'],
  ])('about a distance: %s', (question, from, to) => {
    expect(understand(question, words)).toEqual({ kind: 'distance', from, to })
  })

  it('about what is planned where', () => {
    expect(understand('近期 红古 产业', words)).toMatchObject({
      kind: 'filter',
      filter: { state: ['signed', 'construction'], district: ['620111'], sector: ['industry'] },
    })
    expect(understand('honggu，Industry', words)).toMatchObject({ filter: { district: ['620111'] } })
    expect(understand('industry near term Honggu', words)).toMatchObject({
      filter: { state: ['signed', 'construction'], district: ['620111'], sector: ['industry'] },
    })
  })

  it('keeps words that it does not know as words to look for', () => {
    expect(understand('红古 铝', words)).toMatchObject({ filter: { district: ['620111'], text: '铝' } })
  })

  it.each(['红古', '海亮', '4-2', '水 泥', ''])('is a search otherwise: %s', question => {
    expect(understand(question, words)).toEqual({ kind: 'search', text: question })
  })
})
