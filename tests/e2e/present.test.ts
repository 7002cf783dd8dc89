/** Before a room: a clicker, a question from the floor, the presenter's window, a loop while nobody is there. */
import { expect, it } from 'vitest'
import { readStory } from '../../src/build/story.ts'
import type { Chapter } from '../../src/geo/story.ts'
import { useBrowser } from './app.ts'
import { difference } from './picture.ts'

const browser = useBrowser()
const projector = { width: 1280, height: 720 }
const story = readStory('geo/lanzhou')
const [first, second, third, fourth, fifth] = story as [Chapter, Chapter, Chapter, Chapter, Chapter]
const last = story.at(-1) as Chapter

/** Opens a chapter on the stage. */
async function show(chapter: string, more = '') {
  const app = await browser.open(`?chapter=${chapter}&mode=present${more}`, { size: projector })
  const stage = app.presenting()
  await stage.open()
  return { app, stage }
}

it.each(['svg', 'gl'])(
  'a clicker goes through the story; a link shows what stepping shows (%s)',
  {
    timeout: 90_000,
  },
  async renderer => {
    const { app, stage } = await show(first.slug, `&renderer=${renderer}`)
    expect(await stage.place()).toEqual([1, story.length])
    await app.key('PageDown', 'PageDown')
    await expect.poll(stage.heading).toBe(third.title.zh)
    const linked = await show(third.slug, `&renderer=${renderer}`)
    await expect.poll(app.url).toBe(linked.app.url())
    const picture = await linked.app.picture()
    await expect.poll(async () => difference(await app.picture(), picture, 0)).toBe(0)
  },
)

it('keys of a presenter: ends, numbers, black and white, and the way out', async () => {
  const { app, stage } = await show(second.slug)
  const place = async () => (await stage.place())[0]
  await app.key('PageUp')
  await expect.poll(place).toBe(1)
  await app.key('PageUp')
  expect(await place()).toBe(1)
  await app.key('End')
  await expect.poll(place).toBe(story.length)
  await app.key('Home')
  await expect.poll(place).toBe(1)
  await app.key('1', '2')
  await expect.poll(place).toBe(12)
  // No chapter has a number of two digits that begins so: there is nothing to wait for.
  await app.key('3')
  await expect.poll(place).toBe(3)

  await app.key('.')
  expect(await stage.blank()).toBe('black')
  await app.key('w')
  expect(await stage.blank()).toBe('white')
  await app.key('Escape')
  expect(await stage.blank()).toBeNull()
  await app.key('b', 'PageDown')
  expect(await stage.blank()).toBeNull()
  await expect.poll(place).toBe(4)

  await app.key('Escape')
  await expect.poll(stage.isOpen).toBe(false)
  await expect.poll(app.url).toBe(`?chapter=${fourth.slug}`)
  await app.back()
  await expect.poll(stage.isOpen).toBe(true)
})

it('the caption is solid, glass or gone, and can be dragged, but not off the screen', async () => {
  const { app, stage } = await show(first.slug)
  const before = await stage.captionAt()
  await stage.dragCaption(300, 40)
  expect(await stage.captionAt()).toMatchObject({ x: (before?.x ?? 0) + 300, y: (before?.y ?? 0) + 40 })
  await stage.dragCaption(5000, 5000)
  const { x = 0, y = 0, width = 0, height = 0 } = (await stage.captionAt()) ?? {}
  expect([x + width, y + height]).toEqual([projector.width, projector.height])
  expect(await stage.look()).toBe('solid')
  await app.key('c')
  expect(await stage.look()).toBe('glass')
  await app.key('c')
  expect(await stage.captionInSight()).toBe(false)
  await app.key('c')
  expect(await stage.look()).toBe('solid')
})

it('a laser dot and a spotlight follow the mouse', async () => {
  const { app, stage } = await show(second.slug)
  await app.key('l')
  expect(await stage.pointer()).toBe('laser')
  expect(await stage.dot(700, 300)).toEqual([700, 300])
  await app.key('s')
  expect(await stage.pointer()).toBe('spot')
  await app.key('s')
  expect(await stage.pointer()).toBe('none')
  await app.key('k')
  expect(await stage.legend()).toBe(false)
})

it('plays by itself, a chapter as long as it says; a question and a black screen hold it', async () => {
  const { app, stage } = await show(first.slug)
  await stage.ownTime()
  await app.key('a')
  await stage.pass(first.seconds - 2)
  expect(await stage.heading()).toBe(first.title.zh)
  await stage.pass(3)
  await expect.poll(stage.heading).toBe(second.title.zh)
  await app.key('b')
  await stage.pass(600)
  expect(await stage.heading()).toBe(second.title.zh)
  await app.key('b')
  await stage.pass(second.seconds + 1)
  await expect.poll(stage.heading).toBe(third.title.zh)
})

it('loops while nobody is there, from the end to the beginning, and stops at a touch', async () => {
  const { app, stage } = await show(last.slug)
  await stage.ownTime()
  await app.key('r')
  await stage.pass(50)
  expect(await stage.heading()).toBe(last.title.zh)
  await stage.pass(11)
  await stage.pass(last.seconds + 1)
  await expect.poll(stage.heading).toBe(first.title.zh)
  await stage.touch()
  await stage.pass(first.seconds + 1)
  expect(await stage.heading()).toBe(first.title.zh)
})

