/** What each tool asks for. Apart from the tools, so that the panel does not load what they reckon with. */
import type { ToolId } from '../state/results.ts'
import { speedFields, ways } from './network/speeds.ts'
import type { Field } from './tool.ts'

export const forms: Record<ToolId, readonly Field[]> = {
  measure: [
    { name: 'shape', kind: 'choice', options: ['path', 'area'], preset: 'path' },
    { name: 'points', kind: 'places', least: 2 },
  ],
  buffer: [
    { name: 'of', kind: 'source' },
    { name: 'by', kind: 'choice', options: ['metres', 'minutes'], preset: 'metres' },
    {
      name: 'metres',
      kind: 'number',
      unit: 'm',
      min: 1,
      max: 50_000,
      preset: 1000,
      when: { by: ['metres'] },
    },
    { name: 'minutes', kind: 'number', unit: 'min', min: 1, max: 120, preset: 15, when: { by: ['minutes'] } },
    {
      name: 'speed',
      kind: 'number',
      unit: 'km/h',
      min: 1,
      max: 10,
      preset: 4,
      when: { by: ['minutes'] },
      assumption: true,
    },
    { name: 'join', kind: 'choice', options: ['merged', 'separate'], preset: 'merged' },
  ],
  circles: [
    {
      name: 'circle',
      kind: 'choice',
      options: ['15', '10', '5', 'work', 'service', 'fitness'],
      preset: '15',
    },
    { name: 'around', kind: 'choice', options: ['services', 'place'], preset: 'services' },
    {
      name: 'kind',
      kind: 'choice',
      options: ['all', 'school', 'hospital', 'culture', 'sport', 'park', 'market', 'metro-station'],
      preset: 'all',
      when: { around: ['services'], circle: ['15', '10', '5'] },
    },
    { name: 'at', kind: 'place', when: { around: ['place'] } },
    { name: 'within', kind: 'boundary', optional: true },
    {
      name: 'r15',
      kind: 'number',
      unit: 'm',
      min: 100,
      max: 5000,
      preset: 1000,
      when: { circle: ['15', 'work', 'service', 'fitness'] },
      assumption: true,
    },
    {
      name: 'r10',
      kind: 'number',
      unit: 'm',
      min: 100,
      max: 5000,
      preset: 500,
      when: { circle: ['10'] },
      assumption: true,
    },
    {
      name: 'r5',
      kind: 'number',
      unit: 'm',
      min: 100,
      max: 5000,
      preset: 300,
      when: { circle: ['5'] },
      assumption: true,
    },
  ],
  brief: [{ name: 'a', kind: 'place' }, { name: 'b', kind: 'place' }, ...speedFields],
  near: [
    { name: 'at', kind: 'place' },
    { name: 'km', kind: 'number', unit: 'km', min: 0.5, max: 100, preset: 5 },
  ],
  rings: [
    { name: 'from', kind: 'place' },
    { name: 'by', kind: 'choice', options: ways, preset: 'any' },
    { name: 'minutes', kind: 'number', unit: 'min', min: 1, max: 240, preset: 30 },
    { name: 'outer', kind: 'number', unit: 'min', min: 1, max: 240, preset: 60 },
    { name: 'scenario', kind: 'choice', options: ['today', 'building', 'planned'], preset: 'today' },
    { name: 'against', kind: 'choice', options: ['none', 'today', 'building', 'planned'], preset: 'none' },
    { name: 'switch', kind: 'corridors' },
    ...speedFields,
  ],
  strip: [
    { name: 'along', kind: 'corridor' },
    { name: 'km', kind: 'number', unit: 'km', min: 0.1, max: 30, preset: 3 },
  ],
  compare: [{ name: 'of', kind: 'results' }],
}
