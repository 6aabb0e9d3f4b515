import { completionRate } from '@/metrics'
import { cellText } from '../compared-words'
import { type ComparedDepartment, comparedYears } from '../compared-years'
import { formatCount } from '@/ui/formats'
import { defineArrangedPanel } from '../panel'
import { bySize } from '../small-budgets'
import { HEIGHT, LEAST_HEIGHT, toOption } from './chart'
import { query } from './query'
import { breaksIn, slopeOf, slopes } from './slopes'
import { remarksOf, slopeText, table } from './table'

export const comparedSlopes = defineArrangedPanel({
  id: 'compared-slopes',
  question: '几年之间，各部门完成率怎么走？',
  definition:
    '每条线是一个部门在基准年和所选各年度的预算完成率，首末两年变化最大的在前；灰线最后一年达标，黄线略低于、红线低于当年的目标，点线的部门有两年口径不连续（‖）。没有自评表或无法计算的年度断开，原因见表。线右写明首末年变化（百分点），标出变化最大的几个部门。',
  metrics: [completionRate],
  query,
  arrange: slopes,
  title(rows, { scope }) {
    const years = comparedYears(scope)
    const count = (isSide: (points: number) => boolean) =>
      formatCount(rows.filter((row) => isSide(slopeOf(row) ?? 0)).length)
    const [widest] = rows
    const opening = `${years[0]} 至 ${years.at(-1)} 年：${count((points) => points > 0)} 个部门上升，${count((points) => points < 0)} 个下降`
    return widest ? `${opening} · 变化最大：${widest.name} ${slopeText(widest)}` : opening
  },
  note(rows) {
    const broken = rows.filter((row) => breaksIn(row).length > 0).length
    return broken === 0 ? null : `‖ ${broken} 个部门口径不连续，以点线画出，不宜直接比高低`
  },
  limit: 20,
  empty: ({ scope }) =>
    `${comparedYears(scope).join('、')} 年里没有部门有两年可以计算完成率。请另选年度。`,
  chart: toOption,
  height: () => HEIGHT,
  leastHeight: () => LEAST_HEIGHT,
  minWidth: () => 360,
  table,
  describe: (row) =>
    [
      row.name,
      row.cells.map((cell) => `${cell.year} 年 ${cellText(cell)}`).join('，'),
      `首末年变化 ${slopeText(row)}`,
      remarksOf(row),
    ].filter((line) => line !== ''),
  departmentId: (row) => row.departmentId,
  size: bySize((row: ComparedDepartment) => row.cells.at(-1)?.rate.denominator ?? null),
})
