import type { Identify } from '@/domain/department-identity'
import type { Dataset } from '@/domain/source'
import type { TableRow } from './csv'
import type { Entry } from './entry'

/** The last statement for a department and year holds. */
export function targetRows(
  dataset: Dataset,
  entries: readonly Entry[],
  identify: Identify,
): TableRow[] {
  const rows = entries.flatMap((entry) =>
    entry.reading.tables.targets.map(({ departmentName, fiscalYear, target }) => ({
      dataset,
      department_id: departmentName === null ? null : identify(departmentName, null),
      fiscal_year: fiscalYear,
      target_bp: target,
    })),
  )
  return [...new Map(rows.map((row) => [`${row.fiscal_year} ${row.department_id}`, row])).values()]
}
