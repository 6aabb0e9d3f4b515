import { proxy, transfer, wrap } from 'comlink'
import type { LongStore } from '@/domain/long-table'
import { whileRunning } from '@/domain/while-running'
import type { DataWorker } from './data-worker'
import type { Library } from './library'

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
  return {
    add(files, onProgress) {
      const buffers = files.flatMap(({ bytes }) =>
        bytes instanceof Blob ? [] : [bytes.buffer as ArrayBuffer],
      )
      return whileRunning(onProgress, (tell) =>
        Promise.race([remote.add(transfer([...files], buffers), tell && proxy(tell)), failed]),
      )
    },
    cancel: () => Promise.race([remote.cancel(), failed]),
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
