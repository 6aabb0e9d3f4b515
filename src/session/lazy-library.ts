import type { Library } from './library'

/** The library, with its worker and what speaks to it fetched only now. */
export function lazyLibrary(): Library {
  const opening = import('./library-worker').then(({ openLibrary }) => openLibrary())
  opening.catch(() => undefined)
  return {
    add: async (files, onProgress) => (await opening).add(files, onProgress),
    cancel: async () => (await opening).cancel(),
    change: async (changes) => (await opening).change(changes),
    names: async (dataset) => (await opening).names(dataset),
    packed: async (id) => (await opening).packed(id),
    write: async (wanted, onProgress) => (await opening).write(wanted, onProgress),
    stopWriting: async () => (await opening).stopWriting(),
    preview: async (id, sourceId) => (await opening).preview(id, sourceId),
  }
}
