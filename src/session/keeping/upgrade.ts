import type { IDBPTransaction, StoreNames } from 'idb'
import { readChoices } from '../choices'
import type { Schema } from './schema'

type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

/** What version 1 kept stays; records that cannot be read are dropped. */
export async function upgrade(transaction: Upgrading, from: number): Promise<void> {
  const { db: database } = transaction
  if (from < 1) for (const name of ['shelf', 'bytes'] as const) database.createObjectStore(name)
  if (from < 3) database.createObjectStore('visit')
  if (from > 1) return
  const choices = database.createObjectStore('choices')
  if (from < 1) return
  const { choices: kept } = readChoices(await firstRecords(transaction))
  for (const [key, chosen] of kept) await choices.put(chosen, key)
  for (const name of ['sources', 'decisions'] as const) database.deleteObjectStore(name)
}

async function firstRecords(transaction: Upgrading): Promise<unknown[]> {
  const records: unknown[] = []
  const sources = transaction.objectStore('sources')
  for (let at = await sources.openCursor(); at; at = await at.continue())
    records.push({ about: 'source', sourceId: at.key, ...at.value })
  const decisions = transaction.objectStore('decisions')
  for (let at = await decisions.openCursor(); at; at = await at.continue())
    records.push({ about: 'conflict', conflict: at.key, candidate: at.value })
  return records
}
