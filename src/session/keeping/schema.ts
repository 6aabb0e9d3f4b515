import type { DBSchema } from 'idb'
import * as z from 'zod/mini'
import type { SourceChoices } from '@/ingest'
import type { Chosen } from '../chosen'
import type { Packed } from '../packing'

export const Shelved = z.object({
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

export interface Schema extends DBSchema {
  shelf: { key: string; value: Shelved }
  bytes: { key: string; value: Packed }
  /** By `keyOf` what was chosen. */
  choices: { key: string; value: Chosen }
  /** Of version 1: answers by source, and decisions by department and year. */
  sources: { key: string; value: SourceChoices }
  decisions: { key: string; value: string }
}
