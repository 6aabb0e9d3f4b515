import type { Identify } from '@/domain/department-identity'
import type { Dataset } from '@/domain/source'
import { chosenAbout, type Choices } from './choices'
import type { TableRow } from './csv'
import type { Entry } from './entry'

/**
 * The last statement for a department and year holds, one that the reader set on the page before
 * any table's. A department that cannot be told apart from its namesakes has none.
 */
export function targetRows(
  dataset: Dataset,
  { entries, choices, identify }: Settings,
): readonly TableRow[] {
  const stated = entries.flatMap((entry) =>
    entry.reading.tables.targets.map(({ departmentName, fiscalYear, target }) => ({
      dataset,
      department_id: departmentName === null ? null : (identify(departmentName, null) ?? UNKNOWN),
      fiscal_year: fiscalYear,
      target_bp: target,
      is_set_here: false,
    })),
  )
  const set = chosenAbout(choices, 'target').flatMap((one) =>
    one.dataset === dataset && one.target.metric === 'completion_rate'
      ? [
          {
            dataset,
            department_id:
              one.departmentId === null ? null : (nowCalled(one.departmentId, identify) ?? UNKNOWN),
            fiscal_year: one.fiscalYear,
            target_bp: one.target.basisPoints,
            is_set_here: true,
          },
        ]
      : [],
  )
  const known = [...stated, ...set].filter((row) => row.department_id !== UNKNOWN)
  return [...new Map(known.map((row) => [`${row.fiscal_year} ${row.department_id}`, row])).values()]
}

/** `null` would mean every department. */
const UNKNOWN = ''

interface Settings {
  readonly entries: readonly Entry[]
  readonly choices: Choices
  readonly identify: Identify
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
