import { completionRate } from '@/metrics'
import { type DepartmentStrip, revisedIn } from '../department-years'
import { defineArrangedPanel } from '../panel'
import { bySize } from '../small-budgets'
import { cellWords, gridHeight, gridOption, gridWidth, statusOfCell } from '../rate-grid'
import { query } from './query'
import { arrange } from './strips'
import { table } from './table'
import { listed } from '../listed'
import { formatCount } from '@/ui/formats'

const isBelow = (status: ReturnType<typeof statusOfCell>) => status === 'near' || status === 'below'

/** In one year at least. */
const isRated = (strip: DepartmentStrip): boolean =>
  strip.cells.some((cell) => statusOfCell(cell) !== null)

const yearsBelow = (strip: DepartmentStrip): number =>
  strip.cells.filter((cell) => isBelow(statusOfCell(cell))).length

export const departmentYearMatrix = defineArrangedPanel({
  id: 'department-year-matrix',
  question: '各部门历年预算完成率',
  definition:
    '每格是一个部门一年的预算完成率，按当年自己的目标判断：无符号为达标，▽ 为低于目标不超过 5 个百分点，▼ 为低于更多。灰色斜纹格没有可比的数，写明原因：应报未报、尚未设立、已撤并、无记录、已含在汇总（并入主管部门的汇总表）或无法计算。所选年度最低的排在最前。',
  metrics: [completionRate],
  query,
  arrange,
  title(strips, { scope }) {
    const rated = strips.filter(isRated)
    const always = rated.filter((strip) => yearsBelow(strip) === 0).length
    const unrated = strips.length - rated.length
    const rest = unrated === 0 ? '' : `，${formatCount(unrated)} 个没有一年能算出完成率`
    return `${scope.year} 年由低到高 · ${formatCount(strips.length)} 个部门中 ${formatCount(always)} 个历年都没有低于目标${rest}`
  },
  note(strips) {
    const unfiled = strips.flatMap((strip) =>
      strip.cells
        .filter((cell) => cell.reason === '应报未报')
        .map((cell) => `${cell.year} 年${strip.name}`),
    )
    return unfiled.length === 0 ? null : `应报未报：${listed(unfiled)}`
  },
  limit: 15,
  empty: () => '还没有自评表。请到“数据”页导入。',
  chart: gridOption,
  minWidth: gridWidth,
  height: gridHeight,
  table,
  describe: (strip) => [strip.name, ...strip.cells.map(cellWords)],
  departmentId: (strip) => strip.department_id,
  size: bySize((strip: DepartmentStrip, scope) => revisedIn(strip, scope.year)),
})
