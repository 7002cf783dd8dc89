import type { laterZh } from './later-zh.ts'

export const laterEn: Record<keyof typeof laterZh, string> = {
  'tab.label': 'Panel',
  'tab.layers': 'Layers',
  'tab.catalogue': 'Projects',
  'tab.reading': 'Read the plan',
  'tab.figures': 'Figures',
}
