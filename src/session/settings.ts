import type { Identify } from '@/domain/department-identity'
import type { Dataset } from '@/domain/source'
import { chosenAbout, type Choices } from './choices'
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

/** A department's id may have changed since: an approved alias, or a namesake in another division. */
const nowCalled = (departmentId: string, identify: Identify): string | null => {
  const [name = departmentId, code = null] = departmentId.split('@')
  return identify(name, code)
}

export const reviewRows = (dataset: Dataset, choices: Choices, identify: Identify): TableRow[] =>
  chosenAbout(choices, 'review')
    .filter((one) => one.dataset === dataset)
    .flatMap(({ departmentId, fiscalYear, checkId, state, note, fingerprint, by, at }) => {
      const id = nowCalled(departmentId, identify)
      if (id === null) return []
      return [
        {
          dataset,
          department_id: id,
          fiscal_year: fiscalYear,
          check_id: checkId,
          state,
          note: note || null,
          fingerprint,
          reviewer: by || null,
          reviewed_at: at,
        },
      ]
    })
