import { BlankKeys, type KeyColumn } from './blank-keys'
import type { BlankColumn } from '@/domain/finding'
import { cleanName } from './edge'
import { isBlank } from './half-width'
import type { FormContext } from './reading'
import type { Header } from './table-header'
import { parseYear } from './years'

const KEYS: readonly BlankColumn[] = ['department', 'fiscal_year', 'task', 'level1', 'level2']
/** What is said of the department itself. */
const OF_DEPARTMENT = ['division_code', 'supervisor']
const NO_DATA = [...OF_DEPARTMENT, 'unit', 'task_no']
/** A blank target may be meant for all, and a department stands in its table once. */
const ASKED: ReadonlySet<string> = new Set(['forms', 'tasks', 'indicators'])

export function openBlanks({ table, columns }: Header, context: FormContext): BlankKeys {
  const ids = ASKED.has(table.id) ? KEYS : []
  const keys = ids.flatMap((id): KeyColumn[] => {
    const found = columns.get(id)
    if (!found) return []
    const isRequired = id === 'department' || id === 'fiscal_year'
    // A table of tasks needs a name of its own in every row.
    if (!isRequired && table.required.includes(id)) return []
    const places = id === 'department' ? OF_DEPARTMENT : []
    const attributes = places.flatMap((other) => columns.get(other)?.cell.column ?? [])
    const { column } = found.cell
    return [{ id, name: found.column.name, column, isRequired, attributes, isValid: validOf(id) }]
  })
  const others: readonly string[] = [...keys.map(({ id }) => id), ...NO_DATA]
  const data = [...columns]
    .filter(([id]) => !others.includes(id))
    .map(([, { cell }]) => cell.column)
  return new BlankKeys(keys, (column) => data.includes(column), context)
}

const validOf = (id: BlankColumn) =>
  id === 'fiscal_year'
    ? (text: string) => parseYear(text) !== null
    : (text: string) => !isBlank(cleanName(text))
