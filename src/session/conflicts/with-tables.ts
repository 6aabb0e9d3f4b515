import type { Form } from '@/domain/form'
import { keyOf } from '../casebook'
import type { Keyed } from '../keyed'
import type { Records } from '../records'

/** Forms with the tasks and indicators that came beside them, in tables of the same file or package. */
export function withTables({
  tasks,
  indicators,
}: Pick<Records, 'tasks' | 'indicators'>): (form: Keyed<Form>) => Keyed<Form> {
  const [tasksOf, indicatorsOf] = [besides(tasks), besides(indicators)]
  return (form) => {
    const { record } = form
    const own = {
      tasks: record.tasks.length > 0 ? record.tasks : tasksOf(form).map(({ task }) => task),
      indicators:
        record.indicators.length > 0
          ? record.indicators
          : // Rows of a long table stand in the engine alone.
            indicatorsOf(form).flatMap((row) => ('indicator' in row ? [row.indicator] : [])),
    }
    return { ...form, record: { ...record, ...own } }
  }
}

function besides<T>(rows: readonly Keyed<T>[]): (form: Keyed<Form>) => readonly T[] {
  const groups = new Map<string, T[]>()
  const placeOf = (row: Keyed<unknown>) => `${row.entryId} ${keyOf(row)}`
  for (const row of rows) {
    const group = groups.get(placeOf(row))
    if (group) group.push(row.record)
    else groups.set(placeOf(row), [row.record])
  }
  return (form) => groups.get(placeOf(form)) ?? []
}
