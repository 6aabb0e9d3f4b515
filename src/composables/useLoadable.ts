import { onScopeDispose, readonly, type Ref, shallowRef, watch } from 'vue'

/** Three states, so that a template cannot forget one. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown }

interface UseLoadableReturn<T> {
  /** Stays on the last answer while a newer one is on its way, so that nothing jumps. */
  readonly current: Readonly<Ref<Loadable<T>>>
  readonly retry: () => void
}

/**
 * Runs `load` for each new `question`; `null` while there is nothing to ask yet. An answer that was
 * overtaken by a newer run is dropped.
 */
export function useLoadable<Q, T>(
  question: () => Q | null,
  load: (question: Q) => Promise<T>,
): UseLoadableReturn<T> {
  const current = shallowRef<Loadable<T>>({ state: 'loading' })
  let latest = 0
  onScopeDispose(() => (latest = -1))

  async function run(asked: Q | null) {
    if (asked === null) return
    const turn = (latest += 1)
    const next = await load(asked).then(
      (value): Loadable<T> => ({ state: 'ready', value }),
      (error: unknown): Loadable<T> => ({ state: 'failed', error }),
    )
    if (turn === latest) current.value = next
  }
  watch(question, run, { immediate: true })
  return {
    current: readonly(current) as Readonly<Ref<Loadable<T>>>,
    retry() {
      current.value = { state: 'loading' }
      void run(question())
    },
  }
}
