import { departmentIdOf } from '@/domain/department'
import type { Identify } from '@/domain/department-identity'
import type { Dataset } from '@/domain/source'
import type { TableRow } from './csv'
import type { Entry } from './entry'

/** Common name of an indicator: the department's own alias first, then one for every department. */
export function indicatorAliases(entries: readonly Entry[]) {
  const aliases = new Map(
    entries
      .flatMap((entry) => entry.reading.tables.aliases)
      .filter((alias) => alias.kind === 'indicator')
      .map(({ departmentName, name, canonicalName }) => [
        `${departmentName === null ? '' : departmentIdOf(departmentName)} ${name}`,
        canonicalName,
      ]),
  )
  return (departmentId: string, name: string) =>
    aliases.get(`${departmentId} ${name}`) ?? aliases.get(` ${name}`) ?? name
}

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
