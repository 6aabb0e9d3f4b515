import { completionRate } from '@/metrics'
import { persistenceFormula } from '@/metrics/persistence'
import { revisedIn } from '../department-years'
import { defineArrangedPanel } from '../panel'
import { bySize } from '../small-budgets'
import { beforeWords, cellWords, gridHeight, gridOption } from '../rate-grid'
import { listed } from '../listed'
import { query } from './query'
import { arrange, countText, type PersistentStrip } from './strips'
import { table } from './table'
import { formatCount } from '@/ui/formats'

export const persistentBelow = defineArrangedPanel({
  id: 'persistent-below',
  question: '谁长期未达标？',
  definition: `长期未达标：${persistenceFormula}。每年各按当年的目标判断；没有自评表或无法计算的年度不计入，写明原因。合并前的各部门按合计判断，缺一份即不计。部门名称前是未达标年数/可计算年数；▽ 为低于目标不超过 5 个百分点，▼ 为低于更多。`,
  metrics: [completionRate],
  query,
  arrange,
  title: (strips, { scope }) =>
    `${formatCount(strips.length)} 个部门长期未达标 · ${scope.year - 2} 至 ${scope.year} 年`,
  note(strips) {
    const before = strips.flatMap(({ name, cells }) =>
      cells
        .filter((cell) => beforeWords(cell) !== '')
        .map((cell) => `${name} ${cell.year} 年为${beforeWords(cell)}`),
    )
    return before.length === 0 ? null : listed(before)
  },
  limit: 15,
  empty: ({ scope }) =>
    `${scope.year - 2} 至 ${scope.year} 年没有部门长期未达标；可计算的年度不足两年的部门无法判断。`,
  chart: (strips, drawing) =>
    gridOption(
      strips.map((strip) => ({ ...strip, name: `${countText(strip)} ${strip.name}` })),
      drawing,
    ),
  height: gridHeight,
  table,
  describe: (strip) => [
    `${strip.name}，近三年未达标 ${countText(strip)}`,
    ...strip.cells.map(cellWords),
  ],
  departmentId: (strip) => strip.department_id,
  size: bySize((strip: PersistentStrip, scope) => revisedIn(strip, scope.year)),
})
