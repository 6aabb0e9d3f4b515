import type { Indicator, Task } from '@/domain/form'
import type { Stated } from '@/domain/source'
import { isBlank } from './half-width'
import { unitsNear } from './form-unit'
import { underHeadings, type PlacedRow } from './headings'
import { splitIndicators } from './indicator-lines'
import { openIndicators, readIndicator, type IndicatorState } from './indicator-reader'
import { isNumeric } from './numbers'
import type { Cell, Report } from './reading'
import type { FormScan } from './scan'
import { plainText, readMoney, readText, stated, type UnitSource } from './stated'
import { reportLoose, reportOrphan, reportTornOff } from './task-findings'
import type { TableColumn } from './form-columns'

type Row = PlacedRow<TableColumn>
type Draft = { -readonly [Key in keyof Task]: Task[Key] }

interface Reader {
  readonly tasks: Draft[]
  readonly indicators: IndicatorState
  readonly units: UnitSource
  readonly report: Report
}

/** Tasks and indicators of one form; a row without a task name continues the task above. */
export function readTasks(
  { tableRows }: FormScan,
  units: UnitSource,
  report: Report,
): { tasks: readonly Task[]; indicators: readonly Indicator[] } {
  const reader: Reader = { tasks: [], indicators: openIndicators(report), units, report }
  for (const { headings, cells } of tableRows) {
    const hasTasks = headings.some(({ name }) => name === 'task')
    const { placed, loose } = underHeadings(cells, headings)
    reportLoose(loose, hasTasks ? '主要任务表' : '绩效指标表', report)
    const torn = tornOff(placed)
    if (torn) {
      reportTornOff(torn, report)
      continue
    }
    const task = hasTasks ? openTask(reader, placed) : null
    if (task) fillTask(reader, task, placed)
    for (const row of splitIndicators(placed, report))
      readIndicator(reader.indicators, row, task?.taskNo ?? 0)
  }
  return { tasks: reader.tasks, indicators: reader.indicators.indicators }
}

/** A figure alone where a task is due. */
function tornOff(row: Row): Cell | null {
  const cell = row.get('task')?.cell
  return cell && row.size === 1 && isNumeric(cell.text) ? cell : null
}

function openTask({ tasks, report }: Reader, row: Row): Draft | null {
  const cell = row.get('task')?.cell
  const current = tasks.at(-1) ?? null
  const name = cell ? plainText(cell, report).replace(/\s+/gu, '') : ''
  if (!cell || isBlank(name) || name === current?.name.value) {
    const [first] = row.values()
    if (!current) reportOrphan(first?.cell, report)
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
  const text = (column: TableColumn, before: Stated<string> | null) => {
    const cell = row.get(column)?.cell
    return cell ? joined(before, readText([cell], report)) : before
  }
  task.expectedObjective = text('expected', task.expectedObjective)
  task.objectiveResult = text('result', task.objectiveResult)
  const funds = row.get('funds')
  if (!funds) return
  const source = { name: '任务涉及资金', units: unitsNear(units, funds.heading.unit) }
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
