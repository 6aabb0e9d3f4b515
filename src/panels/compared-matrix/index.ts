import { ratio } from '@/domain/rate'
import { comparisonOf, type Scope } from '@/domain/scope'
import { completionRate } from '@/metrics'
import { comparedYearColumns } from '../compared-columns'
import { lineageWords } from '../compared-words'
import { type ComparedCell, type ComparedDepartment, comparedDepartments } from '../compared-years'
import type { DepartmentStrip } from '../department-years'
import { defineArrangedPanel } from '../panel'
import { cellWords, gridHeight, gridOption, statusOfCell } from '../rate-grid'
import { bySize } from '../small-budgets'
import { query } from './query'
import { listed } from '../listed'
import { formatCount } from '@/ui/formats'

const baseCell = ({ cells }: ComparedDepartment, scope: Scope): ComparedCell | undefined =>
  cells.find(({ year }) => year === comparisonOf(scope).base)

/** Lowest rate of the base year first; those without one at the end. */
function byBase(rows: readonly ComparedDepartment[], scope: Scope): readonly ComparedDepartment[] {
  const rateOf = (row: ComparedDepartment) => {
    const cell = baseCell(row, scope)
    return (cell ? ratio(cell.rate) : null) ?? Infinity
  }
  const keyed = rows.map((row) => ({ row, rate: rateOf(row) }))
  return keyed.sort((a, b) => (a.rate === b.rate ? 0 : a.rate - b.rate)).map(({ row }) => row)
}

const isBelow = (cell: ComparedCell): boolean => {
  const status = statusOfCell(cell)
  return status === 'near' || status === 'below'
}

const stripOf = ({ departmentId, name, cells }: ComparedDepartment): DepartmentStrip => ({
  department_id: departmentId,
  name,
  cells,
})

export const comparedMatrix = defineArrangedPanel({
  id: 'compared-matrix',
  question: '所选各年度，谁达标、谁没有？',
  definition:
    '每格是一个部门一年的预算完成率，只列基准年和所选的年度，按当年自己的目标判断：无符号为达标，▽ 为低于目标不超过 5 个百分点，▼ 为低于更多。灰色斜纹格没有可比的数，写明原因。更名、合并的部门沿“前身部门”排成一行。基准年最低的在最前。',
  metrics: [completionRate],
  query,
  arrange: (rows, input) => byBase(comparedDepartments(rows, input), input.scope),
  title(rows) {
    const years = rows[0]?.cells.length ?? 0
    const always = rows.filter(({ cells }) => cells.every(isBelow)).length
    const never = rows.filter(({ cells }) =>
      cells.every((cell) => statusOfCell(cell) === 'met'),
    ).length
    return `${years} 个年度：${formatCount(always)} 个部门年年低于目标，${formatCount(never)} 个年年达标`
  },
  note(rows) {
    const followed = rows.filter((row) => lineageWords(row) !== '')
    return followed.length === 0
      ? null
      : `沿前身：${listed(
          followed.map((row) => `${row.name}（${lineageWords(row)}）`),
          3,
        )}`
  },
  limit: 15,
  empty: () => '所选年度都没有自评表。请另选年度，或到“数据”页导入。',
  chart: (rows, drawing) => gridOption(rows.map(stripOf), drawing),
  height: (rows) => gridHeight(rows.map(stripOf)),
  table: (rows) => [
    { label: '部门', align: 'start', text: (row) => row.name, value: (row) => row.name },
    ...comparedYearColumns(rows),
  ],
  describe: (row) => [row.name, ...row.cells.map(cellWords), lineageWords(row)].filter(Boolean),
  departmentId: (row) => row.departmentId,
  size: bySize((row: ComparedDepartment, scope) => baseCell(row, scope)?.rate.denominator ?? null),
})
