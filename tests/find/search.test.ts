/** Search over the plan itself, as a planner, a citizen and a stranger type. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readings } from '../../src/build/pinyin.ts'
import { isPlaceName } from '../../src/find/elsewhere.ts'
import { parseReadings } from '../../src/find/pinyin.ts'
import { type Found, type Hit, search } from '../../src/find/search.ts'
import { entriesOf } from '../../src/find/search-entries.ts'
import { createSearch, searchSteps } from '../../src/find/search-index.ts'
import type { Indicator, Lang } from '../../src/geo/types.ts'
import '../../src/text/later.ts'
import { plan } from '../style/plan.ts'

const known = parseReadings(readings(join(import.meta.dirname, '../..')))
const figures: Indicator[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../geo/lanzhou/indicators.json'), 'utf8'),
)
const index = createSearch(entriesOf(plan, figures), known)

const nameOf = ({ entry: { opens } }: Hit) =>
  'feature' in opens ? opens.feature : 'clause' in opens ? `§${opens.clause}` : `#${opens.figures[0]}`
const names = ({ hits }: Found) => hits.map(nameOf)
const find = (query: string, lang: Lang = 'zh') => search(index, query, { lang })
const first = (query: string, lang?: Lang) => names(find(query, lang))[0]
/** What is marked, by the text that it stands in. */
const marks = ({ hits }: Found) =>
  (hits[0]?.reasons ?? []).map(({ field, text, ranges }) => [
    field,
    ...ranges.map(([start, end]) => text.slice(start, end)),
  ])

describe('the first result', () => {
  it.each([
    // As it is written.
    ['兰州新区', 'parks/lanzhou-new-area'],
    ['皋兰', 'districts/gaolan-county'],
    ['红古区', 'districts/honggu-district'],
    ['什川', 'towns/town-shichuan'],
    ['湟水', 'context/huangshui-river'],
    ['兴隆山', 'context/xinglong-mountain'],
    ['海亮', 'projects/hailiang-copper-foil'],
    ['氢能产业园', 'parks/park-hydrogen'],
    ['新兰州北站', 'hubs/xin-lanzhou-north-station'],
    ['东方红广场', 'services/svc-metro-dongfanghong-square'],
    ['机场', 'hubs/zhongchuan-airport'],
    ['甘肃(兰州)国际陆港', 'hubs/lanzhou-land-port'],
    ['蘭州新區', 'parks/lanzhou-new-area'],
    ['Ｇ１８１６', 'corridors/g1816-zhongtongdao'],
    // By another name.
    ['中川机场', 'hubs/zhongchuan-airport'],
    ['兰州西站', 'hubs/lanzhou-west-station'],
    ['高新区', 'parks/gaoxin'],
    ['棚改', 'projects/shantytown-redevelopment'],
    ['兰州一中', 'services/svc-school-lanzhou-no1'],
    // By its sound.
    ['lanzhouxinqu', 'parks/lanzhou-new-area'],
    ['lan zhou xin qu', 'parks/lanzhou-new-area'],
    ["lan'zhou'xin'qu", 'parks/lanzhou-new-area'],
    ['lánzhōu xīnqū', 'parks/lanzhou-new-area'],
    ['lzxq', 'parks/lanzhou-new-area'],
    ['lanzxq', 'parks/lanzhou-new-area'],
    ['兰州xin', 'parks/lanzhou-new-area'],
    ['hailiang', 'projects/hailiang-copper-foil'],
    ['chongqing', 'corridors/lanyu'],
    ['huangshui', 'context/huangshui-river'],
    // Slightly wrong.
    ['皋蓝县', 'districts/gaolan-county'],
    ['皋蓝', 'districts/gaolan-county'],
    ['永等县', 'districts/yongdeng-county'],
    ['兰州新曲', 'parks/lanzhou-new-area'],
    ['榆中生创新城', 'parks/yuzhong-eco-city'],
    ['皋兰县人民院医', 'services/svc-hospital-gaolan'],
    ['lanzhuoxinqu', 'parks/lanzhou-new-area'],
    ['什川到清城水上航线', 'corridors/waterway-shichuan-qingcheng'],
    ['海石弯地灾', 'projects/haishiwan-landslides'],
    ['海石头地灾', 'projects/haishiwan-landslides'],
    ['重立子医院', 'projects/heavy-ion-hospital'],
    // Clauses.
    ['4-2', '§plan/专栏 4-2'],
    ['专栏4-2', '§plan/专栏 4-2'],
    ['专栏 7-6', '§plan/专栏 7-6'],
    ['第六章', '§plan/第六章'],
    ['第6章第1节', '§plan/第六章第一节'],
    ['6.1', '§plan/第六章第一节'],
    ['表2-1', '§plan/表 2-1'],
    // Figures, and words in different places.
    ['铜箔 15万吨', 'projects/hailiang-copper-foil'],
    ['铜箔15万吨', 'projects/hailiang-copper-foil'],
    ['铜箔 150,000吨', 'projects/hailiang-copper-foil'],
    ['2112个', 'projects/old-estates-renewal'],
    ['皋兰 医院', 'services/svc-hospital-gaolan'],
    ['老旧小区 西固', 'projects/xigu-old-estates'],
    ['g312 清水驿', 'corridors/g312-fujiayao-hekou'],
  ])('of “%s” is %s', (query, expected) => {
    expect(first(query)).toBe(expected)
  })

  it.each([
    ['gaolan', 'districts/gaolan-county'],
    ['box 4-2', '§plan/专栏 4-2'],
    ['chapter 6', '§plan/第六章'],
    ['airport', 'hubs/zhongchuan-airport'],
    ['airprot', 'hubs/zhongchuan-airport'],
    ['copper foil', 'projects/hailiang-copper-foil'],
    ['hydrogen park', 'projects/hydrogen-industrial-park'],
    ['Yellow River', 'context/yellow-river'],
  ])('in English, of “%s”, is %s', (query, expected) => {
    // A place and the project that builds it stand together.
    expect(names(find(query, 'en')).slice(0, 3)).toContain(expected)
  })

  it('is of the language that is read', () => {
    expect(marks(find('airport', 'en'))[0]?.[0]).toBe('english')
    expect(find('红古', 'en').hits.length).toBeGreaterThan(5)
  })
})

