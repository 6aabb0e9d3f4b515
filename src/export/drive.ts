/** A writer at work: gives the share done, 0 to 1, between two steps, and at the end what it wrote. */
export type Steps<T> = Generator<number, T>

export interface Run {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((share: number) => void) | undefined
}

/** Rows between two steps: a few milliseconds of work. */
export const ROWS_PER_STEP = 1_000
/** Longer work than this holds up a cancel and the page's progress. */
const MAX_BUSY_MS = 40

/** Lets messages in while the steps are taken. @throws `AbortError` once the signal is aborted. */
export async function drive<T>(steps: Steps<T>, { signal, onProgress }: Run = {}): Promise<T> {
  let last = performance.now()
  for (;;) {
    signal?.throwIfAborted()
    const step = steps.next()
    if (step.done) {
      onProgress?.(1)
      return step.value
    }
    if (performance.now() - last > MAX_BUSY_MS) {
      onProgress?.(step.value)
      await new Promise((resolve) => setTimeout(resolve))
      last = performance.now()
    }
  }
}
