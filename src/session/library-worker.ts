import { wrap } from 'comlink'
import type { Library } from './library'

/**
 * The library in a worker of its own, so that reading never holds up the page.
 * Every call rejects once the worker has failed to start; it would wait for ever otherwise.
 */
export function openLibrary(): Library {
  const worker = new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module' })
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'data worker')))
  })
  failed.catch(() => undefined)
  const remote = wrap<Library>(worker)
  return {
    add: (files, onProgress) => Promise.race([remote.add(files, onProgress), failed]),
    remove: (id) => Promise.race([remote.remove(id), failed]),
    setEnabled: (id, isEnabled) => Promise.race([remote.setEnabled(id, isEnabled), failed]),
  }
}
