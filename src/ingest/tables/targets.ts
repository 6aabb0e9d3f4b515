import type { BasisPoints } from '@/domain/rate'
import { anyDepartmentCell, anyYearCell } from '../edge'
import { decimalsOf, looksLikeFraction, readPercent, shiftPoint } from '../percent'
import type { Cell } from '../reading'
import { defineTable, type TableRow } from '../table'
import { departmentColumn, yearColumn } from '../table-columns'
import { z } from '../zod'

const MAX_TARGET: BasisPoints = 10_000

export const targets = defineTable({
  id: 'targets',
  name: '目标表',
  columns: [
    departmentColumn,
    yearColumn,
    {
      id: 'completion_rate_target',
      name: '预算完成率目标',
      synonyms: ['完成率目标', '预算完成率目标值', 'target'],
    },
  ],
  required: ['department', 'fiscal_year', 'completion_rate_target'],
  marks: ['completion_rate_target'],
  keys: z.object({
    department: anyDepartmentCell,
    fiscal_year: anyYearCell,
    completion_rate_target: z.string(),
  }),
  read({ department, fiscal_year }, row) {
    const target = readTarget(row)
    return target === null ? null : { departmentName: department, fiscalYear: fiscal_year, target }
  },
})

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
