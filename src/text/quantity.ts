/** Quantities of the plan in the reader's language. The documents count in 万 and 亿, English does not. */
import type { Lang } from '../geo/types.ts'

const powers: Record<string, number> = { 万: 1e4, 亿: 1e8 }
const english: Record<string, string> = {
  元: 'yuan',
  美元: 'US dollars',
  人: 'people',
  人次: 'visits',
  户: '',
  吨: 't',
  '吨/年': 't/year',
  '吨/日': 't/day',
  米: 'm',
  公里: 'km',
  平方米: 'm²',
  平方公里: 'km²',
  立方米: 'm³',
  '立方米/日': 'm³/day',
  千伏: 'kV',
  兆瓦: 'MW',
  千瓦: 'kW',
  亩: 'mu',
  公顷: 'ha',
  年: 'years',
  个月: 'months',
  天: 'days',
  微米: 'µm',
  毫米: 'mm',
  '吨/小时': 't/h',
  '方/天': 'm³/day',
  枝: 'stems',
  辆: 'vehicles',
  张: '',
  个: '',
  位: '',
  家: '',
  栋: '',
  座: '',
  条: '',
  处: '',
  项: '',
  台: '',
  套: '',
  所: '',
  倍: 'times',
  小时: 'hours',
  分钟: 'minutes',
  日: 'days',
  工作日: 'working days',
  '微克/立方米': 'µg/m³',
  级: '',
  强: '',
  名: '',
  场: '',
  批次: '',
  种: '',
}

/** A value in its unit without 万 or 亿: 5 万户 is 50 000. */
export const inBaseUnit = (value: number, unit: string) => value * (powers[unit[0] ?? ''] ?? 1)

/** A value with its unit; a unit that is not known stands as the document writes it. */
export const quantity = (lang: Lang, value: number | string, unit: string) => {
  if (lang === 'zh' || typeof value === 'string') {
    const gap = /^[\p{Script=Han}%％‰]/u.test(unit) ? '' : ' '
    return `${typeof value === 'number' ? value.toLocaleString('zh-CN') : value}${gap}${unit}`.trim()
  }
  const power = unit in english ? undefined : powers[unit[0] ?? '']
  const base = power ? unit.slice(1) : unit
  if (!(base in english) && power) return `${value} ${unit}`
  // 4 × 10⁸ m² reads better as 400 million; short of a million the digits themselves do.
  const amount = Number((value * (power ?? 1)).toPrecision(12))
  const number = amount.toLocaleString(
    'en',
    amount >= 1e6 ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 } : {},
  )
  const word = english[base] ?? base
  return `${number}${base === '%' ? '' : ' '}${amount === 1 ? word.replace(/s$/, '') : word}`.trim()
}
