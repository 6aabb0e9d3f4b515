import type { Reporter, Suite } from '@playwright/test/reporter'

/** Ends the run with one plain line that a script can read. */
export default class CountReporter implements Reporter {
  private suite: Suite | undefined

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite
  }

  onEnd(): void {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? []
    const count = (outcome: string) => outcomes.filter((found) => found === outcome).length
    const second = count('flaky')
    if (second > 0) console.log(`\n${second} passed on the second try alone`)
    console.log(`\n${count('expected') + second} passed, ${count('unexpected')} failed`)
  }

  printsToStdio(): boolean {
    return true
  }
}
