import type { EChartsOption } from 'echarts'
import { ratio } from '@/domain/rate'
import { formatCount, formatLargeMoney } from '@/ui/formats'
import { departmentAxis, figureColumns } from '../department-axis'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import { statusOf, statusStyle } from '../status'
import { targetLine } from '../target-line'
import type { Row } from './query'
import { changeText, groupName, rateOf, rateText } from './table'

/** In px: under these, fewer figures stand beside the bars. */
const NARROW = 480
const ROOMY = 900

const percent = (row: Row): number => 100 * (ratio(rateOf(row)) ?? 0)

/** Pooled rates as bars from zero, the target as a line. */
export function toOption(rows: readonly Row[], drawing: Drawing): EChartsOption {
  const { input, theme, width } = drawing
  const isNarrow = width < NARROW
  const { target } = input.scope
  const named = rows.map((row) => ({ name: groupName(row, input) }))
  return {
    grid: { left: 4, right: 4, top: 24, bottom: 4, ...fitted },
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.max(100, 20 * Math.ceil(Math.max(...rows.map(percent)) / 20)),
      interval: isNarrow ? 50 : 20,
      axisLabel: { formatter: '{value}%', color: theme.muted },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    yAxis: [
      departmentAxis(named, { theme, width }),
      figureColumns(columnsOf(rows, drawing), theme),
    ],
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        data: rows.map((row, index) => ({
          value: percent(row),
          row: index,
          itemStyle: statusStyle(statusOf(rateOf(row), target), theme),
        })),
        markLine: targetLine({ target, theme, axis: 'x' }),
      },
    ],
  }
}

function columnsOf(rows: readonly Row[], { input, width }: Drawing) {
  const rate = { head: '完成率', width: 66, texts: rows.map((row) => rateText(row, input)) }
  if (width < NARROW) return [rate]
  const below = {
    head: '低于目标',
    width: 72,
    texts: rows.map((row) => `${formatCount(row.below)} 个`),
  }
  const cover = {
    head: '覆盖 / 缺',
    width: 84,
    texts: rows.map((row) => `${row.rated} / ${row.lacking + row.not_filed} 个`),
  }
  if (width < ROOMY) return [rate, below, cover]
  const change = { head: '比上年', width: 130, texts: rows.map(changeText) }
  const budget = {
    head: '调整预算',
    width: 110,
    texts: rows.map((row) => formatLargeMoney(row.revised)),
  }
  return [rate, change, below, budget, cover]
}
