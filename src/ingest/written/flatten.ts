import type { Form } from '@/domain/form'
import type { DepartmentYear, IndicatorRow, TaskRow, TidyTables } from '@/domain/tidy'

/** Forms with their tasks and indicators as rows of the tables, in the order of each form. */
export function flattenForms(
  forms: readonly Form[],
): Pick<TidyTables, 'forms' | 'tasks' | 'indicators'> {
  const keyed = forms.flatMap((form) => {
    const { department, divisionCode, fiscalYear } = form
    if (!department || !fiscalYear) return []
    const key = { departmentName: department.value, divisionCode, fiscalYear: fiscalYear.value }
    return [{ form, key }]
  })
  return {
    forms: keyed.map(({ form }) => form),
    tasks: keyed.flatMap(({ form, key }) => form.tasks.map((task): TaskRow => ({ ...key, task }))),
    indicators: keyed.flatMap(({ form, key }) => indicatorRows(form, key)),
  }
}

/** Joined to their task by its name; by its number too where the name does not tell one. */
function indicatorRows(
  { tasks, indicators }: Pick<Form, 'tasks' | 'indicators'>,
  key: DepartmentYear,
): IndicatorRow[] {
  const names = tasks.map(({ name }) => name.value)
  const isUnique = new Set(names).size === names.length
  return indicators.map((indicator) => ({
    ...key,
    taskName: tasks.find(({ taskNo }) => taskNo === indicator.taskNo)?.name.value ?? null,
    indicator: isUnique ? { ...indicator, taskNo: 0 } : indicator,
  }))
}
