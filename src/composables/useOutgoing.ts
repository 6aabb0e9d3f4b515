import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { Written } from '@/export'
import type { Session } from '@/session/session'
import { useSession } from './useSession'

export type Wanted = Parameters<Session['write']>[0]

interface UseOutgoing {
  /** Share done, 0 to 1; `null` while nothing is written. */
  readonly share: Readonly<ShallowRef<number | null>>
  /** Sentences about what was written last, or why it was not. */
  readonly said: Readonly<ShallowRef<readonly string[]>>
  /** `null` when it was cancelled or failed. */
  readonly write: (wanted: Wanted) => Promise<Written | null>
  readonly cancel: () => void
}

/** Writes one file at a time for the reader to take away. */
export function useOutgoing(): UseOutgoing {
  const { session } = useSession()
  const share = shallowRef<number | null>(null)
  const said = shallowRef<readonly string[]>([])
  let running = new AbortController()
  onScopeDispose(() => running.abort())

  async function write(wanted: Wanted) {
    running = new AbortController()
    const { signal } = running
    share.value = 0
    said.value = []
    try {
      const onProgress = (done: number) => {
        if (!signal.aborted) share.value = done
      }
      const written = await session.write(wanted, { signal, onProgress })
      said.value = written.notices
      return written
    } catch (cause) {
      said.value = [
        signal.aborted
          ? '导出已取消。'
          : `没有导出（${cause instanceof Error ? cause.message : '原因不明'}）。请重试；数据很多时可以改用 CSV。`,
      ]
      return null
    } finally {
      share.value = null
    }
  }
  return { share, said, write, cancel: () => running.abort() }
}
