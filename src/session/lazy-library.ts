import type { LongStore } from '@/domain/long-table'
import type { Library } from './library'

/** The library, with its worker and what speaks to it fetched only now. */
export function lazyLibrary(store: LongStore): Library {
  const opening = import('./library-worker').then(({ openLibrary }) => openLibrary(store))
  opening.catch(() => undefined)
  return {
    add: async (...asked) => (await opening).add(...asked),
    cancel: async (...asked) => (await opening).cancel(...asked),
    change: async (...asked) => (await opening).change(...asked),
    comparisons: async (...asked) => (await opening).comparisons(...asked),
    names: async (...asked) => (await opening).names(...asked),
    packed: async (...asked) => (await opening).packed(...asked),
    write: async (...asked) => (await opening).write(...asked),
    stopWriting: async (...asked) => (await opening).stopWriting(...asked),
    preview: async (...asked) => (await opening).preview(...asked),
  }
}
