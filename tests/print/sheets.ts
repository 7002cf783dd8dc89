/** Sheets of the plan itself, for the tests of printing. */
import '../../src/text/later.ts'
import type { Lang } from '../../src/geo/types.ts'
import { compose, type Setup } from '../../src/print/compose.ts'
import type { Sheet } from '../../src/print/picture.ts'
import { palettes } from '../../src/style/palette.ts'
import { plan } from '../style/plan.ts'

export const sheet = (
  layers: string[] = plan.catalogue.layers.map(({ id }) => id),
  lang: Lang = 'zh',
  part: Partial<Sheet> = {},
): Sheet => ({
  title: plan.catalogue.title[lang],
  subtitle: '',
  extent: plan.catalogue.home,
  list: null,
  content: {
    plan,
    lang,
    palette: palettes.print,
    layers: layers.map(id => ({ id, opacity: 1 })),
    matches: null,
    counts: new Map(),
    results: [],
  },
  ...part,
})

export const setup: Setup = {
  paper: 'A3',
  orientation: 'landscape',
  n: null,
  legend: true,
  date: '2026-01-31',
}
export const composed = (one: Sheet, part: Partial<Setup> = {}) => compose(one, { ...setup, ...part })

/** All that is written on a page. */
export const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text)
