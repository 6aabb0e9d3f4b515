import type { EChartsOption } from 'echarts'
import { departmentAxis, figureAxis } from '../department-axis'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import type { Row } from './query'
import { fundsText, shareText } from './table'

/** In px. */
export const heightOf = (rows: readonly Row[]): number => 16 + 34 * rows.length

/** A bar a task, its length the money; bars start at zero. */
export function toOption(rows: readonly Row[], { theme, width }: Drawing): EChartsOption {
  const isNarrow = width < 480
  const words = rows.map((row) =>
    isNarrow ? fundsText(row) : `${fundsText(row)} · 占实际支出 ${shareText(row)}`,
  )
  return {
    grid: { left: 8, right: 8, top: 4, bottom: 4, ...fitted },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: [departmentAxis(rows, { theme, width }), figureAxis(words, theme)],
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        itemStyle: { color: theme.accent },
        data: rows.map((row, index) => ({ value: row.task_funds ?? NaN, row: index })),
      },
    ],
  }
}
