/**
 * How long search and filter take, for the real catalogue and for ones made of it that are many times as large.
 * Milliseconds of processor time in Node, the engine that Chromium has; loaded by `runnerImport` of Vite.
 */
import { join } from 'node:path'
import { readings } from '../../src/build/pinyin.ts'
import { applyFilter, filterIndex } from '../../src/find/filter.ts'
import { parseReadings } from '../../src/find/pinyin.ts'
import { search } from '../../src/find/search.ts'
import { entriesOf, featureEntries } from '../../src/find/search-entries.ts'
import { createSearch } from '../../src/find/search-index.ts'
import type { Filter } from '../../src/state/view-state.ts'
import { items, manyItems, plan } from '../find/many.ts'
import { median, type Row } from './table.ts'

/** As people type: names, pinyin, initials, typos, numbers, clauses, single letters. */
const queries = [
  '兰州新区',
  '兰',
  'l',
  'lanzhouxinqu',
  'lzxq',
  'lanzxq',
  '皋蓝',
  '伏龙平',
  '铜箔 15万吨',
  '4-2',
  '红古 产业',
  'zhongchuan',
  'zhongchaun',
  'lanzhuoxinqu',
  '兰州新曲',
  '海石弯地灾',
  'lanzhou expressway',
  'hospital',
  '没有这样的地方',
]
const filters: Filter[] = [
  { district: ['620111'] },
  { clause: ['plan/专栏 6-3'], mapped: ['no'] },
  { sector: ['water', 'health'], state: ['planned'], year: ['2022'] },
  { text: '产业园' },
  {},
]

const timeOf = (work: () => unknown) => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** One value a round: the slowest of all questions, each the median of a few askings. */
function slowest<T>(questions: T[], ask: (question: T) => unknown, rounds: number): number[] {
  const once = (question: T) => median(Array.from({ length: 3 }, () => timeOf(() => ask(question))))
  return Array.from({ length: rounds }, () => Math.max(...questions.map(once)))
}

export function findRows(rounds: number): Row[] {
  const sounds = parseReadings(readings(join(import.meta.dirname, '../..')))
  return [items.length, 10_000, 100_000].flatMap((count, i) => {
    const many = i ? manyItems(count) : items
    const entries = i ? featureEntries(plan.catalogue, many) : entriesOf(plan)
    const searched = createSearch(entries, sounds)
    const filtered = filterIndex(many)
    const limit = i === 0 ? 16 : 50
    const row = (what: string, app: number[]): Row => ({
      measure: `${what}, ${count.toLocaleString('en')} items, slowest of all`,
      unit: 'ms',
      app,
      reference: { name: 'limit', values: [limit] },
      limit: 1,
    })
    return [
      row(
        'search',
        slowest(queries, query => search(searched, query), rounds),
      ),
      row(
        'filter with its counts',
        slowest(filters, filter => applyFilter(filtered, filter), rounds),
      ),
    ]
  })
}
