import type { DBSchema } from 'idb'
import * as z from 'zod/mini'
import type { SourceChoices } from '@/ingest'
import type { Chosen } from '../chosen'
import type { OpeningPage } from '../opening-page'
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

const Picture = z.object({
  panel: z.string(),
  /** `inputKey` of what it shows. */
  input: z.string(),
  theme: z.string(),
  /** In px. */
  width: z.int(),
  svg: z.string(),
})

export const Visit = z.object({
  /** `visitKey` of everything that it was made from. */
  key: z.string(),
  /** By `packReport`: text is read several times faster than an object of many departments. */
  report: z.string(),
  /** Rows as JSON by `answerKey`: read when they are asked for. */
  answers: z.record(z.string(), z.string()),
  pictures: z.array(Picture),
})
/** Answers and pictures of what the reader last looked at, from files of their own. */
export type Visit = z.infer<typeof Visit>
export type VisitPicture = z.infer<typeof Picture>

export interface Schema extends DBSchema {
  shelf: { key: string; value: Shelved }
  bytes: { key: string; value: Packed }
  /** By `keyOf` what was chosen. */
  choices: { key: string; value: Chosen }
  /** Since version 3. */
  visit: { key: 'last' | 'page'; value: Visit | OpeningPage }
  /** Of version 1: answers by source, and decisions by department and year. */
  sources: { key: string; value: SourceChoices }
  decisions: { key: string; value: string }
}
