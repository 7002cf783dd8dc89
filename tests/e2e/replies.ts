/** What a server may answer in place of a file. */
import type { Route } from 'playwright-core'

export type Reply = { status: number } | { body: string } | 'offline' | Held

/** A reply that waits, as on a slow network, until it is let go. */
export class Held {
  private go = () => {}
  readonly gone = new Promise<void>(resolve => {
    this.go = resolve
  })
  release() {
    this.go()
  }
}

export const reply = (answer: Reply) => async (route: Route) => {
  if (answer === 'offline') return route.abort('connectionfailed')
  if (answer instanceof Held) {
    await answer.gone
    return route.continue()
  }
  return 'body' in answer
    ? route.fulfill({ body: answer.body })
    : route.fulfill({ status: answer.status, body: 'Not Found' })
}
