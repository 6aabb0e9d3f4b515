import type { BasisPoints } from '@/domain/rate'
import type { IndicatorTargetRow } from '@/domain/tidy'
import { readDivisionCode } from '../division-code'
import { anyDepartmentCell } from '../department-year'
import { anyYearCell } from '../edge'
import { reportMarks } from '../plain-department'
import { decimalsOf, looksLikeFraction, readPercent, shiftPoint } from '../percent'
import { indicatorName } from '../quantity'
import type { Cell } from '../reading'
import { defineTable, type TableRow } from '../table'
import { departmentColumn, divisionColumn, unitColumn, yearColumn } from '../table-columns'
import { readTargetCell } from '../target-cell'
import { z } from '../zod'

const MAX_TARGET: BasisPoints = 10_000

export const targets = defineTable({
  id: 'targets',
  name: '目标表',
  columns: [
    departmentColumn,
    yearColumn,
    divisionColumn,
    {
      id: 'completion_rate_target',
      name: '预算完成率目标',
      synonyms: ['完成率目标', '预算完成率目标值', 'target'],
    },
    { id: 'indicator', name: '指标', synonyms: ['关键指标', '指标名称'] },
    { id: 'comparator', name: '指标性质', synonyms: ['比较符号'] },
    { id: 'target_value', name: '目标值', synonyms: ['指标目标值'] },
    unitColumn,
  ],
  required: ['department', 'fiscal_year', 'completion_rate_target'],
  marks: ['completion_rate_target'],
  keys: z.object({
    department: anyDepartmentCell,
    fiscal_year: anyYearCell,
    completion_rate_target: z.string(),
  }),
  read({ department, fiscal_year }, row) {
    const divisionCode = readDivisionCode(row.cell('division_code'), row.context.report)
    reportMarks(department === null ? null : row.cell('department'), row.context.report)
    const key = { departmentName: department, divisionCode, fiscalYear: fiscal_year }
    const named = indicatorName(row.text('indicator')?.value ?? '')
    if (named !== '') {
      const indicatorTarget = readIndicatorTarget(row)
      return indicatorTarget && { ...key, indicatorName: named, indicatorTarget }
    }
    const target = readTarget(row)
    return target === null ? null : { ...key, target }
  },
})

/** `null`, with a finding, when the cell gives no number to compare with. */
function readIndicatorTarget(row: TableRow): IndicatorTargetRow['indicatorTarget'] | null {
  const target = readTargetCell(row)
  if (target?.value && target.comparator !== null) return target
  row.refuse(
    'target_value',
    target
      ? `指标的目标值写的是“${target.text.trim()}”，应写明比较符号和数，例如 ≥95%`
      : '没有指标的目标值',
  )
  return null
}

/** `null`, with a finding or a question, when the cell gives no target. */
function readTarget(row: TableRow): BasisPoints | null {
  const id = 'completion_rate_target'
  const cell = row.cell(id)
  const reading = cell ? readPercent(cell.text, row.saysPercent(id)) : null
  if (!cell || reading === null || reading.kind === 'blank') {
    row.refuse(id, '没有预算完成率目标')
    return null
  }
  if (reading.kind === 'refused') {
    row.refuse(id, `预算完成率目标写的是“${cell.text.trim()}”，读不出百分比`)
    return null
  }
  const isUnclear = !reading.isStated && looksLikeFraction(reading.printed)
  const { targets: answer } = row.context.answers
  if (isUnclear && answer === undefined) return askTarget(row, cell)
  const isPercent = isUnclear && answer === 'percent'
  const points = toBasisPoints(isPercent ? reading.printed : reading.percent)
  if (points === null)
    row.refuse(id, `预算完成率目标写的是“${cell.text.trim()}”，应在 0% 到 100% 之间，至多两位小数`)
  return points
}

function toBasisPoints(percent: string): BasisPoints | null {
  const trimmed = percent.includes('.') ? percent.replace(/\.?0+$/u, '') : percent
  if (decimalsOf(trimmed) > 2) return null
  const points = Number(shiftPoint(trimmed, 2))
  return points >= 0 && points <= MAX_TARGET ? points : null
}

function askTarget({ context, number }: TableRow, cell: Cell): null {
  const text = cell.text.trim()
  const message = `第 ${number} 行的预算完成率目标写的是“${text}”，没有百分号`
  context.report({
    code: 'ambiguous-target',
    severity: 'error',
    message: `${message}，分不清是百分数还是小数，没有读入`,
    cell,
  })
  context.ask({
    kind: 'target',
    message: `${message}。是 ${text}% 还是小数 ${text}？请补上百分号`,
    row: number,
  })
  return null
}
