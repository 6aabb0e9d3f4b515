import type { EChartsOption } from 'echarts'
import { ratio } from '@/domain/rate'
import { departmentAxis } from '../department-axis'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import { statusOf, statusStyle } from '../status'
import type { Row } from './query'
import { gapText, rateOf, shortfallText, yearsText } from './table'

/** In px: under these, labels say less. */
const NARROW = 480
const ROOMY = 720

/** How far each department lies under its own target; bars start at zero. */
export function toOption(rows: readonly Row[], { theme, width }: Drawing): EChartsOption {
  const isNarrow = width < NARROW
  return {
    grid: {
      left: 8,
      right: isNarrow ? 112 : width < ROOMY ? 232 : 296,
      top: 4,
      bottom: 24,
      ...fitted,
    },
    xAxis: {
      type: 'value',
      min: 0,
      name: '低于目标的百分点',
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: theme.muted },
      splitNumber: isNarrow ? 2 : 4,
      axisLabel: { color: theme.muted },
      splitLine: { show: false },
    },
    yAxis: departmentAxis(rows, { theme, isNarrow }),
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        data: rows.map((row, index) => ({
          value: row.target_bp / 100 - 100 * (ratio(rateOf(row)) ?? 0),
          row: index,
          itemStyle: statusStyle(statusOf(rateOf(row), row.target_bp), theme),
          label: { formatter: labelOf(row, width) },
        })),
        label: { show: true, position: 'right', color: theme.ink },
      },
    ],
  }
}

/** ◆ marks 长期未达标; the definition says so where there is no room for the words. */
function labelOf(row: Row, width: number): string {
  const words = width < ROOMY ? '◆' : '◆ 长期未达标'
  if (width < NARROW) return `${gapText(row).replaceAll(' ', '')}${row.is_persistent ? ' ◆' : ''}`
  const parts = `${gapText(row)} · ${shortfallText(row)}`
  return row.is_persistent ? `${parts}  ${words} ${yearsText(row)}` : parts
}
