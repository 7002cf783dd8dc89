/** Loading the figures of a plan, and the breaches that the contract finds in them. */
import { describe, expect, it } from 'vitest'
import { loadIndicators } from '../../src/geo/indicators.ts'
import { type Breach, reportedAfter } from './breach.ts'
import { draft, set, written } from './fixture.ts'

const base = new URL('https://example.org/geo/test-city/')

describe('loading', () => {
  const answering =
    (reply: () => Response): typeof fetch =>
    async input => {
      expect(String(input)).toBe(`${base.href}indicators.json`)
      return reply()
    }
  it('gives every row', async () => {
    const text = written(draft()).get('indicators.json')
    expect(
      await loadIndicators(
        base,
        answering(() => new Response(text)),
      ),
    ).toEqual(draft().indicators)
  })

  const changed = (values: Record<string, unknown>) => () => {
    const plan = draft()
    Object.assign(plan.indicators[1] ?? {}, values)
    return new Response(written(plan).get('indicators.json'))
  }
  const offline = () => {
    throw new TypeError('fetch failed')
  }
  it.each<[string, () => Response, object]>([
    ['no network', offline, { code: 'unreachable' }],
    ['no file', () => new Response('', { status: 404 }), { code: 'missing', detail: 'HTTP 404' }],
    [
      'a page in its place',
      () => new Response('<!doctype html><p>'),
      { code: 'not-json', detail: '<!doctype html><p>' },
    ],
    ['cut short', () => new Response('[{"id":"popul'), { code: 'not-json', detail: '[{"id":"popul' }],
    ['no list', () => new Response('{"rows":[]}'), { code: 'bad-property', detail: '{"rows":[]}' }],
    [
      'a row that is none',
      () => new Response('[null]'),
      { code: 'bad-property', feature: '#1', detail: 'null' },
    ],
    [
      'a value that is none',
      changed({ value: true }),
      { code: 'bad-property', feature: '#2', detail: 'value: true' },
    ],
  ])('%s', async (_, reply, problem) =>
    expect(await loadIndicators(base, answering(reply))).toEqual({ file: 'indicators.json', ...problem }),
  )
})

describe('the contract', () => {
  const row =
    (id: string, values: Record<string, unknown>): Breach =>
    plan => {
      Object.assign(plan.indicators.find(one => one.id === id) ?? {}, values)
    }
  const population = (values: Record<string, unknown>) => row('population-2020', values)
  const text = { zh: '文', en: 'text' }

  it.each<[string, Breach]>([
    ['an id in capitals', population({ id: 'Population' })],
    ['no subject', population({ subject: undefined })],
    ['a subject without English', population({ subject: { zh: '试城', en: ' ' } })],
    ['an indicator that is text', population({ indicator: '常住人口' })],
    ['no value', population({ value: undefined })],
    ['an empty value', population({ value: '' })],
    ['no unit', population({ unit: undefined })],
    ['a month that is none', population({ asOf: '2020-13' })],
    ['a kind of its own', population({ kind: 'forecast' })],
    ['a basis word for a clause', population({ ref: 'common-knowledge' })],
    ['half a note', population({ note: { zh: '约' } })],
    ['half a nature', population({ nature: { en: 'binding' } })],
  ])('%s', (_, breach) => {
    expect(reportedAfter(breach)).toEqual([['bad-property', '#1', 'indicators.json']])
  })

  it.each<[string, Breach, string, string]>([
    ['an id twice', population({ id: 'branch-length' }), 'duplicate-id', 'branch-length'],
    ['a misspelt property', population({ nots: text }), 'unknown-property', 'population-2020'],
    [
      'Chinese in the English',
      population({ indicator: { zh: '人口', en: '人口' } }),
      'bad-name',
      'population-2020',
    ],
    [
      'an unknown document',
      population({ ref: { doc: 'plan-2', at: '第一章' } }),
      'bad-ref',
      'population-2020',
    ],
    ['an unknown clause', population({ ref: { doc: 'plan', at: '附录' } }), 'bad-ref', 'population-2020'],
    [
      'an unknown sub-heading',
      population({ ref: { doc: 'plan', at: '专栏 1-1', group: '航空' } }),
      'bad-ref',
      'population-2020',
    ],
    ['an unknown project', row('branch-length', { project: 'tunnel' }), 'bad-link', 'branch-length'],
    [
      'a feature that is no project',
      row('branch-length', { project: 'river-town' }),
      'bad-link',
      'branch-length',
    ],
    ['not the project’s figure', row('branch-length', { value: 12 }), 'bad-link', 'branch-length'],
    ['not the project’s unit', row('branch-length', { unit: 'm' }), 'bad-link', 'branch-length'],
    ['a project without figures', set('build-branch', { figures: undefined }), 'bad-link', 'branch-length'],
  ])('%s', (_, breach, code, id) => {
    expect(reportedAfter(breach)).toEqual([[code, id, 'indicators.json']])
  })
})
