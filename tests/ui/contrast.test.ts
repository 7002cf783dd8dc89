import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('styles/tokens.css', 'utf8')
const colours = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
const [day = '', night = '', print = ''] = css.split(/:root\[data-theme="\w+"\]/)
const themes = { day: colours(day), night: colours(night), print: { ...colours(day), ...colours(print) } }

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(i => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a = '', b = '') => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each(Object.entries(themes))('theme %s', (_, theme) => {
  it.each([
    ['ink', 'panel'],
    ['ink', 'raised'],
    ['muted', 'panel'],
    ['muted', 'raised'],
    ['accent', 'panel'],
    ['control', 'panel'],
    ['control', 'control-soft'],
    ['muted', 'control-soft'],
    ['ink', 'control-soft'],
    ['on-control', 'control'],
  ])('text in %s on %s has a contrast of 4.5 or more', (text, ground) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['edge', 'select'])('%s has 3 or more, so that the shape of a control is seen', name => {
    expect(contrast(theme[name], theme.panel)).toBeGreaterThanOrEqual(3)
  })
})
