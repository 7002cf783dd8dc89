import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Bounds } from '../../src/geo/types.ts'
import { fitCamera, project } from '../../src/state/camera.ts'
import { mapPadding, measures, settleSheet, sheetPixels } from '../../src/ui/layout.ts'

const laptop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

describe('mapPadding', () => {
  it('keeps a fitted extent clear of the side panel, the controls and the strip', () => {
    const pad = mapPadding(laptop, 16)
    for (const [w, s, e, n] of [
      [103, 35.5, 104.5, 37],
      [103, 36, 104.5, 36.2],
    ] as Bounds[]) {
      const camera = fitCamera([w, s, e, n], laptop, pad)
      const [left, top] = project(camera, laptop, [w, n])
      const [right, bottom] = project(camera, laptop, [e, s])
      expect(left).toBeGreaterThanOrEqual(22 * 16)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(1440 - 2.75 * 16)
      expect(bottom).toBeLessThanOrEqual(900 - 2.5 * 16)
    }
  })

  it('makes room for the card where there is enough of it', () => {
    expect(mapPadding(laptop, 16, { detail: true }).right).toBeGreaterThan(24 * 16)
    const narrow = { width: 1024, height: 768 }
    expect(mapPadding(narrow, 16, { detail: true })).toEqual(mapPadding(narrow, 16))
  })

  it('follows the sheet of a phone, but never fits into the nothing that a full sheet leaves', () => {
    expect(mapPadding(phone, 16).bottom).toBe(8.5 * 16 + 2.5 * 16)
    const half = mapPadding(phone, 16, { sheet: 'half' })
    expect(half.bottom).toBe(422 + 2.5 * 16)
    expect(mapPadding(phone, 16, { sheet: 'full' })).toEqual(half)
  })
})

describe('settleSheet', () => {
  it('settles at the nearest height', () => {
    expect(settleSheet(200, 0, phone, 16)).toBe('peek')
    expect(settleSheet(400, 0, phone, 16)).toBe('half')
    expect(settleSheet(780, 0, phone, 16)).toBe('full')
  })

  it('goes on in the direction of a flick', () => {
    expect(settleSheet(430, 2, phone, 16)).toBe('full')
    expect(settleSheet(430, -2, phone, 16)).toBe('peek')
  })

  it('leaves the header free at its highest', () => {
    expect(sheetPixels('full', phone, 16)).toBe(844 - 3.25 * 16)
  })
})

it('has the measures that the style sheet has', () => {
  const css = readFileSync('styles/tokens.css', 'utf8')
  const rem = (name: string) => Number(new RegExp(`--${name}: ([\\d.]+)rem`).exec(css)?.[1])
  const { panelWidth, detailWidth, headerHeight, peekHeight, stripHeight, controlWidth, gap } = measures
  expect([
    rem('panel-width'),
    rem('detail-width'),
    rem('header-height'),
    rem('peek-height'),
    rem('strip-height'),
    rem('control-width'),
    rem('gap'),
  ]).toEqual([panelWidth, detailWidth, headerHeight, peekHeight, stripHeight, controlWidth, gap])
})
