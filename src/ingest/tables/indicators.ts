import type { Direction, Indicator } from '@/domain/form'
import { departmentYearKey, departmentYearKeys, readDepartmentYear } from '../department-year'
import { directionOf } from '../direction-words'
import { withoutDoubt } from '../doubtful-share'
import { cleanName, nameCell } from '../edge'
import { indicatorName } from '../quantity'
import { readScore, type ScoreName } from '../scores'
import { readIndicatorCell, stated } from '../stated'
import { defineTable, type TableRow } from '../table'
import { departmentColumn, divisionColumn, unitColumn, yearColumn } from '../table-columns'
import { withTargetOfName } from '../target-in-name'
import { readTargetCell, unitFor } from '../target-cell'
import { reportComparator } from '../value-findings'

export const indicators = defineTable({
  id: 'indicators',
  name: '关键指标表',
  columns: [
    departmentColumn,
    yearColumn,
    divisionColumn,
    { id: 'task', name: '任务', synonyms: ['主要任务', '任务名称', 'task_name'] },
    { id: 'task_no', name: '任务序号' },
    { id: 'level1', name: '一级指标' },
    { id: 'level2', name: '二级指标' },
    {
      id: 'indicator',
      name: '关键指标',
      synonyms: ['三级指标', '指标名称', '指标', 'indicator_name'],
    },
    { id: 'comparator', name: '指标性质', synonyms: ['比较符号'] },
    {
      id: 'target_value',
      name: '目标值',
      synonyms: ['年度指标值', '指标值', '年初目标值', '年初指标值', '预期指标值', 'target'],
    },
    { id: 'target_initial', name: '调整前目标值' },
    {
      id: 'reported_value',
      name: '完成值',
      synonyms: ['指标完成情况', '实际完成值', '全年完成值', '全年实际值', 'reported'],
    },
    unitColumn,
    { id: 'direction', name: '方向', synonyms: ['指标方向'] },
    {
      id: 'deviation_reason',
      name: '偏差原因',
      synonyms: ['偏差原因分析及改进措施', '未完成原因分析'],
    },
    { id: 'weight', name: '权重', synonyms: ['分值', '指标权重'] },
    { id: 'score', name: '得分', synonyms: ['指标得分'] },
  ],
  required: ['department', 'fiscal_year', 'indicator'],
  marks: ['indicator'],
  keys: departmentYearKeys.extend({
    indicator: nameCell('指标名称')
      .transform(indicatorName)
      .refine((name) => name !== '', '没有指标名称'),
  }),
  read({ indicator, ...keys }, row) {
    const key = readDepartmentYear(keys, row)
    const task = row.cell('task')
    const cell = row.cell('indicator') ?? { row: row.number, column: 1, text: indicator }
    const reason = row.text('deviation_reason')
    const { report } = row.context
    const { name, target } = withTargetOfName(
      { name: stated(indicator, cell), target: readTargetCell(row) },
      unitFor(row, 'target_value'),
      report,
    )
    const { reported, aim } = withoutDoubt(readReported(row), target, row.onDoubt)
    return {
      ...key,
      taskName: task && cleanName(task.text),
      indicator: {
        indicatorNo: row.nextNumber(departmentYearKey(key)),
        taskNo: Number(/^[1-9]\d{0,3}$/u.exec(row.keyText('task_no'))?.[0] ?? 0),
        name,
        reported,
        target: aim,
        direction: readDirection(row),
        ...readLevels(row),
        ...(reason ? { deviationReason: reason } : {}),
        ...readMarks(row),
      },
    }
  },
})

function readReported(row: TableRow): Indicator['reported'] {
  const cell = row.cell('reported_value')
  const reading =
    cell && readIndicatorCell(cell, unitFor(row, 'reported_value'), row.context.report)
  if (!cell || !reading) return null
  const { comparator, ...reported } = reading
  if (comparator !== null) reportComparator(cell, row.context.report)
  return reported
}

function readLevels(row: TableRow): Pick<Indicator, 'level1' | 'level2' | 'targetInitial'> {
  const level1 = row.text('level1')
  const level2 = row.text('level2')
  const cell = row.cell('target_initial')
  const initial =
    cell && readIndicatorCell(cell, unitFor(row, 'target_initial'), row.context.report)
  return {
    ...(level1 ? { level1 } : {}),
    ...(level2 ? { level2 } : {}),
    ...(initial
      ? { targetInitial: { value: initial.value, text: initial.text, cell: initial.cell } }
      : {}),
  }
}

function readMarks(row: TableRow): Pick<Indicator, 'weight' | 'score'> {
  const read = (id: string, score: ScoreName) => {
    const cell = row.cell(id)
    return cell && readScore(cell, score, row.context.report)
  }
  const weight = read('weight', { name: '权重', of: 'hundred' })
  const score = read('score', { name: '得分', of: 'weight' })
  return { ...(weight ? { weight } : {}), ...(score ? { score } : {}) }
}

/** A blank cell says nothing. */
function readDirection(row: TableRow): Direction | null {
  const direction = directionOf(row.keyText('direction').normalize('NFKC').replace(/\s+/gu, ''))
  const cell = row.cell('direction')
  if (cell && direction === null)
    row.context.report({
      code: 'unknown-direction',
      severity: 'warning',
      message: `“方向”写的是“${cell.text.trim()}”，应填“越高越好”“越低越好”或“无”，没有读入`,
      cell,
    })
  return direction
}
