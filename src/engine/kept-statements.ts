import type { SqlValue, Statement } from './sql'

/** As many as the pages ask, and some more; each holds a plan. */
const MOST = 100

interface Prepared {
  readonly close: () => unknown
}

/**
 * Runs statements and keeps them prepared by their text, the most recently used, which halves the
 * messages. The engine still plans one anew at each question, unless it has no parameters: a plan
 * over tables is not kept for values that are yet to come (DuckDB's `CanCachePlan`).
 */
export function keptStatements<P extends Prepared, Answer>(
  prepare: (text: string) => Promise<P> | P,
  answer: (prepared: P, values: readonly SqlValue[]) => Promise<Answer> | Answer,
): (statement: Statement) => Promise<Answer> {
  const kept = new Map<string, Promise<P>>()
  const drop = (text: string, prepared: Promise<P>) => {
    if (kept.get(text) !== prepared) return
    kept.delete(text)
    // Nothing waits for it; where it fails, the engine has ended.
    void prepared.then((one) => one.close()).catch(() => undefined)
  }
  const run = async ({ text, values }: Statement): Promise<Answer> => {
    const found = kept.get(text)
    const prepared = found ?? Promise.resolve().then(() => prepare(text))
    // The most recently used stands last.
    kept.delete(text)
    kept.set(text, prepared)
    for (const [oldest, one] of kept) {
      if (kept.size <= MOST) break
      drop(oldest, one)
    }
    try {
      return await answer(await prepared, values)
    } catch (cause) {
      drop(text, prepared)
      if (!found) throw cause
      // Its plan may be what no longer fits.
      return await run({ text, values })
    }
  }
  return run
}
