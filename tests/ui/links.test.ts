/** Where links to what is seen lead. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readPlan } from '../../src/build/first-view.ts'
import { open } from '../../src/state/store.ts'
import { linkTo, readersLink } from '../../src/ui/share/links.ts'

const plan = readPlan(join(import.meta.dirname, '../fixtures/plan'))
const at = (href: string, address = '') => {
  vi.stubGlobal('location', new URL(href))
  vi.stubGlobal('__ADDRESS__', address)
  vi.stubGlobal('__DEFAULT_PLAN__', plan.catalogue.id)
}

beforeEach(() => open(plan, { theme: 'night', mode: 'present' }))
afterEach(() => vi.unstubAllGlobals())

it('lead to the page that is open, off the stage', () => {
  at('https://a.example/map/?mode=present&theme=night#x', 'https://b.example/')
  expect(readersLink()).toBe('https://a.example/map/?theme=night')
  expect(linkTo({ mode: null, theme: 'day' })).toBe('https://a.example/map/')
})

it('lead from a disk to the web, if the build was told where', () => {
  at('file:///E:/map/index.html?theme=night', 'https://b.example/plan/')
  expect(readersLink()).toBe('https://b.example/plan/?theme=night')
  at('file:///E:/map/index.html?theme=night')
  expect(readersLink()).toBe('file:///E:/map/index.html?theme=night')
})
