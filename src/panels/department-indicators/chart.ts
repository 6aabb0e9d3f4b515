import type { BarSeriesOption, EChartsOption, ScatterSeriesOption } from 'echarts'
import type { ChartTheme } from '@/ui/chart-theme'
import { departmentAxis, figureAxis } from '../department-axis'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import { statusStyle } from '../status'
import { targetLine } from '../target-line'
import { scoreText } from '../scores'
import type { Row } from './query'
import { attainmentText, reportedText, stateNames, targetText } from './table'

/** Percent. */
const TARGET = 100
const LONGEST = 200

/** Bars only where an attainment exists; the other indicators say in words what they reported. */
export function toOption(rows: readonly Row[], { theme, width }: Drawing): EChartsOption {
  const isNarrow = width < 480
  const values = rows.map((row) => 100 * (row.attainment ?? 0))
  const max = Math.min(LONGEST, Math.max(120, 20 * Math.ceil(Math.max(...values) / 20)))
  const isCut = values.some((value) => value > max)
  return {
    grid: {
      left: 8,
      right: 8,
      top: 24,
      bottom: 24,
      ...fitted,
    },
    xAxis: {
      type: 'value',
      min: 0,
      max,
      name: isCut ? `完成度（横轴到 ${max}% 为止，▸ 超出）` : '完成度',
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: theme.muted },
      splitNumber: isNarrow ? 2 : 4,
      axisLabel: { formatter: '{value}%', color: theme.muted },
      splitLine: { show: false },
    },
    yAxis: [
      departmentAxis(
        rows.map((row) => ({ name: row.canonical_name })),
        { theme, width },
      ),
      figureAxis(
        rows.map((row) => figureText(row, { max, isNarrow })),
        theme,
      ),
    ],
    series: [bars(rows, theme, max), anchors(rows)],
  }
}

function bars(rows: readonly Row[], theme: ChartTheme, max: number): BarSeriesOption {
  return {
    type: 'bar',
    barMaxWidth: 16,
    data: rows.map((row, index) => {
      if (row.attainment === null) return { value: NaN }
      return {
        value: Math.min(100 * row.attainment, max),
        row: index,
        itemStyle: statusStyle(row.state === 'missed' ? 'below' : 'met', theme),
      }
    }),
    markLine: {
      ...targetLine({ target: 100 * TARGET, theme, axis: 'x' }),
      label: { formatter: '目标值', color: theme.ink, position: 'start' },
    },
  }
}

function figureText(row: Row, look: { readonly max: number; readonly isNarrow: boolean }): string {
  if (row.attainment === null)
    return look.isNarrow
      ? stateNames[row.state]
      : [wordsOf(row), scoreText(row)].filter(Boolean).join(' · ')
  const isOver = 100 * row.attainment > look.max
  const head = `${isOver ? '▸ ' : ''}${attainmentText(row)} ${stateNames[row.state]}`
  const own = [`${reportedText(row)}，目标 ${targetText(row)}`, scoreText(row)].filter(Boolean)
  return look.isNarrow ? head : [head, ...own].join(' · ')
}

/** Invisible points where a row without a bar is found by keyboard and pointer. */
const anchors = (rows: readonly Row[]): ScatterSeriesOption => ({
  type: 'scatter',
  yAxisIndex: 1,
  symbolSize: 12,
  itemStyle: { color: 'transparent' },
  data: rows.flatMap((row, index) =>
    row.attainment === null ? [{ value: [0, index], row: index }] : [],
  ),
})

/** `已报 100%，未设目标值`. */
export function wordsOf(row: Row): string {
  const reported = row.reported_text === null ? '未填完成值' : `已报 ${reportedText(row)}`
  if (row.state === 'no_target') return `${reported}，未设目标值`
  return `${reported}，目标 ${targetText(row)}，${stateNames[row.state]}`
}
