import { type IDBPDatabase, openDB } from 'idb'
import { type Choices, readChoices } from '../choices'
import { type Schema, Shelved } from './schema'
import { upgrade } from './upgrade'

export type Database = IDBPDatabase<Schema>

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