describe('what is marked', () => {
  it.each<[string, unknown[][]]>([
    ['兰州新', [['name', '兰州新']]],
    ['lzx', [['name', '兰州新']]],
    ['皋蓝县', [['name', '皋兰县']]],
    ['4-2', [['alias', '4-2']]],
    [
      '铜箔 150000吨',
      [
        ['name', '铜箔'],
        ['alias', '15万吨'],
      ],
    ],
    ['中川国机场', [['name', '中川国', '机场']]],
    ['海石弯地灾', [['name', '海石湾', '地', '灾']]],
    ['物流 国际陆港', [['name', '国际陆港', '物流']]],
  ])('of “%s”', (query, expected) => {
    expect(marks(find(query))).toEqual(expected)
  })
})

describe('what is found', () => {
  it('has every word, in any order', () => {
    expect(names(find('产业园 红古'))).toEqual(names(find('红古 产业园')))
    expect(find('红古 铜箔').hits).toEqual([])
  })

  it('has the number, not a part of one', () => {
    for (const query of ['5万吨', '10万吨', '12万吨']) {
      const marked = find(query).hits.flatMap(({ reasons }) =>
        reasons.flatMap(({ text, ranges }) => ranges.map(([start, end]) => text.slice(start, end))),
      )
      expect(marked.length).toBeGreaterThan(0)
      expect(marked.filter(text => text.replace(' ', '') !== query)).toEqual([])
    }
  })

  it('has no other number in place of the one that was typed', () => {
    const hits = find('铜箔 16万吨').hits
    expect(hits).toEqual([])
  })

  it('shows a place of several layers once, and names the others', () => {
    const { hits } = find('兰州新区')
    expect(hits.filter(({ entry }) => entry.place === hits[0]?.entry.place)).toHaveLength(1)
    expect(hits[0]?.also.length).toBeGreaterThan(1)
  })

  it('shows what goes by one name one after the other', () => {
    for (const query of ['产业园', '氢能产业园', '兰州新区 产业园']) {
      const hits = search(index, query, { limit: 50 }).hits
      const byName = hits.map(({ entry }) => entry.texts[0]?.[1])
      expect(byName.filter((name, i) => i !== byName.lastIndexOf(name) && byName[i + 1] !== name)).toEqual([])
    }
  })

  it('of a box is its clause and the projects in it', () => {
    const [clause, ...others] = names(find('7-6'))
    expect(clause).toBe('§plan/专栏 7-6')
    expect(others.length).toBeGreaterThan(10)
    expect(others.slice(0, 10).every(key => key.startsWith('projects/'))).toBe(true)
  })

  it('says when it only comes near', () => {
    expect(find('皋蓝县').near).toBe(true)
    expect(find('皋兰县').near).toBe(false)
    expect(find('红古产业园').near).toBe(false)
  })

  it.each(['', '   ', '，', 'qwertyuiop', '北京天安门', '()', '4-99'])('of “%s” is nothing', query => {
    expect(find(query)).toEqual({ hits: [], total: 0, near: query.trim().length > 1 && /[\w北]/.test(query) })
  })

  it.each([
    ['人口', '常住人口', '兰州市'],
    ['城镇化率', '户籍人口城镇化率', '兰州市'],
    ['城镇化率 2025', '常住人口城镇化率', '兰州市'],
    ['新区 人口', '实有人口', '兰州新区'],
    ['czrk', '常住人口', '兰州市'],
  ])('of “%s” has the figure %s of %s', (query, indicator, subject) => {
    const ids = figures
      .filter(row => row.indicator.zh === indicator && row.subject.zh === subject)
      .map(row => row.id)
    const hits = find(query).hits.slice(0, 8)
    expect(ids.length).toBeGreaterThan(0)
    expect(hits.map(({ entry }) => entry.opens)).toContainEqual({ figures: ids })
  })

  it('is no more than was asked for', () => {
    expect(search(index, '州', { limit: 7 }).hits).toHaveLength(7)
    expect(find('州').total).toBeGreaterThan(100)
  })

  it('can be asked for anything', () => {
    const odd = [
      '\\',
      '[',
      '.*',
      '%',
      "'",
      'a'.repeat(500),
      '兰'.repeat(200),
      '🚄',
      '1e9万',
      '0.0.0',
      '\u0000',
      '’’',
    ]
    for (const query of odd) expect(() => find(query)).not.toThrow()
  })
})

