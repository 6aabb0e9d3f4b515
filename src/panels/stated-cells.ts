import * as z from 'zod/mini'
import { fieldNameOf } from '@/domain/form'
import type { CellOrigin } from '@/domain/origin'
import { type Dataset, describeCell } from '@/domain/source'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'

/** A stated value of a form, and where it stands as a spreadsheet shows it. */
const StatedCell = z.object({
  field: z.string(),
  source_id: z.string(),
  source_name: z.string(),
  /** `null` for text files. */
  sheet: z.nullable(z.string()),
  row_no: z.int(),
  column_no: z.int(),
  /** The cell's text before anything was done to it. */
  text: z.string(),
})
export type StatedCell = z.infer<typeof StatedCell>

interface FormKey {
  readonly dataset: Dataset
  readonly departmentId: string
  readonly year: number
}

/** Where each stated figure and text of one form stands in its file. The one door to such places. */
export const statedCells: Query<FormKey, StatedCell> = {
  name: 'stated-cells',
  row: StatedCell,
  sql: ({ dataset, departmentId, year }) => sql`
    SELECT c.field, c.source_id, s.name AS source_name, c.sheet, c.row_no, c.column_no, c.text
    FROM cell c JOIN source s ON s.dataset = c.dataset AND s.source_id = c.source_id
    WHERE c.dataset = ${dataset} AND c.department_id = ${departmentId}
      AND c.fiscal_year = CAST(${year} AS INTEGER)`,
}

/** Cells of the named fields, in the order of the names; a field that the form does not state has none. */
export const cellsOf = (
  cells: readonly StatedCell[],
  fields: readonly string[],
): readonly StatedCell[] =>
  fields.flatMap((field) => cells.filter((cell) => cell.field === field).slice(0, 1))

export const fieldOf = ({ field }: StatedCell): string => fieldNameOf(field)

export const cellOriginOf = (cell: StatedCell): CellOrigin => ({
  kind: 'cell',
  sourceId: cell.source_id,
  file: cell.source_name,
  cell: { sheet: cell.sheet, row: cell.row_no, column: cell.column_no },
  text: cell.text,
})

/** As `describeCell`. */
export const placeOf = (cell: StatedCell): string => describeCell(cellOriginOf(cell).cell)
