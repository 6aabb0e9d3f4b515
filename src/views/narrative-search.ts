import * as z from 'zod/mini'
import type { Dataset } from '@/domain/source'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import { narrativeRows } from './narratives'

export interface NarrativeSearch {
  readonly dataset: Dataset
  /** In lower case; a text has to contain every one of them. */
  readonly words: readonly string[]
  readonly limit: number
}

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  fiscal_year: z.int(),
  /** Field of the form, or `task`. */
  field: z.string(),
  section: z.string(),
  prose: z.string(),
  /** Texts that contain the words, those beyond the limit too. */
  total: z.int(),
})
export type NarrativeHit = z.infer<typeof Row>

/** Texts of forms and tasks that contain all the words as they are, the latest years first. */
export const narrativeSearch: Query<NarrativeSearch, NarrativeHit> = {
  name: 'narrative-search',
  row: Row,
  sql: ({ dataset, words, limit }) => sql`
    SELECT n.department_id, d.name, n.fiscal_year, n.field, n.section, n.prose,
      count(*) OVER () AS total
    FROM ${narrativeRows} n
    JOIN department d ON d.dataset = n.dataset AND d.department_id = n.department_id
    WHERE n.dataset = ${dataset} AND n.prose IS NOT NULL
      AND ${words
        .map((word) => sql`contains(lower(n.prose), ${word})`)
        .reduce((all, one) => sql`${all} AND ${one}`, sql`true`)}
    ORDER BY n.fiscal_year DESC, d.name, n.task_no, n.section
    LIMIT CAST(${limit} AS INTEGER)`,
}
