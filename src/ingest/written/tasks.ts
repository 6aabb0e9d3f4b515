import type { DepartmentYear, IndicatorRow, TaskRow } from '@/domain/tidy'
import type { Direction, Indicator } from '@/domain/form'
import { indicators } from '../tables/indicators'
import { tasks } from '../tables/tasks'
import { usualUnit, type WrittenColumn, type WrittenTable, writeTable } from './table'
import {
  indicatorText,
  moneyText,
  nameText,
  plainText,
  sharedUnit,
  signText,
  unitText,
  valueText,
} from './texts'

const keyColumns: readonly WrittenColumn<DepartmentYear>[] = [
  { id: 'department', kind: 'text', cell: ({ departmentName }) => nameText(departmentName) },
  { id: 'fiscal_year', kind: 'printed', cell: ({ fiscalYear }) => String(fiscalYear) },
  { id: 'division_code', kind: 'text', cell: ({ divisionCode }) => divisionCode },
]

const plain = (stated: { readonly value: string } | null | undefined) =>
  stated ? plainText(stated.value) : null

export function writeTasks(rows: readonly TaskRow[]): WrittenTable {
  const unit = usualUnit(rows.map(({ task }) => task.taskFunds))
  return writeTable<TaskRow>(tasks, rows, [
    ...keyColumns,
    { id: 'task', kind: 'text', cell: ({ task }) => nameText(task.name.value) },
    { id: 'expected_objective', kind: 'text', cell: ({ task }) => plain(task.expectedObjective) },
    { id: 'objective_result', kind: 'text', cell: ({ task }) => plain(task.objectiveResult) },
    {
      id: 'task_funds',
      kind: 'printed',
      unit,
      cell: ({ task: { taskFunds } }) => (taskFunds ? moneyText(taskFunds, unit) : null),
    },
  ])
}

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  higher_better: '越高越好',
  lower_better: '越低越好',
  none: '无方向',
}

const unitOf = ({ target, reported, targetInitial }: Indicator) =>
  sharedUnit([target, reported, targetInitial])

export const writeIndicators = (rows: readonly IndicatorRow[]): WrittenTable =>
  writeTable<IndicatorRow>(indicators, rows, [
    ...keyColumns,
    { id: 'task', kind: 'text', cell: ({ taskName }) => (taskName ? nameText(taskName) : null) },
    optional('task_no', ({ taskNo }) => (taskNo > 0 ? String(taskNo) : null), 'printed'),
    optional('level1', ({ level1 }) => plain(level1)),
    optional('level2', ({ level2 }) => plain(level2)),
    { id: 'indicator', kind: 'text', cell: ({ indicator }) => indicatorText(indicator.name.value) },
    optional('comparator', (indicator) => signText(indicator.target, unitOf(indicator))),
    value('target_value', ({ target }) => target),
    { ...value('target_initial', ({ targetInitial }) => targetInitial), isOptional: true },
    value('reported_value', ({ reported }) => reported),
    { id: 'unit', kind: 'text', cell: ({ indicator }) => unitText(unitOf(indicator)) },
    {
      id: 'direction',
      kind: 'text',
      cell: ({ indicator: { direction } }) => direction && DIRECTIONS[direction],
    },
    optional('weight', ({ weight }) => weight?.value, 'printed'),
    optional('score', ({ score }) => score?.value, 'printed'),
    optional('deviation_reason', ({ deviationReason }) => plain(deviationReason)),
  ])

const value = (
  id: string,
  of: (indicator: Indicator) => Parameters<typeof valueText>[0] | null | undefined,
): WrittenColumn<IndicatorRow> => ({
  id,
  kind: 'printed',
  cell({ indicator }) {
    const stated = of(indicator)
    return stated ? valueText(stated, unitOf(indicator)) : null
  },
})

function optional(
  id: string,
  cell: (indicator: Indicator) => string | null | undefined,
  kind: WrittenColumn<IndicatorRow>['kind'] = 'text',
): WrittenColumn<IndicatorRow> {
  return { id, kind, isOptional: true, cell: ({ indicator }) => cell(indicator) ?? null }
}
