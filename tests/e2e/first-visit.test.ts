/** The first thing that a reader sees, and what comes after it. */
import { describe, expect, it } from 'vitest'
import { useBrowser } from './app.ts'
import { colours } from './picture.ts'

const apps = useBrowser()

describe('before any script', () => {
  it('shows the plan, its title and a word on JavaScript', async () => {
    const app = await apps.visit('', { scriptless: true })
    expect(await app.hasFirstView()).toBe(true)
    expect(await app.title()).toBe('兰州市新型城镇化发展规划')
    expect(await app.ask(() => document.querySelector('noscript') !== null)).toBe(true)
  })
})

describe.each(['svg', 'gl'])('%s', renderer => {
  it('comes to rest', async () => {
    const app = await apps.open(`?renderer=${renderer}`)
    expect(await app.renderer()).toBe(renderer)
    expect(colours(await app.picture())).toBeGreaterThan(500)
  })
})
