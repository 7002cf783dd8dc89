/** A chapter of the plan with nothing wrong, for tests that break one thing in it. */
import type { Block, Chapter } from '../../src/geo/story.ts'
import type { Indicator } from '../../src/geo/types.ts'
import { planFile } from '../e2e/plan.ts'

export const indicators: Indicator[] = JSON.parse(planFile('indicators.json'))

const say = (text: string): Block[] => [{ kind: 'paragraph', spans: [{ text }] }]

export const chapterWith = (part: Partial<Chapter> = {}): Chapter => ({
  slug: 'station',
  title: { zh: '车站', en: 'Station' },
  camera: [103.5, 35.9, 104.1, 36.3],
  view: 'layers=districts,hubs',
  highlight: ['hubs/lanzhou-station'],
  figures: ['gdp-2020'],
  caption: 'left',
  seconds: 20,
  body: { zh: say('兰州站。'), en: say('Lanzhou station.') },
  notes: { zh: say('指车站。'), en: say('Point at the station.') },
  ...part,
})

export const spans = (...all: Block['spans']): Chapter['body'] => ({
  zh: [{ kind: 'paragraph', spans: all }],
  en: say('.'),
})