describe('every name', { timeout: 30_000 }, () => {
  const features = plan.layers.flatMap(({ entry, features }) =>
    features.map(f => ({ key: `${entry.id}/${f.properties.id}`, name: f.properties.name })),
  )
  /** Hits, and what stands for the same place. */
  const keys = (query: string, limit: number) =>
    search(index, query, { limit }).hits.flatMap(({ entry, also }) =>
      [entry, ...also].flatMap(({ opens }) => ('feature' in opens ? [opens.feature] : [])),
    )
  const letters = (name: string, part: (reading: string) => string) =>
    Array.from(name.replace(/[^\p{L}\d.+/]/gu, ''), c => {
      const reading = known.of[c.charCodeAt(0)]?.[0]
      return reading ? part(reading) : c
    }).join('')
  const sample = <T>(all: T[], every: number) => all.filter((_, i) => i % every === 0)

  it('is found as it is written, first or among its namesakes', () => {
    const missing = features.filter(({ key, name }) => !keys(name, 5).includes(key as never))
    expect(missing).toEqual([])
  })

  it('is found by its full pinyin', () => {
    const missing = sample(features, 3).filter(({ key, name }) => {
      const pinyin = letters(name, reading => reading)
      return !keys(pinyin, 20).includes(key as never)
    })
    expect(missing).toEqual([])
  })

  it('is found by its initials', () => {
    const missing = sample(features, 3).filter(({ key, name }) => {
      const initials = letters(name, ([initial = '']) => initial)
      return !keys(initials, 40).includes(key as never)
    })
    expect(missing).toEqual([])
  })

  it('of five characters or more is among the first five without any one of them', () => {
    const missing = sample(features, 4)
      .filter(({ name }) => name.length >= 5)
      .flatMap(({ key, name }) =>
        Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1))
          // Another number is another thing.
          .filter((_, i) => !/[\d.]/.test(name.charAt(i)))
          // Without it, it may be the name of something else.
          .filter(typed => !features.some(other => other.name === typed))
          .filter(typed => !keys(typed, 5).includes(key as never))
          .map(typed => `${name}: ${typed}`),
      )
    expect(missing).toEqual([])
  })
})

it('is made in steps that leave the page awake', () => {
  let taken = 0
  function* counted() {
    for (const entry of entriesOf(plan)) {
      taken++
      yield entry
    }
  }
  const steps = searchSteps(counted(), known)
  steps.next()
  expect(taken).toBe(200)
  expect([...steps].length).toBeGreaterThan(20)
})

it('knows the name of a place that the plan is not about', () => {
  expect(['北京天安门', '天水市', '张家界'].map(isPlaceName)).toEqual([true, true, false])
})
