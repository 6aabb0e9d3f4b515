import {
  getCurrentInstance,
  onScopeDispose,
  onServerPrefetch,
  readonly,
  type Ref,
  shallowRef,
  watch,
} from 'vue'

/** Three states, so that a template cannot forget one. */
export type Loadable<T, Q = unknown> =
  | { readonly state: 'loading' }
  /** With the question that it answers, which may no longer be the latest. */
  | { readonly state: 'ready'; readonly value: T; readonly question: Q }
  | { readonly state: 'failed'; readonly error: unknown }

interface UseLoadableReturn<T, Q> {
  /** Stays on the last answer while a newer one is on its way, so that nothing jumps. */
  readonly current: Readonly<Ref<Loadable<T, Q>>>
  readonly retry: () => void
}

/**
 * Runs `load` for each new `question`; `null` while there is nothing to ask yet. One at a time: of
 * the questions that come meanwhile only the latest waits, so that a slider never queues up steps
 * and answers come in the order of their questions.
 */
export function useLoadable<Q, T>(
  question: () => Q | null,
  load: (question: Q) => Promise<T>,
): UseLoadableReturn<T, Q> {
  const current = shallowRef<Loadable<T, Q>>({ state: 'loading' })
  let isRunning = false
  let waiting: Q | null = null
  let isDisposed = false
  onScopeDispose(() => (isDisposed = true))

  async function run(asked: Q | null) {
    if (asked === null) return
    waiting = asked
    if (isRunning) return
    isRunning = true
    while (waiting !== null && !isDisposed) {
      const next: Q = waiting
      waiting = null
      const outcome = await load(next).then(
        (value): Loadable<T, Q> => ({ state: 'ready', value, question: next }),
        (error: unknown): Loadable<T, Q> => ({ state: 'failed', error }),
      )
      const isOvertaken = outcome.state === 'failed' && waiting !== null
      if (!isDisposed && !isOvertaken) current.value = outcome
    }
    isRunning = false
  }
  watch(question, run)
  const first = run(question())
  // The build writes the opening page down with its answers.
  if (getCurrentInstance()) onServerPrefetch(() => first)
  return {
    current: readonly(current) as Readonly<Ref<Loadable<T, Q>>>,
    retry() {
      current.value = { state: 'loading' }
      void run(question())
    },
  }
}
