import { expect, it } from 'vitest'
import { hedgeOf, isHedge } from '../../src/text/hedge.ts'
import { inBaseUnit, quantity } from '../../src/text/quantity.ts'

it('stands where the language has it', () => {
  expect(hedgeOf('zh', '左右')).toEqual({ after: '左右' })
  expect(hedgeOf('zh', '不足')).toEqual({ before: '不足' })
  expect(hedgeOf('en', 'or more')).toEqual({ after: 'or more' })
  expect(hedgeOf('en', 'less than')).toEqual({ before: 'less than' })
})

it('is short: what says more is a remark', () => {
  expect(isHedge('zh', '力争突破')).toBe(true)
  expect(isHedge('zh', '2025年一文为1300多个')).toBe(false)
  expect(isHedge('en', 'about')).toBe(true)
  expect(isHedge('en', 'more than 1,300 in the 2025 article')).toBe(false)
})

it('does not change the number: its size, and one of a thing', () => {
  expect([inBaseUnit(5, '万户'), inBaseUnit(2, '亿元'), inBaseUnit(7, '%')]).toEqual([50_000, 2e8, 7])
  expect([quantity('en', 1, '小时'), quantity('en', 2, '小时')]).toEqual(['1 hour', '2 hours'])
})
