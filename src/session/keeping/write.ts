import type { IDBPTransaction } from 'idb'
import type { Chosen } from '../chosen'
import type { Packed } from '../packing'
import type { Schema, Shelved } from './schema'
import type { Database } from './store'

const stores = ['shelf', 'bytes', 'choices', 'visit'] as const
type Writing = IDBPTransaction<Schema, typeof stores, 'readwrite'>

export interface Put {
  readonly file: (shelved: Shelved, packed: Packed) => void
  /** Of a file that is still there. */
  readonly shelved: (shelved: Shelved) => void
  readonly remove: (id: string) => void
  /** `null` takes it away. */
  readonly choice: (key: string, chosen: Chosen | null) => void
  readonly clear: () => void
}

/**
 * What the last visit has left goes with each change of what it was made from.
 *
 * Resolves when everything that `work` asked for stands on the disk, not before.
 * @throws what the browser says, such as `QuotaExceededError`; nothing was written then.
 */
export async function write(database: Database, work: (put: Put) => void): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
  try {
    work(putInto(transaction))
    void transaction.objectStore('visit').clear()
  } catch (cause) {
    transaction.done.catch(() => undefined)
    transaction.abort()
    throw cause
  }
  await transaction.done
}

function putInto(transaction: Writing): Put {
  const shelf = transaction.objectStore('shelf')
  const bytes = transaction.objectStore('bytes')
  const choices = transaction.objectStore('choices')
  // What fails fails the transaction, and is told of once, there.
  const ask = (...requests: readonly Promise<unknown>[]) =>
    requests.forEach((request) => request.catch(() => undefined))
  return {
    file(one, packed) {
      ask(shelf.put(one, one.id))
      // May throw at once, for a value that the browser cannot keep.
      ask(bytes.put(packed, one.id))
    },
    shelved: (one) =>
      ask(shelf.getKey(one.id).then((key) => (key ? shelf.put(one, one.id) : undefined))),
    remove: (id) => ask(shelf.delete(id), bytes.delete(id)),
    choice: (key, chosen) => ask(chosen ? choices.put(chosen, key) : choices.delete(key)),
    clear: () => ask(shelf.clear(), bytes.clear(), choices.clear()),
  }
}
