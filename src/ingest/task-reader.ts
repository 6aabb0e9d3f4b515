import type { Indicator, Task } from '@/domain/form'
import type { Stated } from '@/domain/source'
import { isBlank } from './half-width'
import type { TaskColumn } from './label-book'
import { indicatorName } from './quantity'
import type { Cell, Report } from './reading'
import type { FormScan } from './scan'
import { quoteCells } from './staff'
import {
  plainText,
  readIndicatorCell,
  readMoney,
  readText,
  stated,
  type UnitSource,
} from './stated'
import { underHeadings, type TaskHeading } from './task-headings'
import { reportComparator } from './value-findings'

type Row = ReadonlyMap<TaskColumn, { readonly cell: Cell; readonly heading: TaskHeading }>
type Draft = { -readonly [Key in keyof Task]: Task[Key] }

interface Reader {
  readonly tasks: Draft[]
  readonly indicators: Indicator[]
  readonly units: UnitSource
  readonly report: Report
}

/** Tasks and indicators of one form; a row without a task name continues the task above. */
export function readTasks(
  { taskRows }: FormScan,
  units: UnitSource,
  report: Report,
): { tasks: readonly Task[]; indicators: readonly Indicator[] } {
  const reader: Reader = { tasks: [], indicators: [], units, report }
  for (const { headings, cells } of taskRows) {
    const { placed, loose } = underHeadings(cells, headings)
    reportLoose(loose, report)
    const task = openTask(reader, placed)
    if (task) fillTask(reader, task, placed)
    addIndicator(reader, task, placed)
  }
  return reader
}

function openTask({ tasks, report }: Reader, row: Row): Draft | null {
  const cell = row.get('task')?.cell
  const current = tasks.at(-1) ?? null
  const name = cell ? plainText(cell, report).replace(/\s+/gu, '') : ''
  if (!cell || isBlank(name) || name === current?.name.value) {
    if (!current) reportOrphan(row, report)
    return current
  }
  const task: Draft = {
    taskNo: tasks.length + 1,
    name: stated(name, cell),
    expectedObjective: null,
    objectiveResult: null,
    taskFunds: null,
  }
  tasks.push(task)
  return task
}

function fillTask(reader: Reader, task: Draft, row: Row): void {
  const { units, report } = reader
  const text = (column: TaskColumn, before: Stated<string> | null) => {
    const cell = row.get(column)?.cell
    return cell ? joined(before, readText([cell], report)) : before
  }
  task.expectedObjective = text('expected', task.expectedObjective)
  task.objectiveResult = text('result', task.objectiveResult)
  const funds = row.get('funds')
  if (!funds) return
  const unit = funds.heading.unit === '%' ? null : funds.heading.unit
  const source = { name: '任务涉及资金', units: { ...units, unit: unit ?? units.unit } }
  const money = readMoney(funds.cell, source, report)
  if (money && task.taskFunds && money.value !== task.taskFunds.value)
    report({
      code: 'second-amount',
      severity: 'warning',
      message: `“${task.name.value}”已有任务涉及资金 ${task.taskFunds.text.trim()}，这里又有一个金额，没有读入`,
      cell: funds.cell,
    })
  else task.taskFunds ??= money
}

/** A merged cell may come apart into rows: the same text again adds nothing. */
function joined(before: Stated<string> | null, more: Stated<string> | null): Stated<string> | null {
  if (!before || !more) return before ?? more
  if (before.value === more.value) return before
  return {
    ...before,
    value: `${before.value}\n${more.value}`,
    text: `${before.text}\n${more.text}`,
  }
}

function addIndicator({ indicators, report }: Reader, task: Task | null, row: Row): void {
  const nameCell = row.get('indicator')?.cell
  const name = nameCell ? indicatorName(plainText(nameCell, report)) : ''
  const valueCell = row.get('reported')?.cell
  const reading = valueCell ? readIndicatorCell(valueCell, null, report) : null
  if (!nameCell || isBlank(name)) {
    if (reading && valueCell) reportLoose([valueCell], report)
    return
  }
  if (reading?.comparator && valueCell) reportComparator(valueCell, report)
  indicators.push({
    indicatorNo: indicators.length + 1,
    taskNo: task?.taskNo ?? 0,
    name: stated(name, nameCell),
    reported: reading && { value: reading.value, text: reading.text, cell: reading.cell },
    target: null,
    direction: null,
  })
}

function reportOrphan(row: Row, report: Report): void {
  const [first] = row.values()
  if (first)
    report({
      code: 'row-without-task',
      severity: 'warning',
      message: `第 ${first.cell.row} 行没有任务名称，上面也没有任务；其中的指标照常读入，不归入任何任务`,
      cell: first.cell,
    })
}

function reportLoose(cells: readonly Cell[], report: Report): void {
  const [cell] = cells
  if (cell)
    report({
      code: 'unassigned-cell',
      severity: 'warning',
      message: `第 ${cell.row} 行的${quoteCells(cells)}在主要任务表里找不到对应的栏目，没有读入`,
      cell,
    })
}
