import { proxy, transfer, wrap } from 'comlink'
import type { LongStore } from '@/domain/long-table'
import { whileRunning } from '@/domain/while-running'
import type { DataWorker } from './data-worker'
import type { Given } from './incoming'
import type { Library } from './library'

/** Files that cross over in one message: each takes the page a third of a millisecond. */
const TOGETHER = 50

/** Bytes leave without being copied. */
const handedOver = (files: readonly Given[]) =>
  transfer(
    files,
    files.flatMap(({ bytes }) => (bytes instanceof Blob ? [] : [bytes.buffer as ArrayBuffer])),
  )

/**
 * The library in a worker of its own, so that reading never holds up the page.
 * Every call rejects once the worker has failed to start; it would wait for ever otherwise.
 */
export function openLibrary(store: LongStore): Library {
  const worker = new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module' })
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'data worker')))
  })
  failed.catch(() => undefined)
  const remote = wrap<DataWorker>(worker)
  void remote.attach(proxy(store))
  let isCancelled = false
  return {
    add: (files, onProgress) =>
      whileRunning(onProgress, async (tell) => {
        isCancelled = false
        for (let at = 0; at === 0 || at < files.length; at += TOGETHER)
          await Promise.race([remote.give(handedOver(files.slice(at, at + TOGETHER)), at), failed])
        if (isCancelled) throw new DOMException('cancelled', 'AbortError')
        return Promise.race([remote.add([], tell && proxy(tell)), failed])
      }),
    cancel() {
      isCancelled = true
      return Promise.race([remote.cancel(), failed])
    },
    change: (changes, onProgress) =>
      whileRunning(onProgress, (tell) =>
        Promise.race([remote.change(changes, tell && proxy(tell)), failed]),
      ),
    comparisons: (...asked) => Promise.race([remote.comparisons(...asked), failed]),
    names: (dataset) => Promise.race([remote.names(dataset), failed]),
    packed: (...asked) => Promise.race([remote.packed(...asked), failed]),
    write: (wanted, onProgress) =>
      whileRunning(onProgress, (tell) =>
        Promise.race([remote.write(wanted, tell && proxy(tell)), failed]),
      ),
    stopWriting: () => Promise.race([remote.stopWriting(), failed]),
    preview: (...asked) => Promise.race([remote.preview(...asked), failed]),
  }
}
