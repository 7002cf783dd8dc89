import { lang } from '../../state/store.ts'
import { quantity } from '../../text/quantity.ts'

/** What the cells of the sums show. */
export type Measure = 'projects' | 'amount'

/** Floating sums of 万元 leave dust behind the sixth decimal. */
const clean = (amount: number) => Number(amount.toFixed(6))

/** An amount in 亿元, in words of the language. */
export const amountText = (amount: number) => quantity(lang.value, clean(amount), '亿元')

/** The same without its unit: 亿元 in Chinese, billions in English. */
export const bareAmount = (amount: number) =>
  clean(lang.value === 'zh' ? amount : amount / 10).toLocaleString(lang.value, {
    maximumSignificantDigits: 4,
  })
