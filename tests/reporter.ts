import type { Reporter, TestModule } from 'vitest/node'

/** Closes with `N passed, N failed`, the line that test services read. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<unknown>) {
    const states = modules.flatMap(m => [...m.children.allTests()].map(test => test.result().state))
    const count = (state: string) => states.filter(s => s === state).length
    // A file that cannot even be loaded, and an error outside any test, are failures too.
    const broken = modules.filter(m => m.errors().length > 0).length + unhandled.length
    const skipped = count('skipped')
    console.log(
      `\n${count('passed')} passed, ${count('failed') + broken} failed${skipped ? `, ${skipped} skipped` : ''}`,
    )
  }
}
