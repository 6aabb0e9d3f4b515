import { watch } from 'vue'
import { useSession } from './useSession'

/** Starts the engine and waits until it has read the files: what leaves the page was computed, not prepared. */
export function useReady(): () => Promise<void> {
  const { session, state } = useSession()
  return () => {
    session.begin()
    return new Promise((resolve, reject) => {
      const stop = watch(
        state,
        ({ phase, failure }) => {
          if (phase !== 'ready' && phase !== 'failed') return
          if (phase === 'ready') resolve()
          else reject(new Error(failure ?? '数据没有读出来。'))
          queueMicrotask(() => stop())
        },
        { immediate: true },
      )
    })
  }
}
