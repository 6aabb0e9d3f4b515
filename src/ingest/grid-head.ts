import { filledRows, hasCells } from './grid'
import type { Cell } from './reading'
import type { Grid } from './sheet-grid'

/** A form shows its labels, and a table its header, long before this row. */
export const RECOGNISED_ROWS = 500

/** From its first filled row on: a table may stand below others. */
export function headOf({ rows }: Grid): Cell[][] {
  const from = Math.max(
    0,
    rows.findIndex((texts) => hasCells({ rows: [texts] })),
  )
  return filledRows({ rows: rows.slice(0, from + RECOGNISED_ROWS) })
}
