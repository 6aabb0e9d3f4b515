import type { Case } from './casebook'
import type { TableRow } from './csv'
import type { Key } from './form-figures'
import type { LongNames } from './long-names'

/** What the engine's rows of a long table belong to. */
export const longKeyRows = (key: Key, item: Case, { scopeOf }: LongNames): TableRow[] =>
  (item.long?.keys ?? []).map(({ record, taskNo }) => ({
    table_no: record.long.tableNo,
    key_no: record.keyNo,
    ...key,
    source_id: item.sourceIds.indicator,
    task_no: taskNo,
    scope_no: scopeOf(item),
  }))
