/** Charts whose numbers lead to their clauses, and sums whose cells lead to their projects. */
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../src/geo/types.ts'
import { desk, phone, useBrowser } from './app.ts'
import { planFile } from './plan.ts'
import type { Reply } from './replies.ts'

const apps = useBrowser()
const rows: Indicator[] = JSON.parse(planFile('indicators.json'))

describe('figures', () => {
  it('are all in the list, and found by a word', async () => {
    const app = await apps.open('?renderer=svg&tab=figures')
    await app.figures().drawn()
    expect((await app.figures().listed()).sort()).toEqual(rows.map(({ id }) => id).sort())
    await app.figures().search('老旧小区 2023')
    await expect.poll(() => app.figures().listed()).toEqual(['old-estates-2023'])
    await app.figures().search('没有的词')
    await expect.poll(() => app.figures().text()).toContain('没有数据符合')
  })

  it('are drawn from zero, true to their numbers', async () => {
    const app = await apps.open('?renderer=svg&tab=figures')
    await app.figures().drawn()
    const [chengguan, xigu] = [
      await app.figures().size('shantytown-chengguan', 'width'),
      await app.figures().size('shantytown-xigu', 'width'),
    ]
    expect(xigu / chengguan).toBeCloseTo(32 / 45, 1)
    const [high, low] = [
      await app.figures().size('old-estates-2022', 'height'),
      await app.figures().size('old-estates-2024', 'height'),
    ]
    expect(low / high).toBeCloseTo(273 / 561, 1)
    const part = await app.figures().size('gaoxin-secondary-2023', 'width')
    expect(part / (await app.figures().size('gaoxin-gdp-2023', 'width'))).toBeCloseTo(237.3 / 352.3, 1)
  })

  it('lead to their clauses, by mouse and by keyboard', async () => {
    const app = await apps.open('?renderer=svg&tab=figures')
    await app.figures().drawn()
    await app.figures().press('old-estates-2023')
    const clause = 'plan/专栏 7-1/老旧小区改造工程'
    await app.reading().shows(clause)
    await expect.poll(() => app.url()).toContain(`filter=clause:${clause}`)
    await app.back()
    await app.figures().open()
    await app.figures().focus('table-unemployment-2025')
    await app.key('Enter')
    await app.reading().shows('plan/表 2-1')
  })

  it('lead from a district to what the clause plans there', async () => {
    const app = await apps.open('?renderer=svg&tab=figures')
    await app.figures().drawn()
    await app.figures().pressPlace('七里河区')
    await expect.poll(() => app.url()).toContain('district:620103')
    await expect.poll(() => app.url()).toContain('tab=catalogue')
    expect(await app.figures().listCount()).toBeGreaterThan(0)
  })

  it('say in one sentence why they are not there, and try again; the sums are there all the same', async () => {
    const answer: Reply = { status: 404 }
    const app = await apps.open('?renderer=svg&tab=figures', {
      files: { 'indicators.json': answer },
      expected: /404/,
    })
    expect(await app.figures().problem()).toContain('indicators.json：文件缺失或无法下载')
    expect((await app.figures().cells()).length).toBeGreaterThan(20)
    Object.assign(answer, { body: planFile('indicators.json') })
    await app.figures().retry()
    await app.figures().drawn()
  })

  it.each([desk, phone])('fit the panel of a screen of %o, in English too', async size => {
    const app = await apps.open('?renderer=svg&tab=figures&lang=en', { size })
    await app.figures().drawn()
    await app.figures().listed()
    expect(await app.figures().overflows()).toEqual([])
    expect(await app.look.chinese('.figures')).toEqual([])
    expect(await app.look.namelessControls()).toEqual([])
  })
})

describe('sums', () => {
  it('lead from each number to as many projects', async () => {
    const app = await apps.open('?renderer=svg&tab=figures')
    await app.figures().drawn()
    const count = (await app.figures().cells()).length
    for (const index of [0, 5, count >> 1, count - 1]) {
      const { name, text } = (await app.figures().cells())[index] ?? {}
      await app.figures().pressCell(index)
      await expect.poll(() => app.url()).toContain('layer:projects')
      await expect.poll(() => app.figures().listCount(), { message: name }).toBe(Number(text))
      await app.goTo('?renderer=svg&tab=figures')
      await app.figures().drawn()
    }
  })

  it('follow the filter, and what rows and columns are chosen', async () => {
    const app = await apps.open('?renderer=svg&tab=figures&filter=district:620111')
    await app.figures().drawn()
    await app.figures().by('state', 'sector')
    const [total] = await app.figures().cells()
    expect(await app.figures().sumsText()).toContain(`当前筛选到的 ${total?.text} 个项目`)
    await app.figures().by('sector', 'district')
    // One district is chosen: one column beside the totals, though its projects may lie in others as well.
    const [all, honggu] = await app.figures().cells()
    expect(honggu?.text).toBe(all?.text)
    await app.figures().pressCell(1)
    expect(await app.figures().listCount()).toBe(Number(honggu?.text))
  })

  it('tell how many projects state an amount, and never fill in the others', async () => {
    const app = await apps.open('?renderer=svg&tab=figures')
    await app.figures().drawn()
    await app.figures().by('sector', 'district')
    await app.figures().show('amount')
    const cells = await app.figures().cells()
    const [total] = cells
    const [stated, projects] = total?.share.split('/') ?? []
    expect(await app.figures().sumsText()).toContain(
      `${projects} 项中 ${stated} 项写明投资额，共 ${total?.text}亿元`,
    )
    const unstated = cells.filter(({ share }) => share.startsWith('0/'))
    expect(unstated.length).toBeGreaterThan(50)
    // No amount, not even a zero: nothing but the share.
    for (const { text, share } of unstated) expect(text).toBe(share)
  })
})
