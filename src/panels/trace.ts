import type { Origin } from '@/domain/origin'
import type { PanelAnswer } from './panel'

/** What a figure of the answer is called, and where it comes from; without a column, all of the row. */
export function originsIn(
  { rows, columns }: PanelAnswer,
  at: { readonly row: number; readonly column: number | null },
): { readonly label: string; readonly origins: readonly Origin[] } {
  const row = rows[at.row]
  const column = at.column === null ? undefined : columns[at.column]
  if (!row) throw new RangeError(`no row ${at.row}`)
  if (at.column === null || !column)
    return { label: row.description[0] ?? '', origins: row.origins() }
  const label = `${row.cells[0]}，${column.label} ${row.cells[at.column]}`
  return { label, origins: row.originsOf(at.column) }
}
