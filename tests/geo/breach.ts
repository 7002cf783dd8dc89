/** Breaks one thing in the fixture plan and asks what the contract reports. */
import { expect, it } from 'vitest'
import { checkFiles } from '../../src/geo/contract.ts'
import { type Draft, draft, written } from './fixture.ts'

export type Breach = (plan: Draft) => void

/** Code, feature and file of all violations. */
export const reported = (files: Map<string, string>) =>
  checkFiles(files).map(({ file, feature, code }) => [code, feature, file])

export function reportedAfter(breach: Breach) {
  const plan = draft()
  breach(plan)
  return reported(written(plan))
}

/** The file of the fixture that holds a feature. */
const homeOf = (id: string) =>
  Object.entries(draft().files).find(([, features]) => features.some(f => f.properties.id === id))?.[0]

/** Each breach must be reported once, under its code, for its feature, and nothing else with it. */
export const finds = (
  cases: [name: string, breach: Breach, code: string, feature: string, file?: string][],
) =>
  it.each(cases)('%s', (_, breach, code, feature, file = homeOf(feature)) => {
    expect(reportedAfter(breach)).toEqual([[code, feature, file]])
  })
