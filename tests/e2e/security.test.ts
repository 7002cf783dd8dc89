/** Nothing is fetched from elsewhere, and nothing runs that is not in a file of ours. (Each app checks its requests.) */
import { expect, inject, it } from 'vitest'
import { useBrowser } from './app.ts'
import { catalogue } from './plan.ts'

const apps = useBrowser()
const page = async () => (await fetch(inject('address'))).text()

it('has a policy that allows nothing inline, nothing evaluated, and no other origin', async () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await page()) ?? []
  expect(policy).toContain('default-src &#39;none&#39;')
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toMatch(/https?:|\*/)
})

it('has no inline script, style or handler, and no address elsewhere', async () => {
  const html = await page()
  expect(html.match(/<script\b(?![^>]*\ssrc=)[^>]*>/g)).toBeNull()
  expect(html.match(/<style\b/g)).toBeNull()
  expect(html.match(/<[^>]*\s(style|on\w+)=/g)).toBeNull()
  expect(html.match(/\s(src|href)="(https?:)?\/\//g)).toBeNull()
})

it('keeps what is drawn free of inline styles that the policy would refuse', async () => {
  const app = await apps.open('?renderer=svg')
  expect(await app.drawn('districts-border')).toContain('<path')
  expect(await app.drawn('districts-border')).not.toMatch(/\sstyle=/)
})

it.each(['svg', 'gl'])('stays at home for a whole session, %s', async renderer => {
  const app = await apps.open(`?renderer=${renderer}`)
  for (const { title } of catalogue.views) await app.readyView(title.zh).press()
  await app.ready()
  await app.select('hubs/lanzhou-station')
  await app.detail().shows('hubs/lanzhou-station')
  await app.choose('theme', 1)
  await app.choose('lang', 1)
  await app.wheel(-300)
  await app.ready()
  await app.drag(50, 50)
  await app.ready()
  await app.goTo(`?renderer=${renderer}&select=projects/g666`)
})

it('keeps a script that is written into the page from running', async () => {
  const app = await apps.open('?renderer=svg', { expected: /security policy|Content Security Policy/i })
  expect(await app.look.refusesInlineScript()).toBe(true)
})
