import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import * as z from 'zod/mini'
import type { SourceChoices } from '@/ingest'
import type { Choices } from '../choices'
import type { Packed } from '../packing'

const Shelved = z.object({
  /** Of the entry: the SHA-256 of its bytes. */
  id: z.string(),
  name: z.string(),
  isEnabled: z.boolean(),
  addedAt: z.number(),
  /** In bytes, as kept. */
  size: z.number(),
})
/** A kept file without its bytes. */
export type Shelved = z.infer<typeof Shelved>

interface Schema extends DBSchema {
  shelf: { key: string; value: Shelved }
  bytes: { key: string; value: Packed }
  sources: { key: string; value: SourceChoices }
  decisions: { key: string; value: string }
}
export type Database = IDBPDatabase<Schema>

const stores = ['shelf', 'bytes', 'sources', 'decisions'] as const
type Writing = IDBPTransaction<Schema, typeof stores, 'readwrite'>
/** A browser whose storage is out of order may never answer. */
const PATIENCE_MS = 8000

/** @throws when the browser has no IndexedDB, forbids it or does not answer. */
export async function openStore(): Promise<Database> {
  const opening = openDB<Schema>('jijing', 1, {
    upgrade(database) {
      for (const name of stores) database.createObjectStore(name)
    },
    // Another tab with a newer version of the site waits for this one to let go.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('IndexedDB does not answer')), PATIENCE_MS)
  })
  return Promise.race([opening, late])
}

/** Kept files in the order in which they were imported; damaged records are left out. */
export async function readShelf(database: Database): Promise<Shelved[]> {
  const rows: unknown[] = await database.getAll('shelf')
  return rows
    .flatMap((row) => {
      const { success, data } = Shelved.safeParse(row)
      return success ? [data] : []
    })
    .sort((a, b) => a.addedAt - b.addedAt)
}

export interface Put {
  readonly file: (shelved: Shelved, packed: Packed) => void
  /** Of a file that is still there. */
  readonly shelved: (shelved: Shelved) => void
  readonly remove: (id: string) => void
  /** `null` takes it away. */
  readonly source: (id: string, choices: SourceChoices | null) => void
  readonly decision: (key: string, candidate: string | null) => void
  readonly clear: () => void
}

/**
 * Resolves when everything that `work` asked for stands on the disk, not before.
 * @throws what the browser says, such as `QuotaExceededError`; nothing was written then.
 */
export async function write(database: Database, work: (put: Put) => void): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
  try {
    work(putInto(transaction))
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
  const sources = transaction.objectStore('sources')
  const decisions = transaction.objectStore('decisions')
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
    source: (id, choices) => ask(choices ? sources.put(choices, id) : sources.delete(id)),
    decision: (key, value) =>
      ask(value === null ? decisions.delete(key) : decisions.put(value, key)),
    clear: () => ask(shelf.clear(), bytes.clear(), sources.clear(), decisions.clear()),
  }
}

/** Everything decided, as it was kept. */
export async function readChoices(database: Database): Promise<Choices> {
  const [sourceIds, sources, keys, decisions] = await Promise.all([
    database.getAllKeys('sources'),
    database.getAll('sources'),
    database.getAllKeys('decisions'),
    database.getAll('decisions'),
  ])
  return {
    sources: new Map(zip(sourceIds, sources)),
    decisions: new Map(zip(keys, decisions)),
  }
}

const zip = <T>(keys: readonly string[], values: readonly T[]): [string, T][] =>
  keys.flatMap((key, index) => {
    const value = values[index]
    return value === undefined ? [] : [[key, value] as [string, T]]
  })