it.each(['svg', 'gl'])(
  'a question, and back to exactly the scene that was left (%s)',
  {
    timeout: 90_000,
  },
  async renderer => {
    const { app, stage } = await show(third.slug, `&renderer=${renderer}`)
    const link = app.url()
    const picture = await app.picture()
    await stage.ask('近期 红古 产业')
    await expect.poll(stage.said).toContain('7 个项目')
    expect((await stage.place())[0]).toBe(3)
    await stage.ask('新区到西固多远')
    await expect.poll(stage.said).toMatch(/\d 公里/)
    const differs = async () => difference(await app.picture(), picture, 0)
    await expect.poll(differs).toBeGreaterThan(0.1)
    await app.key('/')
    await expect.poll(stage.isAsking).toBe(true)
    await app.key('Escape')
    expect(await stage.isAsking()).toBe(false)
    await app.key('Escape')
    await expect.poll(stage.heading).toBe(third.title.zh)
    await expect.poll(app.url).toBe(link)
    // MapLibre leaves a name on the side of its point where it stood last.
    await expect.poll(differs).toBeLessThan(renderer === 'gl' ? 0.01 : 1e-9)

    // Whoever had moved the map finds it there again; whoever goes on leaves the question behind.
    await app.wheel(-400)
    await expect.poll(app.url).toContain('at=')
    const moved = app.url()
    await stage.ask('树屏')
    await expect.poll(app.url).not.toBe(moved)
    await app.key('Escape')
    await expect.poll(app.url).toBe(moved)
    await stage.ask('树屏')
    await expect.poll(app.url).not.toBe(moved)
    await app.key('PageDown')
    await expect.poll(stage.heading).toBe(fourth.title.zh)
  },
)

it('the presenter’s window and the wall are in step, both ways', async () => {
  const { app, stage } = await show(second.slug)
  const notes = await stage.openNotes()
  expect(await notes.heading()).toBe(second.title.zh)
  await notes.press('下一章')
  await expect.poll(stage.heading).toBe(third.title.zh)
  await app.key('PageDown')
  await expect.poll(notes.heading).toBe(fourth.title.zh)
  await notes.press('黑屏')
  await expect.poll(stage.blank).toBe('black')
  await app.key('b')
  await expect.poll(notes.isBlank).toBe(false)
  expect(await notes.timer()).toMatch(/^00:\d\d$/)

  // A question is for the wall: the presenter stays where the story is, and takes it on from there.
  await stage.ask('树屏')
  await expect.poll(stage.said).toContain('树屏')
  await notes.press('黑屏')
  await expect.poll(stage.blank).toBe('black')
  await notes.press('黑屏')
  await expect.poll(stage.blank).toBeNull()
  expect(await stage.said()).toContain('树屏')
  expect(await notes.heading()).toBe(fourth.title.zh)
  await notes.key('PageDown')
  await expect.poll(stage.heading).toBe(fifth.title.zh)
})

it.each(['svg', 'gl'])(
  'a comparison is slid by keyboard, and a clicker goes on from it (%s)',
  async renderer => {
    const { app, stage } = await show(second.slug, `&renderer=${renderer}`)
    await app.key('v')
    // In the middle of what the caption leaves free.
    await expect.poll(stage.divided).toBe(66)
    expect(await stage.sides()).toEqual(['今天：已建成', '规划建成后'])
    await expect.poll(stage.secondMap).toBeGreaterThan(0)
    await app.key('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await expect.poll(stage.divided).toBe(68)
    await expect.poll(() => app.url()).toContain('compare=today')
    await app.key('Escape')
    await expect.poll(stage.divided).toBeNull()
    await app.key('v', 'PageDown')
    await expect.poll(stage.heading).toBe(third.title.zh)
    expect(await stage.divided()).toBeNull()
  },
)

it('the dashboard shows four charts, with all their figures as text', async () => {
  const { app, stage } = await show(first.slug)
  await app.key('d')
  await expect.poll(async () => (await stage.dashboard()).length).toBe(4)
  for (const { title, rows, painted } of await stage.dashboard()) {
    expect(painted, title).toBe(true)
    expect(rows.length, title).toBeGreaterThan(2)
    for (const cells of rows) expect(cells.every(Boolean), `${title}: ${cells.join()}`).toBe(true)
  }
  await app.key('Escape')
  expect(await stage.dashboard()).toEqual([])
})

it('in English there is no Chinese word, in the caption, the charts, an answer or the keys', async () => {
  const { app, stage } = await show(second.slug, '&lang=en')
  expect(await stage.heading()).toBe(second.title.en)
  const chinese = async () => (await app.look.chinese()).filter(text => !text.includes('审图号'))
  expect(await chinese()).toEqual([])
  await app.key('d', '?')
  await expect.poll(async () => (await stage.dashboard()).length).toBe(4)
  expect(await chinese()).toEqual([])
  await app.key('?', 'd', 'v')
  await expect.poll(stage.sides).toEqual(['Today: what exists', 'When the plan is built'])
  await stage.ask('near term, Honggu, industry')
  await expect.poll(stage.said).toContain('7 projects')
  expect(await chinese()).toEqual([])
})
