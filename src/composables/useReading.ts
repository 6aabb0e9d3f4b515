import { onScopeDispose, readonly, type Ref, shallowRef } from 'vue'
import type { ReadAnswer, ReadRequest } from '@/engine/engine'
import { ReadError } from '@/engine/reading/read-error'
import { useSession } from './useSession'

export type { ReadAnswer, ReadRequest }

/** Why a query gave no answer, for the reader. */
export interface ReadFailure {
  readonly message: string
  /** The engine's own words; `null` where it was not asked. */
  readonly original: string | null
  readonly place: { readonly from: number; readonly to: number } | null
}

export type Reading =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly request: ReadRequest; readonly isStopping: boolean }
  | {
      readonly state: 'done'
      readonly request: ReadRequest
      readonly answer: ReadAnswer
    }
  | { readonly state: 'failed'; readonly request: ReadRequest; readonly failure: ReadFailure }

interface UseReadingReturn {
  readonly reading: Readonly<Ref<Reading>>
  /** Resolves when the query has ended, in whichever way. */
  readonly run: (request: ReadRequest) => Promise<void>
  readonly stop: () => void
  /** Opens the engine again, when a query does not stop. */
  readonly force: () => void
}

/** In ms: what runs longer is stopped. */
const TIME_LIMIT = 120_000

/** One query at a time; the one that runs is stopped by the next and by leaving the page. */
export function useReading(): UseReadingReturn {
  const { session } = useSession()
  const reading = shallowRef<Reading>({ state: 'idle' })
  let controller: AbortController | null = null

  async function run(request: ReadRequest) {
    controller?.abort()
    const own = (controller = new AbortController())
    reading.value = { state: 'running', request, isStopping: false }
    const limit = setTimeout(
      () => own.abort(new Error('运行超过 2 分钟，已停止。请改小范围。')),
      TIME_LIMIT,
    )
    const next = await session.read(request, own.signal).then(
      (answer): Reading => ({ state: 'done', request, answer }),
      (cause: unknown): Reading => ({ state: 'failed', request, failure: failureOf(cause, own) }),
    )
    clearTimeout(limit)
    if (controller === own) reading.value = next
  }

  function stop() {
    controller?.abort()
    if (reading.value.state === 'running') reading.value = { ...reading.value, isStopping: true }
  }
  onScopeDispose(stop)
  return { reading: readonly(reading) as Readonly<Ref<Reading>>, run, stop, force: session.restart }
}

function failureOf(cause: unknown, { signal }: AbortController): ReadFailure {
  const reason: unknown = signal.reason
  if (signal.aborted && reason instanceof Error && reason.name !== 'AbortError')
    return { message: reason.message, original: null, place: null }
  if (signal.aborted) return { message: '已停止，没有结果。', original: null, place: null }
  if (cause instanceof ReadError) return { message: cause.message, ...cause.details }
  const original = cause instanceof Error ? cause.message : String(cause)
  return { message: '查询没有完成。', original, place: null }
}
