import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { type Choices, readChoices } from '../choices'
import type { Chosen } from '../chosen'
import type { Packed } from '../packing'
import { type Schema, Shelved } from './schema'
import { upgrade } from './upgrade'

export type Database = IDBPDatabase<Schema>

const stores = ['shelf', 'bytes', 'choices', 'visit'] as const
type Writing = IDBPTransaction<Schema, typeof stores, 'readwrite'>
/** A browser whose storage is out of order may never answer. */
const PATIENCE_MS = 8000

/** @throws when the browser has no IndexedDB, forbids it or does not answer. */
export async function openStore(): Promise<Database> {
  const opening = openDB<Schema>('jijing', 3, {
    upgrade: (...[, from, , transaction]) => upgrade(transaction, from),
    // Another tab with a newer version of the site waits for this one to let go.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('IndexedDB does not answer')), PATIENCE_MS)
  })
  return Promise.race([opening, late])
}

/** Files in the order in which they were imported, and what was decided; damaged records are left out and counted. */
export async function readKept(database: Database): Promise<{
  readonly shelf: ReadonlyMap<string, Shelved>
  readonly choices: Choices
  readonly damaged: number
}> {
  const [rows, records] = await Promise.all([database.getAll('shelf'), database.getAll('choices')])
  const shelf = rows
    .flatMap((row) => {
      const { success, data } = Shelved.safeParse(row)
      return success ? [data] : []
    })
    .sort((a, b) => a.addedAt - b.addedAt)
  const { choices, damaged } = readChoices(records)
  return {
    shelf: new Map(shelf.map((one) => [one.id, one])),
    choices,
    damaged: damaged + rows.length - shelf.length,
  }
}

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
