/** Longer work than this holds up an abort message and the page's progress. */
const MAX_BUSY_MS = 40

/** Awaited between two steps: lets messages in when it is time, throws when the signal is aborted. */
export type Pause = () => Promise<void>

export function makePause(signal: AbortSignal | undefined): Pause {
  let last = performance.now()
  return async () => {
    if (performance.now() - last > MAX_BUSY_MS) {
      // A task of its own; a timer at every step would cost 4 ms each in browsers.
      await new Promise((resolve) => setTimeout(resolve))
      last = performance.now()
    }
    signal?.throwIfAborted()
  }
}
